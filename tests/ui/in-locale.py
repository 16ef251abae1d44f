#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Hallway authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs a test program in another language. usage: in-locale.py BUILD_FOLDER LANGUAGE PROGRAM [ARGUMENT ...]

LANGUAGE is "long", in which every string stands twice, or that of a locale that ./dev has made. The C locale has no
translations, so that "long" stands upon a real one."""

import os
import pathlib
import re
import subprocess
import sys

LOCALES = {"ar": "ar_EG.UTF-8", "de": "de_DE.UTF-8", "fr": "fr_FR.UTF-8", "long": "de_DE.UTF-8", "tr": "tr_TR.UTF-8"}
ROOT = pathlib.Path(__file__).resolve().parents[2]

DIRECTIVE = re.compile(r"%(?:\d+\$)?[-+ #0]*\d*(?:\.\d+)?(?:hh|h|ll|l|z|j|t)?[diouxXeEfFgGaAbBcmps]")


def double(text, is_format):
    """Twice as long; what printf fills in is filled in once."""
    return f"{text} {DIRECTIVE.sub('…', text) if is_format else text}"


def read_text(line):
    return re.sub(r'^[^"]*"|"$', "", line)


def translate(template):
    """A catalogue of the template in which every string stands twice."""
    lines = []
    for entry in template.split("\n\n"):
        if 'msgid ""\nmsgstr ""' in entry:
            lines += ['msgid ""', 'msgstr ""', r'"Language: en@x-long\n"', r'"Content-Type: text/plain; charset=UTF-8\n"',
                      r'"Plural-Forms: nplurals=2; plural=(n != 1);\n"', ""]
            continue
        kept = [line for line in entry.splitlines() if not line.startswith(("msgstr", "#~"))]
        texts = {line.split()[0]: read_text(line) for line in kept if line.startswith("msgid")}
        if not texts:
            continue
        is_format = any(line.startswith("#,") and "c-format" in line and "no-c-format" not in line for line in kept)
        first = double(texts["msgid"], is_format)
        if "msgid_plural" in texts:
            kept += [f'msgstr[0] "{first}"', f'msgstr[1] "{double(texts["msgid_plural"], is_format)}"']
        else:
            kept.append(f'msgstr "{first}"')
        lines += [*kept, ""]
    return "\n".join(lines)


def make_long(folder):
    template = subprocess.run(["bash", ROOT / "tests/make-pot.sh"], cwd=ROOT, stdout=subprocess.PIPE, check=True).stdout
    flat = subprocess.run(["msgcat", "--no-wrap", "-"], input=template, stdout=subprocess.PIPE, check=True).stdout
    target = folder / "en@x-long/LC_MESSAGES"
    target.mkdir(parents=True, exist_ok=True)
    # A final newline of the original must stand at the end of its translation: msgfmt sees to that, and to the formats.
    subprocess.run(["msgfmt", "--check-format", "--check-header", "-o", target / "hallway.mo", "-"],
                   input=translate(flat.decode()).encode(), check=True)


def main(build, language, *command):
    build = pathlib.Path(build)
    environment = {**os.environ, "LC_ALL": LOCALES[language], "LOCPATH": str(build / "locales"),
                   "HALLWAY_LOCALE_FOLDER": str(build / "po"), "TEST_LANGUAGE": language}
    if language == "long":
        folder = build / "tests/ui/long"
        make_long(folder)
        environment.update(LANGUAGE="en@x-long", HALLWAY_LOCALE_FOLDER=str(folder))
    os.execve(command[0], command, environment)


main(*sys.argv[1:])
