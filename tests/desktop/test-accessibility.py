#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Hallway authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window without eyes: everything that can be used has a name that a person gave it, and the whole work is done
through the tree of AT-SPI alone."""

import re

import desktop
import tap
from accessibility import MADE_UP_NAME, Gone

# What is used by a click, whether or not it takes the keyboard.
USED = {"button", "check box", "check menu item", "combo box", "entry", "link", "list item", "menu item", "page tab", "password text",
        "push button", "radio button", "radio menu item", "row", "search box", "slider", "spin button", "switch", "tab", "table row",
        "text", "toggle button", "tree item"}


def is_scroller(found):
    """What scrolls takes the keyboard when nothing in it does; what it shows is named, it is not."""
    return any(child.role == "scroll bar" for child in found.children)


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
            elif is_used and (not name or MADE_UP_NAME.search(name)) and not is_scroller(found) and not is_of_combo_box(found):
                path = " / ".join(str(above) for above in reversed(list(found.ancestors)) if above.name)
                nameless.append(f"{role} “{name}” in {path}")
        except Gone:
            continue
    return nameless


class Names(desktop.Case):
    def check(self, where):
        nameless = list_nameless(self.tree)
        self.take_picture("names-" + re.sub(r"\W+", "-", where))
        self.assertFalse(nameless, f"{where}: not named\n" + "\n".join(nameless))

    def list_menu_buttons(self):
        return [found for found in self.tree.find_all("button") if "expanded" in found.states or any(
            child.role == "button" for child in found.children)]

    def test_first_run(self):
        self.open_window()
        self.tree.find("button", re.compile("Open"))
        self.check("first run")

    def test_conferences(self):
        self.run_ctl("import", self.write_schedule())
        self.open_window()
        self.activate("show-page", "conferences", desktop.WINDOW_PATH)
        self.tree.find(None, re.compile("Loom 2026"))
        self.check("conferences")

    def test_schedule(self):
        self.open_window(self.write_schedule())
        row = self.tree.find("list item", re.compile("^Dyeing with plants"))
        self.assertRegex(row.name, "09:20")
        self.assertRegex(row.name, "Hall 2")
        self.check("schedule")

    def test_agenda(self):
        path = self.write_schedule()
        self.run_ctl("import", path)
        self.run_ctl("star", "loom26-2026", "g-1", "g-2")
        self.open_window(path)
        self.activate("show-page", "agenda", desktop.WINDOW_PATH)
        self.tree.find(None, re.compile("^Dyeing with plants"))
        self.check("agenda")

    def test_search(self):
        self.open_window(self.write_schedule())
        self.tree.find("list item", re.compile("^Felting"))
        self.activate("search", "felt", desktop.WINDOW_PATH)
        self.wait_for(lambda: not list(self.tree.find_all("list item", re.compile("^Carding"))), "the search hides nothing")
        self.check("search")

    def test_menus(self):
        """Whatever opens from a button of the header or of a page."""
        self.open_window(self.write_schedule())
        self.tree.find("list item", re.compile("^Felting"))
        for button in self.list_menu_buttons():
            name = button.name
            inner = next((child for child in button.children if child.role in ("button", "toggle button")), button)
            inner.do()
            self.wait_for(lambda: "expanded" in inner.states or "pressed" in inner.states or "checked" in inner.states,
                          f"“{name}” opens nothing")
            self.check("menu " + name)
            self.press("Escape")

    def test_windows(self):
        """Preferences, shortcuts and what is about the application."""
        self.open_window(self.write_schedule())
        self.tree.find("list item", re.compile("^Felting"))
        for action in ("preferences", "about"):
            if action not in self.list_actions():
                self.fail(f"there is no app.{action}")
            before = len(self.tree.children)
            self.activate(action)
            self.wait_for(lambda: len(self.tree.children) > before or list_nameless(self.tree) is not None, f"app.{action} opens nothing")
            self.check(action)
            self.press("Escape")


class Work(desktop.Case):
    """Open, filter, star, search and export, by names alone."""

    def list_rows(self):
        return [found.name for found in self.tree.find_all("list item", re.compile(r"\d\d:\d\d"))]

    def test_star(self):
        self.open_window(self.write_schedule())
        star = self.tree.find(("button", "toggle button"), re.compile("Star “Felting”"))
        star.do()
        self.wait_for(lambda: self.list_starred() == ["Felting"], "the star isn't stored")

        # Its row says so.
        self.tree.find("list item", re.compile("^Felting.*starred", re.IGNORECASE))


if __name__ == "__main__":
    tap.main()
