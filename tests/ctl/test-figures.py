#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Hallway authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Real published schedules come out with the figures that are known of them."""

import collections
import datetime
import re
import unittest

from support import SHARED, Case
import tap

# File, sessions, sessions of each day (where known), time zone ("" where it isn't told here).
SCHEDULES = [
    ("data/fosdem-2026.xml", 883, [484, 399], "Europe/Brussels"),
    ("data/voc-36c3-merged.xml", 1351, None, ""),
    ("data/c3-39c3.xml", 215, None, ""),
    ("data/frab-28c3.xml", 85, None, ""),
    ("data/fosdem-2007.xml", 215, None, ""),
    ("data/fosdem-2012.xml", 442, None, ""),
    ("data/fosdem-2016.xml", 617, None, ""),
    ("data/fosdem-2020.xml", 872, None, ""),
    ("data/fosdem-2023.xml", 780, None, ""),
    ("data/fosdem-2024.xml", 674, None, ""),
    ("data/wafer-debconf23.xml", 117, None, "Asia/Kolkata"),
    ("data/pretalx-good2025.xml", 72, None, ""),
    ("data/frab-klimacamp-schedule.xml", 106, None, ""),
    ("data/osem-seagl2021-excerpt.xml", 3, None, ""),
    ("data/pretalx-good2025.json", 72, None, ""),
    ("data/pretalx-democon.json", 36, None, ""),
    ("data/frab-klimacamp-schedule.json", 106, None, ""),
    ("data/sched-kubecon-eu-2026.ics", 596, None, ""),
    ("data/lca-2020.ics", 262, None, ""),
    ("data/pycon-us-all_events.ics", 224, None, ""),
    ("data/moca-2024.ics", 88, None, ""),
    ("data/kielux-2020.ics", 24, None, ""),
    ("data/pretalx-good2025.ics", 72, None, ""),
    ("data/frab-klimacamp-schedule.ics", 106, None, ""),
    ("data/sched-kubecon-eu-2026-print.html", 596, None, ""),
    ("data/sched-text-collabsummit2016-excerpt.txt", 3, None, ""),
    ("data/sched-text-kccncna2024-newlayout-excerpt.txt", 1, None, ""),
    ("data/sched-text-openstack-fall2012-excerpt.txt", 3, None, ""),
    ("seeds/xendevsummit2014-sched-page.txt", 26, [14, 12], "America/Chicago"),
]

SESSION = ["conference", "key", "guid", "code", "title", "subtitle", "abstract", "description", "start", "end", "minutes", "day",
           "room", "track", "type", "language", "url", "status", "starred", "priority", "note", "speakers", "links",
           "attachments", "conflicts"]


@unittest.skipUnless(SHARED.is_dir(), "../shared is missing")
class Figures(Case):
    def check_session(self, session):
        self.assertEqual(list(session), SESSION)
        self.assertTrue(session["title"])
        self.assertIn(session["status"], ["confirmed", "tentative", "cancelled"])
        for person in session["speakers"]:
            self.assertEqual(list(person), ["name", "role", "job_title", "company", "biography"])
            self.assertIn(person["role"], ["speaker", "moderator", "host", "performer", "organizer", "other"])
        if session["start"] is None:
            return
        self.assertRegex(session["start"], r"\A\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d([+-]\d\d:\d\d)?\Z")
        start = datetime.datetime.fromisoformat(session["start"])
        if session["end"] is None:
            self.assertIsNone(session["minutes"])
        else:
            length = datetime.datetime.fromisoformat(session["end"]) - start
            self.assertEqual(length, datetime.timedelta(minutes=session["minutes"]))
        day = datetime.date.fromisoformat(session["day"])
        self.assertLessEqual(abs((start.date() - day).days), 1)

    def check_sessions(self, sessions, count):
        self.assertEqual(len(sessions), count)
        self.assertEqual(len({session["key"] for session in sessions}), count, "keys are not unique")
        starts = [datetime.datetime.fromisoformat(session["start"]) for session in sessions if session["start"]]
        self.assertEqual(starts, sorted(starts))
        self.assertTrue(all(session["start"] is None for session in sessions[len(starts):]))
        for session in sessions:
            self.check_session(session)

    def test_counts(self):
        for path, count, days, zone in SCHEDULES:
            with self.subTest(path):
                identity = re.sub("[^a-z0-9]+", "-", path.lower())
                report = self.run_json("import", "--id", identity, SHARED / path)
                self.assertEqual(report["sessions"], count)
                self.assertEqual(report["changes"], {"new": count, "changed": 0, "gone": 0})
                if zone:
                    self.assertEqual(report["conference"]["timezone"], zone)
                sessions = self.list_sessions(identity)
                self.check_sessions(sessions, count)
                by_day = collections.Counter(session["day"] for session in sessions)
                if days is not None:
                    self.assertEqual([by_day[day] for day in sorted(by_day)], days)
                self.assertEqual(report["days"], len([day for day in by_day if day]))
                self.assertEqual(report["rooms"], len({session["room"] for session in sessions if session["room"]}))
                self.assertEqual(report["tracks"], len({session["track"] for session in sessions if session["track"]}))
                self.assertEqual(len(self.run_json("rooms", identity)["rooms"]), report["rooms"])
                self.assertEqual(len(self.run_json("tracks", identity)["tracks"]), report["tracks"])
                self.assertEqual(len(self.run_json("speakers", identity)["speakers"]), report["speakers"])
                again = self.run_json("import", "--id", identity, SHARED / path)
                self.assertEqual(again["changes"], {"new": 0, "changed": 0, "gone": 0})

    def test_summit(self):
        report = self.run_json("import", SHARED / "seeds/xendevsummit2014-sched-page.txt")
        sessions = self.list_sessions(report["conference"]["id"])
        self.assertEqual({session["room"] for session in sessions}, {"Erie"})
        self.assertEqual(sum(len(session["speakers"]) for session in sessions), 37)
        first, last = sessions[0], sessions[-1]
        self.assertEqual((first["start"], first["minutes"]), ("2014-08-18T09:00:00-05:00", 30))
        roles = [(person["name"], person["role"]) for person in first["speakers"]]
        self.assertIn(("Lars Kurth", "moderator"), roles)
        self.assertEqual([role for _, role in roles].count("speaker"), 5)
        self.assertEqual((last["start"][11:16], last["minutes"]), ("16:30", 45))
        self.assertEqual(sum(session["title"] == "BoF Announcements" for session in sessions), 2)

    def test_repeated_ids(self):
        report = self.run_json("import", SHARED / "data/voc-36c3-merged.xml")
        counts = {warning["code"]: warning["count"] for warning in report["warnings"]}
        self.assertEqual((counts["duplicate-id"], counts["duplicate-guid"]), (13, 3))

    def test_one_conference_in_two_formats(self):
        xml = self.run_json("import", SHARED / "data/pretalx-good2025.xml")
        json = self.run_json("import", SHARED / "data/pretalx-good2025.json")
        self.assertEqual(xml["conference"]["id"], json["conference"]["id"])
        self.assertEqual((json["changes"]["new"], json["changes"]["gone"]), (0, 0))
        sessions = self.list_sessions(xml["conference"]["id"])
        self.assertEqual(len(sessions), 72)
        self.assertTrue(any(person["biography"] for session in sessions for person in session["speakers"]))

    def test_search_at_once(self):
        self.run_json("import", SHARED / "data/fosdem-2026.xml")
        self.assertIn("Evolving Git for the next decade", self.list_titles("fosdem-2026", "--search", "evolving git"))


tap.main()
