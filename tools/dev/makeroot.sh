# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 Canopy contributors
# SPDX-License-Identifier: Apache-2.0
#
# Makes the private root with mmdebstrap. Its files belong to the person who made it, so that it can be removed again.
# This file is part of the root's key: a change here makes a new root.

# What apt is told on the host (proxy, validity of old lists, retries) holds for the root too.
host_apt_options() {
    apt-config dump 2>/dev/null | grep -E '^Acquire::(.*Proxy.*|Check-Valid-Until|Retries|.*Timeout.*) ' || true
}

# The host's own Debian mirror, if it has one.
debian_mirror() {
    local uri
    uri=$(LC_ALL=C apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 2>/dev/null |
        grep -m1 -E '/debian/?$' || true)
    echo "${uri:-http://deb.debian.org/debian}"
}

# build_root DIR: in DIR.partial first; a finished root has its key in the marker file.
build_root() {
    local target=$1 partial=$1.partial log=$1.log mirror option start=$SECONDS
    local options=() prefix=() mode=unshare missing
    missing=$(for tool in mmdebstrap; do command -v "$tool" >/dev/null || echo "$tool"; done)
    if [ -n "$missing" ]; then
        command -v apt-get >/dev/null || fail "mmdebstrap is not here" "install it and run ./dev again"
        say "installing $missing"
        apt_get update
        apt_get install --no-install-recommends "$missing" debian-archive-keyring
    fi
    [ "$(df --output=avail -k "$cache" | tail -1)" -gt 3500000 ] ||
        fail "$cache has less than 3.5 GB of free space" "free some, or set CANOPY_CACHE to another folder"

    if [ "$(id -u)" = 0 ]; then
        mode=root
    elif ! unshare --user --map-root-user true 2>/dev/null || ! grep -q "^$(id -un):" /etc/subuid 2>/dev/null; then
        mode=root
        prefix=(sudo --)
        command -v sudo >/dev/null || fail "making the private root needs root rights or a line for you in /etc/subuid" "run once as root: usermod --add-subuids 100000-165535 --add-subgids 100000-165535 $(id -un)"
    fi
    while read -r option; do
        [ -z "$option" ] || options+=("--aptopt=$option")
    done < <(host_apt_options)
    mirror=$(debian_mirror)

    say "making a private Debian 13 root in $target, once; this takes a few minutes"
    rm -rf -- "$partial"
    mkdir -- "$partial"
    trap 'rm -rf -- "$partial"' EXIT
    # A tar stream, so that the files belong to whoever unpacks them and any folder will do.
    if ! "${prefix[@]}" mmdebstrap --mode="$mode" --variant=apt --format=tar "${options[@]}" \
        --include="mount,$(packages | paste -sd,)" \
        --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-exclude=/usr/share/man/*' \
        --dpkgopt='path-exclude=/usr/share/info/*' --dpkgopt=force-unsafe-io \
        --essential-hook='mkdir -p "$1/etc/postgresql-common"; echo "create_main_cluster = false" >"$1/etc/postgresql-common/createcluster.conf"' \
        trixie - "deb $mirror trixie main" 2>"$log" </dev/null |
        tar -x -C "$partial" --exclude='./dev/*' 2>>"$log"; then
        explain_apt_failure "$log"
    fi
    if [ "$(id -u)" != 0 ]; then
        echo "$(id -un):x:$(id -u):$(id -g)::$HOME:/bin/bash" >>"$partial/etc/passwd"
        echo "$(id -gn):x:$(id -g):" >>"$partial/etc/group"
    fi
    root_key >"$partial$root_marker"
    rm -rf -- "$target"
    mv -- "$partial" "$target"
    trap - EXIT
    rm -f -- "$log"
    say "the root is ready after $((SECONDS - start)) s"
}
