#!/bin/bash
# Functions that we don't call, each with what to use in its place.
set -u
failed=0
while IFS=$'\t' read -r pattern instead; do
    if git grep -nP "$pattern" -- 'app/*.c' 'ui/*.c' | grep -vP '^[^:]+:[0-9]+:\s*(/\*|\*)'; then
        echo "use instead: $instead"
        failed=1
    fi
done <"$(dirname "$0")/banned.txt"
if git grep -n 'sqlite3_exec' -- 'app/*.c' | grep -v '^app/store/hallway-database\.c:'; then
    echo "use instead: a prepared statement"
    failed=1
fi
if git grep -n 'gtk_label_set_markup' -- 'ui/*.c' | grep -v '^ui/hallway-text-view\.c:'; then
    echo "use instead: HallwayTextView, which escapes; feed text never becomes markup"
    failed=1
fi
exit $failed
