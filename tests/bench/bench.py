#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Hallway authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints how fast Hallway is as ratios against a floor taken in the same run. usage: bench.py BUILD_FOLDER"""

import os
import statistics
import subprocess
import sys
import tempfile

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


def main(build):
    if not os.path.isdir(SHARED):
        print("bench: skipped, there is no ../shared")
        return
    hallwayctl = os.path.join(build, "app", "ctl", "hallwayctl")
    bench_import(1, hallwayctl, "import FOSDEM 2026 to disk, searchable",
                 os.path.join(SHARED, "data", "fosdem-2026.xml"), 21)
    with tempfile.TemporaryDirectory() as folder:
        large = os.path.join(folder, "large.xml")
        with open(large, "wb") as output:
            subprocess.run([os.path.join(SHARED, "tools", "gen-schedule"), "50000", "5", "200"], stdout=output, check=True)
        bench_import(2, hallwayctl, "import 50,000 sessions (peak budget 250 MB)", large, 5)


main(sys.argv[1])
