# SPDX-FileCopyrightText: 2026 The Hallway authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A hallwayctl with a home of its own, and made-up schedules to give it."""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest
import xml.sax.saxutils

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))

SHARED = pathlib.Path(__file__).resolve().parents[3] / "shared"

NOW = "2026-05-01T12:00:00+00:00"
LATER = "2026-05-02T12:00:00+00:00"


def make_session(guid, title, start, **facts):
    """A session of make_schedule(), by the elements of the frab format; its day is that of its start unless said."""
    return {"guid": guid, "title": title, "start": start, "duration": "00:30", "room": "Hall 1", "day": start[:10], **facts}


def make_event(session):
    quote = xml.sax.saxutils.quoteattr
    escape = xml.sax.saxutils.escape
    persons = "".join(f"<person>{escape(name)}</person>" for name in session.get("persons", []))
    texts = "".join(f"<{name}>{escape(session[name])}</{name}>" for name in
                    ("title", "subtitle", "abstract", "description", "track", "type", "language", "url", "duration", "slug")
                    if name in session)
    code = f" code={quote(session['code'])}" if "code" in session else ""
    number = f" id={quote(session['id'])}" if "id" in session else ""
    return (f"<event guid={quote(session['guid'])}{number}{code}>{texts}<start>{session['start'][11:16]}</start>"
            f"<date>{session['start']}</date><room>{escape(session['room'])}</room><persons>{persons}</persons></event>")


def make_schedule(sessions, acronym="loom26", title="Loom 2026", zone="Europe/Brussels"):
    """A schedule in frab's XML."""
    days = sorted({session["day"] for session in sessions})
    zone_name = f"<time_zone_name>{zone}</time_zone_name>" if zone else ""
    text = [f"<schedule><version>1</version><conference><acronym>{acronym}</acronym><title>{title}</title>"
            f"<venue>The Mill</venue><start>{days[0]}</start><end>{days[-1]}</end>{zone_name}</conference>"]
    for index, day in enumerate(days):
        text.append(f'<day index="{index + 1}" date="{day}">')
        here = [session for session in sessions if session["day"] == day]
        for room in dict.fromkeys(session["room"] for session in here):
            events = "".join(make_event(session) for session in here if session["room"] == room)
            text.append(f"<room name={xml.sax.saxutils.quoteattr(room)}>{events}</room>")
        text.append("</day>")
    return "".join(text) + "</schedule>"


class Case(unittest.TestCase):
    """A test with a store of its own."""

    def setUp(self):
        self.home = pathlib.Path(tempfile.mkdtemp(prefix="hallway-"))
        self.addCleanup(shutil.rmtree, self.home)
        self.now = NOW

    def call(self, *arguments, stdin=b"", environment=None, **options):
        """The finished process of a call."""
        environment = {**os.environ, "HOME": str(self.home), "XDG_DATA_HOME": str(self.home / "data"),
                       "HALLWAY_NOW": self.now, **(environment or {})}
        return subprocess.run([os.environ["HALLWAYCTL"], *map(str, arguments)], input=stdin, env=environment,
                              stdout=options.pop("stdout", subprocess.PIPE), stderr=subprocess.PIPE, timeout=120, **options)

    def run_ctl(self, *arguments, stdin=b"", **options):
        """Standard output of a call that succeeds without a word on standard error."""
        process = self.call(*arguments, stdin=stdin, **options)
        self.assertEqual((process.returncode, process.stderr), (0, b""), arguments)
        return process.stdout.decode()

    def run_json(self, *arguments, **options):
        return json.loads(self.run_ctl(*arguments, "--json", **options))

    def assert_fails(self, status, text, *arguments, **options):
        """One line on standard error that holds text, nothing on standard output."""
        process = self.call(*arguments, **options)
        complaint = process.stderr.decode()
        self.assertEqual(process.returncode, status, (arguments, complaint))
        self.assertEqual(process.stdout, b"")
        self.assertRegex(complaint, r"\Ahallwayctl: [^\n]+: [^\n]+\n\Z")
        self.assertIn(text, complaint)

    def import_sessions(self, sessions, *arguments, **options):
        return self.run_json("import", *arguments, "-", stdin=make_schedule(sessions, **options).encode())

    def list_sessions(self, conference, *filters):
        return self.run_json("sessions", conference, *filters)["sessions"]

    def list_titles(self, conference, *filters):
        return [session["title"] for session in self.list_sessions(conference, *filters)]


LOOM = [
    make_session("g-1", "Weaving for all", "2026-05-09T09:00:00+02:00", persons=["Ada Byron", "Zoë Lie"], track="Crafts",
                 type="talk", language="en", abstract="Warp and weft.\n\nMany *threads*.", code="WEAVE", id="101",
                 url="https://loom.example/weaving"),
    make_session("g-2", "Dyeing", "2026-05-09T09:20:00+02:00", room="Hall 2", persons=["Joe Card"], track="Colour",
                 type="workshop", language="de", duration="01:00", id="102"),
    make_session("g-3", "Felting", "2026-05-09T11:00:00+02:00", persons=["Ada Byron"], track="Crafts", type="talk",
                 language="en", id="103"),
    make_session("g-4", "Night of the looms", "2026-05-10T00:30:00+02:00", day="2026-05-09", duration="02:00", room="Cellar", id="104"),
    make_session("g-5", "Carding", "2026-05-10T10:00:00+02:00", persons=["Joe Card"], track="Crafts", type="talk",
                 language="de", subtitle="An old craft", id="105"),
]
