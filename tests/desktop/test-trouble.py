#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Hallway authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window in a bad world: a full disk, data that is taken away or damaged below it, processes that are killed, and a
hallwayctl that acts meanwhile."""

import re
import resource
import shutil
import signal

import desktop
import tap
from support import make_session

CONFERENCE = "loom26-2026"
OTHER = [make_session("o-1", "Rope making", "2026-06-01T10:00:00+02:00")]


class Trouble(desktop.Case):
    @property
    def data(self):
        return self.home / "data/hallway"

    def find_row(self, title):
        return self.tree.find("list item", re.compile("^" + re.escape(title)))

    def find_words(self, pattern):
        return self.tree.find(None, re.compile(pattern))

    def open_schedule(self):
        self.open_window(self.write_schedule())
        self.find_row("Felting")

    def star(self, name="g-3", title="Felting"):
        self.activate("star", f"{CONFERENCE}/guid:{name}", desktop.WINDOW_PATH)

    def write_other(self):
        return self.write_schedule("other.xml", OTHER, acronym="rope26", title="Rope 2026")

    def fill_disk(self):
        """No file of the application can grow any more."""
        resource.prlimit(self.process.pid, resource.RLIMIT_FSIZE, (0, resource.RLIM_INFINITY))

    def empty_disk(self):
        resource.prlimit(self.process.pid, resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))

    def remove(self):
        """Removes the conference, which can be undone for a while."""
        self.activate("show-page", "conferences", desktop.WINDOW_PATH)
        self.tree.find(("grid cell", "list item"), re.compile("^Loom 2026"))
        self.activate("remove-conference", CONFERENCE, desktop.WINDOW_PATH)
        self.tree.find("button", re.compile("^Undo"))

    def list_conferences(self):
        return [conference["id"] for conference in self.run_json("conferences")["conferences"]]

    def kill(self):
        self.process.kill()
        self.process.wait(20)

    def test_full_disk_star(self):
        self.open_schedule()
        self.fill_disk()
        self.star()
        self.find_words("no room on the disk")
        self.take_picture("trouble-full-star")
        starred = re.compile("^Felting.*starred", re.IGNORECASE)
        self.wait_for(lambda: not list(self.tree.find_all("list item", starred)), "the star stays though it isn't stored")
        self.empty_disk()
        self.assertEqual(self.list_starred(), [])
        self.star()
        self.wait_for(lambda: self.list_starred() == ["Felting"], "the star isn't stored")

    def test_full_disk_import(self):
        self.open_schedule()
        self.fill_disk()
        self.activate("import", str(self.write_other()))
        self.find_words("Could Not Open")
        self.take_picture("trouble-full-import")
        self.empty_disk()
        self.assertEqual(self.list_conferences(), [CONFERENCE])
        self.activate("retry-import", path=desktop.WINDOW_PATH)
        self.find_row("Rope making")

    def test_full_disk_export(self):
        self.open_schedule()
        self.star()
        self.wait_for(lambda: self.list_starred() == ["Felting"], "the star isn't stored")
        exported = self.home / "agenda.ics"
        exported.write_text("what was there")
        self.fill_disk()
        self.activate("export", str(exported), desktop.WINDOW_PATH)
        self.find_words("Could not export")
        self.take_picture("trouble-full-export")
        self.assertEqual(exported.read_text(), "what was there")
        self.assertEqual(list(self.home.glob("*agenda.ics*")) + list(self.home.glob(".*")), [exported])

    def end_while_removing(self, number):
        self.open_schedule()
        self.star()
        self.wait_for(lambda: self.list_starred() == ["Felting"], "the star isn't stored")
        self.remove()
        self.process.send_signal(number)
        self.process.wait(20)
        self.assertEqual(self.list_conferences(), [CONFERENCE])
        self.assertEqual(self.list_starred(), ["Felting"])

    def test_terminated(self):
        """What can still be undone isn't done by an end that nobody asked for."""
        self.end_while_removing(signal.SIGTERM)

    def test_killed(self):
        self.end_while_removing(signal.SIGKILL)

    def test_star_while_removing(self):
        """What hallwayctl stars meanwhile isn't removed behind the person's back."""
        self.open_schedule()
        self.remove()
        self.run_ctl("star", CONFERENCE, "g-2")
        self.take_picture("trouble-star-while-removing")
        self.tree.find(("grid cell", "list item"), re.compile("^Loom 2026"))
        self.activate("quit")
        self.process.wait(20)
        self.assertEqual(self.list_conferences(), [CONFERENCE])
        self.assertEqual(self.list_starred(), ["Dyeing with plants"])

    def test_import_while_removing(self):
        self.open_schedule()
        self.remove()
        self.run_ctl("import", self.write_schedule("later.xml", desktop.SCHEDULE + [
            make_session("g-6", "Spinning", "2026-05-09T12:00:00+02:00")]))
        self.tree.find(("grid cell", "list item"), re.compile("^Loom 2026"))
        self.activate("quit")
        self.process.wait(20)
        self.assertEqual(self.list_conferences(), [CONFERENCE])

    def test_remove_while_removing(self):
        self.open_schedule()
        self.remove()
        self.run_ctl("remove", CONFERENCE)
        self.activate("undo-remove", CONFERENCE, desktop.WINDOW_PATH)
        self.find_words("Welcome to Hallway")
        self.assertEqual(self.list_conferences(), [])

    def test_removed_meanwhile(self):
        self.open_schedule()
        self.run_ctl("remove", CONFERENCE)
        self.find_words("Welcome to Hallway")

    def test_cache_deleted(self):
        self.open_schedule()
        for path in self.data.glob("schedules.db*"):
            path.unlink()
        self.star()
        self.wait_for(lambda: self.list_starred() == ["Felting"], "the star isn't stored")
        self.activate("import", str(self.write_other()))
        self.find_row("Rope making")
        self.activate("show-session", f"{CONFERENCE}/guid:g-2")
        self.find_row("Dyeing with plants")
        self.kill()
        self.assertEqual(set(self.list_conferences()), {CONFERENCE, "rope26-2026"})
        self.assertEqual(len(self.run_json("sessions", "rope26-2026")["sessions"]), 1)

    def test_cache_damaged(self):
        self.open_schedule()
        for path in self.data.glob("schedules.db*"):
            path.write_bytes(b"no database at all" * 1000)
        self.star()
        self.wait_for(lambda: self.list_starred() == ["Felting"], "the star isn't stored")
        self.activate("show-page", "conferences", desktop.WINDOW_PATH)
        self.activate("show-session", f"{CONFERENCE}/guid:g-2")
        self.find_row("Dyeing with plants")
        self.take_picture("trouble-cache-damaged")

    def wait_for_starred(self, *titles):
        self.wait_for(lambda: set(self.list_starred()) == set(titles), lambda: f"in the agenda are {self.list_starred()}")

    def test_own_data_replaced(self):
        """As by a copy that is put back: what is starred from then on is in the new file."""
        self.open_schedule()
        self.run_ctl("star", CONFERENCE, "g-2")
        copy = self.home / "copy.db"
        shutil.copy(self.data / "user.db", copy)
        copy.replace(self.data / "user.db")
        self.star()
        self.wait_for_starred("Dyeing with plants", "Felting")
        self.star("g-1")
        self.wait_for_starred("Dyeing with plants", "Felting", "Weaving for all")

    def test_own_data_deleted(self):
        self.open_schedule()
        self.star("g-2")
        self.wait_for_starred("Dyeing with plants")
        for path in self.data.glob("user.db*"):
            path.unlink()
        self.star()
        self.wait_for_starred("Dyeing with plants", "Felting")
        self.star("g-1")
        self.wait_for_starred("Dyeing with plants", "Felting", "Weaving for all")


if __name__ == "__main__":
    tap.main()
