#!/bin/bash
# The pictures that metainfo and README name are in data/screenshots, small, and the newest release is this version.
set -u
failed=0
metainfo=data/app.hallway.Hallway.metainfo.xml.in
while read -r name; do
    [[ -e data/$name ]] || { echo "data/$name is missing" && failed=1; }
done < <(grep -ohE 'screenshots/[a-z-]+\.png' "$metainfo" README.md | sort -u)
kilobytes=$(du -ck data/screenshots/*.png | tail -n 1 | cut -f 1)
[[ $kilobytes -le 600 ]] || { echo "data/screenshots takes $kilobytes kB" && failed=1; }
version=$(sed -n "s/^ *version: '\([^']*\)',$/\1/p" meson.build | head -n 1)
grep -m 1 '<release ' "$metainfo" | grep -qF "version=\"$version\"" || { echo "the first release in $metainfo isn't $version" && failed=1; }
exit $failed
