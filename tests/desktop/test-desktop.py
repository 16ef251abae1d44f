#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Hallway authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The application among others: started twice, spoken to over D-Bus, and beside a hallwayctl that writes."""

import re

import desktop
import tap
from support import make_session

OTHER = [make_session("o-1", "Rope making", "2026-06-01T10:00:00+02:00")]


class Desktop(desktop.Case):
    def find_row(self, title):
        return self.tree.find("list item", re.compile("^" + re.escape(title)))

    def count_windows(self):
        return sum(found.role in ("frame", "window") for found in self.tree.children)

    def test_second_start(self):
        """Opens its file in the first, and ends."""
        self.open_window(self.write_schedule())
        self.find_row("Felting")
        second = self.start_application(self.write_schedule("other.xml", OTHER, acronym="rope26", title="Rope 2026"))
        self.assertEqual(second.wait(20), 0)
        self.find_row("Rope making")
        self.assertIsNone(self.process.poll())
        self.assertEqual(self.count_windows(), 1)
        self.assertEqual({conference["title"] for conference in self.run_json("conferences")["conferences"]}, {"Loom 2026", "Rope 2026"})

    def test_second_start_without_file(self):
        self.open_window(self.write_schedule())
        self.find_row("Felting")
        self.assertEqual(self.start_application().wait(20), 0)
        self.assertEqual(self.count_windows(), 1)
        self.find_row("Felting")

    def test_several_files(self):
        """As a launcher hands them over, to the first start and to a second one."""
        other = self.write_schedule("other.xml", OTHER, acronym="rope26", title="Rope 2026")
        self.open_window(self.write_schedule(), other)
        titles = ["Loom 2026", "Rope 2026"]
        self.wait_for(lambda: self.list_titles() == titles, lambda: f"there are {self.list_titles()}")

        more = [self.write_schedule(name.lower() + ".xml", OTHER, acronym=name.lower(), title=name + " 2026") for name in ("Hemp", "Silk")]
        self.assertEqual(self.start_application(*(path.as_uri() for path in more)).wait(20), 0)
        self.wait_for(lambda: self.list_titles() == ["Hemp 2026", *titles, "Silk 2026"], lambda: f"there are {self.list_titles()}")
        self.assertEqual(self.count_windows(), 1)

    def list_titles(self):
        return sorted(conference["title"] for conference in self.run_json("conferences")["conferences"])

    def test_star_from_outside(self):
        """A star that hallwayctl sets shows in the open window, and goes again."""
        self.open_window(self.write_schedule())
        self.find_row("Felting")
        starred = re.compile("^Felting.*starred", re.IGNORECASE)
        self.run_ctl("star", "loom26-2026", "g-3")
        self.tree.find("list item", starred)
        self.run_ctl("unstar", "loom26-2026", "g-3")
        self.wait_for(lambda: not list(self.tree.find_all("list item", starred)), "the star stays")

    def test_import_from_outside(self):
        """So does what hallwayctl imports into the open conference."""
        self.open_window(self.write_schedule())
        self.find_row("Felting")
        self.run_ctl("import", self.write_schedule("later.xml", desktop.SCHEDULE + [
            make_session("g-6", "Spinning", "2026-05-09T12:00:00+02:00")]))
        self.find_row("Spinning")

    def test_actions(self):
        """What menus and shortcuts do can be asked for over D-Bus."""
        path = self.write_schedule()
        self.open_window(path)
        self.find_row("Felting")
        needed = {"open", "import", "show-session", "quit", "preferences", "about"}
        self.assertLessEqual(needed, set(self.list_actions()))
        needed = {"show-page", "show-day", "star", "search", "filter", "clear-filters", "jump-to-now", "export"}
        self.assertLessEqual(needed, set(self.list_actions(desktop.WINDOW_PATH)))

        self.activate("import", str(self.write_schedule("other.xml", OTHER, acronym="rope26", title="Rope 2026")))
        self.find_row("Rope making")
        self.activate("show-session", "loom26-2026/guid:g-2")
        self.find_row("Dyeing with plants")
        self.activate("star", "loom26-2026/guid:g-2", desktop.WINDOW_PATH)
        self.wait_for(lambda: self.list_starred() == ["Dyeing with plants"], "the star isn't stored")
        exported = self.home / "agenda.ics"
        self.activate("export", str(exported), desktop.WINDOW_PATH)
        self.wait_for(exported.exists, "nothing is exported")
        self.assertIn("SUMMARY:Dyeing with plants", exported.read_text())
        self.activate("quit")
        self.assertEqual(self.process.wait(20), 0)


if __name__ == "__main__":
    tap.main()
