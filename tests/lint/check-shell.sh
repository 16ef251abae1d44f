#!/bin/bash
# Our shell scripts hold against shellcheck.
set -eu
command -v shellcheck >/dev/null || { echo "shellcheck isn't here" && exit 77; }
shellcheck dev .ci/run tests/*.sh tests/lint/*.sh
