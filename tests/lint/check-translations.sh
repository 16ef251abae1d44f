#!/bin/bash
# The strings are fit to be translated, and every language of po/LINGUAS has all of them, with their formats.
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
    if ! msgcmp "po/$language.po" "$folder/hallway.pot" 2>"$folder/messages"; then
        grep -v 'warning: this message is not used' "$folder/messages"
        echo "po/$language.po: not complete; README.md says how to translate"
        failed=1
    fi
done <po/LINGUAS
exit $failed
