#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Hallway authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files of the store that are lost, emptied or somebody else's: no star is lost, no key changes."""

import os
import resource
import shutil
import sqlite3

from support import LOOM, Case, make_schedule, make_session
import tap


class Faults(Case):
    def setUp(self):
        super().setUp()
        self.data = self.home / "data" / "hallway"

    def list_agenda(self):
        return [(session["key"], session["status"]) for session in self.run_json("agenda")["sessions"]]

    def list_keys(self, conference):
        return [session["key"] for session in self.list_sessions(conference)]

    def export(self, *arguments):
        path = self.home / "calendar.ics"
        self.run_ctl("export", *arguments, "--output", path)
        return path.read_bytes()

    def make_foreign(self, name):
        (self.data / name).unlink()
        database = sqlite3.connect(self.data / name)
        database.execute("CREATE TABLE bookmarks (title TEXT)")
        database.commit()
        database.close()

    def test_agenda_comes_back_from_its_backup(self):
        self.import_sessions(LOOM)
        self.run_ctl("star", "loom26", "g-1", "g-3")
        for spoil in [lambda path: path.unlink(), lambda path: path.write_bytes(b"")]:
            spoil(self.data / "user.db")
            self.assertEqual(self.list_agenda(), [("guid:g-1", "confirmed"), ("guid:g-3", "confirmed")])
        (self.data / "user.db").unlink()
        self.run_ctl("star", "loom26", "g-2")
        self.run_ctl("unstar", "loom26", "g-2")
        self.import_sessions(LOOM)
        self.assertEqual(self.list_agenda(), [("guid:g-1", "confirmed"), ("guid:g-3", "confirmed")])

    def test_exports_come_back_from_their_backup(self):
        self.import_sessions(LOOM)
        self.run_ctl("star", "loom26", "g-1")
        self.export("loom26")
        self.import_sessions([{**LOOM[0], "room": "Hall 7"}, *LOOM[1:]])
        before = self.export("loom26")
        self.assertIn(b"SEQUENCE:1", before)
        (self.data / "user.db").unlink()
        self.now = "2026-05-03T12:00:00+00:00"
        self.assertEqual(self.export("loom26"), before)

    def test_basis_comes_back_from_its_backup(self):
        self.import_sessions(LOOM, zone=None, acronym="abs26", title="Absolute 2026")
        self.run_ctl("star", "abs26", "g-1")
        for name in ["user.db", "schedules.db"]:
            (self.data / name).unlink()
        conference = self.run_json("conferences")["conferences"][0]
        self.assertEqual((conference["id"], conference["basis"], conference["timezone"], conference["updated"]),
                         ("abs26-2026", "absolute", None, None))

    def test_backup_that_cannot_be_read_is_kept(self):
        self.import_sessions(LOOM)
        self.run_ctl("star", "loom26", "g-1")
        (self.data / "user.db").unlink()
        (self.data / "agenda.json").write_text("{ half of")
        self.import_sessions(LOOM)
        self.run_ctl("star", "loom26", "g-2")
        self.assertEqual((self.data / "agenda.json.damaged-1").read_text(), "{ half of")
        self.assertEqual(self.list_agenda(), [("guid:g-2", "confirmed")])

    def test_cache_alone(self):
        self.import_sessions(LOOM)
        for path in self.data.glob("[au]*"):
            path.unlink()
        self.assertEqual(self.run_json("conferences"), {"conferences": []})
        self.assertEqual(self.import_sessions(LOOM)["conference"]["id"], "loom26-2026")
        self.assertEqual(len(self.list_sessions("loom26")), 5)

    def test_file_of_somebody_else(self):
        self.import_sessions(LOOM)
        self.run_ctl("star", "loom26", "g-1")
        self.make_foreign("schedules.db")
        self.assertEqual(self.list_agenda(), [("guid:g-1", "confirmed")])
        self.make_foreign("user.db")
        self.assert_fails(1, "user.db is damaged", "agenda")
        os.rename(self.data / "user.db", self.home / "user.db")
        self.run_ctl("restore", self.data / "agenda.json")
        self.assertEqual(self.list_agenda(), [("guid:g-1", "confirmed")])

    def test_keys_outlive_the_cache(self):
        first = make_session("a", "Alpha", "2026-05-09T09:00:00+02:00", id="1")
        second = make_session("b", "Beta", "2026-05-09T10:00:00+02:00", id="2")
        self.import_sessions([first, second])
        before = self.export("loom26", "--all")
        self.import_sessions([{**first, "guid": "c"}, second, {**second, "id": "3", "start": "2026-05-09T16:00:00+02:00"}])
        keys = self.list_keys("loom26")
        self.assertEqual(keys[:2], ["guid:a", "guid:b"])
        (self.data / "schedules.db").unlink()
        self.assertEqual(self.list_keys("loom26"), keys)
        self.assertEqual(self.export("loom26", "guid:a", "guid:b").count(b"SEQUENCE:0"), before.count(b"SEQUENCE:0"))
        uids = {line for line in before.splitlines() if line.startswith(b"UID:")}
        self.assertEqual({line for line in self.export("loom26", "guid:a", "guid:b").splitlines() if line.startswith(b"UID:")}, uids)

    def test_backup_with_older_keys(self):
        old = make_session("old", "Alpha and omega", "2026-05-09T09:00:00+02:00", id="1")
        new = {**old, "guid": "new"}
        self.import_sessions([old, LOOM[1]])
        self.run_ctl("star", "loom26", "old")
        self.import_sessions([new, LOOM[1]])
        backup = (self.data / "agenda.json").read_bytes()
        shutil.rmtree(self.data)
        self.import_sessions([new, LOOM[1]])
        self.run_ctl("restore", "-", stdin=backup)
        self.assertEqual(self.list_agenda(), [("guid:old", "confirmed")])

    def test_lost_body(self):
        for spoil in [lambda path: path.unlink(), lambda path: path.write_bytes(path.read_bytes()[:100]),
                      lambda path: path.write_bytes(b"x" * path.stat().st_size)]:
            self.import_sessions(LOOM)
            self.run_ctl("star", "loom26", "g-1")
            spoil(next((self.data / "sources").iterdir()))
            self.assertEqual(len(self.list_sessions("loom26")), 5)
            (self.data / "schedules.db").unlink()
            for command in [["sessions", "loom26"], ["show", "loom26", "g-2"], ["rooms", "loom26"], ["export", "loom26", "--all"]]:
                self.assert_fails(1, "is lost: import it again (it came from standard input)", *command)
            self.assertEqual(self.list_agenda(), [("guid:g-1", "confirmed")])
            self.assertEqual(self.run_json("show", "loom26", "g-1")["title"], "Weaving for all")
            self.import_sessions(LOOM)
            self.assertEqual([path.name for path in (self.data / "sources").iterdir()], [str(self.count_sources()) + "-0"])

    def test_no_room_for_the_cache_alone(self):
        many = [make_session(f"m-{number}", f"Session {number}", "2026-05-09T09:00:00+02:00", abstract=f"word{number} " * 40)
                for number in range(800)]
        self.import_sessions(LOOM)
        self.run_ctl("star", "loom26", "g-1")
        for limit in [150_000, 250_000, 350_000, 450_000, 550_000, 650_000, 750_000, 1_000_000]:
            process = self.call("import", "-", stdin=make_schedule(many, acronym="many26", title="Many 2026").encode(),
                                preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)))
            conferences = [conference["id"] for conference in self.run_json("conferences")["conferences"]]
            if process.returncode == 0:
                break
            self.assertEqual(conferences, ["loom26-2026"], limit)
        self.assertGreater(limit, 400_000)
        self.assertEqual(conferences, ["loom26-2026", "many26-2026"])
        self.assertEqual(self.list_agenda(), [("guid:g-1", "confirmed")])

    def test_folder_of_the_data(self):
        for value in ["", "here"]:
            with self.subTest(value):
                self.run_ctl("conferences", environment={"XDG_DATA_HOME": value}, cwd=self.home)
                self.assertEqual([str(path.relative_to(self.home)) for path in self.home.rglob("user.db")],
                                 [".local/share/hallway/user.db"])

    def test_unfinished_backups_are_removed(self):
        self.import_sessions(LOOM)
        old, new = self.data / "agenda.json.ABC123", self.data / "agenda.json.DEF456"
        for path in [old, new]:
            path.write_text("{")
        os.utime(old, (1_000_000_000, 1_000_000_000))
        self.run_ctl("star", "loom26", "g-1")
        self.assertEqual((old.exists(), new.exists()), (False, True))

    def count_sources(self):
        return sqlite3.connect(self.data / "user.db").execute("SELECT max(number) FROM source").fetchone()[0]

    def test_number_given_to_another(self):
        old = make_session("", "Alpha and omega", "2026-05-09T09:00:00+02:00", id="1")
        new = make_session("", "Something else", "2026-05-09T09:00:00+02:00", id="1")
        self.import_sessions([old, LOOM[1]])
        self.run_ctl("star", "loom26", "1")
        self.import_sessions([new, LOOM[1]])
        self.assertEqual(self.run_json("show", "loom26", "1")["title"], "Something else")
        self.assertEqual(self.run_json("show", "loom26", "id:1")["status"], "gone")
        self.assertEqual(self.list_agenda(), [("id:1", "gone")])


tap.main()
