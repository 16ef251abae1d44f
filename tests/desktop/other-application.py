#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Hallway authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window of another application: what it is given can be dragged out of it, and is on the clipboard.

other-application.py (TYPE FILE)...   what is in each file is offered as that type"""

import pathlib
import sys

import gi

gi.require_version("Gdk", "4.0")
gi.require_version("Gtk", "4.0")
from gi.repository import Gdk, GLib, Gtk


def make_content(arguments):
    return Gdk.ContentProvider.new_union([Gdk.ContentProvider.new_for_bytes(kind, GLib.Bytes.new(pathlib.Path(path).read_bytes()))
                                          for kind, path in zip(arguments[::2], arguments[1::2])])


def main():
    Gtk.init()
    window = Gtk.Window(title="Another application", default_width=200, default_height=200)
    source = Gtk.DragSource(content=make_content(sys.argv[1:]), actions=Gdk.DragAction.COPY)
    window.add_controller(source)
    window.connect("map", lambda _: window.get_clipboard().set_content(make_content(sys.argv[1:])))
    window.present()
    GLib.MainLoop().run()


if __name__ == "__main__":
    main()
