# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 Canopy contributors
# SPDX-License-Identifier: Apache-2.0
#
# ./dev lint: format and code checks, of the files changed since main or of those named.

: "${project:?}" "${preset:?}"

# lint [FILES…]: names every finding; fails when there is one.
lint() {
    local files=() file headers_and_sources=() sources=() scripts=() status=0
    if [ $# -gt 0 ]; then
        for file in "$@"; do
            [ -f "$file" ] || wrong_usage "there is no file \"$file\""
            files+=("$(realpath --relative-to="$project" -- "$file")")
        done
    else
        mapfile -t files < <(changed_files)
    fi
    cd -- "$project" || exit
    for file in "${files[@]}"; do
        case $file in
            *.cpp) sources+=("$file") headers_and_sources+=("$file") ;;
            *.h) headers_and_sources+=("$file") ;;
            dev | *.sh | .ci/run) scripts+=("$file") ;;
        esac
    done
    if [ ${#headers_and_sources[@]} -gt 0 ]; then
        clang-format --dry-run -Werror "${headers_and_sources[@]}" || status=1
    fi
    if [ ${#scripts[@]} -gt 0 ]; then
        shellcheck --external-sources "${scripts[@]}" || status=1
    fi
    if [ ${#sources[@]} -gt 0 ]; then
        lint_sources "${sources[@]}" || status=1
    fi
    [ $status = 0 ] || fail "lint found something" "mend what it names; clang-format -i FILES formats"
}

changed_files() {
    local base
    base=$(git -C "$project" merge-base HEAD origin/main 2>/dev/null || git -C "$project" merge-base HEAD main 2>/dev/null ||
        git -C "$project" rev-parse HEAD)
    {
        git -C "$project" diff --name-only --diff-filter=d "$base"
        git -C "$project" ls-files --others --exclude-standard
    } | sort -u
}

# lint_sources FILES…: clang-tidy and clazy, as many files at a time as there are cores.
lint_sources() {
    local folder=$project/build/$preset database=$project/build/$preset/lint generated status=0
    configure
    mapfile -t generated < <(ninja -C "$folder" -t targets all | sed -n 's/^\([^/]*_autogen\): phony$/\1/p')
    build "${generated[@]}"
    # Without the precompiled header: it is GCC's, and the checks would walk through all that it holds.
    mkdir -p -- "$database"
    sed -E 's# -Winvalid-pch -include [^ ]*cmake_pch\.hxx##' "$folder/compile_commands.json" >"$database/compile_commands.json"
    printf '%s\0' "$@" | xargs -0 -n 1 -P "$(nproc)" clang-tidy --quiet -p "$database" 2>/dev/null || status=1
    printf '%s\0' "$@" | xargs -0 -n 1 -P "$(nproc)" clazy-standalone -p "$database" --header-filter="^$project/" \
        --checks=level1,connect-3arg-lambda --extra-arg=-Werror --extra-arg=-Wno-unknown-warning-option || status=1
    return $status
}
