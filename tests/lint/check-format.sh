#!/bin/bash
# The layout of C is what clang-format 14 prints; on systems without that version there is nothing to hold it against.
set -eu
clang_format=$(command -v clang-format-14 || command -v clang-format || true)
case $("${clang_format:-true}" --version 2>/dev/null) in
    *' 14.'*) ;;
    *) echo "clang-format 14 isn't here" && exit 77 ;;
esac
git ls-files -z '*.c' | xargs -0 -r "$clang_format" --dry-run -Werror
