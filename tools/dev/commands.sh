# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 Canopy contributors
# SPDX-License-Identifier: Apache-2.0
#
# The commands of ./dev. All but clean run where the tools are.

: "${project:?}" "${tools:?}" "${cache:?}"
preset=${CANOPY_PRESET:-release}

check_preset() {
    case $1 in
        release | debug | asan | fuzz) ;;
        *) wrong_usage "there is no preset \"$1\"; there are release, debug, asan and fuzz" ;;
    esac
}

# program NAME: where the preset puts it.
program() { echo "$project/build/$preset/bin/$1"; }

command_build() {
    [ $# -le 1 ] || wrong_usage "build takes one preset, not $*"
    preset=${1:-$preset}
    check_preset "$preset"
    build all
}

command_run() {
    build canopy
    if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || [ "${QT_QPA_PLATFORM:-}" = offscreen ]; then
        exec "$(program canopy)" "$@"
    fi
    # shellcheck source=tools/dev/display.sh
    . "$tools/display.sh"
    run_on_virtual_display "$(program canopy)" "$@"
}

command_ctl() {
    build canopyctl
    exec "$(program canopyctl)" "$@"
}

command_test() {
    build all
    # The same surroundings for everybody: no window, no language, no time zone, nothing of the desktop's settings.
    unset DISPLAY WAYLAND_DISPLAY LANGUAGE QT_STYLE_OVERRIDE QT_QPA_PLATFORMTHEME QT_SCALE_FACTOR QT_FONT_DPI
    export QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8 TZ=UTC
    export XDG_RUNTIME_DIR=$project/build/$preset/runtime
    mkdir -p -- "$XDG_RUNTIME_DIR"
    chmod 700 -- "$XDG_RUNTIME_DIR"
    use_shared CANOPY_REFERENCE_DIR reference
    use_shared CANOPY_DATA_DIR data
    exec ctest --test-dir "$project/build/$preset" --output-on-failure --no-tests=error --parallel 2 "$@"
}

# use_shared VARIABLE FOLDER: ../shared/FOLDER where the variable is not set and the folder is there.
use_shared() {
    local folder=${project%/*}/shared/$2
    if [ -z "${!1:-}" ] && [ -d "$folder" ]; then
        export "$1=$folder"
    fi
}

command_bench() {
    local names=() options=() argument known
    for argument in "$@"; do
        case $argument in
            -*) options+=("$argument") ;;
            *) names+=("$argument") ;;
        esac
    done
    configure
    known=$(ninja -C "$project/build/$preset" -t targets all | sed -n 's/^bench_\([a-z0-9]*\): phony$/\1/p' | sort -u)
    [ -n "$known" ] || fail "there is no benchmark yet" "add one to tests/bench"
    for argument in "${names[@]}"; do
        grep -qx -e "$argument" <<<"$known" ||
            wrong_usage "there is no benchmark \"$argument\"; there are: $(paste -sd' ' <<<"$known")"
    done
    [ ${#names[@]} -gt 0 ] || mapfile -t names <<<"$known"
    build "${names[@]/#/bench_}"
    use_shared CANOPY_DATA_DIR data
    export QT_QPA_PLATFORM=${QT_QPA_PLATFORM:-offscreen}
    local status=0
    for argument in "${names[@]}"; do
        "$(program "bench_$argument")" "${options[@]}" || status=$?
    done
    return $status
}

# fuzz [parser|routes] [SECONDS]
command_fuzz() {
    local name=${1:-parser} seconds=${2:-60} folder
    case $name in
        parser | routes) ;;
        *) wrong_usage "there is no fuzzer \"$name\"; there are parser and routes" ;;
    esac
    preset=fuzz
    build "fuzz_$name"
    folder=$project/build/fuzz/corpus/$name
    mkdir -p -- "$folder"
    use_shared CANOPY_REFERENCE_DIR reference
    if [ -d "${CANOPY_REFERENCE_DIR:-}/exchanges" ]; then
        python3 "$project/tests/fuzz/corpus.py" "$CANOPY_REFERENCE_DIR/exchanges" "$folder"
    fi
    cd -- "$folder"
    exec "$(program "fuzz_$name")" -max_total_time="$seconds" -max_len=8192 -timeout=10 -print_final_stats=1 \
        -artifact_prefix="$project/build/fuzz/" "$folder"
}

command_lint() {
    # shellcheck source=tools/dev/lint.sh
    . "$tools/lint.sh"
    lint "$@"
}

command_shell() {
    [ $# -gt 0 ] || set -- bash
    use_ccache
    exec "$@"
}

command_clean() {
    case $*: in
        :) ;;
        --all:) ;;
        *) wrong_usage "clean takes --all or nothing, not $*" ;;
    esac
    rm -rf --one-file-system -- "$project/build"
    if [ "${1:-}" = --all ]; then
        # shellcheck source=tools/dev/root.sh
        . "$tools/root.sh"
        remove_cache
    fi
}

# shellcheck source=tools/dev/build.sh
. "$tools/build.sh"
