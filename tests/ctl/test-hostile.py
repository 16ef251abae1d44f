#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Hallway authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What strangers send, through the real hallwayctl: files that are refused in one line without a trace, and facts that are
left out while all else is kept."""

import json
import os
import pathlib
import resource

from support import LOOM, Case, make_schedule, make_session
import tap

MEBIBYTE = 1024 * 1024
MEMORY = 300 * MEBIBYTE
SECONDS = 2  # of the processor
IS_SANITIZED = b"__asan_init" in pathlib.Path(os.environ["HALLWAYCTL"]).read_bytes()

# What stands for 50 MB until they are needed, so that this program stays small: a child counts its parent's memory too.
LONG = "@LONG@"
FOLDED = "@FOLDED@"
LENGTHS = {LONG: b"x" * 10, FOLDED: b"warp weft\r\n "}

XML = make_schedule(LOOM)
EVENT = '<event guid="g"><title>{}</title><date>2026-05-09T09:00:00+02:00</date><duration>00:30</duration></event>'


def wrap_event(event, head=""):
    return f"{head}<schedule><conference><title>Loom</title></conference><day date='2026-05-09'><room name='Hall'>{event}</room></day></schedule>".encode()


def make_json(event, more=""):
    return ('{"schedule": {"version": "1", "conference": {"title": "Loom", ' + more +
            '"days": [{"date": "2026-05-09", "rooms": {"Hall": [' + event + "]}}]}}}").encode()


def make_calendar(*events, head=""):
    text = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Loom//EN\nX-WR-CALNAME:Loom\n" + head
    text += "".join(f"BEGIN:VEVENT\n{event}\nEND:VEVENT\n" for event in events) + "END:VCALENDAR\n"
    return text.replace("\n", "\r\n").encode()


JSON = make_json('{"guid": "g", "title": "Weaving", "date": "2026-05-09T09:00:00+02:00", "duration": "00:30"}')
CALENDAR = make_calendar("UID:a\nSUMMARY:Weaving\nDTSTART:20260509T070000Z\nDTEND:20260509T073000Z").decode()
PAGE = "<html><body><div id='page-print'><div class='meta-title'>Loom</div>"
TEXT = "Saturday, May 9\n\n9:00am CEST\n\n"

LAUGHS = '<!DOCTYPE x [<!ENTITY e0 "ha">' + "".join(f'<!ENTITY e{i} "{f"&e{i - 1};" * 10}">' for i in range(1, 10)) + "]>"

# What comes, and a word of what is said about it.
REFUSED = {
    "empty": (b"", "nothing"),
    "blank": (b"\n \t\r\n", "nothing"),
    "only NUL": (b"\0" * 5000, "binary"),
    "Latin 1 in XML": (make_schedule([{**LOOM[0], "title": "Café"}]).encode("latin-1"), "not UTF-8 at line 1"),
    "Latin 1 in JSON": (JSON.replace(b"Weaving", b"Caf\xe9"), "not UTF-8 at line 1"),
    "Latin 1 in a calendar": (CALENDAR.replace("Weaving", "Café").encode("latin-1"), "not UTF-8 at line"),
    "another encoding than declared": (b"<?xml version='1.0' encoding='UTF-16'?>\xff\xfe<", "not UTF-8"),
    "an encoding of nobody": (b"<?xml version='1.0' encoding='klingon'?><schedule/>", "klingon"),
    "a feed of news": (b'<rss version="2.0"><channel><title>News</title></channel></rss>', "feed"),
    "a feed of versions": (b'<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title></feed>', "feed"),
    "a login page": (b"<!doctype html><html><head><title>Log in</title></head><body><form><input type='password'></form></body></html>", "login"),
    "a web page": (b"<!doctype html><html><head><title>Loom</title></head><body><p>Soon.</p></body></html>", ""),
    "another JSON": (b'{"users": [{"name": "Ada"}]}', "JSON"),
    "a list": (b"[1, 2]", "JSON"),
    "a schedule without days": (b'{"schedule": {"conference": {"title": "Loom"}}}', "days"),
    "another XML": (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "XML"),
    "a schedule without sessions": (b"<schedule><conference><title>Loom</title></conference></schedule>", "session"),
    "a calendar without sessions": (make_calendar(), "session"),
    "prose": (b"Dear all, the schedule comes tomorrow.\n", "format"),
    "more after the end": (XML.encode() + b"<more/>", ""),
    "billion laughs": (wrap_event(EVENT.format("&e9;"), LAUGHS), "document type"),
    "quadratic entities": (wrap_event(EVENT.format("&e;" * 50000), f'<!DOCTYPE x [<!ENTITY e "{"x" * 50000}">]>'), "document type"),
    "an external entity": (wrap_event(EVENT.format("&e;"), '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'), "document type"),
    "an external parameter entity": (wrap_event(EVENT.format("A"), '<!DOCTYPE x [<!ENTITY % e SYSTEM "file:///etc/passwd"> %e;]>'), "document type"),
    "an external document type": (wrap_event(EVENT.format("A"), '<!DOCTYPE schedule SYSTEM "http://localhost:9/x.dtd">'), "document type"),
    "brackets in each other": (b"[" * 100000, ""),
    "brackets within a schedule": (make_json("", '"x": ' + "[" * 100000 + "]" * 100000 + ","), "too deep"),
    "braces within a schedule": (make_json('{"title": ' + '{"a":' * 100000), ""),
    "elements in each other": (b"<a>" * 100000, ""),
    "elements within a schedule": (wrap_event(EVENT.format("<b>" * 100000 + "</b>" * 100000)), "too deep"),
    "elements of a page": (PAGE.encode() + b"<div>" * 100000, ""),
    "components in each other": (b"BEGIN:VCALENDAR\r\n" + b"BEGIN:VEVENT\r\n" * 100000, "deep"),
    "a component without end": (b"BEGIN:VCALENDAR\r\nBEGIN:" + b"V" * 200000, "a component"),
    "the end of no component": (b"BEGIN:VCALENDAR\r\nEND:" + "é".encode() * 100000, "a component"),
    "a calendar in one line": (CALENDAR.replace("\r\n", "\r").encode(), "line 1"),
    "attributes": (wrap_event("<event " + " ".join(f"a{i}='1'" for i in range(100000)) + "><title>A</title></event>"), "attributes"),
    "attributes of a page": ((PAGE + "<a href='event/1' " + " ".join(f"a{i}='1'" for i in range(100000)) + ">A</a></body></html>").encode(), ""),
    "a line of 50 MB in XML": (wrap_event(EVENT.format(LONG)), "line 1"),
    "an attribute of 50 MB": (wrap_event(f"<event guid='{LONG}'/>"), "line 1"),
    "a line of 50 MB in JSON": (make_json('{"title": "' + LONG + '"}'), "line 1"),
    "a line of 50 MB in a calendar": (CALENDAR.replace("Weaving", LONG).encode(), "line"),
    "a folded line of 50 MB": (CALENDAR.replace("Weaving", FOLDED).encode(), "line"),
    "a line of 50 MB in a pasted page": ((TEXT + LONG).encode(), "line"),
    "a line of 50 MB in a saved page": ((PAGE + "<a href='event/1' class='name'>" + LONG).encode(), ""),
    "a line of 50 MB": (LONG.encode(), ""),
    "a picture": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)) * 100, "picture"),
    "a photograph": (b"\xff\xd8\xff\xe0\0\x10JFIF\0" + bytes(range(256)) * 100, "picture"),
    "an archive": (b"PK\3\4\x14\0\0\0\x08\0" + bytes(range(256)) * 100, "archive"),
}


def write_content(path, content):
    """Content as a file, with 50 MB in the place of what stands for them."""
    for mark, piece in LENGTHS.items():
        content = content.replace(mark.encode(), piece * (50 * MEBIBYTE // len(piece)))
    path.write_bytes(content)


def limit_resources():
    """In the child: its seconds, so that a hang ends here."""
    seconds = 20 * SECONDS if IS_SANITIZED else SECONDS
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


class Refused(Case):
    def assert_refused(self, content, why):
        path = self.home / "content"
        write_content(path, content)
        process = self.call("import", path, preexec_fn=limit_resources)
        complaint = process.stderr.decode()
        self.assertEqual((process.returncode, process.stdout), (1, b""), complaint)
        self.assertRegex(complaint, r"\Ahallwayctl: import: [^\n]{5,400}\n\Z")
        self.assertIn(str(path), complaint)
        self.assertIn(why, complaint)

    def test_nothing_is_stored(self):
        for name, (content, why) in REFUSED.items():
            with self.subTest(name):
                self.assert_refused(content, why)
        self.assertEqual(self.run_json("conferences"), {"conferences": []})
        if not IS_SANITIZED:
            self.assertLess(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024, MEMORY)

    def test_nothing_is_changed(self):
        self.import_sessions(LOOM)
        self.run_ctl("star", "loom26", "g-1")
        conferences, sessions = self.run_ctl("conferences", "--json"), self.run_ctl("sessions", "loom26", "--json")
        for name, (content, why) in REFUSED.items():
            if LONG.encode() in content or FOLDED.encode() in content:
                continue
            with self.subTest(name):
                path = self.home / "content"
                path.write_bytes(content)
                self.assert_fails(1, why, "import", "--id", "loom26-2026", path)
        self.assertEqual(self.run_ctl("conferences", "--json"), conferences)
        self.assertEqual(self.run_ctl("sessions", "loom26", "--json"), sessions)

    def test_truncated(self):
        for whole in (make_schedule(LOOM[:2]).encode(), JSON, CALENDAR.rstrip().encode()):
            for length in range(1, len(whole), max(1, len(whole) // 25)):
                with self.subTest(whole[:length][-40:]):
                    self.assert_refused(whole[:length], "")
            self.assert_refused(whole[:-1], "")
        self.assertEqual(self.run_json("conferences"), {"conferences": []})


class Survived(Case):
    """One fact is nonsense, which is null and warned about; its session and the others are whole."""

    def assert_survived(self, content, codes, **expected):
        for database in (self.home / "data").rglob("*.db*"):
            database.unlink()
        process = self.call("import", "--json", "-", stdin=content, preexec_fn=limit_resources)
        self.assertEqual((process.returncode, process.stderr), (0, b""))
        report = json.loads(process.stdout)
        warned = {warning["code"] for warning in report["warnings"]}
        self.assertTrue(set(codes) <= warned, (codes, report["warnings"]))
        by_title = {session["title"]: session for session in self.list_sessions(report["conference"]["id"])}
        self.assertEqual(set(by_title), {"Odd", "Even"})
        self.assertEqual({fact: by_title["Odd"][fact] for fact in expected}, expected)
        self.assertTrue(by_title["Even"]["start"].startswith("2026-05-09T"))
        self.assertEqual(by_title["Even"]["minutes"], 30)
        self.assertEqual(by_title["Odd"]["room"], "Hall")
        return report

    def survive_xml(self, facts, codes, zone="", **expected):
        even = EVENT.format("Even").replace('"g"', '"h"')
        head = f"<conference><title>Loom</title>{zone}</conference>"
        event = f'<event guid="g"><title>Odd</title>{facts}</event>'
        text = f"<schedule>{head}<day date='2026-05-09'><room name='Hall'>{event}{even}</room></day></schedule>"
        return self.assert_survived(text.encode(), codes, **expected)

    def survive_calendar(self, facts, codes, **expected):
        return self.assert_survived(make_calendar(f"UID:g\nSUMMARY:Odd\nLOCATION:Hall\n{facts}",
                                                  "UID:h\nSUMMARY:Even\nLOCATION:Hall\nDTSTART:20260509T130000Z\nDURATION:PT30M"),
                                    codes, **expected)

    def test_durations(self):
        date = "<date>2026-05-09T11:00:00+02:00</date>"
        for duration in ["-01:00", "99999999999999999999:00", "9223372036854775807", "soon", "1:-5", "744:01"]:
            with self.subTest(duration):
                self.survive_xml(f"{date}<duration>{duration}</duration>", ["bad-duration"], minutes=None, end=None,
                                 start="2026-05-09T11:00:00+02:00")
        for duration in ["-PT1H", "P99999999999999999999W", "PT99999999999999999999S", "P2147483647D", "PTXH"]:
            with self.subTest(duration):
                self.survive_calendar(f"DTSTART:20260509T110000Z\nDURATION:{duration}", ["bad-end"], minutes=None, end=None,
                                      start="2026-05-09T11:00:00+00:00")
        for end in ["20260509T100000Z", "99991231T235959Z", "20260532T000000Z", "00000101T000000Z"]:
            with self.subTest(end):
                self.survive_calendar(f"DTSTART:20260509T110000Z\nDTEND:{end}", ["bad-end"], minutes=None, end=None,
                                      start="2026-05-09T11:00:00+00:00")

    def test_years(self):
        for date in ["0000-05-09T11:00:00+02:00", "9999-05-09T11:00:00+02:00", "2026-13-09T11:00:00+02:00",
                     "2026-02-30T11:00:00+02:00", "2026-05-09T11:00:00+99:99", "-2026-05-09T11:00:00Z", "tomorrow"]:
            with self.subTest(date):
                self.survive_xml(f"<date>{date}</date><start>11:00</start>", ["bad-date", "no-time"], start=None, end=None)
        for start in ["00000509T110000Z", "99990509T110000Z", "20260230T110000Z", "20269931T996199Z", "never"]:
            with self.subTest(start):
                self.survive_calendar(f"DTSTART:{start}", ["no-time"], start=None, end=None, minutes=None)

    def test_zones(self):
        fifo = self.home / "fifo"
        os.mkfifo(fifo)
        date = "<date>2026-05-09T11:00:00+02:00</date><duration>00:30</duration>"
        for zone in ["Nowhere/Land", "../../../etc/passwd", "/etc/localtime", "Europe/../Europe/Paris", str(fifo), "x" * 5000]:
            with self.subTest(zone[:40]):
                report = self.survive_xml(date, ["unknown-zone"], f"<time_zone_name>{zone}</time_zone_name>",
                                          start="2026-05-09T11:00:00+02:00", minutes=30)
                self.assertEqual((report["conference"]["timezone"], report["conference"]["basis"]), (None, "absolute"))
                self.survive_calendar(f"DTSTART;TZID={zone}:20260509T110000\nDURATION:PT30M", ["unknown-zone"], start=None, end=None)

    def test_recurrences(self):
        for rule in ["FREQ=SECONDLY", "FREQ=MINUTELY;INTERVAL=1", "FREQ=DAILY;COUNT=2147483647", "FREQ=YEARLY;BYMONTH=13",
                     "FREQ=DAILY;UNTIL=99991231T235959Z", "FREQ=YEARLY;BYMONTHDAY=31;BYMONTH=2"]:
            with self.subTest(rule):
                process = self.call("import", "--json", "-", preexec_fn=limit_resources, stdin=make_calendar(
                    f"UID:g\nSUMMARY:Odd\nDTSTART:19700101T000000Z\nDURATION:PT5M\nRRULE:{rule}",
                    "UID:h\nSUMMARY:Even\nDTSTART:20260509T130000Z\nDURATION:PT30M"))
                self.assertEqual((process.returncode, process.stderr), (0, b""))
                report = json.loads(process.stdout)
                self.assertLessEqual(report["sessions"], 1001)
                self.assertIn("Even", self.list_titles(report["conference"]["id"]))

    def test_controls(self):
        report = self.survive_xml("<date>2026-05-09T11:00:00+02:00</date><duration>00:30</duration><abstract>a\0b\x06c&#6;d</abstract>",
                                  ["control-character"], abstract="abcd", minutes=30)
        self.assertEqual(report["sessions"], 2)
        self.survive_calendar("DTSTART:20260509T110000Z\nDURATION:PT30M\nDESCRIPTION:a\0b", ["control-character"], abstract="ab", minutes=30)
        odd = '{"guid": "g", "title": "O\\u0000dd", "date": "2026-05-09T11:00:00+02:00", "duration": "00:30"}'
        even = '{"guid": "h", "title": "Even", "date": "2026-05-09T12:00:00+02:00", "duration": "00:30"}'
        self.assert_survived(make_json(f"{odd}, {even}"), ["control-character"], minutes=30)

    def test_numbers(self):
        for number in ["9" * 400, "9223372036854775808", "1e99999", "-0.5", "null", "true", "[]", "{}"]:
            with self.subTest(number[:40]):
                odd = f'{{"guid": "g", "id": {number}, "title": "Odd", "date": "2026-05-09T11:00:00+02:00", "duration": {number}}}'
                even = '{"guid": "h", "title": "Even", "date": "2026-05-09T12:00:00+02:00", "duration": "00:30"}'
                self.assert_survived(make_json(f"{odd}, {even}"), [], minutes=None, start="2026-05-09T11:00:00+02:00")

    def test_repeated(self):
        report = self.import_sessions([make_session("g", f"Part {i}", "2026-05-09T09:00:00+02:00", id="1") for i in range(50)])
        self.assertEqual(report["sessions"], 50)
        self.assertEqual(len({session["key"] for session in self.list_sessions("loom26")}), 50)


tap.main()
