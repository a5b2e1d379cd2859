# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 Canopy contributors
# SPDX-License-Identifier: Apache-2.0
#
# The private Debian 13 root: where it lies, and how it is entered. Nothing of the host is changed but the packages that
# makeroot.sh needs. A root is keyed by its package list; several worktrees share it. Whoever works in a root holds a
# shared lock on ROOT.lock, so nobody removes it under them.

root=$cache/root-$(root_key)

# make_root: returns at once when the root is there. It is built beside and renamed when complete.
make_root() {
    mkdir -p "$cache" || fail "cannot write to $cache" "make it writable, or set CANOPY_CACHE to another folder"
    [ -f "$root$root_marker" ] && return
    exec 8>"$cache/making.lock"
    if ! flock -n 8; then
        say "waiting for another ./dev that is making the private root"
        flock 8
    fi
    if [ ! -f "$root$root_marker" ]; then
        # shellcheck source=tools/dev/makeroot.sh
        . "$tools/makeroot.sh"
        build_root "$root"
    fi
    exec 8>&-
}

# enter_root COMMAND ARGS…: replaces this process by COMMAND in the root. No process stays between, so signals, the
# terminal and the exit status are the command's own.
enter_root() {
    exec 9>"$root.lock"
    flock -s 9
    touch -- "$root.lock" # the last use
    local namespaces=(--mount)
    if [ "$(id -u)" != 0 ]; then
        namespaces+=(--user --map-root-user)
        unshare "${namespaces[@]}" true 2>/dev/null || fail "this system lets ordinary users make no namespaces" \
            "run ./dev as root, or allow it: sysctl -w kernel.unprivileged_userns_clone=1 kernel.apparmor_restrict_unprivileged_userns=0"
    elif ! unshare --mount true 2>/dev/null; then
        fail "this container may not mount" "start it with --cap-add SYS_ADMIN, or use an image of Debian 13 or newer"
    fi
    exec unshare "${namespaces[@]}" bash "$tools/enter.sh" "$root" "$(id -u)" "$(id -g)" "$PWD" "$@"
}
