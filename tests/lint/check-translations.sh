#!/bin/bash
# The strings are fit to be translated, and every translation of po/LINGUAS has the formats that the strings have.
set -eu
folder=$(mktemp -d)
trap 'rm -r "$folder"' EXIT
failed=0

bash tests/make-pot.sh >"$folder/hallway.pot" 2>"$folder/messages" || failed=1
if [[ -s $folder/messages ]]; then
    cat "$folder/messages"
    failed=1
fi
while read -r language; do
    msgfmt --check --output-file=/dev/null "po/$language.po" || failed=1
done <po/LINGUAS
exit $failed
