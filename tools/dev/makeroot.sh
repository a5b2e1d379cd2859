# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 Canopy contributors
# SPDX-License-Identifier: Apache-2.0
#
# Makes the private root with mmdebstrap. This file is part of the root's key: a change here makes a new root.

: "${tools:?}" "${cache:?}" "${root:?}" "${root_marker:?}"
# shellcheck source=tools/dev/apt.sh
. "$tools/apt.sh"

# build_root: in ROOT.partial, renamed when complete. Whoever makes the root owns it, and can remove it again.
build_root() {
    local partial=$root.partial log=$root.log start=$SECONDS
    install_mmdebstrap
    check_space "$cache"
    say "making a private Debian 13 root in $root, once; this takes some minutes"
    remove_partial_root "$partial" # left by one that was killed
    trap 'remove_partial_root "$root.partial"' EXIT
    mkdir -- "$partial"
    # From /, since the user that mmdebstrap makes may not read this folder.
    (cd / && bootstrap "$partial" "$log") || exit
    if [ "$(id -u)" != 0 ]; then # programs ask for the name of who runs them
        printf '%s:x:%s:%s::%s:/bin/bash\n' "$(id -un)" "$(id -u)" "$(id -g)" "$HOME" >>"$partial/etc/passwd"
        printf '%s:x:%s:\n' "$(id -gn)" "$(id -g)" >>"$partial/etc/group"
    fi
    platform_key >"$partial$root_marker"
    mv -T -- "$partial" "$root"
    trap - EXIT
    rm -f -- "$log"
    say "the root is ready after $((SECONDS - start)) s"
}

# bootstrap DIR LOG: Debian 13 with every package of the list in DIR.
bootstrap() {
    local partial=$1 log=$2 line
    # shellcheck disable=SC2016 # $1 is the root, when mmdebstrap runs it; the tests make their own server
    local settings='mkdir -p "$1/etc/postgresql-common" &&
        echo "create_main_cluster = false" >"$1/etc/postgresql-common/createcluster.conf"'
    local command=(mmdebstrap --variant=apt
        --include="mount,$(packages | paste -sd,)" # mount: enter.sh
        --dpkgopt='path-exclude=/usr/share/doc/*'
        --dpkgopt='path-exclude=/usr/share/man/*'
        --dpkgopt='path-exclude=/usr/share/info/*'
        --dpkgopt=force-unsafe-io
        --essential-hook="$settings")
    while read -r line; do
        command+=(--aptopt="$line")
    done < <(host_apt_options)
    local target=(trixie -)
    local keyring=/usr/share/keyrings/debian-archive-keyring.gpg signed=''
    [ ! -f "$keyring" ] || signed="[signed-by=$keyring] "
    local sources=(
        "deb $signed$(mirror debian) trixie main"
        "deb $signed$(mirror debian-security) trixie-security main")

    if [ "$(id -u)" = 0 ]; then
        # A mount namespace of its own: whatever happens, no folder of the host stays mounted in the root.
        target=(trixie "$partial")
        unshare --mount "${command[@]}" --mode=root --format=directory "${target[@]}" "${sources[@]}" \
            >"$log" 2>&1 </dev/null
    elif unshare --user --map-root-user true 2>/dev/null && grep -q "^$(id -un):" /etc/subuid 2>/dev/null; then
        check_space /var/tmp
        TMPDIR=/var/tmp "${command[@]}" --mode=unshare --format=tar "${target[@]}" "${sources[@]}" \
            2>"$log" </dev/null | unpack "$partial"
    else
        check_space /var/tmp
        command -v sudo >/dev/null ||
            fail "making the private root needs root rights, and there is no sudo" \
                "run once as root: usermod --add-subuids 100000-165535 --add-subgids 100000-165535 $(id -un)"
        say "sudo mmdebstrap"
        sudo -v && sudo env TMPDIR=/var/tmp "${command[@]}" --mode=root --format=tar "${target[@]}" "${sources[@]}" \
            2>"$log" </dev/null | unpack "$partial"
    fi || explain_apt_failure "$log"
}

# unpack DIR: as the one who will use it, so without devices, and without the owners of a real system.
unpack() { tar --extract --directory="$1" --no-same-owner --exclude='./dev/*'; }

install_mmdebstrap() {
    local packages=()
    command -v mmdebstrap >/dev/null || packages+=(mmdebstrap debian-archive-keyring)
    [ "$(id -u)" = 0 ] || command -v newuidmap >/dev/null || packages+=(uidmap)
    [ ${#packages[@]} -gt 0 ] || return 0
    command -v apt-get >/dev/null || fail "mmdebstrap is not here" "install it and run ./dev again"
    say "installing ${packages[*]}"
    apt_get update
    apt_get install --yes --no-install-recommends "${packages[@]}"
}

# check_space FOLDER
check_space() {
    local gigabytes=3
    [ "$(df --output=avail -k -- "$1" | tail -n 1)" -ge $((gigabytes * 1000 * 1000)) ] ||
        fail "$1 has less than $gigabytes GB of free space" "free some, or set CANOPY_CACHE to a folder on another disk"
}

# What apt is told on the host about proxies, time-outs and old lists holds for the root too.
host_apt_options() {
    apt-config dump 2>/dev/null |
        grep -E '^Acquire::([a-z]+::)?(Proxy[^ ]*|Timeout|Retries|Check-Valid-Until|Verify-Peer|CaInfo) ".+";' || true
}

# mirror debian|debian-security: the one that the host uses, or the usual one.
mirror() {
    local uri
    # shellcheck disable=SC2016
    uri=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 2>/dev/null | grep -m 1 -E "/$1/?$") ||
        uri=http://deb.debian.org/$1
    echo "$uri"
}

remove_partial_root() {
    chmod -R u+rwX -- "$1" 2>/dev/null || true
    rm -rf --one-file-system -- "$1"
}
