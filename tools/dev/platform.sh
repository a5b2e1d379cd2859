# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 Canopy contributors
# SPDX-License-Identifier: Apache-2.0
#
# Decides where the tools and libraries are: on this system (apt installs what is missing), or in a private root.

package_list=$project/tools/dev/packages.txt
root_marker=/etc/canopy-root # holds the key of the root it lies in
cache=${CANOPY_CACHE:-${XDG_CACHE_HOME:-${HOME:?set HOME to your home folder}/.cache}/canopy}

# packages [with-versions]: the names on the list, one a line; or `NAME VERSION` for those with a least version.
packages() { sed 's/#.*//' "$package_list" | awk 'NF { print $1 }'; }
least_versions() { sed 's/#.*//' "$package_list" | awk '$2 == ">=" { print $1, $3 }'; }

root_key() { { cat "$package_list" "$project/tools/dev/makeroot.sh"; uname -m; } | sha256sum | cut -c1-12; }

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        say "needs administrator rights: sudo $1"
        sudo -- "$@"
    else
        fail "installing packages needs root rights, and there is no sudo" "run once as root: apt-get install $missing"
    fi
}

# apt_get ARGS…: quiet, and its usual failures turned into one line.
apt_get() {
    local log
    log=$(mktemp)
    if as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -o Dpkg::Use-Pty=0 "$@" </dev/null >"$log" 2>&1; then
        rm -f "$log"
        return
    fi
    explain_apt_failure "$log"
}

# explain_apt_failure LOG: says why apt or mmdebstrap failed, and what to do. Ends the script.
explain_apt_failure() {
    local log=$1
    if grep -qiE 'No space left|not enough free space' "$log"; then
        fail "the disk is full" "free some space and run ./dev again (details: $log)"
    elif grep -qiE 'could not (resolve|connect)|temporary failure|network is unreachable|connection (failed|refused|timed out)' "$log"; then
        fail "cannot reach the Debian package server" "check the network or the proxy, then run ./dev again (details: $log)"
    elif grep -qiE 'could not get lock|unable to acquire the dpkg' "$log"; then
        fail "another program is installing packages" "wait for it to end, then run ./dev again (details: $log)"
    elif grep -qiE 'unable to locate package|no installation candidate' "$log"; then
        fail "apt does not know a package: $(grep -m1 -iE 'unable to locate|no installation' "$log")" "run apt-get update, then ./dev again"
    fi
    fail "installing packages failed" "see $log, mend what it says, and run ./dev again"
}

# What the list asks for and is not installed here.
missing_packages() {
    comm -13 <(dpkg-query -W -f '${db:Status-Status} ${Package}\n' 2>/dev/null | sed -n 's/^installed //p' | LC_ALL=C sort -u) \
        <(packages | LC_ALL=C sort -u)
}

# host_is_new_enough: every least version is installed, or is what apt would install.
host_is_new_enough() {
    local name version candidate
    while read -r name version; do
        candidate=$(LC_ALL=C apt-cache policy "$name" 2>/dev/null | awk '/Candidate:/ { print $2 }')
        dpkg --compare-versions "${candidate:-0}" ge "$version" || return 1
    done < <(least_versions)
}

# Prints host or root.
choose_platform() {
    local distribution
    case ${CANOPY_PLATFORM:-} in
        host | root) echo "$CANOPY_PLATFORM"; return ;;
        '') ;;
        *) wrong_usage "CANOPY_PLATFORM is \"$CANOPY_PLATFORM\"; it can be host or root" ;;
    esac
    # shellcheck disable=SC1091
    distribution=$(. /etc/os-release && echo "${ID:-} ${ID_LIKE:-} ${ID:-}-${VERSION_ID%%.*}")
    case " $distribution " in
        *" debian-"[1-9]" "* | *" debian-1"[0-2]" "*) echo root ;; # known to be too old, without asking apt
        *" debian "* | *" ubuntu "*)
            if ! apt-cache show cmake >/dev/null 2>&1; then
                apt_get update # a fresh image knows no package at all
            fi
            if host_is_new_enough; then echo host; else echo root; fi
            ;;
        *) fail "this system is neither Debian nor Ubuntu" "install the packages of tools/dev/packages.txt and set CANOPY_PLATFORM=host" ;;
    esac
}

# enter_platform COMMAND ARGS…: returns when the tools are there in this very system.
enter_platform() {
    local missing
    if [ -f "$root_marker" ]; then
        [ "$(cat "$root_marker")" = "$(root_key)" ] ||
            fail "this shell's private root is not the one of this folder's package list" "leave the shell and run ./dev again"
        return
    fi
    case $(choose_platform) in
        host)
            command -v dpkg-query >/dev/null || return 0 # not Debian: the person vouches for it
            missing=$(missing_packages | tr '\n' ' ')
            [ -n "${missing// /}" ] || return 0
            say "installing $missing"
            apt_get update
            # shellcheck disable=SC2086
            apt_get install --no-install-recommends $missing
            ;;
        root)
            # shellcheck source=tools/dev/root.sh
            . "$tools/root.sh"
            make_root
            enter_root "$project/dev" "$@"
            ;;
        *) exit 1 ;;
    esac
}
