#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Hallway authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole way by keyboard alone: open a schedule, search two talks that overlap, star them, read the conflict, export.
After each step a picture is taken, and the keyboard must be with something that has a name."""

import re

import icalendar

import desktop
import tap
from accessibility import MADE_UP_NAME
from support import SHARED, make_session

FOSDEM = SHARED / "data" / "fosdem-2026.xml"

# A schedule of our own of the same shape, for where the published one isn't there: two days, rooms side by side, talks
# that begin every half hour.
ROOMS = ["Janson", "K.1.105", "H.1302", "UA2.114"]
CRAFTS = ["Weaving", "Dyeing", "Felting", "Carding", "Spinning", "Knotting", "Lacing", "Quilting"]
MADE_UP = [make_session(f"{day}-{slot}-{room}", f"{CRAFTS[slot]} {'at dawn' if day == 1 else 'at night'} in {ROOMS[room]}",
                        f"2026-{'01-31' if day == 1 else '02-01'}T{10 + slot // 2:02}:{slot % 2 * 30:02}:00+01:00",
                        room=ROOMS[room], duration="00:40", persons=[f"Person {slot * 4 + room}"], track=f"Track {room}")
           for day in (1, 2) for slot in range(len(CRAFTS)) for room in range(len(ROOMS))]


class Keyboard(desktop.Case):
    now = "2026-01-31T10:40:00+01:00"

    def find_schedule(self):
        if FOSDEM.exists():
            return FOSDEM
        return self.write_schedule("fosdem-2026.xml", MADE_UP, acronym="fosdem-2026", title="FOSDEM 2026")

    def read_focus(self):
        """Role and name of what the keyboard is with."""
        focused = self.wait_for(self.find_focus, "nothing has the keyboard")
        return focused.role, focused.name

    def finish_step(self, number, name):
        """The picture of a step, and who has the keyboard after it."""
        role, focused = self.read_focus()
        self.take_picture(f"keyboard-{number}-{name}")
        print(f"# {number} {name}: the keyboard is with {role} “{focused}”")
        self.assertTrue(focused, f"{name}: {role} has no name")
        self.assertNotRegex(focused, MADE_UP_NAME)

    def type_path(self, path):
        """Into the toolkit's own dialog, which takes a path from its first "/" on."""
        dialog = self.wait_for(lambda: next(iter(self.tree.children[1:]), None), "no dialog opens")
        self.focus_newest_window()
        self.wait_for(lambda: any("focused" in found.states for found in dialog.walk()), "the dialog has no keyboard")
        self.press("ctrl+a")
        self.type(str(path))
        self.wait_for(lambda: self.read_focus()[0] in ("text box", "entry", "text"), "the path goes nowhere")

        # What the dialog proposes to complete it with is taken away.
        self.press("shift+End", "Delete")
        self.wait_for(lambda: self.find_focus().text == str(path), lambda: f"the path is {self.find_focus().text}")
        self.press("Return")
        self.wait_for(lambda: len(self.tree.children) == 1, "the dialog stays")
        self.focus_newest_window()

    def choose_talks(self):
        """Two talks that overlap by ten minutes or more, by titles that are theirs alone and can be typed."""
        sessions = [session for session in self.run_json("sessions", "fosdem-2026")["sessions"]
                    if re.fullmatch(r"[A-Za-z0-9 .]{12,40}", session["title"]) and session["minutes"]]
        titles = [session["title"] for session in sessions]
        sessions = [session for session in sessions if titles.count(session["title"]) == 1]
        for first in sessions:
            for second in sessions:
                if first["start"] < second["start"] < first["end"] and second["start"][:14] == first["end"][:14] and \
                        int(first["end"][14:16]) - int(second["start"][14:16]) >= 10:
                    return first["title"], second["title"]
        raise AssertionError("no two talks overlap")

    def search_and_star(self, number, title):
        self.press("ctrl+f")
        self.wait_for(lambda: self.read_focus()[0] in ("search box", "text box", "entry", "text"), "no search")
        self.press("ctrl+a")
        self.type(title)
        row = self.tree.find("list item", re.compile("^" + re.escape(title)))
        self.wait_for(lambda: len(list(self.tree.find_all("list item", re.compile("^" + re.escape(title))))) == 1, "found twice")
        self.finish_step(number, "search")
        self.press("Down")
        self.wait_for(lambda: self.read_focus()[1].startswith(title), lambda: f"Down leads to {self.find_focus()}, not to {row}")
        self.finish_step(number + 1, "found")
        self.press("ctrl+d")
        self.wait_for(lambda: title in self.list_starred(), "the star isn't stored")
        self.finish_step(number + 2, "starred")

    def test_way(self):
        self.open_window()
        self.finish_step(1, "start")
        self.press("ctrl+o")
        self.type_path(self.find_schedule())
        self.tree.find("list item", re.compile(r"\d\d:\d\d"))
        self.finish_step(2, "open")
        first, second = self.choose_talks()
        self.search_and_star(3, first)
        self.search_and_star(6, second)

        self.press("alt+2")
        conflict = self.tree.find(None, re.compile("verlap"))
        self.tree.find("list item", re.compile("^" + re.escape(second)))
        print(f"# the agenda says “{conflict.name}”")
        self.finish_step(9, "conflict")

        exported = self.home / "agenda.ics"
        self.press("ctrl+e")
        self.type_path(exported)
        self.wait_for(exported.exists, "nothing is exported")
        self.finish_step(10, "export")
        calendar = icalendar.Calendar.from_ical(exported.read_bytes())
        self.assertEqual({str(event["SUMMARY"]) for event in calendar.walk("VEVENT")}, {first, second})


if __name__ == "__main__":
    tap.main()
