# SPDX-FileCopyrightText: 2026 The Hallway authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the unit tests of a Python file and prints TAP, one line a case."""

import sys
import unittest


class TapResult(unittest.TestResult):
    def __init__(self):
        super().__init__()
        self.lines = []

    def _print(self, word, test, note=""):
        self.lines.append(f"{word} {len(self.lines) + 1} {test.id().removeprefix('__main__.')}{note}")
        print(self.lines[-1], flush=True)

    def _fail(self, test, error):
        for line in self._exc_info_to_string(error, test).splitlines():
            print("#", line)
        self._print("not ok", test)

    def addSuccess(self, test):
        super().addSuccess(test)
        self._print("ok", test)

    def addFailure(self, test, error):
        super().addFailure(test, error)
        self._fail(test, error)

    def addError(self, test, error):
        super().addError(test, error)
        self._fail(test, error)

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self._print("ok", test, f" # SKIP {reason}")

    def addSubTest(self, test, subtest, error):
        super().addSubTest(test, subtest, error)
        if error is not None:
            self._fail(subtest, error)


def main():
    suite = unittest.defaultTestLoader.loadTestsFromModule(sys.modules["__main__"])
    result = TapResult()
    suite.run(result)
    print(f"1..{len(result.lines)}")
    sys.exit(0 if result.wasSuccessful() else 1)
