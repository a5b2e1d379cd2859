# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 Canopy contributors
# SPDX-License-Identifier: Apache-2.0
#
# Configures and builds the preset. All output goes to standard error, and there is none when there is nothing to do.

: "${project:?}" "${cache:?}" "${preset:?}"

# Worktrees share compilations: paths count from the project.
use_ccache() {
    export CCACHE_DIR=${CCACHE_DIR:-$cache/ccache}
    export CCACHE_BASEDIR=${CCACHE_BASEDIR:-$project}
    export CCACHE_NOHASHDIR=1
    export CCACHE_SLOPPINESS=${CCACHE_SLOPPINESS:-pch_defines,time_macros,include_file_mtime,include_file_ctime}
}

# configure: when it was not yet, or was with other packages or at another path.
configure() {
    local folder=$project/build/$preset
    local key
    key="$(platform_key) $project"
    use_ccache
    if [ -f "$folder/build.ninja" ] && [ "$(cat "$folder/platform" 2>/dev/null)" = "$key" ]; then
        return
    fi
    mkdir -p -- "$folder"
    (cd -- "$project" && cmake --fresh --preset "$preset") >&2 ||
        fail "configuring failed" "mend what the messages above say"
    echo "$key" >"$folder/platform"
}

# build TARGET…
build() {
    local folder=$project/build/$preset
    mkdir -p -- "$folder"
    exec 7>"$folder.lock"
    flock 7 # two in one folder spoil each other's files
    configure
    cmake --build "$folder" --target "$@" 2>&1 7>&- | show_progress ||
        fail "the build failed" "mend what the messages above say"
    exec 7>&-
}

# show_progress: what Ninja prints, its progress on one line of a terminal, and nothing when there was nothing to do.
show_progress() {
    local line open=''
    while IFS= read -r line; do
        case $line in
            *'Re-checking globbed directories...' | 'ninja: no work to do.') continue ;;
            '['[0-9]*/[0-9]*']'*)
                if [ -t 2 ]; then
                    printf '\r\033[K%.100s' "$line"
                    open=yes
                    continue
                fi
                ;;
        esac
        printf '%s%s\n' "${open:+$'\n'}" "$line"
        open=''
    done >&2
    [ -z "$open" ] || echo >&2
}
