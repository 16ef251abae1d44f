#!/bin/bash
# Every icon that is named is our own or of the icon theme, on all systems: a missing one shows as a broken picture. And
# every icon of our own is in the resources and used.
set -u
failed=0
used=$(git grep -hoE '[a-z0-9]+(-[a-z0-9]+)*-symbolic\b' -- 'ui/*.ui' 'ui/*.c' 'ui/*.css' 'app/shell/*.c' | LC_ALL=C sort -u)
own=$(git ls-files 'ui/icons/*.svg' | sed 's:.*/::; s:\.svg$::' | LC_ALL=C sort)

missing=$(grep -vxF -f <(echo "$own"; grep -v '^#' tests/lint/icons.txt) <<<"$used")
if [[ -n $missing ]]; then
    echo "no icon of our own, and not in tests/lint/icons.txt:" && echo "$missing"
    failed=1
fi
unused=$(grep -vxF -f <(echo "$used") <<<"$own")
if [[ -n $unused ]]; then
    echo "an icon of our own that nothing shows:" && echo "$unused"
    failed=1
fi
for name in $own; do
    grep -q "/$name\.svg<" ui/hallway.gresource.xml || { echo "$name isn't in ui/hallway.gresource.xml" && failed=1; }
done
if git grep -nE '(stroke=|#fff)' -- 'ui/icons/*-symbolic.svg' 'data/icons/*-symbolic.svg'; then
    echo "symbolic icons are filled shapes: GTK colors nothing else"
    failed=1
fi
exit $failed
