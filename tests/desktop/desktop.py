# SPDX-FileCopyrightText: 2026 The Hallway authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A desktop of a test's own: a display, a session bus with what screen readers speak on, a home, and the application."""

import ctypes
import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "ctl"))

# pylint: disable=wrong-import-position
from gi.repository import Gio, GLib

import accessibility
from support import make_schedule, make_session

APPLICATION_ID = "app.hallway.Hallway"
APPLICATION_PATH = "/app/hallway/Hallway"
WINDOW_PATH = APPLICATION_PATH + "/window/1"
SCREEN = "1280x800"

# During the first morning of the schedule below.
NOW = "2026-05-09T09:10:00+02:00"

# Two talks that overlap by ten minutes, and enough others to search and filter among.
SCHEDULE = [
    make_session("g-1", "Weaving for all", "2026-05-09T09:00:00+02:00", persons=["Ada Byron", "Zoë Lie"], track="Crafts",
                 type="talk", language="en", abstract="Warp and weft.", url="https://loom.example/weaving"),
    make_session("g-2", "Dyeing with plants", "2026-05-09T09:20:00+02:00", room="Hall 2", persons=["Joe Card"], track="Colour",
                 type="workshop", language="de", duration="01:00"),
    make_session("g-3", "Felting", "2026-05-09T11:00:00+02:00", persons=["Ada Byron"], track="Crafts", type="talk",
                 language="en"),
    make_session("g-4", "Night of the looms", "2026-05-10T00:30:00+02:00", day="2026-05-09", duration="02:00", room="Cellar"),
    make_session("g-5", "Carding", "2026-05-10T10:00:00+02:00", persons=["Joe Card"], track="Crafts", type="talk",
                 language="de"),
]


def start(arguments, **options):
    """A process that ends with what started it by a signal, not before."""
    return subprocess.Popen(arguments, stdin=subprocess.DEVNULL, **options)


def read_first_line(descriptor):
    with os.fdopen(descriptor) as stream:
        return stream.readline().strip()


def stop(process):
    process.send_signal(signal.SIGTERM)
    try:
        process.wait(20)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


class Case(unittest.TestCase):
    """A test on a desktop of its own."""

    now = NOW
    size = SCREEN.split("x")

    def setUp(self):
        self.home = pathlib.Path(tempfile.mkdtemp(prefix="hallway-"))
        self.addCleanup(shutil.rmtree, self.home, ignore_errors=True)
        self.environment = {name: value for name, value in os.environ.items()
                            if name not in ("WAYLAND_DISPLAY", "GTK_A11Y", "NO_AT_BRIDGE", "AT_SPI_BUS_ADDRESS", "XAUTHORITY")}
        self.environment.update(HOME=str(self.home), HALLWAY_NOW=self.now, GDK_BACKEND="x11", GSK_RENDERER="cairo",
                                ADW_DISABLE_PORTAL="1", GTK_USE_PORTAL="0", GSETTINGS_BACKEND="keyfile")
        for name, folder in (("DATA_HOME", "data"), ("CONFIG_HOME", "config"), ("CACHE_HOME", "cache"), ("RUNTIME_DIR", "run")):
            self.environment["XDG_" + name] = str(self.home / folder)
            (self.home / folder).mkdir(mode=0o700)
        self.windows = []
        self._start_display()
        self._start_buses()

    def _start_display(self):
        ours, theirs = os.pipe()
        display = start(["Xvfb", "-displayfd", str(theirs), "-screen", "0", SCREEN + "x24", "-nolisten", "tcp", "-noreset"],
                        pass_fds=[theirs], stderr=subprocess.DEVNULL)
        self.addCleanup(stop, display)
        os.close(theirs)
        self.environment["DISPLAY"] = ":" + read_first_line(ours)

    def _start_buses(self):
        ours, theirs = os.pipe()
        daemon = start(["dbus-daemon", "--session", "--nofork", f"--print-address={theirs}"], pass_fds=[theirs],
                       env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.addCleanup(stop, daemon)
        os.close(theirs)
        address = read_first_line(ours)
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = address
        self.session = accessibility.connect_to(address)
        self.assistive = accessibility.connect_to(accessibility.find_bus(self.session))

    def start_application(self, *arguments):
        """The process of another start of it; what it complains of is a failure."""
        complaints = self.home / f"complaints-{len(self.windows)}"
        with open(complaints, "wb") as stream:
            process = start([os.environ["HALLWAY"], *map(str, arguments)], env=self.environment, stderr=stream)
        self.windows.append(process)
        self.addCleanup(self._end_application, process, complaints)
        return process

    def _end_application(self, process, complaints):
        if process.poll() is None:
            stop(process)
        self.assertEqual(complaints.read_text(), "")
        self.assertIn(process.returncode, (0, -signal.SIGTERM, -signal.SIGKILL))

    def open_window(self, *arguments):
        """The tree of the application, with its window."""
        process = self.start_application(*arguments)
        self.process = process
        self.tree = accessibility.wait_for(lambda: accessibility.find_application(self.assistive, process.pid),
                                           "the application has no tree")
        self.tree.find(("frame", "window"))
        self.run_tool("search", "--sync", "--onlyvisible", "--name", ".", "windowmove", "0", "0", "windowsize", *self.size)
        self.run_tool("mousemove", "180", "500")
        return self.tree

    def run_tool(self, *arguments):
        return subprocess.run(["xdotool", *arguments], env=self.environment, check=True, timeout=30,
                              stdout=subprocess.PIPE).stdout.decode()

    def focus_newest_window(self):
        """What a window manager does, and there is none: the window that came last has the keyboard."""
        windows = self.run_tool("search", "--sync", "--onlyvisible", "--name", ".").split()
        self.run_tool("windowfocus", "--sync", max(windows, key=int))

    def manage_window(self):
        """What a window manager says of the windows that it shows: nothing is dropped into others."""
        x11 = ctypes.CDLL("libX11.so.6")
        x11.XOpenDisplay.restype = ctypes.c_void_p
        display = ctypes.c_void_p(x11.XOpenDisplay(self.environment["DISPLAY"].encode()))
        window = int(self.run_tool("search", "--onlyvisible", "--class", "hallway").split()[-1])
        atom = x11.XInternAtom(display, b"WM_STATE", False)
        x11.XChangeProperty(display, window, atom, atom, 32, 0, (ctypes.c_long * 2)(1, 0), 2)
        x11.XCloseDisplay(display)

    def press(self, *keys):
        for key in keys:
            self.run_tool("key", "--clearmodifiers", key)

    def type(self, text):
        self.run_tool("type", "--delay", "20", text)

    def take_picture(self, name):
        """What is on the display, for people: it is kept beside the logs of the tests."""
        folder = pathlib.Path(os.environ["HALLWAY_PICTURES"])
        folder.mkdir(parents=True, exist_ok=True)
        subprocess.run(["import", "-window", "root", str(folder / (name + ".png"))], env=self.environment, check=True, timeout=60)

    def activate(self, action, parameter=None, path=APPLICATION_PATH):
        """Activates an action of the application, or of its window, through D-Bus."""
        parameters = [GLib.Variant("s", parameter)] if parameter is not None else []
        self.session.call_sync(APPLICATION_ID, path, "org.gtk.Actions", "Activate",
                               GLib.Variant("(sava{sv})", (action, parameters, {})), None, Gio.DBusCallFlags.NONE, 20000, None)

    def list_actions(self, path=APPLICATION_PATH):
        return self.session.call_sync(APPLICATION_ID, path, "org.gtk.Actions", "List", None, None,
                                      Gio.DBusCallFlags.NONE, 20000, None).unpack()[0]

    def run_ctl(self, *arguments):
        return subprocess.run([os.environ["HALLWAYCTL"], *map(str, arguments)], env=self.environment, check=True, timeout=60,
                              stdout=subprocess.PIPE).stdout.decode()

    def run_json(self, *arguments):
        return json.loads(self.run_ctl(*arguments, "--json"))

    def list_starred(self, *conference):
        return [session["title"] for session in self.run_json("agenda", *conference)["sessions"]]

    def write_schedule(self, name="loom.xml", sessions=None, **options):
        path = self.home / name
        path.write_text(make_schedule(sessions or SCHEDULE, **options), encoding="utf-8")
        return path

    def wait_for(self, condition, complaint):
        return accessibility.wait_for(condition, complaint)

    def find_focus(self):
        """The object that has the keyboard, or None. A dialog comes after its window, which remembers who had it there."""
        for window in reversed(self.tree.children):
            focused = next((found for found in window.walk() if "focused" in found.states), None)
            if focused is not None:
                return focused
        return None
