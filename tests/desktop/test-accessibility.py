#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Hallway authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window without eyes: everything that can be used has a name that a person gave it, and the whole work is done
through the tree of AT-SPI alone."""

import re

import desktop
import tap
from accessibility import MADE_UP_NAME, Gone
from support import make_session

# What is used by a click, whether or not it takes the keyboard.
USED = {"button", "check box", "check menu item", "combo box", "entry", "link", "list item", "menu item", "page tab", "password text",
        "push button", "radio button", "radio menu item", "row", "search box", "slider", "spin button", "switch", "tab", "table row",
        "text", "toggle button", "tree item"}


def is_scroller(found):
    """What scrolls takes the keyboard when nothing in it does; what it shows is named, it is not. It is generic from
    GTK 4.14 on, and before that what has a scroll bar."""
    return found.role == "generic" or any(child.role == "scroll bar" for child in found.children)


def is_of_combo_box(found):
    """The toolkit's own list of what can be chosen: in GTK 4.8 it names only the whole."""
    return any(above.role == "combo box" for above in found.ancestors)


def list_nameless(tree):
    """What can be used and has no name, or one that the toolkit made up; and whatever has the name of a class of ours."""
    nameless = []
    for found in tree.walk():
        try:
            name, role, states = found.name, found.role, found.states
            is_used = "focusable" in states or role in USED
            if name.startswith("Hallway") and re.fullmatch(r"Hallway[A-Z]\w+", name):
                nameless.append(f"{role} “{name}”")
            elif role == "button" and "_" in name:
                nameless.append(f"{role} “{name}”: with the mark of its mnemonic")
            elif is_used and (not name or MADE_UP_NAME.search(name)) and not is_scroller(found) and not is_of_combo_box(found):
                path = " / ".join(str(above) for above in reversed(list(found.ancestors)) if above.name)
                nameless.append(f"{role} “{name}” in {path}")
        except Gone:
            continue
    return nameless


CONFERENCE = "loom26-2026"


class Names(desktop.Case):
    """Every page, every state and whatever opens from them."""

    def check(self, where):
        self.take_picture("names-" + re.sub(r"\W+", "-", where).strip("-").lower())
        nameless = list_nameless(self.tree)
        self.assertFalse(nameless, f"{where}: not named\n" + "\n".join(nameless))

    def open_schedule(self, **options):
        self.open_window(self.write_schedule(**options))
        self.tree.find("list item", re.compile("^Felting"))

    def open_page(self, page):
        self.activate("show-page", page, desktop.WINDOW_PATH)

    def star_two(self):
        self.run_ctl("import", self.write_schedule())
        self.run_ctl("star", CONFERENCE, "g-1", "g-2")

    def check_menus(self, where):
        """What opens from its buttons; a button of the toolkit's that opens something has the button to click in it."""
        names = [found.name for found in self.tree.find_all("button") if "has popup" in found.states or found.name == "Filter"
                 or any(child.role == "button" for child in found.children)]
        for name in dict.fromkeys(names):
            button = self.tree.find("button", name)
            inner = next((child for child in button.children if child.role == "button"), button)
            inner.do()
            self.wait_for(lambda: {"expanded", "pressed", "checked"} & (inner.states | button.states), f"“{name}” opens nothing")
            self.check(f"{where}, {name}")
            self.press("Escape")
            self.wait_for(lambda: not {"expanded", "pressed", "checked"} & (inner.states | button.states), f"“{name}” stays open")

    def test_first_run(self):
        self.open_window()
        self.tree.find("button", re.compile("Open"))
        self.check("first run")

    def test_conferences(self):
        self.run_ctl("import", self.write_schedule())
        self.open_window()
        self.open_page("conferences")
        self.tree.find(None, re.compile("^Loom 2026"))
        self.check("conferences")
        self.check_menus("conferences")

    def test_rename(self):
        self.open_schedule()
        self.open_page("conferences")
        self.tree.find(None, re.compile("^Loom 2026"))
        self.activate("rename-conference", CONFERENCE, desktop.WINDOW_PATH)
        self.tree.find(("text box", "entry", "text"))
        self.check("rename")

    def test_time_zones(self):
        self.open_schedule(zone=None)
        self.activate("pick-timezone", CONFERENCE, desktop.WINDOW_PATH)
        self.tree.find("list item", re.compile("Africa/Abidjan"))
        self.check("time zones")

    def test_report(self):
        self.open_schedule()
        self.activate("show-report", CONFERENCE, desktop.WINDOW_PATH)
        self.tree.find(None, re.compile("loom.xml"))
        self.check("report")

    def test_schedule(self):
        self.open_schedule()
        row = self.tree.find("list item", re.compile("^Dyeing with plants"))
        self.assertRegex(row.name, "09:20")
        self.assertRegex(row.name, "Hall 2")
        self.check("schedule")
        self.check_menus("schedule")

    def test_filtered(self):
        self.open_schedule()
        self.activate("filter", "track=Colour", desktop.WINDOW_PATH)
        self.tree.find("button", re.compile("Colour"))
        self.check("filtered")

    def test_filters(self):
        """The pickers of the popover."""
        self.open_schedule()
        for kind in ("Room", "Track", "Type", "Language"):
            button = self.tree.find("button", "Filter")
            next((child for child in button.children if child.role == "button"), button).do()
            self.tree.find("button", re.compile("^" + kind)).do()
            self.tree.find("list", kind)
            self.check("filter, " + kind)
            self.press("Escape")
            self.wait_for(lambda: not list(self.tree.find_all("list", kind)), "the popover stays open")

    def test_search(self):
        self.open_schedule()
        self.activate("search", "felt", desktop.WINDOW_PATH)
        self.wait_for(lambda: not list(self.tree.find_all("list item", re.compile("^Weaving"))), "the search hides nothing")
        self.check("search")

    def test_nothing_found(self):
        self.open_schedule()
        self.activate("search", "zeppelin", desktop.WINDOW_PATH)
        self.wait_for(lambda: not list(self.tree.find_all("list item", re.compile("^Felting"))), "the search hides nothing")
        self.check("nothing found")

    def test_agenda(self):
        self.star_two()
        self.open_schedule()
        self.open_page("agenda")
        self.tree.find(None, re.compile("^Dyeing with plants"))
        self.check("agenda")
        self.check_menus("agenda")

    def test_agenda_of_all(self):
        self.star_two()
        self.open_schedule()
        self.activate("show-agenda", "all", desktop.WINDOW_PATH)
        self.tree.find(None, re.compile("^Dyeing with plants"))
        self.check("agenda of all")

    def test_narrow(self):
        """A phone: the list alone, then a session alone."""
        self.size = ("360", "640")
        self.open_schedule()
        self.check("narrow, schedule")
        self.activate("show-session", f"{CONFERENCE}/guid:g-3")
        self.tree.find("list item", re.compile("^Saturday 9 May 2026, 11:00"))
        self.check("narrow, session")

    def test_broken_file(self):
        broken = self.home / "broken.xml"
        broken.write_text("<schedule><day", encoding="utf-8")
        self.open_window(broken)
        self.tree.find(None, re.compile("broken.xml"))
        self.check("broken file")

    def test_preferences(self):
        self.open_schedule()
        self.activate("preferences")
        self.tree.find(None, "Color scheme")
        self.check("preferences")

    def test_about(self):
        """The toolkit's own window, like that of the shortcuts: that it opens is enough."""
        self.open_schedule()
        self.activate("about")
        self.tree.find("label", "Hallway")
        self.take_picture("names-about")

    def test_shortcuts(self):
        self.open_schedule()
        self.activate("show-help-overlay", path=desktop.WINDOW_PATH)
        self.wait_for(lambda: len(self.tree.children) > 1, "no window opens")
        self.take_picture("names-shortcuts")


class Work(desktop.Case):
    """Open, filter, star, search and export: nothing but what the tree says and does."""

    def list_rows(self):
        """The titles of the schedule, or of what was found."""
        sessions = self.tree.find("list", "Sessions")
        return [found.name.split(",")[0] for found in sessions.find_all("list item")]

    def wait_for_rows(self, *titles):
        self.wait_for(lambda: self.list_rows() == list(titles), lambda: f"there are {self.list_rows()}, not {titles}")

    def open_schedule(self):
        self.open_window(self.write_schedule())
        self.wait_for_rows("Weaving for all", "Dyeing with plants", "Felting", "Night of the looms")

    def click(self, name, role=("button", "toggle button", "tab", "page tab")):
        """A button, or what is in it where the toolkit puts one into the other."""
        button = self.tree.find(role, name)
        inner = next((child for child in button.children if child.role in role and child.name == button.name), button)
        inner.do()

    def test_open(self):
        self.run_ctl("import", self.write_schedule("other.xml", [make_session("o-1", "Rope making", "2026-06-01T10:00:00+02:00")],
                                                   acronym="rope26", title="Rope 2026"))
        self.open_schedule()
        self.click(re.compile("^Back"))
        self.tree.find(("grid cell", "list item"), re.compile("^Rope 2026")).do("card.open")
        self.wait_for_rows("Rope making")

    def test_open_day(self):
        self.open_schedule()
        self.click(re.compile("^Sunday 10 May 2026"))
        self.wait_for(lambda: "Carding" in self.list_rows(), "the day doesn't open")

    def test_open_session(self):
        self.open_schedule()
        self.tree.find("list item", re.compile("^Felting")).select()
        self.tree.find("list item", re.compile("^Saturday 9 May 2026, 11:00"))

    def test_filter(self):
        self.open_schedule()
        self.click("Filter")
        self.click(re.compile("^Track"))
        self.tree.find("list item", re.compile("^Colour")).do("row.activate")
        self.wait_for_rows("Dyeing with plants")
        self.press("Escape")
        self.click(re.compile("^Clear"))
        self.wait_for_rows("Weaving for all", "Dyeing with plants", "Felting", "Night of the looms")

    def test_star(self):
        self.open_schedule()
        self.click("Star “Felting”")
        self.wait_for(lambda: self.list_starred() == ["Felting"], "the star isn't stored")
        self.tree.find("list item", re.compile("^Felting.*starred", re.IGNORECASE))

    def test_search(self):
        self.open_schedule()
        self.click("Search")
        self.tree.find(("search box", "text box", "entry", "text")).set_text("plants")
        self.wait_for_rows("Dyeing with plants")

    def test_export(self):
        self.open_schedule()
        self.click("Star “Felting”")
        self.wait_for(lambda: self.list_starred() == ["Felting"], "the star isn't stored")
        self.tree.find(("window", "frame")).do("win.export-as")
        dialog = self.wait_for(lambda: next(iter(self.tree.children[1:]), None), "no dialog opens")
        dialog.find(("text box", "entry", "text")).set_text(str(self.home / "agenda.ics"))
        dialog.find(("button", "push button"), re.compile("Save$")).do()
        self.wait_for((self.home / "agenda.ics").exists, "nothing is exported")
        self.assertIn("SUMMARY:Felting", (self.home / "agenda.ics").read_text(encoding="utf-8"))


if __name__ == "__main__":
    tap.main()
