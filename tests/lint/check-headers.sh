#!/bin/bash
# Each header stands on its own: it is the first that some file of ours includes, or else it compiles alone.
set -eu
failed=0
flags=$(pkg-config --cflags gio-2.0 json-glib-1.0 libxml-2.0 libical sqlite3 libcmark libsoup-3.0)
first=$(git ls-files -z '*.c' '*.h' | xargs -0 -n1 grep -hm1 '^#include "' | sed 's:^.*["/]\([^"/]*\)"$:\1:')
for header in $(git ls-files 'app/*.h' 'ui/*.h' 'tests/*.h'); do
    grep -qxF "${header##*/}" <<<"$first" && continue
    # shellcheck disable=SC2086
    ${CC:-cc} -std=gnu11 -fsyntax-only -w -Iapp -Itests $flags -x c "$header" || { echo "$header does not compile alone" && failed=1; }
done
exit $failed
