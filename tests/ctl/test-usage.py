#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Hallway authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Help, exit codes and what is said of a wrong command line."""

import os
import pathlib
import subprocess

from support import LOOM, Case
import tap

COMMANDS = {
    "import": "SOURCE...", "conferences": "", "sessions": "CONF", "show": "CONF SESSION", "speakers": "CONF",
    "rooms": "CONF", "tracks": "CONF", "star": "CONF SESSION...", "unstar": "CONF SESSION...", "agenda": "[CONF]",
    "timezone": "CONF ZONE", "remove": "CONF", "restore": "FILE", "export": "[CONF [SESSION...]]",
    "refresh": "[CONF]", "changes": "[CONF]", "formats": "",
}


class Usage(Case):
    def test_help(self):
        text = self.run_ctl("--help")
        for command in COMMANDS:
            self.assertRegex(text, rf"(?m)^  {command} ")

    def test_help_of_each_command(self):
        for command, operands in COMMANDS.items():
            with self.subTest(command):
                text = self.run_ctl(command, "--help")
                self.assertIn(f"hallwayctl {command} [OPTION…] {operands}".strip(), text)

    def test_version(self):
        self.assertRegex(self.run_ctl("--version"), r"\Ahallwayctl \d+\.\d+\.\d+\n\Z")

    def test_help_touches_nothing(self):
        self.run_ctl("--help")
        self.run_ctl("import", "--help")
        self.assertEqual(list(self.home.iterdir()), [])

    def test_wrong_usage(self):
        self.import_sessions(LOOM)
        for arguments, text in [
            ([], "COMMAND wanted"),
            (["fetch"], "no such command"),
            (["--json"], "no such command"),
            (["sessions"], "CONF wanted"),
            (["show", "loom26"], "CONF SESSION wanted"),
            (["star", "loom26"], "CONF SESSION... wanted"),
            (["timezone", "loom26"], "CONF ZONE wanted"),
            (["import"], "SOURCE... wanted"),
            (["import", "-", "-"], "once"),
            (["import", "--format", "frob", "-"], "frob"),
            (["import", "--timezone", "Mars/Base", "-"], "Mars/Base"),
            (["import", "--dates", "year-first", "-"], "year-first"),
            (["import", "--timezone", "../../etc/passwd", "-"], "etc/passwd"),
            (["conferences", "loom26"], "loom26"),
            (["agenda", "loom26", "other"], "other"),
            (["sessions", "loom26", "--colour", "red"], "--colour"),
            (["sessions", "loom26", "--day", "tomorrow"], "tomorrow"),
            (["sessions", "loom26", "--day"], "--day"),
            (["sessions", "loom26", "--room", b"\xff".decode(errors="surrogateescape")], "UTF-8"),
            (["export", "--format", "frob"], "frob"),
            (["export", "--alarm", "soon"], "soon"),
            (["export", "--alarm", "-3"], "alarm"),
            (["export", "--all"], "CONF"),
            (["export", "loom26", "g-1", "--all"], "--all"),
            (["star", "loom26", "g-1", "--json"], "--json"),
        ]:
            with self.subTest(arguments):
                self.assert_fails(2, text, *arguments)

    def test_clock_that_is_none(self):
        for text in ["noon", "2026-05-01", "2026-05-01T12:00:00"]:
            self.assert_fails(2, "HALLWAY_NOW", "conferences", environment={"HALLWAY_NOW": text})

    def test_unknown_names(self):
        self.import_sessions(LOOM)
        for arguments, text in [
            (["sessions", "nowhere"], "nowhere"),
            (["show", "loom26", "nothing"], "nothing"),
            (["star", "loom26", "nothing"], "nothing"),
            (["export", "loom26", "nothing"], "nothing"),
            (["timezone", "loom26", "Mars/Base"], "Mars/Base"),
            (["remove", "nowhere"], "nowhere"),
            (["sessions", b"\xff".decode(errors="surrogateescape")], "UTF-8"),
        ]:
            with self.subTest(arguments):
                self.assert_fails(1, text, *arguments)

    def test_not_yet(self):
        for arguments in [["changes"], ["changes", "--json"]]:
            self.assert_fails(1, "yet", *arguments)

    def test_full_standard_output(self):
        with open("/dev/full", "wb") as full:
            process = self.call("--help", stdout=full)
        self.assertEqual(process.returncode, 1)
        self.assertEqual(process.stderr, b"hallwayctl: standard output: No space left on device\n")

    def test_closed_standard_output(self):
        self.import_sessions(LOOM)
        reader, writer = subprocess.os.pipe()
        subprocess.os.close(reader)
        process = self.call("sessions", "loom26", "--json", stdout=writer)
        subprocess.os.close(writer)
        self.assertEqual(process.returncode, 1)
        self.assertEqual(process.stderr, b"hallwayctl: standard output: Broken pipe\n")

    def test_formats(self):
        formats = self.run_json("formats")["formats"]
        self.assertEqual(len({each["name"] for each in formats}), len(formats))
        self.assertEqual({each["name"] for each in formats if each["writes"]}, {"ics", "xcal", "frab-json", "frab-xml", "csv", "json", "markdown", "text"})
        self.assertLessEqual({"frab-xml", "frab-json", "ics", "sched-text", "sched-html"}, {each["name"] for each in formats if each["reads"]})
        for each in formats:
            self.assertEqual(list(each), ["name", "title", "reads", "writes"])
            self.assertIn(each["name"], self.run_ctl("formats"))

    def test_language(self):
        """Scripts read what it prints: English, whatever the language of the desktop."""
        build = pathlib.Path(os.environ["HALLWAYCTL"]).parents[2]
        german = {"LANGUAGE": "de", "LC_ALL": "de_DE.UTF-8", "LOCPATH": str(build / "locales"),
                  "HALLWAY_LOCALE_FOLDER": str(build / "po")}
        self.import_sessions(LOOM)
        for arguments, stdin in [(["--help"], b""), (["import", "-", "--json"], b""), (["import", "-", "--json"], b"<feed>"),
                                 (["import", "-", "--json"], b"\x89PNG\r\n"), (["conferences", "--json"], b""),
                                 (["show", "loom26", "nothing"], b""), (["show", "nothing", "nothing"], b"")]:
            with self.subTest(arguments):
                answers = [self.call(*arguments, stdin=stdin, environment=environment) for environment in ({}, german)]
                self.assertEqual(answers[0].stdout, answers[1].stdout)
                self.assertEqual(answers[0].stderr, answers[1].stderr)


tap.main()
