#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Hallway authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints how fast Hallway is as ratios against a floor taken in the same run. usage: bench.py BUILD_FOLDER"""

import contextlib
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time

RUNS = 7
SHARED = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "..", "shared")


def measure(command, environment=None):
    """The CPU seconds and the peak resident MiB of a whole process."""
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"bench: {command[0]} failed")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def import_into_new_store(hallwayctl, schedule):
    with tempfile.TemporaryDirectory() as folder:
        return measure([hallwayctl, "import", schedule], {**os.environ, "XDG_DATA_HOME": folder})


def compare(row, work, budget, take, take_floor, runs=RUNS):
    take(), take_floor()
    pairs = [(take(), take_floor()) for _ in range(runs)]
    seconds = statistics.median(pair[0][0] for pair in pairs)
    floor = statistics.median(pair[1][0] for pair in pairs)
    peak = max(pair[0][1] for pair in pairs)
    print(f"{row}  {work}: {seconds / floor:.1f} x the floor (budget {budget} x); "
          f"{seconds * 1000:.0f} ms against {floor * 1000:.0f} ms of CPU, peak {peak:.0f} MiB")


def bench_import(row, hallwayctl, work, schedule, runs):
    compare(row, work, 5, lambda: import_into_new_store(hallwayctl, schedule),
            lambda: measure(["xmllint", "--stream", "--noout", schedule]), runs)


# Rows 3 to 6: a real window on a virtual display, against an empty one.

FRAME = 1000 / 60


@contextlib.contextmanager
def open_display():
    read, write = os.pipe()
    with subprocess.Popen(["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x800x24", "-nolisten", "tcp"],
                          pass_fds=[write], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        os.close(write)
        try:
            with os.fdopen(read) as number:
                yield ":" + number.readline().strip()
        finally:
            server.terminate()


def make_window_environment(build, display, folder):
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("GTK_", "GDK_", "WAYLAND_"))}
    environment.update(
        DISPLAY=display, GDK_BACKEND="x11", GSK_RENDERER="cairo", GTK_A11Y="none", ADW_DISABLE_PORTAL="1",
        DBUS_SESSION_BUS_ADDRESS="unix:path=/nonexistent", GSETTINGS_BACKEND="keyfile", LC_ALL="C.UTF-8",
        GSETTINGS_SCHEMA_DIR=os.path.join(os.path.abspath(build), "data"))
    for kind in ["DATA", "CONFIG", "CACHE"]:
        environment[f"XDG_{kind}_HOME"] = os.path.join(folder, kind.lower())
    return environment


def read_anonymous_memory(process):
    """MiB of memory that no file backs: the kernel keeps no peak of it, so that it is read again and again."""
    with contextlib.suppress(OSError), open(f"/proc/{process.pid}/status", encoding="ascii") as status:
        for line in status:
            if line.startswith("RssAnon:"):
                return int(line.split()[1]) / 1024
    return 0


def run_window(build, environment, *arguments):
    """The figures that bench-window prints, and "memory", the peak."""
    program = os.path.join(build, "tests", "bench", "bench-window")
    peak = 0
    with subprocess.Popen([program, *arguments], env={**environment, "BENCH_LAUNCHED": str(time.monotonic() * 1000)},
                          stdout=subprocess.PIPE, text=True) as process:
        while process.poll() is None:
            peak = max(peak, read_anonymous_memory(process))
            time.sleep(0.002)
        figures = {name: float(value) for name, value in (line.split() for line in process.stdout)}
    if process.returncode != 0:
        sys.exit(f"bench: {program} failed")
    return {**figures, "memory": peak}


def remember_conference(environment, conference):
    """What the window opens with is the conference that was open last."""
    folder = os.path.join(environment["XDG_CONFIG_HOME"], "glib-2.0", "settings")
    os.makedirs(folder)
    with open(os.path.join(folder, "keyfile"), "w", encoding="utf-8") as keyfile:
        keyfile.write(f"[app/hallway/Hallway]\nconference='{conference}'\n")


def find_expected(hallwayctl, environment):
    """The id of the conference, the title that stands first in its schedule, and how many sessions the day has."""
    def read(*arguments):
        return json.loads(subprocess.run([hallwayctl, *arguments, "--json"], env=environment, stdout=subprocess.PIPE,
                                         check=True).stdout)
    conference = read("conferences")["conferences"][0]["id"]
    remember_conference(environment, conference)
    sessions = read("sessions", conference)["sessions"]
    first = sessions[0]
    return first["title"], str(sum(session["day"] == first["day"] for session in sessions))


def take_median(runs, name):
    return statistics.median(run[name] for run in runs)


def bench_open(build, environment, expected, runs=9):
    opened, empty = [], []
    for _ in range(runs):
        opened.append(run_window(build, environment, "open", *expected))
        empty.append(run_window(build, environment, "floor"))
    ratios = [take_median(opened, name) / take_median(empty, name) for name in ["first", "first-cpu"]]
    print(f"3  open FOSDEM 2026: {ratios[0]:.2f} x the empty window (budget 1.25 x), {ratios[1]:.2f} x its CPU; first screen "
          f"after {take_median(opened, 'first'):.0f} ms against {take_median(empty, 'first'):.0f} ms, the whole list after "
          f"{take_median(opened, 'whole'):.0f} ms (budget 500 ms)")
    return take_median(opened, "memory"), take_median(empty, "memory")


def describe_work(figures, *works):
    return ", ".join(f"{work} {figures[work + '-frame'] / FRAME:.2f} ({figures[work + '-frame']:.0f} ms; longest block "
                     f"{figures[work + '-block']:.0f} ms)" for work in works)


def star_every_tenth(hallwayctl, environment):
    """500 sessions of the first day, so that the agenda has some thousand conflicts."""
    def run(*arguments):
        return subprocess.run([hallwayctl, *arguments], env=environment, stdout=subprocess.PIPE, check=True).stdout
    conference = json.loads(run("conferences", "--json"))["conferences"][0]["id"]
    sessions = json.loads(run("sessions", conference, "--json"))["sessions"]
    run("star", conference, *[session["key"] for session in sessions[:5000:10]])


def bench_use(build, environment, expected):
    figures = run_window(build, environment, "use", *expected)
    print(f"4  search as you type, 50,000 sessions: typed to shown in {figures['typed'] / FRAME:.1f} frames (budget 2), at "
          f"worst {figures['typed-worst'] / FRAME:.1f}; the main thread blocked for "
          f"{figures['typed-block'] / FRAME:.2f} frames at worst (budget 1)")
    print(f"5  worst frame at 50,000 sessions in 60 Hz frames (budget 1): "
          f"{describe_work(figures, 'scroll', 'day', 'filter', 'typed', 'open')}")
    print(f"   with 500 stars: {describe_work(figures, 'agenda', 'star')}")
    return figures["memory"]


def bench_window(build, hallwayctl, fosdem, large):
    with open_display() as display, tempfile.TemporaryDirectory() as folder:
        for schedule in [fosdem, large]:
            home = os.path.join(folder, os.path.basename(schedule))
            environment = make_window_environment(build, display, home)
            os.makedirs(environment["XDG_DATA_HOME"])
            subprocess.run([hallwayctl, "import", schedule], env=environment, stdout=subprocess.DEVNULL, check=True)
            expected = find_expected(hallwayctl, environment)
            if schedule == fosdem:
                memory, floor = bench_open(build, environment, expected)
            else:
                star_every_tenth(hallwayctl, environment)
                at_work = bench_use(build, environment, expected)
        print(f"6  memory over the empty window: + {memory - floor:.0f} MiB with FOSDEM 2026 (budget 40), "
              f"+ {at_work - floor:.0f} MiB with 50,000 sessions, scrolled, filtered and searched (budget 120); the empty "
              f"window has {floor:.0f} MiB")


def main(build):
    if not os.path.isdir(SHARED):
        print("bench: skipped, there is no ../shared")
        return
    hallwayctl = os.path.join(build, "app", "ctl", "hallwayctl")
    fosdem = os.path.join(SHARED, "data", "fosdem-2026.xml")
    bench_import(1, hallwayctl, "import FOSDEM 2026 to disk, searchable", fosdem, 21)
    with tempfile.TemporaryDirectory() as folder:
        large = os.path.join(folder, "large.xml")
        with open(large, "wb") as output:
            subprocess.run([os.path.join(SHARED, "tools", "gen-schedule"), "50000", "5", "200"], stdout=output, check=True)
        bench_import(2, hallwayctl, "import 50,000 sessions (peak budget 250 MB)", large, 5)
        bench_window(build, hallwayctl, fosdem, large)


main(sys.argv[1])
