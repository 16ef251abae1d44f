#!/bin/bash
# Each header below the window compiles on its own.
set -eu
flags=$(pkg-config --cflags gio-2.0 json-glib-1.0 libxml-2.0 libical sqlite3 libcmark)
for header in $(git ls-files 'app/model/*.h' 'app/import/*.h' 'app/export/*.h' 'app/store/*.h' 'app/ctl/*.h'); do
    # shellcheck disable=SC2086
    ${CC:-cc} -std=gnu11 -fsyntax-only -Iapp $flags -x c "$header" || { echo "$header does not compile alone" && exit 1; }
done
