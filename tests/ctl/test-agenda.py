#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Hallway authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""hallwayctl star, unstar, agenda and restore: no star is ever lost."""

import shutil

from support import LATER, LOOM, Case, make_schedule, make_session
import tap


class Agenda(Case):
    def setUp(self):
        super().setUp()
        self.import_sessions(LOOM)

    def list_stars(self, *conference):
        return [session["guid"] for session in self.run_json("agenda", *conference)["sessions"]]

    def test_star(self):
        self.assertEqual(self.run_ctl("star", "loom26", "g-2", "WEAVE"), "")
        self.assertEqual(self.list_stars(), ["g-1", "g-2"])
        self.run_ctl("star", "loom26", "g-2")
        self.assertEqual(self.list_stars("loom26"), ["g-1", "g-2"])
        starred = {session["guid"] for session in self.list_sessions("loom26") if session["starred"]}
        self.assertEqual(starred, {"g-1", "g-2"})

    def test_unstar(self):
        self.run_ctl("star", "loom26", "g-1", "g-2")
        self.run_ctl("unstar", "loom26", "g-1", "g-3")
        self.assertEqual(self.list_stars(), ["g-2"])

    def test_one_unknown_and_nothing_is_done(self):
        self.run_ctl("star", "loom26", "g-1")
        self.assert_fails(1, "nothing", "star", "loom26", "g-2", "nothing", "g-3")
        self.assert_fails(1, "nothing", "unstar", "loom26", "g-1", "nothing")
        self.assertEqual(self.list_stars(), ["g-1"])

    def test_empty(self):
        self.assertEqual(self.run_json("agenda"), {"sessions": [], "conflicts": [], "gaps": []})
        self.assertEqual(self.run_ctl("agenda"), "")

    def test_conflicts_and_gaps(self):
        self.run_ctl("star", "loom26", "g-1", "g-2", "g-3", "g-5")
        agenda = self.run_json("agenda")
        self.assertEqual(list(agenda), ["sessions", "conflicts", "gaps"])
        self.assertEqual(agenda["conflicts"], [{"sessions": ["loom26-2026/guid:g-1", "loom26-2026/guid:g-2"], "minutes": 10}])
        self.assertEqual(agenda["gaps"], [
            {"start": "2026-05-09T10:20:00+02:00", "end": "2026-05-09T11:00:00+02:00", "minutes": 40}])
        conflicts = {session["guid"]: session["conflicts"] for session in agenda["sessions"]}
        self.assertEqual(conflicts, {"g-1": ["loom26-2026/guid:g-2"], "g-2": ["loom26-2026/guid:g-1"], "g-3": [], "g-5": []})
        self.assertEqual(self.run_json("show", "loom26", "g-1")["conflicts"], ["loom26-2026/guid:g-2"])

    def test_conflicts_of_what_is_not_starred(self):
        self.run_ctl("star", "loom26", "g-1")
        sessions = {session["guid"]: session["conflicts"] for session in self.list_sessions("loom26")}
        self.assertEqual(sessions["g-2"], ["loom26-2026/guid:g-1"])
        self.assertEqual(sessions["g-1"], [])

    def test_every_pair(self):
        crowd = [make_session(f"c-{number}", f"Crowd {number}", "2026-05-09T09:00:00+02:00", room=f"Room {number}") for number in range(4)]
        self.import_sessions(crowd, "--id", "crowd")
        self.run_ctl("star", "crowd", *[session["guid"] for session in crowd])
        self.assertEqual(len(self.run_json("agenda", "crowd")["conflicts"]), 6)

    def test_over_all_conferences(self):
        other = make_session("o-1", "Elsewhere", "2026-05-09T07:10:00+00:00")
        self.import_sessions([other], acronym="other26", title="Other 2026", zone="UTC")
        self.run_ctl("star", "loom26", "g-1", "g-3")
        self.run_ctl("star", "other26", "o-1")
        agenda = self.run_json("agenda")
        self.assertEqual([session["guid"] for session in agenda["sessions"]], ["g-1", "o-1", "g-3"])
        self.assertEqual(agenda["conflicts"], [{"sessions": ["loom26-2026/guid:g-1", "other26-2026/guid:o-1"], "minutes": 20}])
        self.assertEqual(self.list_stars("other26"), ["o-1"])
        self.assertIn("Other 2026", self.run_ctl("agenda"))

    def test_gone(self):
        self.run_ctl("star", "loom26", "g-1", "g-2")
        self.now = LATER
        self.import_sessions([LOOM[0], *LOOM[2:]])
        agenda = self.run_json("agenda")
        gone = agenda["sessions"][1]
        self.assertEqual((gone["guid"], gone["title"], gone["status"], gone["starred"]), ("g-2", "Dyeing", "gone", True))
        self.assertEqual((gone["start"], gone["room"]), ("2026-05-09T09:20:00+02:00", "Hall 2"))
        self.assertEqual((agenda["conflicts"], agenda["sessions"][0]["conflicts"]), ([], []))
        self.assertNotIn("g-2", [session["guid"] for session in self.list_sessions("loom26")])
        self.assertIn("Dyeing  [guid:g-2]  (no longer in the schedule)", self.run_ctl("agenda"))
        self.assertEqual(self.run_json("show", "loom26", "g-2")["status"], "gone")
        self.run_ctl("star", "loom26", "g-2")
        self.assertEqual(self.list_stars(), ["g-1", "g-2"])
        self.run_ctl("unstar", "loom26", "g-2")
        self.assertEqual(self.list_stars(), ["g-1"])

    def test_restore(self):
        self.run_ctl("star", "loom26", "g-1", "g-5")
        self.run_ctl("timezone", "loom26", "Asia/Tokyo")
        backup = (self.home / "data" / "hallway" / "agenda.json").read_bytes()
        shutil.rmtree(self.home / "data")
        self.assertEqual(self.list_stars(), [])
        self.assertEqual(self.run_ctl("restore", "-", stdin=backup), "")
        self.assertEqual(self.list_stars(), ["g-1", "g-5"])
        self.import_sessions(LOOM)
        agenda = self.run_json("agenda", "loom26")["sessions"]
        self.assertEqual([(session["guid"], session["status"]) for session in agenda], [("g-1", "confirmed"), ("g-5", "confirmed")])
        self.assertTrue(agenda[0]["start"].endswith("+09:00"))

    def test_restore_refuses(self):
        self.run_ctl("star", "loom26", "g-1")
        for content in [b"", b"{", b"[]", b'{"agenda": 1}', b"\xff\xfe", make_schedule(LOOM).encode()]:
            with self.subTest(content[:20]):
                self.assert_fails(1, "standard input", "restore", "-", stdin=content)
        self.assertEqual(self.list_stars(), ["g-1"])

    def test_list_for_people(self):
        self.run_ctl("star", "loom26", "g-1", "g-2", "g-3")
        self.assertEqual(self.run_ctl("agenda"), (
            "Saturday, 9 May 2026\n"
            "  09:00–09:30 CEST * Hall 1  Weaving for all  [guid:g-1]\n"
            "  09:20–10:20 CEST * Hall 2  Dyeing  [guid:g-2]\n"
            "  11:00–11:30 CEST * Hall 1  Felting  [guid:g-3]\n"
            "\n"
            "Overlaps\n"
            "  10 min: Weaving for all / Dyeing\n"
            "\n"
            "Free\n"
            "  40 min: between Dyeing and Felting\n"))

    def test_floating(self):
        floating = [{**session, "start": session["start"][:19]} for session in LOOM]
        report = self.import_sessions(floating, acronym="float26", title="Float 2026", zone=None)
        self.assertEqual((report["conference"]["basis"], report["conference"]["timezone"]), ("floating", None))
        self.run_ctl("star", "float26", "g-1", "g-2")
        self.run_ctl("star", "loom26", "g-1")
        agenda = self.run_json("agenda")
        self.assertEqual(agenda["conflicts"], [{"sessions": ["float26-2026/guid:g-1", "float26-2026/guid:g-2"], "minutes": 10}])
        self.assertEqual(self.list_sessions("float26")[0]["start"], "2026-05-09T09:00:00")
        self.run_ctl("timezone", "float26", "Europe/Brussels")
        self.assertEqual(len(self.run_json("agenda")["conflicts"]), 3)
        self.assertEqual(self.list_sessions("float26")[0]["start"], "2026-05-09T09:00:00+02:00")


tap.main()
