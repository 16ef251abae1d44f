#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Hallway authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes the pictures of README and metainfo. usage: take.py BUILD_FOLDER [PICTURE ...]

Each is a real window on a virtual display, filled by it, with a clock that stands still."""

import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

import harbour_days

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
BUILD = pathlib.Path(sys.argv[1]).resolve()
ID = "app.hallway.Hallway"
IMPORTED = "2026-05-02T09:00:00+02:00"
STARTED = "2026-05-15T21:00:00+02:00"
NOW = "2026-05-16T11:20:00+02:00"
PATIENCE = 30

SETTINGS = """[Settings]
gtk-font-name=Cantarell 11
gtk-decoration-layout=:close
gtk-enable-animations=false
gtk-cursor-blink=false
"""
KEYFILE = """[app/hallway/Hallway]
conference='harbour2026'
clock='24-hours'
"""
# Without a window manager GTK draws a frame of its own.
STYLE = """window.csd, window.solid-csd { border: none; border-radius: 0; box-shadow: none; margin: 0; outline: none; padding: 0; }
window.solid-csd headerbar { border-radius: 0; }
"""

KEYNOTE, OPENED = "Software That Outlives Its Makers", harbour_days.OPENED

# name: (size, session that is shown, page, variables of the environment)
PICTURES = {
    "schedule": ("1280x800", KEYNOTE, None, {}),
    "session": ("1280x800", OPENED, None, {}),
    "agenda": ("1280x800", OPENED, "agenda", {}),
    "conferences": ("1280x800", None, "conferences", {}),
    "phone": ("360x640", None, None, {}),
    "dark": ("1280x800", OPENED, None, {"ADW_DEBUG_COLOR_SCHEME": "prefer-dark"}),
}


def run(*command, **options):
    return subprocess.run([str(word) for word in command], check=True, stdout=subprocess.PIPE, text=True, timeout=60,
                          **options).stdout


def run_ctl(*arguments, now=IMPORTED, **options):
    return run(BUILD / "app/ctl/hallwayctl", *arguments, env={**os.environ, "HALLWAY_NOW": now}, **options)


def wait_until(condition, what):
    deadline = time.monotonic() + PATIENCE
    while not (result := condition()):
        if time.monotonic() > deadline:
            sys.exit(f"take.py: waited in vain until {what}")
        time.sleep(0.2)
    return result


def find_key(title):
    sessions = json.loads(run_ctl("sessions", "harbour2026", "--json"))["sessions"]
    return next(session["key"] for session in sessions if session["title"] == title)


def fill_store(folder):
    """The conferences in a home of their own, and the agenda."""
    run_ctl("import", ROOT / "data/sample/xen-summit-2014.json")
    for schedule in harbour_days.make_all():
        path = folder / f"{schedule['schedule']['conference']['acronym']}.json"
        path.write_text(json.dumps(schedule))
        run_ctl("import", path, now=STARTED if path.stem == "harbour2026" else IMPORTED)
    run_ctl("star", "harbour2026", *map(find_key, harbour_days.STARRED), now=STARTED)


def activate(where, name, parameter):
    """Whether the window has that action by now, and has done it."""
    process = subprocess.run(["gdbus", "call", "--session", "--dest", ID, "--object-path", f"/{ID.replace('.', '/')}{where}",
                              "--method", "org.gtk.Actions.Describe", name], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                             text=True)
    if not process.stdout.startswith("((true"):
        return False
    run("gdbus", "call", "--session", "--dest", ID, "--object-path", f"/{ID.replace('.', '/')}{where}",
        "--method", "org.gtk.Actions.Activate", name, f"[<'{parameter}'>]", "{}")
    return True


def take_still(folder):
    """A picture of the display as soon as two in succession are alike."""
    paths = [folder / "before.png", folder / "after.png"]

    def is_still():
        paths.reverse()
        time.sleep(0.5)
        run("import", "-window", "root", paths[1])
        return paths[0].exists() and run("compare", "-metric", "AE", *paths, "null:", stderr=subprocess.STDOUT).strip() == "0"

    def looks_still():
        try:
            return is_still()
        except subprocess.CalledProcessError:
            return False

    wait_until(looks_still, "the window is still")
    return paths[1]


def take(name, folder):
    """On a display and a bus of its own."""
    size, session, page, _ = PICTURES[name]
    width, height = size.split("x")
    with open(folder / "messages", "w", encoding="utf-8") as messages:
        window = subprocess.Popen([BUILD / "app/shell/hallway"], stderr=messages, env={**os.environ, "HALLWAY_NOW": NOW})
    try:
        number = wait_until(lambda: subprocess.run(["xdotool", "search", "--onlyvisible", "--class", "hallway"], text=True,
                                                   stdout=subprocess.PIPE).stdout.split(), "there is a window")[0]
        run("xdotool", "windowmove", number, "0", "0", "windowsize", number, width, height,
            "mousemove", "0", str(int(height) - 1))
        wait_until(lambda: activate("/window/1", "show-page", "schedule"), "the schedule is shown")
        if session is not None:
            activate("/window/1", "show-session", f"harbour2026/{find_key(session)}")
        if page is not None:
            take_still(folder)
            activate("/window/1", "show-page", page)
        picture = take_still(folder)
        run("convert", picture, "-strip", "-define", "png:compression-level=9",
            "-define", "png:compression-filter=0", "+dither", "-colors", "240", f"PNG8:{HERE / name}.png")
    finally:
        window.terminate()
        window.wait()


def take_all(names):
    for name in names:
        with tempfile.TemporaryDirectory(prefix="hallway-") as home:
            folder = pathlib.Path(home)
            environment = {**os.environ, **PICTURES[name][3], "HOME": home, "LC_ALL": "C.UTF-8", "TZ": "America/New_York",
                           "ADW_DISABLE_PORTAL": "1", "GDK_BACKEND": "x11", "GSK_RENDERER": "cairo", "GTK_A11Y": "none",
                           "GSETTINGS_BACKEND": "keyfile", "GSETTINGS_SCHEMA_DIR": str(BUILD / "data")}
            for kind in ("data", "config", "cache", "runtime"):
                environment["XDG_RUNTIME_DIR" if kind == "runtime" else f"XDG_{kind.upper()}_HOME"] = str(folder / kind)
                (folder / kind).mkdir(mode=0o700)
            (folder / "config/gtk-4.0").mkdir()
            (folder / "config/glib-2.0/settings").mkdir(parents=True)
            (folder / "config/glib-2.0/settings/keyfile").write_text(KEYFILE)
            (folder / "config/gtk-4.0/settings.ini").write_text(SETTINGS)
            (folder / "config/gtk-4.0/gtk.css").write_text(STYLE)
            subprocess.run(["xvfb-run", "-a", "-s", f"-screen 0 {PICTURES[name][0]}x24", "dbus-run-session", "--",
                            sys.executable, __file__, str(BUILD), "--inside", name], env=environment, check=True)
        print(HERE.relative_to(ROOT) / f"{name}.png", (HERE / f"{name}.png").stat().st_size // 1024, "kB")


def main(arguments):
    if arguments[:1] == ["--inside"]:
        home = pathlib.Path(os.environ["HOME"])
        fill_store(home)
        take(arguments[1], home)
    else:
        take_all(arguments or PICTURES)


main(sys.argv[2:])
