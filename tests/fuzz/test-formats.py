# SPDX-FileCopyrightText: 2026 The Hallway authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every format that hallwayctl reads has its fuzz target."""

import json
import subprocess
import sys

control, *targets = sys.argv[1:]
listing = json.loads(subprocess.run([control, "formats", "--json"], check=True, capture_output=True).stdout)
readers = {entry["name"] for entry in listing["formats"] if entry["reads"]}

print("1..1")
print("ok 1 targets" if readers == set(targets) else "not ok 1 targets")
for name in readers ^ set(targets):
    print(f"# {name} is {'only a format' if name in readers else 'only a target'}")
