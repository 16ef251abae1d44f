# SPDX-FileCopyrightText: 2026 The Hallway authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks JSON files against a JSON schema, formats such as "uuid" included: validate-json.py SCHEMA FILE..."""

import json
import sys
import uuid

try:
    import jsonschema
except ImportError:
    sys.exit(77)

formats = jsonschema.FormatChecker()


@formats.checks("uuid", raises=ValueError)
def is_uuid(text):
    return bool(uuid.UUID(text))


@formats.checks("uri")
def is_uri(text):
    scheme, colon, rest = text.partition(":")
    return bool(scheme and colon and rest) and " " not in text


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        validator = jsonschema.Draft6Validator(json.load(file), format_checker=formats)
    failed = False
    for name in sys.argv[2:]:
        with open(name, encoding="utf-8") as file:
            for error in validator.iter_errors(json.load(file)):
                print(f"{name}: {'/'.join(map(str, error.absolute_path))}: {error.message[:300]}")
                failed = True
    sys.exit(failed)


main()
