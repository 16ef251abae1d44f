#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Hallway authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""hallwayctl import ADDRESS and refresh, against a server of our own: what is new comes, and nothing good is lost."""

import json

from server import ServerCase
from support import LATER, LOOM, make_schedule, make_session
import tap

LOGIN = b'<html><head><title>Log in</title></head><body><form><input type="password" name="p"></form></body></html>'


class Refresh(ServerCase):
    def refresh(self, *arguments):
        [report] = self.run_json("refresh", *arguments)["conferences"]
        self.assertEqual(list(report), ["id", "result", "message", "changes"])
        self.assertEqual(report["id"], "loom26-2026")
        return report

    def refresh_in_vain(self, words):
        """A refresh that fails says so in both ways, and the schedule stays."""
        before = self.list_sessions("loom26")
        process = self.call("refresh", "loom26", "--json")
        complaint = process.stderr.decode()
        self.assertEqual(process.returncode, 1)
        self.assertRegex(complaint, r"\Ahallwayctl: refresh: loom26-2026: [^\n]+\n\Z")
        self.assertIn(words, complaint)
        [report] = json.loads(process.stdout)["conferences"]
        self.assertEqual((report["id"], report["result"]), ("loom26-2026", "failed"))
        self.assertIn(words, report["message"])
        self.assertEqual(report["changes"], {"new": 0, "changed": 0, "gone": 0})
        self.assertEqual(self.list_sessions("loom26"), before)

    def test_import(self):
        self.serve(LOOM)
        report = self.run_json("import", self.address)
        self.assertEqual((report["format"], report["sessions"]), ("frab-xml", 5))
        self.assertEqual(report["conference"]["id"], "loom26-2026")
        self.assertTrue(self.server.requests[0][1]["User-Agent"].startswith("Hallway/"))

    def test_nobody_answers(self):
        self.stop()
        for scheme in ["http", "https", "WEBCAL", "webcals"]:
            self.assert_fails(1, f"{self.host}/x: the server takes no connection", "import", f"{scheme}://{self.host}/x")

    def test_import_fails(self):
        self.server.answers["/login"] = (200, {}, LOGIN)
        self.server.answers["/empty"] = (200, {}, b"")
        self.assert_fails(1, f"http://{self.host}/missing: there is nothing at this address (404)", "import", f"http://{self.host}/missing")
        self.assert_fails(1, "this is a login page", "import", f"http://{self.host}/login")
        self.assert_fails(1, "there is nothing in it", "import", f"http://{self.host}/empty")
        self.assert_fails(1, "an address that can be fetched", "import", "https://")
        self.assertEqual(self.run_json("conferences")["conferences"], [])

    def test_unchanged_by_etag(self):
        self.serve(LOOM, etag='"1"')
        self.run_ctl("import", self.address)
        self.now = LATER
        self.assertEqual(self.refresh()["result"], "unchanged")
        self.assertEqual(self.server.requests[-1][1]["If-None-Match"], '"1"')
        [conference] = self.run_json("conferences")["conferences"]
        self.assertEqual(conference["updated"], LATER)
        self.assertEqual(conference["sessions"], 5)

    def test_unchanged_by_content(self):
        self.serve(LOOM, etag='"1"')
        self.run_ctl("import", self.address)
        self.serve(LOOM, etag='"2"')
        self.assertEqual(self.refresh()["result"], "unchanged")
        self.assertEqual(self.refresh()["result"], "unchanged")
        self.assertEqual([headers.get("If-None-Match") for _, headers in self.server.requests], [None, '"1"', '"2"'])

    def test_updated(self):
        self.serve(LOOM, etag='"1"')
        self.run_ctl("import", self.address)
        self.run_ctl("star", "loom26", "g-1")
        moved = {**LOOM[0], "start": "2026-05-09T10:00:00+02:00"}
        self.serve([moved, *LOOM[2:], make_session("g-6", "Spinning", "2026-05-10T12:00:00+02:00")], etag='"2"')
        report = self.refresh("loom26")
        self.assertEqual((report["result"], report["changes"]), ("updated", {"new": 1, "changed": 1, "gone": 1}))
        [starred] = self.list_sessions("loom26", "--starred")
        self.assertEqual(starred["start"], "2026-05-09T10:00:00+02:00")
        self.assertEqual(self.refresh()["result"], "unchanged")
        self.assertIn("loom26-2026: unchanged: nothing has changed", self.run_ctl("refresh"))

    def test_held(self):
        self.serve(LOOM, etag='"1"')
        self.run_ctl("import", self.address)
        self.serve(LOOM[:2], etag='"2"')
        for _ in range(2):
            report = self.refresh()
            self.assertEqual((report["result"], report["changes"]), ("held", {"new": 0, "changed": 0, "gone": 0}))
            self.assertIn("only 2 of 5 sessions are left", report["message"])
            self.assertEqual(len(self.list_sessions("loom26")), 5)
        self.run_ctl("import", self.address)
        self.assertEqual(len(self.list_sessions("loom26")), 2)
        self.serve(LOOM[:1])
        self.assertEqual(self.refresh()["result"], "updated")

    def test_nothing_good_is_lost(self):
        self.serve(LOOM, etag='"1"')
        self.run_ctl("import", self.address)
        for answer, words in [
                ((404, {}, b""), "there is nothing at this address (404)"),
                ((500, {}, b""), "a problem of its own (500)"),
                ((429, {"Retry-After": "120"}, b""), "try again in 2 minutes"),
                ((200, {}, b""), "there is nothing in it"),
                ((200, {}, LOGIN), "this is a login page"),
                ((200, {}, b"{}"), "this is JSON, but no schedule"),
                ((200, {}, make_schedule(LOOM).encode()[:-20]), "schedule.xml: "),
                ((200, {}, b"<schedule><conference><title>Loom</title></conference></schedule>"), "schedule.xml: "),
                ((302, {"Location": "file:///etc/passwd"}, b""), "other than a web address")]:
            self.server.answers["/schedule.xml"] = answer
            self.refresh_in_vain(words)

    def test_server_is_gone(self):
        self.serve(LOOM)
        self.run_ctl("import", self.address)
        self.stop()
        self.refresh_in_vain("the server takes no connection")

    def test_several_addresses(self):
        self.serve(LOOM[:3], "/a.xml", '"a"')
        self.serve(LOOM[3:], "/b.xml", '"b"')
        local = self.home / "c.xml"
        local.write_text(make_schedule([make_session("g-6", "Spinning", "2026-05-10T12:00:00+02:00")]))
        self.assertEqual(self.run_json("import", f"http://{self.host}/a.xml", f"http://{self.host}/b.xml", local)["sessions"], 6)
        local.unlink()
        self.assertEqual(self.refresh()["result"], "unchanged")
        self.serve(LOOM[4:], "/b.xml", '"b2"')
        report = self.refresh()
        self.assertEqual((report["result"], report["changes"]), ("updated", {"new": 0, "changed": 0, "gone": 1}))
        self.assertEqual(self.list_titles("loom26"), ["Weaving for all", "Dyeing", "Felting", "Carding", "Spinning"])

    def test_files_alone(self):
        self.import_sessions(LOOM)
        self.refresh_in_vain("it was read from files")

    def test_lost_body(self):
        self.serve(LOOM, etag='"1"')
        self.run_ctl("import", self.address)
        for body in (self.home / "data" / "hallway" / "sources").iterdir():
            body.unlink()
        self.assertEqual(self.refresh()["result"], "updated")
        self.assertNotIn("If-None-Match", self.server.requests[-1][1])
        self.assertEqual(self.refresh()["result"], "unchanged")

    def test_lost_cache(self):
        self.serve(LOOM, etag='"1"')
        self.run_ctl("import", self.address)
        for file in (self.home / "data" / "hallway").glob("schedules.db*"):
            file.unlink()
        self.assertEqual(len(self.list_sessions("loom26")), 5)
        self.assertEqual(self.refresh()["result"], "unchanged")

    def test_after_restore(self):
        self.serve(LOOM)
        self.run_ctl("import", self.address)
        self.run_ctl("star", "loom26", "g-1")
        backup = self.home / "backup.json"
        backup.write_bytes((self.home / "data" / "hallway" / "agenda.json").read_bytes())
        for file in (self.home / "data" / "hallway").glob("*.db*"):
            file.unlink()
        self.run_ctl("restore", backup)
        self.assertEqual(self.refresh()["result"], "updated")
        self.assertEqual(self.list_titles("loom26", "--starred"), ["Weaving for all"])

    def test_only_what_has_an_address(self):
        self.assertEqual(self.run_json("refresh"), {"conferences": []})
        self.import_sessions(LOOM)
        self.assertEqual(self.run_json("refresh"), {"conferences": []})
        self.assert_fails(1, "nowhere", "refresh", "nowhere")
        self.assert_fails(2, "one operand too many", "refresh", "a", "b")

    def test_one_of_several_fails(self):
        self.serve(LOOM)
        self.serve([make_session("p-1", "Kneading", "2026-06-01T09:00:00+02:00")], "/bread.xml", acronym="bread26", title="Bread 2026")
        self.run_ctl("import", self.address)
        self.run_ctl("import", f"http://{self.host}/bread.xml")
        del self.server.answers["/schedule.xml"]
        process = self.call("refresh", "--json")
        self.assertEqual(process.returncode, 1)
        self.assertEqual({report["id"]: report["result"] for report in json.loads(process.stdout)["conferences"]},
                         {"loom26-2026": "failed", "bread26-2026": "unchanged"})

    def test_zone_said_later_stays(self):
        self.serve(LOOM, zone=None)
        self.run_ctl("import", "--timezone", "Asia/Tokyo", self.address)
        self.run_ctl("timezone", "loom26", "Europe/Paris")
        self.serve(LOOM[:4], zone=None)
        self.refresh()
        [conference] = self.run_json("conferences")["conferences"]
        self.assertEqual(conference["timezone"], "Europe/Paris")

    def test_webcal_without_encryption(self):
        self.serve(LOOM)
        report = self.run_json("import", f"webcal://{self.host}/schedule.xml")
        self.assertEqual([warning["code"] for warning in report["warnings"]], ["unencrypted"])
        self.assertIn("without encryption", report["warnings"][0]["message"])

    def test_password_is_never_shown(self):
        self.serve(LOOM)
        address = f"http://ada:secret@{self.host}/schedule.xml"
        shown = [self.run_ctl("import", address), self.run_ctl("import", "--json", address), self.run_ctl("conferences", "--json"), self.run_ctl("refresh")]
        self.assertIn("Basic ", self.server.requests[-1][1]["Authorization"])
        self.server.answers.clear()
        shown.append(self.call("refresh").stderr.decode())
        self.assertFalse([text for text in shown if "secret" in text])

    def test_same_address_is_the_same_conference(self):
        self.serve(LOOM)
        first = self.run_json("import", self.address)
        self.serve(LOOM, acronym="weave26", title="Weave 2026")
        self.assertEqual(self.run_json("import", self.address)["conference"]["id"], first["conference"]["id"])

    def test_title_is_that_of_the_server(self):
        calendar = ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260101T000000Z\r\n"
                    "DTSTART:20260509T090000Z\r\nDTEND:20260509T100000Z\r\nSUMMARY:Weaving\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")
        self.serve(calendar.encode(), "/all.ics")
        report = self.run_json("import", f"http://{self.host}/all.ics")
        self.assertEqual(report["conference"]["title"], "127.0.0.1")

    def test_relative_addresses(self):
        self.serve([make_session("g-1", "Weaving", "2026-05-09T09:00:00+02:00", url="talks/weaving")], "/2026/schedule.xml")
        self.run_ctl("import", f"http://{self.host}/2026/schedule.xml")
        [session] = self.list_sessions("loom26")
        self.assertEqual(session["url"], f"http://{self.host}/2026/talks/weaving")


tap.main()
