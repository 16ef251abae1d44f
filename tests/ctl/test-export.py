#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Hallway authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""hallwayctl export: what it writes, where to, and that it stays the same until the schedule changes."""

import csv
import io
import json
import os
import re
import resource

from support import LATER, LOOM, Case, make_session
import tap


def unfold(calendar):
    return calendar.replace("\r\n ", "")


def list_values(calendar, name):
    return re.findall(rf"(?m)^{name}[:;](.*?)\r$", unfold(calendar))


class Export(Case):
    def setUp(self):
        super().setUp()
        self.import_sessions(LOOM)
        self.run_ctl("star", "loom26", "g-1", "g-3")

    def export(self, *arguments):
        process = self.call("export", *arguments)
        self.assertEqual((process.returncode, process.stderr), (0, b""))
        return process.stdout.decode()

    def test_selection(self):
        self.import_sessions([make_session("o-1", "Elsewhere", "2026-06-01T09:00:00+02:00")], acronym="other", title="Other")
        self.run_ctl("star", "other", "o-1")
        for arguments, titles, name in [
            ([], ["Weaving for all", "Felting", "Elsewhere"], ["Agenda"]),
            (["loom26"], ["Weaving for all", "Felting"], ["Agenda – Loom 2026"]),
            (["loom26", "g-2", "g-1", "g-2"], ["Weaving for all", "Dyeing"], []),
            (["loom26", "--all"], ["Weaving for all", "Dyeing", "Felting", "Night of the looms", "Carding"], ["Loom 2026"]),
            (["other", "--all"], ["Elsewhere"], ["Other"]),
        ]:
            with self.subTest(arguments):
                calendar = self.export(*arguments)
                self.assertEqual(list_values(calendar, "SUMMARY"), titles)
                self.assertEqual(list_values(calendar, "X-WR-CALNAME"), name)
                self.assertEqual(list_values(calendar, "NAME"), name)

    def test_same_bytes(self):
        first = self.export()
        self.now = LATER
        self.assertEqual(self.export(), first)
        self.import_sessions(LOOM)
        self.assertEqual(self.export(), first)
        self.assertEqual(list_values(first, "DTSTAMP"), ["20260501T120000Z"] * 2)

    def test_same_events_in_every_selection(self):
        events = {}
        for arguments in [[], ["loom26"], ["loom26", "--all"], ["loom26", "g-1", "g-3"]]:
            for event in re.findall(r"BEGIN:VEVENT.*?END:VEVENT", self.export(*arguments), re.S):
                events.setdefault(list_values(event, "UID")[0], set()).add(event)
        self.assertEqual([len(forms) for forms in events.values()], [1] * 5)

    def test_change(self):
        first = self.export()
        self.now = LATER
        self.import_sessions([{**LOOM[0], "room": "Hall 3"}, LOOM[1], {**LOOM[2], "title": "Felting again"}, *LOOM[3:]])
        second = self.export()
        self.assertEqual(list_values(second, "UID"), list_values(first, "UID"))
        self.assertEqual(list_values(first, "SEQUENCE"), ["0", "0"])
        self.assertEqual(list_values(second, "SEQUENCE"), ["1", "0"])
        self.assertEqual(list_values(second, "DTSTAMP"), ["20260502T120000Z"] * 2)
        self.assertEqual(list_values(second, "LAST-MODIFIED"), ["20260502T120000Z"] * 2)
        self.assertEqual(list_values(second, "CREATED"), ["20260501T120000Z"] * 2)
        self.now = "2026-05-03T12:00:00+00:00"
        self.assertEqual(self.export(), second)
        self.import_sessions(LOOM)
        self.assertEqual(list_values(self.export(), "SEQUENCE"), ["2", "0"])

    def test_gone(self):
        first = self.export()
        self.now = LATER
        self.import_sessions(LOOM[1:])
        second = self.export()
        self.assertEqual(list_values(second, "UID"), list_values(first, "UID"))
        self.assertEqual(list_values(second, "STATUS"), ["CANCELLED", "CONFIRMED"])
        self.assertEqual(list_values(second, "SUMMARY"), ["Cancelled: Weaving for all", "Felting"])
        self.assertEqual(list_values(second, "SEQUENCE"), ["1", "0"])
        self.assertEqual(self.export(), second)

    def test_uid_survives_the_cache(self):
        first = self.export()
        for file in (self.home / "data" / "hallway").glob("schedules.db*"):
            file.unlink()
        self.assertEqual(self.export(), first)

    def test_local_times(self):
        calendar = self.export("loom26", "--local-times")
        self.assertEqual(list_values(calendar, "TZID"), ["Europe/Brussels"])
        self.assertIn("DTSTART;TZID=Europe/Brussels:20260509T090000\r\n", calendar)

    def test_alarm(self):
        calendar = self.export("loom26", "--alarm", "15")
        self.assertEqual(list_values(calendar, "TRIGGER"), ["-PT15M"] * 2)
        self.assertNotIn("VALARM", self.export("loom26"))

    def test_floating_is_refused(self):
        self.import_sessions([{**LOOM[0], "start": "2026-05-09T09:00:00"}], acronym="float", title="Float", zone=None)
        self.run_ctl("star", "float", "g-1")
        for arguments in [[], ["float"], ["float", "--all"], ["float", "g-1"], ["float", "--format", "frab-json"],
                          ["float", "--all", "--format", "frab-xml"]]:
            with self.subTest(arguments):
                self.assert_fails(1, "hallwayctl timezone float-2026 ", "export", *arguments)
        self.run_ctl("timezone", "float", "Europe/Brussels")
        self.assertEqual(list_values(self.export("float"), "DTSTART"), ["20260509T070000Z"])

    def test_formats(self):
        sessions = json.loads(self.export("loom26", "--format", "json"))["sessions"]
        self.assertEqual(sessions, self.run_json("agenda", "loom26")["sessions"])
        schedule = json.loads(self.export("loom26", "--all", "--format", "frab-json"))["schedule"]
        self.assertEqual(schedule["conference"]["title"], "Loom 2026")
        for name in ["markdown", "text"]:
            text = self.export("loom26", "--format", name)
            self.assertIn("Weaving for all", text)
            self.assertIn("Felting", text)

    def test_frab_reads_back(self):
        facts = ["title", "start", "minutes", "day", "room", "track", "type", "language", "abstract", "description", "speakers"]
        for name in ["frab-json", "frab-xml"]:
            with self.subTest(name):
                exported = self.export("loom26-2026", "--all", "--format", name)
                report = self.run_json("import", "--id", name, "-", stdin=exported.encode())
                self.assertEqual((report["sessions"], report["format"]), (5, name))
                self.assertEqual([[session[fact] for fact in facts] for session in self.list_sessions(name)],
                                 [[session[fact] for fact in facts] for session in self.list_sessions("loom26-2026")])

    def test_table_reads_back(self):
        facts = ["title", "start", "minutes", "day", "room", "track", "type", "language", "abstract", "description", "guid"]
        exported = self.export("loom26", "--all", "--format", "csv")
        rows = list(csv.DictReader(io.StringIO(exported.removeprefix("\ufeff"), newline="")))
        self.assertEqual([row["Title"] for row in rows], [session["title"] for session in self.list_sessions("loom26")])
        self.assertEqual({row["Time zone"] for row in rows}, {"Europe/Brussels"})
        report = self.run_json("import", "--id", "copy", "-", stdin=exported.encode())
        self.assertEqual((report["sessions"], report["format"]), (5, "csv"))
        self.assertEqual([[session[fact] for fact in facts] for session in self.list_sessions("copy")],
                         [[session[fact] for fact in facts] for session in self.list_sessions("loom26-2026")])

    def test_calendar_reads_back(self):
        calendar = self.export("loom26", "--all")
        report = self.run_json("import", "--id", "copy", "-", stdin=calendar.encode())
        self.assertEqual(report["sessions"], 5)
        self.assertEqual([(session["title"], session["start"], session["minutes"]) for session in self.list_sessions("copy")], [
            ("Weaving for all", "2026-05-09T07:00:00+00:00", 30), ("Dyeing", "2026-05-09T07:20:00+00:00", 60),
            ("Felting", "2026-05-09T09:00:00+00:00", 30), ("Night of the looms", "2026-05-09T22:30:00+00:00", 120),
            ("Carding", "2026-05-10T08:00:00+00:00", 30)])

    def test_output(self):
        path = self.home / "agenda.ics"
        self.assertEqual(self.run_ctl("export", "--output", path), "")
        self.assertEqual(path.read_bytes().decode(), self.export())
        self.assertEqual(self.run_ctl("export", "--format", "text", "--output", path), "")
        self.assertIn("Felting", path.read_text())
        self.assertEqual(self.run_ctl("export", "--output", "-").encode(), self.export().encode())

    def test_output_through_a_link(self):
        target, link = self.home / "target.ics", self.home / "link.ics"
        target.write_text("old")
        link.symlink_to(target)
        self.run_ctl("export", "--output", link)
        self.assertTrue(link.is_symlink())
        self.assertEqual(target.read_bytes().decode(), self.export())

    def test_output_that_cannot_be(self):
        (self.home / "folder").mkdir()
        for path, text in [(self.home / "folder", "folder"), (self.home / "nothing" / "agenda.ics", "nothing"),
                           (self.home / "data" / "hallway" / "agenda.json" / "x", "agenda.json")]:
            with self.subTest(path):
                self.assert_fails(1, text, "export", "--output", path)

    def test_full_disk_keeps_the_old_file(self):
        path = self.home / "agenda.ics"
        self.run_ctl("export", "--format", "json", "--output", path)
        before = path.read_bytes()
        process = self.call("export", "--format", "json", "loom26", "--all", "--output", path,
                            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000)))
        self.assertEqual(process.returncode, 1)
        self.assertRegex(process.stderr.decode(), r"\Ahallwayctl: export: [^\n]+\n\Z")
        self.assertEqual(path.read_bytes(), before)
        self.assertEqual([name for name in os.listdir(self.home) if name not in ("data", "agenda.ics")], [])

    def test_session_without_a_time(self):
        text = ('{"schedule": {"version": "1", "conference": {"acronym": "some", "title": "Some", "time_zone_name": "UTC", "days": ['
                '{"index": 1, "date": "2026-05-09", "rooms": {"Hall": ['
                '{"guid": "t-1", "id": 1, "title": "With", "date": "2026-05-09T10:00:00+00:00", "start": "10:00", "duration": "00:30"},'
                '{"guid": "t-2", "id": 2, "title": "Without", "date": "", "start": "", "duration": "00:30"}]}}]}}}')
        self.run_ctl("import", "-", stdin=text.encode())
        process = self.call("export", "some", "--all")
        self.assertEqual(process.returncode, 0, process.stderr)
        self.assertEqual(list_values(process.stdout.decode(), "SUMMARY"), ["With"])
        self.assertEqual(process.stderr, "hallwayctl: export: 1 without a time can’t stand in a calendar\n".encode())


tap.main()
