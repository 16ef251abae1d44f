#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Hallway authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""hallwayctl import ADDRESS of a web page: the schedule that it leads to."""

from server import ServerCase
from support import LOOM
import tap


class Discover(ServerCase):
    def serve_page(self, body, path="/"):
        self.server.answers[path] = (200, {}, f"<!DOCTYPE html><html><body>{body}</body></html>".encode())
        return f"http://{self.host}{path}"

    def test_page_with_link(self):
        page = self.serve_page('<a href="plan/schedule.xml">Our schedule</a>')
        self.serve(LOOM, path="/plan/schedule.xml")
        report = self.run_json("import", page)
        self.assertEqual((report["format"], report["sessions"]), ("frab-xml", 5))
        self.assertEqual(report["source"], f"http://{self.host}/plan/schedule.xml")
        self.assertIn(f"From http://{self.host}/plan/schedule.xml\n", self.run_ctl("import", page))
        self.assertEqual(len(self.run_json("conferences")["conferences"]), 1)

    def test_refresh_asks_the_schedule(self):
        page = self.serve_page('<a href="plan/schedule.xml">Our schedule</a>')
        self.serve(LOOM, path="/plan/schedule.xml")
        self.run_ctl("import", page)
        self.server.requests.clear()
        self.run_ctl("refresh")
        self.assertEqual([path for path, _ in self.server.requests], ["/plan/schedule.xml"])

    def test_source_of_standard_input(self):
        self.assertEqual(self.import_sessions(LOOM)["source"], "standard input")

    def test_several_schedules(self):
        page = self.serve_page('<a href="a/schedule.xml">A</a> <a href="b/schedule.xml">B</a>')
        self.serve(LOOM, path="/a/schedule.xml")
        self.serve([{**session, "title": f"Other {i}"} for i, session in enumerate(LOOM)], path="/b/schedule.xml", title="Other Days")
        self.assert_fails(1, "several schedules on this page: “", "import", page)
        self.assert_fails(1, f"“Other Days” (http://{self.host}/b/schedule.xml); import one of them", "import", page)
        self.assertEqual(self.run_json("conferences")["conferences"], [])

    def test_missing_part(self):
        page = self.serve_page("made with pretalx", "/loom/schedule/")
        self.serve(LOOM, path="/loom/schedule/export/schedule.xml")
        report = self.run_json("import", page)
        self.assertEqual(report["sessions"], 5)
        [warning] = [warning for warning in report["warnings"] if warning["code"] == "missing-part"]
        self.assertIn("/loom/schedule/widget/v2.json", warning["message"])

    def test_nothing(self):
        page = self.serve_page("Welcome!")
        self.assert_fails(1, f"{page}: this is a web page without a schedule", "import", page)

    def test_format_is_of_the_address(self):
        page = self.serve_page('<a href="plan/schedule.xml">Our schedule</a>')
        self.serve(LOOM, path="/plan/schedule.xml")
        self.assertEqual(self.call("import", "--format", "frab-xml", page).returncode, 1)
        self.assertEqual([path for path, _ in self.server.requests], ["/"])


tap.main()
