#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Hallway authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What other applications hand over: dragged out of their windows, and copied there."""

import pathlib
import re
import sys

import desktop
import tap
from support import make_session

OTHER = pathlib.Path(__file__).resolve().with_name("other-application.py")
ROPE = [make_session("o-1", "Rope making", "2026-06-01T10:00:00+02:00")]
PAGE = "text/html"
TEXT = "text/plain;charset=utf-8"
FILES = "text/uri-list"

# Where the windows stand side by side.
WIDTH, HEIGHT = 800, 800


class Exchange(desktop.Case):
    size = (str(WIDTH), str(HEIGHT))

    def open_other(self, offers):
        """Another application beside ours, which offers texts by their types."""
        arguments = []
        for number, (kind, text) in enumerate(offers.items()):
            path = self.home / f"offer-{number}"
            path.write_text(text, encoding="utf-8")
            arguments += [kind, path]
        process = desktop.start([sys.executable, OTHER, *arguments], env=self.environment)
        self.addCleanup(desktop.stop, process)
        self.run_tool("search", "--sync", "--onlyvisible", "--name", "Another application", "windowmove", "--sync",
                      str(WIDTH + 50), "50")

    def drag(self):
        """From the middle of the other window into ours, as slowly as a hand does it."""
        self.manage_window()
        self.run_tool("mousemove", str(WIDTH + 150), "150", "mousedown", "1")
        for x in range(WIDTH + 140, WIDTH - 200, -10):
            self.run_tool("mousemove", str(x), "300", "sleep", "0.02")
        self.run_tool("mouseup", "1")

    def write_rope(self):
        return self.write_schedule("a rope & more.xml", ROPE, acronym="rope26", title="Rope 2026")

    def find_row(self, title):
        return self.tree.find("list item", re.compile("^" + re.escape(title)))

    def test_drop_file(self):
        self.open_window()
        self.open_other({FILES: self.write_rope().as_uri() + "\r\n"})
        self.drag()
        self.find_row("Rope making")

    def test_drop_text(self):
        self.open_window()
        self.open_other({TEXT: self.write_rope().read_text()})
        self.drag()
        self.find_row("Rope making")

    def test_paste_file(self):
        self.open_window()
        self.open_other({FILES: self.write_rope().as_uri() + "\r\n"})
        self.activate("paste", path=desktop.WINDOW_PATH)
        self.find_row("Rope making")

    def test_paste_path(self):
        self.open_window()
        self.open_other({TEXT: str(self.write_rope()) + "\n"})
        self.activate("paste", path=desktop.WINDOW_PATH)
        self.find_row("Rope making")

    def test_paste_uri(self):
        self.open_window()
        self.open_other({TEXT: self.write_rope().as_uri()})
        self.activate("paste", path=desktop.WINDOW_PATH)
        self.find_row("Rope making")

    def test_paste_text(self):
        self.open_window()
        self.open_other({TEXT: self.write_rope().read_text()})
        self.activate("paste", path=desktop.WINDOW_PATH)
        self.find_row("Rope making")

    def test_paste_page(self):
        """What a browser copies is there in two forms; where the one is no schedule, the other may be."""
        self.open_window()
        self.open_other({PAGE: "<p>Rope <b>making</b></p>", TEXT: self.write_rope().read_text()})
        self.activate("paste", path=desktop.WINDOW_PATH)
        self.find_row("Rope making")

    def test_paste_nothing(self):
        self.open_window()
        self.activate("paste", path=desktop.WINDOW_PATH)
        self.tree.find(None, re.compile("nothing to paste"))


if __name__ == "__main__":
    tap.main()
