#!/bin/bash
# Runs fuzz targets side by side, as many at once as there are processors, and says what they found.
# run.sh BUILD-FOLDER SECONDS [TARGET ...]
set -eu
folder=$1 seconds=$2
shift 2
if [[ $# -eq 0 ]]; then
    mapfile -t targets < <(find "$folder/tests/fuzz" -maxdepth 1 -type f -name 'fuzz-*' -perm -u+x -printf '%f\n' | sed 's/^fuzz-//' | sort)
    set -- "${targets[@]}"
fi

run_target() { # FOLDER SECONDS TARGET
    local found=$1/findings/$3 learned=$1/learned/$3
    mkdir -p "$found" "$learned"
    if G_SLICE=always-malloc ASAN_OPTIONS=detect_leaks=1 "$1/tests/fuzz/fuzz-$3" "-max_total_time=$2" -max_len=65536 -timeout=20 \
        -rss_limit_mb=2500 -print_final_stats=1 "-artifact_prefix=$found/" "$learned" tests/fuzz/corpus tests/fixtures \
        >"$1/findings/$3.log" 2>&1; then
        echo "$3: clean, $(sed -n 's/^stat::number_of_executed_units: *//p' "$1/findings/$3.log") inputs"
    else
        echo "$3: FOUND something, in $found; see $1/findings/$3.log"
        return 1
    fi
}
export -f run_target

mkdir -p "$folder/findings"
printf '%s\n' "$@" | xargs -P "$(nproc)" -I '{}' bash -c 'run_target "$@"' run_target "$folder" "$seconds" '{}'
