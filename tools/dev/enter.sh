#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Canopy contributors
# SPDX-License-Identifier: Apache-2.0
#
# enter.sh ROOT UID GID FOLDER COMMAND…: becomes COMMAND in ROOT. Runs as root in a mount namespace of its own.
# All folders of the host but the system's are there under the same paths.

set -euo pipefail
root=$1 uid=$2 gid=$3 folder=$4
shift 4

bind() { # bind PATH…: a folder or file of the host, where both sides can have it
    local path
    for path in "$@"; do
        [ -e "$path" ] && [ ! -L "$path" ] || continue
        if [ -d "$path" ]; then
            [ -d "$root$path" ] || mkdir -p "$root$path"
        else
            [ -e "$root$path" ] || : >"$root$path"
        fi
        mount --rbind "$path" "$root$path"
    done
}

# The tree that holds the root comes first: while nothing is mounted in the root yet, none of it is mounted twice.
home_of_root=/${root#/}
home_of_root=/$(cut -d/ -f2 <<<"$home_of_root")
folders=("$home_of_root")
for path in /*; do
    case $path in
        "$home_of_root" | /bin | /boot | /dev | /etc | /lib* | /proc | /sbin | /sys | /run | /usr | /var | /lost+found) ;;
        *) [ -d "$path" ] && folders+=("$path") ;;
    esac
done
bind "${folders[@]}" /dev /proc /sys /run/user /run/dbus /var/tmp \
    /etc/hosts /etc/resolv.conf /etc/localtime /etc/machine-id

mount --rbind "$root" "$root"
cd "$root"
pivot_root . .
umount -l .
cd "$folder" 2>/dev/null || cd /

export PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
export LANG=${LANG:-C.UTF-8}
# The host's compilers and libraries are not here.
unset CC CXX CPPFLAGS CFLAGS CXXFLAGS LDFLAGS CPATH C_INCLUDE_PATH CPLUS_INCLUDE_PATH LIBRARY_PATH LD_LIBRARY_PATH LD_PRELOAD \
    PKG_CONFIG_PATH CMAKE_PREFIX_PATH QT_PLUGIN_PATH PYTHONPATH PYTHONHOME

if [ "$uid" = 0 ]; then
    exec "$@"
fi
exec unshare --user --map-user="$uid" --map-group="$gid" "$@"
