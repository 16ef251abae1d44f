#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Hallway authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts the test cases of a run from meson's logs, and prints them in one closing line. usage: count-cases.py BUILD_FOLDER"""

import glob
import json
import os
import re
import sys
import xml.etree.ElementTree

# What a test's output may hold and XML may not.
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def read_cases(path):
    """Every case as (program, name, outcome)."""
    with open(path, encoding="utf-8", errors="replace") as log:
        root = xml.etree.ElementTree.fromstring(FORBIDDEN.sub("", log.read()).encode())
    for suite in root.iter("testsuite"):
        for case in suite.iter("testcase"):
            outcome = "passed"
            if case.find("failure") is not None or case.find("error") is not None:
                outcome = "failed"
            elif case.find("skipped") is not None:
                outcome = "skipped"
            yield suite.get("name"), case.get("name"), outcome


def read_broken_programs(path):
    """The programs that ended badly, by the names that the other log gives them."""
    with open(path, encoding="utf-8", errors="replace") as log:
        for line in log:
            test = json.loads(line)
            if test["result"] in ("FAIL", "ERROR", "TIMEOUT", "INTERRUPT"):
                yield test["name"]


def find_log(folder, ending):
    """The log of the last run; meson puts the name of its test setup between."""
    return glob.glob(os.path.join(folder, "meson-logs", f"testlog*{ending}"))[0]


def main(folder):
    cases = list(read_cases(find_log(folder, ".junit.xml")))
    failed = [f"{program}: {name}" for program, name, outcome in cases if outcome == "failed"]
    skipped = [f"{program}: {name}" for program, name, outcome in cases if outcome == "skipped"]
    passed = sum(outcome == "passed" for _, _, outcome in cases)

    # A program that crashed or hung has no failed case of its own.
    for program in read_broken_programs(find_log(folder, ".json")):
        if not any(name.split(": ")[0].endswith(program.split(":")[-1]) for name in failed):
            failed.append(program)

    # With the published files there, only a check that this system has no tool for may be left out.
    shared = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "shared", "data")
    if os.path.isdir(shared):
        failed += [name for name in skipped if ":lint / " not in name]
        skipped = [name for name in skipped if ":lint / " in name]

    for name in failed:
        print("failed:", name)
    for name in skipped:
        print("skipped:", name)
    print(f"{passed} passed, {len(failed)} failed" + (f", {len(skipped)} skipped" if skipped else ""))
    return 1 if failed else 0


sys.exit(main(sys.argv[1]))
