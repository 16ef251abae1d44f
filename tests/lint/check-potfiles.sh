#!/bin/bash
# po/POTFILES lists, sorted, exactly the files that have something to translate.
set -u
failed=0
wanted=$( { git grep -lE '\b(N_|C_|_|ngettext) ?\("' -- 'app/*.c' 'ui/*.c'
            git grep -lE 'translatable="(yes|true)"' -- 'ui/*.ui'
            git ls-files 'data/*.desktop.in.in' 'data/*.metainfo.xml.in' 'data/*.gschema.xml' 'data/*.mime.xml.in'; } | LC_ALL=C sort -u)
listed=$(grep -vE '^(#|$)' po/POTFILES)
if ! diff <(echo "$listed") <(echo "$wanted"); then
    echo "po/POTFILES: < is listed without need or out of order, > is missing"
    failed=1
fi
exit $failed
