#!/bin/bash
# Which folder may use which: model alone; import, export, store and fetch beside each other; none of them GTK or ui.
set -u
failed=0
forbid() { # PATTERN FOLDER ...
    local pattern=$1
    shift
    if git grep -nE "^#include [<\"]($pattern)" -- "$@"; then failed=1; fi
}
forbid 'gtk/|adwaita|gdk/' app/model app/import app/export app/store app/fetch app/ctl
forbid '(\.\./)*(import|export|store|fetch|ctl|shell|ui)/' app/model
forbid '(\.\./)*(ctl|shell|ui)/' app/import app/export app/store app/fetch
forbid '(\.\./)*(shell|ui)/' app/ctl
forbid '(\.\./)*(shell|ctl)/|sqlite3|libxml/|libical|json-glib|libsoup' ui
exit $failed
