#!/bin/bash
# Writes the template of all translations as it is now, to the standard output; what is wrong in a string is told.
set -eu
xgettext --files-from=po/POTFILES --directory=. --output=- --from-code=UTF-8 --add-comments=Translators \
    --package-name=hallway --check=ellipsis-unicode --check=quote-unicode \
    --keyword=_ --keyword=N_ --keyword=C_:1c,2 --keyword=NC_:1c,2 \
    --flag=_:1:pass-c-format --flag=N_:1:pass-c-format --flag=C_:2:pass-c-format --flag=NC_:2:pass-c-format \
    --flag=ngettext:1:pass-c-format --flag=ngettext:2:pass-c-format --flag=g_strdup_printf:1:c-format \
    --flag=g_string_append_printf:2:c-format --flag=g_set_error:4:c-format --flag=g_error_new:3:c-format
