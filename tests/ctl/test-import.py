#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Hallway authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""hallwayctl import: what it reports, what it refuses, what an update keeps."""

import os
import pathlib
import resource
import shutil
import socket

from support import LATER, LOOM, Case, make_schedule, make_session
import tap

FIXTURES = pathlib.Path(__file__).resolve().parents[1] / "fixtures"
CONFERENCE = ["id", "title", "acronym", "start", "end", "timezone", "basis", "url", "venue", "city"]


class Import(Case):
    def test_shape(self):
        report = self.import_sessions(LOOM)
        self.assertEqual(list(report), ["conference", "format", "sessions", "days", "rooms", "tracks", "speakers",
                                        "warnings", "changes", "source"])
        self.assertEqual(report["conference"], {
            "id": "loom26-2026", "title": "Loom 2026", "acronym": "loom26", "start": "2026-05-09", "end": "2026-05-10",
            "timezone": "Europe/Brussels", "basis": "zoned", "url": None, "venue": "The Mill", "city": None})
        self.assertEqual(list(report["conference"]), CONFERENCE)
        self.assertEqual((report["format"], report["sessions"], report["days"]), ("frab-xml", 5, 2))
        self.assertEqual((report["rooms"], report["tracks"], report["speakers"]), (3, 2, 3))
        self.assertEqual(report["changes"], {"new": 5, "changed": 0, "gone": 0})

    def test_warnings(self):
        report = self.import_sessions([LOOM[0], {**LOOM[0], "start": "2026-05-09T15:00:00+02:00"}])
        self.assertEqual([list(warning) for warning in report["warnings"]], [["code", "message", "count"]] * len(report["warnings"]))
        self.assertIn("duplicate-guid", [warning["code"] for warning in report["warnings"]])
        self.assertEqual(report["sessions"], 2)

    def test_without_json(self):
        text = self.run_ctl("import", "-", stdin=make_schedule(LOOM).encode())
        self.assertIn("Loom 2026  [loom26-2026]", text)
        self.assertIn("5 sessions on 2 days, 3 rooms, 2 tracks, 3 speakers", text)

    def test_update(self):
        self.import_sessions(LOOM)
        moved = {**LOOM[0], "start": "2026-05-09T10:00:00+02:00"}
        report = self.import_sessions([moved, *LOOM[2:], make_session("g-6", "Spinning", "2026-05-10T12:00:00+02:00")])
        self.assertEqual(report["changes"], {"new": 1, "changed": 1, "gone": 1})
        self.assertEqual(report["conference"]["id"], "loom26-2026")
        self.assertEqual(self.import_sessions([moved, *LOOM[2:], make_session("g-6", "Spinning", "2026-05-10T12:00:00+02:00")])["changes"],
                         {"new": 0, "changed": 0, "gone": 0})

    def test_what_a_poorer_file_does_not_say_stays(self):
        self.import_sessions(LOOM)
        calendar = self.run_ctl("export", "loom26", "--all")
        poorer = "\r\n".join(line for line in calendar.split("\r\n") if "NAME" not in line)
        report = self.run_json("import", "--id", "loom26-2026", "-", stdin=poorer.encode())
        self.assertEqual((report["conference"]["title"], report["conference"]["venue"]), ("Loom 2026", "The Mill"))

    def test_id(self):
        self.import_sessions(LOOM, "--id", "mine")
        self.import_sessions(LOOM[:2], "--id", "yours")
        self.assertEqual(len(self.list_sessions("mine")), 5)
        self.assertEqual(len(self.list_sessions("yours")), 2)
        self.assert_fails(1, "import", "import", "--id", "a/b", "-", stdin=make_schedule(LOOM).encode())
        self.assertEqual(len(self.run_json("conferences")["conferences"]), 2)

    def test_timezone(self):
        report = self.import_sessions(LOOM, "--timezone", "Asia/Tokyo")
        self.assertEqual(report["conference"]["timezone"], "Asia/Tokyo")
        self.assertTrue(all(session["start"].endswith("+09:00") for session in self.list_sessions("loom26")))

    def test_dates(self):
        table = b"Title,Date,Start,End\nWeaving,03/04/2026,9:00,10:00\n"
        self.assert_fails(1, "3 April or 4 March", "import", "--id", "loom", "-", stdin=table)
        for order, start in [("day-first", "2026-04-03T09:00:00"), ("month-first", "2026-03-04T09:00:00")]:
            self.run_json("import", "--id", "loom", "--dates", order, "-", stdin=table)
            self.assertEqual([session["start"] for session in self.list_sessions("loom")], [start])
        for file in (self.home / "data" / "hallway").glob("schedules.db*"):
            file.unlink()
        self.assertEqual([session["start"] for session in self.list_sessions("loom")], ["2026-03-04T09:00:00"])

    def test_format(self):
        self.assertEqual(self.import_sessions(LOOM, "--format", "frab-xml")["format"], "frab-xml")
        self.assert_fails(1, "standard input", "import", "--format", "ics", "-", stdin=make_schedule(LOOM).encode())

    def test_several_parts(self):
        first, second = self.home / "first.xml", self.home / "second.xml"
        first.write_text(make_schedule(LOOM[:3]))
        second.write_text(make_schedule(LOOM[3:]))
        report = self.run_json("import", first, second)
        self.assertEqual((report["sessions"], report["days"]), (5, 2))
        self.assertEqual(len(self.list_sessions("loom26")), 5)

    def test_one_bad_part_spoils_all(self):
        first, second = self.home / "first.xml", self.home / "second.xml"
        first.write_text(make_schedule(LOOM[:3]))
        second.write_text(make_schedule(LOOM[3:])[:-30])
        self.assert_fails(1, "second.xml", "import", first, second)
        self.assertEqual(self.run_json("conferences"), {"conferences": []})

    def test_name_that_is_not_utf8(self):
        path = os.fsencode(self.home) + b"/loom\xff.xml"
        with open(path, "wb") as file:
            file.write(make_schedule(LOOM).encode())
        self.assertEqual(self.run_json("import", os.fsdecode(path))["sessions"], 5)

    def test_name_like_an_option(self):
        (self.home / "--id").write_text(make_schedule(LOOM))
        process = self.call("import", "--json", "--", "--id", cwd=self.home)
        self.assertEqual(process.returncode, 0, process.stderr)

    def test_not_a_file(self):
        fifo, address, folder = self.home / "fifo", self.home / "socket", self.home / "folder"
        os.mkfifo(fifo)
        server = socket.socket(socket.AF_UNIX)
        server.bind(str(address))
        self.addCleanup(server.close)
        folder.mkdir()
        for path, text in [(fifo, "a pipe"), (folder, "no text in the folder"), ("/dev/zero", "a device"), (address, "socket"),
                           (self.home / "nothing", "No such file"), ("", "")]:
            with self.subTest(path):
                self.assert_fails(1, text, "import", path)

    def test_two_formats_are_read_again(self):
        schedule = self.home / "schedule.xml"
        schedule.write_text(make_schedule(LOOM))
        result = self.run_json("import", schedule, FIXTURES / "osem" / "conference.json")
        (self.home / "data" / "hallway" / "schedules.db").unlink()
        self.assertEqual(len(self.run_json("sessions", result["conference"]["id"])["sessions"]), result["sessions"])

    def test_folder(self):
        folder = self.home / "loom"
        (folder / "deeper").mkdir(parents=True)
        (folder / "schedule").write_text(make_schedule(LOOM))
        (folder / "notes.txt").write_text("Nothing to see.")
        (folder / "logo.png").write_bytes(b"\x89PNG\0\0")
        (folder / "deeper" / "other.xml").write_text(make_schedule(LOOM, "other", "Other"))
        for arguments in [(folder,), ("--format", "frab-xml", folder)]:
            with self.subTest(arguments):
                self.assertEqual(self.run_json("import", *arguments)["sessions"], 5)
        self.assertEqual([conference["id"] for conference in self.run_json("conferences")["conferences"]], ["loom26-2026"])
        (self.home / "data" / "hallway" / "schedules.db").unlink()
        self.assertEqual(len(self.run_json("sessions", "loom26-2026")["sessions"]), 5)
        (folder / "schedule").unlink()
        self.assert_fails(1, "no schedule is in it", "import", folder)

    def test_folder_names_the_conference(self):
        folder = self.home / "Open Bridges 2027"
        folder.mkdir()
        for name in ["events", "rooms", "speakers"]:
            shutil.copy(FIXTURES / "osem" / f"{name}.json", folder)
        result = self.run_json("import", folder)
        self.assertEqual((result["conference"]["title"], result["format"], result["speakers"]), ("Open Bridges 2027", "osem", 2))
        (self.home / "data" / "hallway" / "schedules.db").unlink()
        self.run_json("sessions", result["conference"]["id"])
        self.assertEqual(self.run_json("conferences")["conferences"][0]["title"], "Open Bridges 2027")

    def test_too_large(self):
        path = self.home / "large.xml"
        path.touch()
        os.truncate(path, 128 * 1024 * 1024 + 1)
        self.assert_fails(1, "128 MiB", "import", path)

    def test_too_much_standard_input(self):
        self.assert_fails(1, "128 MiB", "import", "-", stdin=b" " * (128 * 1024 * 1024 + 1))

    def test_refused(self):
        text = make_schedule(LOOM).encode()
        for content, why in [
            (b"", "nothing"),
            (b" \n\t ", "nothing"),
            (text[:-10], "standard input"),
            (text[: len(text) // 2], "standard input"),
            (b'<rss version="2.0"><channel><title>News</title></channel></rss>', "feed"),
            (b"<html><head><title>Log in</title></head><body><form><input type=password></form></body></html>", ""),
            (b'{"user": 1}', "JSON"),
            (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", ""),
            (b"[" * 100000, ""),
            (b"<a>" * 100000, ""),
            (b"<schedule><conference><title>x</title></conference></schedule>", ""),
        ]:
            with self.subTest(content[:40]):
                self.assert_fails(1, why, "import", "-", stdin=content)
        self.assertEqual(self.run_json("conferences"), {"conferences": []})

    def test_refused_update_changes_nothing(self):
        self.import_sessions(LOOM)
        before = self.run_ctl("sessions", "loom26", "--json")
        self.assert_fails(1, "standard input", "import", "-", stdin=make_schedule(LOOM[:2]).encode()[:-20])
        self.assertEqual(self.run_ctl("sessions", "loom26", "--json"), before)

    def test_stars_survive(self):
        self.import_sessions(LOOM)
        self.run_ctl("star", "loom26", "g-1", "g-2")
        self.now = LATER
        self.import_sessions([{**LOOM[0], "title": "Weaving for everyone"}, *LOOM[2:]])
        agenda = self.run_json("agenda", "loom26")["sessions"]
        self.assertEqual([(session["guid"], session["status"]) for session in agenda], [("g-1", "confirmed"), ("g-2", "gone")])
        self.import_sessions(LOOM)
        agenda = self.run_json("agenda", "loom26")["sessions"]
        self.assertEqual([(session["guid"], session["status"]) for session in agenda], [("g-1", "confirmed"), ("g-2", "confirmed")])

    def test_folder_that_is_a_file(self):
        (self.home / "data").write_text("in the way")
        self.assert_fails(1, "data", "import", "-", stdin=make_schedule(LOOM).encode())

    def test_full_disk(self):
        self.import_sessions(LOOM)
        self.run_ctl("star", "loom26", "g-1")
        many = [make_session(f"m-{number}", f"Session {number}", "2026-05-09T09:00:00+02:00", room=f"Room {number}",
                             abstract="thread " * 200) for number in range(400)]
        process = self.call("import", "-", stdin=make_schedule(many).encode(),
                            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (200000, 200000)))
        self.assertEqual(process.returncode, 1)
        self.assertRegex(process.stderr.decode(), r"\Ahallwayctl: import: [^\n]+\n\Z")
        self.assertEqual(len(self.list_sessions("loom26")), 5)
        self.assertEqual(len(self.run_json("agenda")["sessions"]), 1)

    def test_conferences(self):
        self.assertEqual(self.run_json("conferences"), {"conferences": []})
        self.assertEqual(self.run_ctl("conferences"), "")
        self.import_sessions(LOOM)
        self.run_ctl("star", "loom26", "g-1")
        conference, = self.run_json("conferences")["conferences"]
        self.assertEqual(list(conference), [*CONFERENCE, "sessions", "starred", "updated"])
        self.assertEqual((conference["sessions"], conference["starred"], conference["updated"]), (5, 1, "2026-05-01T12:00:00+00:00"))
        self.assertRegex(self.run_ctl("conferences"), r"\Aloom26-2026 +Loom 2026 +2026-05-09 to 2026-05-10 +5 sessions, 1 starred\n\Z")

    def test_names_of_conferences(self):
        self.import_sessions(LOOM)
        self.import_sessions(LOOM, acronym="loom27", title="Loom 2027")
        for name in ["loom26-2026", "Loom 2026", "loom 2026", "loom26", "LOOM26", "26-2026"]:
            with self.subTest(name):
                self.assertEqual({session["conference"] for session in self.list_sessions(name)}, {"loom26-2026"})
        self.assert_fails(1, "loom27", "sessions", "loom")

    def test_remove(self):
        self.import_sessions(LOOM)
        self.run_ctl("star", "loom26", "g-1")
        self.assertEqual(self.run_ctl("remove", "loom26"), "")
        self.assertEqual(self.run_json("conferences"), {"conferences": []})
        self.assertEqual(self.run_json("agenda")["sessions"], [])

    def test_cache_deleted(self):
        path = self.home / "loom.xml"
        path.write_text(make_schedule(LOOM))
        self.run_ctl("import", path)
        self.run_ctl("star", "loom26", "g-1")
        path.unlink()
        for file in (self.home / "data" / "hallway").glob("schedules.db*"):
            file.unlink()
        self.assertEqual(len(self.list_sessions("loom26")), 5)
        self.assertEqual([session["guid"] for session in self.run_json("agenda")["sessions"]], ["g-1"])


tap.main()
