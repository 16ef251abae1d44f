#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Hallway authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""hallwayctl sessions, show, speakers, rooms, tracks and timezone."""

from support import LOOM, Case, make_session
import tap


class Sessions(Case):
    def setUp(self):
        super().setUp()
        self.import_sessions(LOOM)

    def test_order(self):
        same = [make_session(f"s-{name}", name, "2026-05-09T09:00:00+02:00", room=f"Room {name}") for name in "DACB"]
        self.import_sessions([LOOM[4], *same, LOOM[0]], "--id", "order")
        self.assertEqual(self.list_titles("order"), ["D", "A", "C", "B", "Weaving for all", "Carding"])

    def test_session(self):
        session = self.list_sessions("loom26")[0]
        self.assertEqual(session, {
            "conference": "loom26-2026", "key": "guid:g-1", "guid": "g-1", "code": "WEAVE", "title": "Weaving for all",
            "subtitle": None, "abstract": "Warp and weft.\n\nMany threads.", "description": None,
            "start": "2026-05-09T09:00:00+02:00", "end": "2026-05-09T09:30:00+02:00", "minutes": 30, "day": "2026-05-09",
            "room": "Hall 1", "track": "Crafts", "type": "talk", "language": "en", "url": "https://loom.example/weaving",
            "status": "confirmed", "starred": False, "priority": None, "note": None,
            "speakers": [
                {"name": "Ada Byron", "role": "speaker", "job_title": None, "company": None, "biography": None},
                {"name": "Zoë Lie", "role": "speaker", "job_title": None, "company": None, "biography": None}],
            "links": [], "attachments": [], "conflicts": []})

    def test_show(self):
        shown = self.run_json("show", "loom26", "g-1")
        self.assertEqual(shown, self.list_sessions("loom26")[0])

    def test_names_of_sessions(self):
        for name in ["guid:g-1", "g-1", "WEAVE", "101"]:
            with self.subTest(name):
                self.assertEqual(self.run_json("show", "loom26", name)["key"], "guid:g-1")

    def test_after_midnight(self):
        night = self.run_json("show", "loom26", "g-4")
        self.assertEqual((night["start"], night["day"]), ("2026-05-10T00:30:00+02:00", "2026-05-09"))

    def test_filters(self):
        self.run_ctl("star", "loom26", "g-2", "g-5")
        for filters, titles in [
            (["--day", "2026-05-10"], ["Carding"]),
            (["--day", "2026-05-09", "--day", "2026-05-10"], ["Weaving for all", "Dyeing", "Felting", "Night of the looms", "Carding"]),
            (["--room", "Hall 2"], ["Dyeing"]),
            (["--room", "hall 2", "--room", "Cellar"], ["Dyeing", "Night of the looms"]),
            (["--track", "Crafts"], ["Weaving for all", "Felting", "Carding"]),
            (["--track", "Crafts", "--language", "de"], ["Carding"]),
            (["--type", "workshop"], ["Dyeing"]),
            (["--speaker", "Ada Byron"], ["Weaving for all", "Felting"]),
            (["--speaker", "zoe lie"], ["Weaving for all"]),
            (["--speaker", "Ada Byron", "--speaker", "Joe Card", "--track", "Colour"], ["Dyeing"]),
            (["--starred"], ["Dyeing", "Carding"]),
            (["--search", "weft"], ["Weaving for all"]),
            (["--search", "old craft"], ["Carding"]),
            (["--search", "ZOE"], ["Weaving for all"]),
            (["--search", "felt", "--search", "dye"], ["Dyeing", "Felting"]),
            (["--search", "felt", "--starred"], []),
            (["--search", '"'], None),
            (["--search", "NEAR( AND * -"], None),
            (["--room", "Attic"], []),
            (["--day", "2027-01-01"], []),
        ]:
            with self.subTest(filters):
                found = self.list_titles("loom26", *filters)
                if titles is not None:
                    self.assertEqual(found, titles)

    def test_now(self):
        for now, titles in [
            ("2026-05-09T07:25:00+00:00", ["Weaving for all", "Dyeing"]),
            ("2026-05-09T09:30:00+02:00", ["Dyeing"]),
            ("2026-05-08T09:25:00+02:00", []),
        ]:
            with self.subTest(now):
                self.now = now
                self.assertEqual(self.list_titles("loom26", "--now"), titles)

    def test_list_for_people(self):
        self.run_ctl("star", "loom26", "g-2")
        self.assertEqual(self.run_ctl("sessions", "loom26"), (
            "Saturday, 9 May 2026\n"
            "  09:00–09:30 CEST   Hall 1  Weaving for all  [guid:g-1]\n"
            "  09:20–10:20 CEST * Hall 2  Dyeing  [guid:g-2]\n"
            "  11:00–11:30 CEST   Hall 1  Felting  [guid:g-3]\n"
            "  00:30–02:30 CEST   Cellar  Night of the looms  [guid:g-4]\n"
            "\n"
            "Sunday, 10 May 2026\n"
            "  10:00–10:30 CEST   Hall 1  Carding  [guid:g-5]\n"))

    def test_show_for_people(self):
        text = self.run_ctl("show", "loom26", "g-1")
        for part in ["Weaving for all\n", "Saturday, 9 May 2026, 09:00–09:30 CEST, 30 min\n", "Hall 1", "Many threads.",
                     "Ada Byron (speaker)\n", "guid:g-1"]:
            self.assertIn(part, text)

    def test_nothing_reaches_the_terminal(self):
        bidi = "a\u202eb\u2066c"
        self.import_sessions([make_session("g-9", f"Red \u009b31m{bidi}", "2026-05-09T09:00:00+02:00", room=bidi,
                                           persons=[bidi], track=bidi, abstract=bidi, url="javascript:alert(1)")], "--id", "hostile")
        for arguments in [["sessions", "hostile"], ["show", "hostile", "g-9"], ["speakers", "hostile"], ["rooms", "hostile"],
                          ["tracks", "hostile"], ["agenda"]]:
            with self.subTest(arguments):
                text = self.run_ctl(*arguments)
                self.assertNotRegex(text, "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
        self.assertIsNone(self.run_json("show", "hostile", "g-9")["url"])

    def test_speakers(self):
        speakers = self.run_json("speakers", "loom26")["speakers"]
        self.assertEqual([(each["name"], each["sessions"]) for each in speakers],
                         [("Ada Byron", 2), ("Zoë Lie", 1), ("Joe Card", 2)])
        self.assertEqual(list(speakers[0]), ["name", "sessions", "job_title", "company", "biography", "avatar", "url"])
        self.assertIn("Ada Byron", self.run_ctl("speakers", "loom26"))

    def test_rooms(self):
        rooms = self.run_json("rooms", "loom26")["rooms"]
        self.assertEqual({each["name"]: each["sessions"] for each in rooms}, {"Hall 1": 3, "Hall 2": 1, "Cellar": 1})

    def test_tracks(self):
        tracks = self.run_json("tracks", "loom26")["tracks"]
        self.assertEqual([(each["name"], each["sessions"]) for each in tracks], [("Crafts", 3), ("Colour", 1)])

    def test_timezone(self):
        self.assertEqual(self.run_ctl("timezone", "loom26", "Asia/Tokyo"), "")
        conference, = self.run_json("conferences")["conferences"]
        self.assertEqual((conference["timezone"], conference["basis"]), ("Asia/Tokyo", "zoned"))
        self.assertEqual(self.list_sessions("loom26")[0]["start"], "2026-05-09T16:00:00+09:00")
        self.import_sessions(LOOM)
        self.assertEqual(self.list_sessions("loom26")[0]["start"], "2026-05-09T16:00:00+09:00")

    def test_alias_of_a_timezone(self):
        self.run_ctl("timezone", "loom26", "US/Eastern")
        self.assertEqual(self.list_sessions("loom26")[0]["start"], "2026-05-09T03:00:00-04:00")


tap.main()
