# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 Canopy contributors
# SPDX-License-Identifier: Apache-2.0
#
# The private Debian 13 root: where it lies, and how it is entered. A root is keyed by its package list; worktrees share it.
# Whoever works in a root holds a shared lock on ROOT.lock, through all its children, so that nobody removes it under them.

: "${project:?}" "${tools:?}" "${cache:?}" "${root_marker:?}"
root=$cache/root-$(platform_key)

# make_root: returns at once when the root is there.
make_root() {
    [ -f "$root$root_marker" ] && return
    mkdir -p -- "$cache" 2>/dev/null || true
    [ -w "$cache" ] || fail "$cache cannot be written to" \
        "mend its rights, or set CANOPY_CACHE to another folder"
    exec 8>"$cache/making.lock"
    if ! flock --nonblock 8; then
        say "waiting for another ./dev that is making the private root"
        flock 8
    fi
    if [ ! -f "$root$root_marker" ]; then # nobody else made it meanwhile
        # shellcheck source=tools/dev/makeroot.sh
        . "$tools/makeroot.sh"
        build_root
        remove_old_roots
    fi
    exec 8>&-
}

# enter_root COMMAND ARGS…: this process becomes COMMAND in the root. Nothing stays between, so that signals, terminal
# and exit status are the command's own; that is why unshare does it and not bubblewrap, which passes no signal on.
enter_root() {
    local rights=() namespaces=(--mount)
    exec 9>>"$root.lock"
    flock --shared 9
    touch -- "$root.lock" # time of the last use
    if [ "$(id -u)" = 0 ]; then
        unshare --mount true 2>/dev/null ||
            fail "nothing can be mounted in this container" "give it --cap-add SYS_ADMIN, or take an image of Debian 13"
    elif unshare --user --map-root-user --mount true 2>/dev/null; then
        namespaces+=(--user --map-root-user)
    else
        command -v sudo >/dev/null ||
            fail "ordinary users may make no namespaces here, and there is no sudo" "run ./dev as root"
        rights=(sudo --preserve-env --)
    fi
    exec "${rights[@]}" unshare "${namespaces[@]}" \
        bash "$tools/enter.sh" "$root" "$(id -u)" "$(id -g)" "$project" "$PWD" "$@"
}

# Other roots are of other package lists: of a branch that somebody works on, or forgotten.
remove_old_roots() {
    local other
    for other in "$cache"/root-????????????; do
        if [ "$other" = "$root" ] || [ ! -d "$other" ]; then
            continue
        elif [ -n "$(find "$other.lock" -mtime -7 2>/dev/null)" ]; then
            say "the root $other is of another package list, used this week, and stays; ./dev clean --all removes it"
        else
            remove_root "$other" || say "the root $other is in use and stays"
        fi
    done
}

# remove_root DIR: fails when somebody works in it.
remove_root() {
    (
        exec 9>>"$1.lock"
        flock --nonblock 9 || exit 1
        chmod -R u+rwX -- "$1" 2>/dev/null || true
        rm -rf --one-file-system -- "$1" "$1.lock"
    )
}

# remove_cache: all roots and the compiler cache, unless somebody works there.
remove_cache() {
    local other kept=0
    [ ! -f "$root_marker" ] || fail "this shell is in the root" "leave it and run ./dev clean --all again"
    [ -d "$cache" ] || return 0
    exec 8>"$cache/making.lock"
    flock --nonblock 8 || fail "another ./dev is making the root" "wait for it, then run ./dev clean --all again"
    for other in "$cache"/root-????????????; do
        [ ! -d "$other" ] || remove_root "$other" || { say "the root $other is in use and stays"; kept=1; }
    done
    [ $kept = 0 ] || fail "a ./dev is still running" "end it, then run ./dev clean --all again"
    rm -rf --one-file-system -- "$cache"
}
