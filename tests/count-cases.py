#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Hallway authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts the test cases of a run from meson's JUnit log, and prints them in one closing line."""

import os
import sys
import xml.etree.ElementTree


def main(path):
    passed, failed, skipped = 0, [], []
    for suite in xml.etree.ElementTree.parse(path).getroot().iter("testsuite"):
        for case in suite.iter("testcase"):
            name = f'{suite.get("name")}: {case.get("name")}'
            if case.find("failure") is not None or case.find("error") is not None:
                failed.append(name)
            elif case.find("skipped") is not None:
                skipped.append(name)
            else:
                passed += 1

    for name in failed:
        print("failed:", name)
    for name in skipped:
        print("skipped:", name)

    shared = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "shared", "data")
    forbidden = os.path.isdir(shared) and [name for name in skipped if "shared" in name]
    print(f"{passed} passed, {len(failed)} failed" + (f", {len(skipped)} skipped" if skipped else ""))
    return 1 if failed or forbidden else 0


sys.exit(main(sys.argv[1]))
