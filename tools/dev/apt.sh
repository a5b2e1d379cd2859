# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 Canopy contributors
# SPDX-License-Identifier: Apache-2.0
#
# apt on the host. sudo is asked for only when something has to be installed.

: "${package_list:?}" "${cache:?}"

# apt_get ARGS…: quiet, and its usual failures turned into one line.
apt_get() {
    local log rights=()
    if [ "$(id -u)" != 0 ]; then
        command -v sudo >/dev/null || fail "this needs root rights and there is no sudo" "run once as root: apt-get $*"
        say "sudo apt-get $*"
        rights=(sudo --)
    fi
    log=$(mktemp)
    if "${rights[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -o Dpkg::Use-Pty=0 -o APT::Update::Error-Mode=any "$@" \
        </dev/null >"$log" 2>&1; then
        rm -f -- "$log"
    else
        explain_apt_failure "$log"
    fi
}

# explain_apt_failure LOG: ends the script with the reason why apt or mmdebstrap failed, and what to do.
explain_apt_failure() {
    local log=$1
    if grep -qE 'received signal (INT|TERM|HUP)' "$log"; then
        fail "interrupted" "run ./dev again"
    elif grep -qiE 'no space left|enough free space' "$log"; then
        fail "the disk is full" "free some space and run ./dev again (details: $log)"
    elif grep -qiE 'could not (resolve|connect)|unable to connect|temporary failure|unreachable|connection (failed|refused|timed out)' "$log"; then
        fail "the Debian package server cannot be reached" "check network and proxy, then run ./dev again (details: $log)"
    elif grep -qiE 'could not get lock|unable to acquire the dpkg' "$log"; then
        fail "another program is installing packages" "wait for it to end, then run ./dev again"
    elif grep -qiE 'unable to locate package|no installation candidate' "$log"; then
        fail "$(grep -m1 -iE 'unable to locate|no installation' "$log")" "check the system's apt sources, then run ./dev again"
    elif grep -qiE 'a password is required|incorrect password|not in the sudoers' "$log"; then
        fail "sudo gave no root rights" "run ./dev in a terminal, or install the packages as root"
    fi
    fail "installing packages failed" "see $log, mend what it says and run ./dev again"
}

# host_has_packages: apt knows every package of the list, in the least version or newer.
host_has_packages() {
    local known least candidate
    known=$cache/host-$(platform_key)
    [ -f "$known" ] && return
    compgen -G '/var/lib/apt/lists/*_Packages*' >/dev/null || apt_get update # a fresh image knows no package
    while read -r _ least candidate; do
        [ -n "$candidate" ] && dpkg --compare-versions "$candidate" ge "$least" || return 1
    done < <(join -a 1 -e '' -o 0,1.2,2.2 \
        <(sed 's/#.*//' "$package_list" | awk 'NF { print $1, $3 ? $3 : 0 }' | LC_ALL=C sort) \
        <(packages | LC_ALL=C xargs apt-cache policy 2>/dev/null |
            awk '/^[^ ]/ { sub(":$", ""); name = $1 } /Candidate:/ && $2 != "(none)" { print name, $2 }' | LC_ALL=C sort))
    mkdir -p -- "$cache" && : >"$known"
}

install_missing_packages() {
    command -v dpkg-query >/dev/null || return 0 # no Debian: whoever set CANOPY_PLATFORM vouches for the tools
    local missing
    mapfile -t missing < <(LC_ALL=C comm -13 \
        <(dpkg-query -W -f '${db:Status-Status} ${Package}\n' | sed -n 's/^installed //p' | LC_ALL=C sort -u) \
        <(packages | LC_ALL=C sort -u))
    [ ${#missing[@]} -gt 0 ] || return 0
    say "installing ${missing[*]}"
    apt_get update
    apt_get install --yes --no-install-recommends "${missing[@]}"
}
