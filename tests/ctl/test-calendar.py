#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Hallway authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Exported calendars, read back by programs that have nothing of ours: icalendar, vobject and khal."""

import datetime
import os
import re
import shutil
import subprocess
import unittest

import icalendar
import vobject

from support import LOOM, SHARED, Case, make_session
import tap

PROPERTIES = {"UID", "DTSTAMP", "CREATED", "LAST-MODIFIED", "SEQUENCE", "DTSTART", "DTEND", "STATUS", "SUMMARY", "LOCATION",
              "CATEGORIES", "URL", "DESCRIPTION", "TRANSP"}

HARD = [
    make_session("h-1", "Semicolons; commas, back\\slashes: \"quotes\"", "2026-03-28T09:00:00+01:00", room="Aula; A, B\\C",
                 track="Main, Track; Two", abstract="a; b, c \\ d\n\nnew paragraph", persons=["Lie, Zoë; Byron \\ Ada"]),
    make_session("h-2", "漢字" * 60, "2026-03-29T12:00:00+02:00", abstract="é" * 300 + "\U0001f9f6" * 200),
    make_session("h-3", "BEGIN:VALARM", "2026-10-25T02:30:00+02:00", abstract="END:VEVENT\nATTENDEE:mailto:a@b.example\nBEGIN:VEVENT"),
    make_session("h-4", "a" * 74, "2026-10-25T02:30:00+01:00", duration="00:00"),
    make_session("h-5", "Over the change of the clocks", "2026-10-24T23:00:00+02:00", duration="06:00"),
    make_session("h-6", "Long", "2026-03-28T23:00:00+01:00", abstract="A long text, with words. " * 2000,
                 url="https://loom.example/é?a=b&c=d"),
]


def get_instant(text):
    return datetime.datetime.fromisoformat(text).astimezone(datetime.timezone.utc)


class Calendar(Case):
    def export(self, *arguments):
        return self.call("export", *arguments).stdout

    def check_bytes(self, content):
        """RFC 5545, 3.1: whole characters in lines of at most 75 octets that end with CR LF; nothing that we don't write."""
        self.assertTrue(content.endswith(b"\r\n"))
        lines = content.split(b"\r\n")[:-1]
        for line in lines:
            self.assertLessEqual(len(line), 75)
            self.assertNotRegex(line, rb"[\x00-\x08\x0a-\x1f\x7f]")
            line.decode()
        text = content.decode().replace("\r\n ", "")
        self.assertNotRegex(text, "[\x80-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
        for event in re.findall(r"BEGIN:VEVENT\r\n(.*?)END:VEVENT\r\n", text, re.S):
            names = re.findall(r"(?m)^([A-Z-]+)[:;]", re.sub(r"BEGIN:VALARM.*?END:VALARM\r\n", "", event, flags=re.S))
            self.assertEqual(len(names), len(set(names)), names)
            self.assertLessEqual(set(names), PROPERTIES)
        for name in ["METHOD", "ATTENDEE", "ORGANIZER", "ATTACH", "X-LIC-ERROR"]:
            self.assertNotRegex(text, rf"(?m)^{name}[:;]")

    def check_event(self, session, event):
        """An event as icalendar gives it against the facts of the session."""
        summary = session["title"] if event["STATUS"] != "CANCELLED" else f'Cancelled: {session["title"]}'
        self.assertEqual(str(event["SUMMARY"]), summary)
        self.assertEqual(event["DTSTART"].dt.astimezone(datetime.timezone.utc), get_instant(session["start"]))
        length = datetime.timedelta(minutes=session["minutes"] or 5)
        self.assertEqual(event["DTEND"].dt.astimezone(datetime.timezone.utc), get_instant(session["start"]) + length)
        if session["room"]:
            self.assertTrue(str(event["LOCATION"]).startswith(session["room"]))
        if session["track"]:
            self.assertEqual([str(each) for each in event["CATEGORIES"].cats], [re.sub("[,;]", " /", session["track"])])
        description = str(event.get("DESCRIPTION", ""))
        for person in session["speakers"]:
            if len(session["speakers"]) < 20:
                self.assertIn(person["name"], description)
        if session["abstract"]:
            self.assertIn(session["abstract"][:1000], description)
        if session["url"]:
            self.assertIn("Page: ", description)
        self.assertLess(len(description.encode()), 8400)

    def check_with_icalendar(self, content, sessions):
        calendar = icalendar.Calendar.from_ical(content)
        self.assertEqual(str(calendar["VERSION"]), "2.0")
        events = {str(event["UID"]): event for event in calendar.walk("VEVENT")}
        self.assertEqual(len(events), len(sessions))
        by_facts = {(str(event["SUMMARY"]), event["DTSTART"].dt.astimezone(datetime.timezone.utc)): event for event in events.values()}
        if len(by_facts) != len(sessions):
            return
        for session in sessions:
            self.check_event(session, by_facts[session["title"], get_instant(session["start"])])

    def check_with_vobject(self, content, sessions):
        getattr(vobject.icalendar, "__tzidMap", {}).clear()  # It keeps the zones of other calendars under their names.
        calendar = vobject.readOne(content.decode())
        events = calendar.vevent_list
        self.assertEqual(sorted(event.summary.value for event in events), sorted(session["title"] for session in sessions))
        self.assertEqual(sorted(event.dtstart.value.astimezone(datetime.timezone.utc) for event in events),
                         sorted(get_instant(session["start"]) for session in sessions))
        calendar.serialize()

    def check(self, conference, *arguments):
        sessions = [session for session in self.list_sessions(conference) if session["start"]]
        content = self.export(conference, "--all", *arguments)
        self.check_bytes(content)
        self.check_with_icalendar(content, sessions)
        self.check_with_vobject(content, sessions)
        return content

    def test_plain(self):
        self.import_sessions(LOOM)
        self.check("loom26")

    def test_hard(self):
        self.import_sessions(HARD, acronym="hard")
        for arguments in [[], ["--local-times"], ["--alarm", "10"]]:
            with self.subTest(arguments):
                self.check("hard", *arguments)

    def test_local_times_of_many_zones(self):
        for zone in ["Europe/Brussels", "America/Chicago", "Australia/Lord_Howe", "Africa/Casablanca", "Asia/Kathmandu",
                     "Pacific/Apia", "America/St_Johns", "Europe/Dublin", "UTC", "US/Eastern"]:
            with self.subTest(zone):
                sessions = [make_session(f"z-{month}", f"Month {month}", f"2026-{month:02}-15T09:00:00+00:00") for month in range(1, 13)]
                self.import_sessions(sessions, "--id", "zone", "--timezone", zone)
                self.check("zone", "--local-times")
                self.run_ctl("remove", "zone")

    def test_alarm(self):
        self.import_sessions(LOOM)
        calendar = icalendar.Calendar.from_ical(self.export("loom26", "--all", "--alarm", "10"))
        alarms = calendar.walk("VALARM")
        self.assertEqual([alarm["TRIGGER"].dt for alarm in alarms], [datetime.timedelta(minutes=-10)] * 5)
        self.assertEqual({str(alarm["ACTION"]) for alarm in alarms}, {"DISPLAY"})

    @unittest.skipUnless(SHARED.is_dir(), "../shared is missing")
    def test_real_conferences(self):
        for path, arguments in [("fosdem-2026.xml", []), ("c3-39c3.xml", ["--local-times"]), ("pretalx-good2025.json", []),
                                ("pretalx-good2025.xml", ["--local-times"]), ("moca-2024.ics", [])]:
            with self.subTest((path, arguments)):
                report = self.run_json("import", SHARED / "data" / path)
                identity = report["conference"]["id"]
                self.check(identity, *arguments)
                calendar = self.export(identity, "--all")
                self.assertEqual(self.export(identity, "--all"), calendar)

    @unittest.skipUnless(SHARED.is_dir(), "../shared is missing")
    def test_small_enough(self):
        self.run_json("import", SHARED / "data" / "fosdem-2026.xml")
        keys = [session["key"] for session in self.list_sessions("fosdem-2026")][:300]
        self.assertLess(len(self.export("fosdem-2026", *keys)), 1000000)


@unittest.skipUnless(shutil.which("khal"), "khal isn't here")
class Khal(Case):
    def setUp(self):
        super().setUp()
        (self.home / "events").mkdir()
        (self.home / "khal.conf").write_text(f"""
[calendars]
[[mine]]
path = {self.home}/events
[locale]
local_timezone = Europe/Brussels
default_timezone = Europe/Brussels
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[sqlite]
path = {self.home}/khal.db
[default]
default_calendar = mine
""")

    def khal(self, *arguments):
        environment = {**os.environ, "HOME": str(self.home), "XDG_CONFIG_HOME": str(self.home), "TZ": "Europe/Brussels"}
        environment.pop("MALLOC_PERTURB_", None)
        process = subprocess.run(["khal", "-c", self.home / "khal.conf", *map(str, arguments)], env=environment, text=True,
                                 stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=60)
        self.assertEqual(process.returncode, 0, process.stderr)
        return process.stdout

    def list_events(self):
        return self.khal("list", "--format", "{start-time}-{end-time} {title} @ {location} {status}", "--day-format", "{date}",
                         "2026-05-09", "2026-05-11").splitlines()

    def take(self, *arguments):
        path = self.home / "agenda.ics"
        self.run_ctl("export", *arguments, "--output", path)
        self.khal("import", "--batch", path)

    def test_import_and_update(self):
        self.import_sessions(LOOM)
        self.run_ctl("star", "loom26", "g-1", "g-5")
        for arguments in [[], ["--local-times"], ["--alarm", "10"]]:
            with self.subTest(arguments):
                self.take("loom26", *arguments)
                self.assertEqual([line.rstrip() for line in self.list_events()], [
                    "2026-05-09", "09:00-09:30 Weaving for all @ Hall 1, The Mill CONFIRMED",
                    "2026-05-10", "10:00-10:30 Carding @ Hall 1, The Mill CONFIRMED"])
        self.import_sessions([{**LOOM[0], "start": "2026-05-09T10:00:00+02:00", "room": "Hall 3"}, *LOOM[1:4]])
        self.take("loom26")
        self.assertEqual([line.rstrip() for line in self.list_events()], [
            "2026-05-09", "10:00-10:30 Weaving for all @ Hall 3, The Mill CONFIRMED",
            "2026-05-10", "10:00-10:30 Cancelled: Carding @ Hall 1, The Mill CANCELLED"])


tap.main()
