#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Canopy contributors
# SPDX-License-Identifier: Apache-2.0
#
# enter.sh ROOT UID GID PROJECT FOLDER COMMAND…: becomes COMMAND of UID in ROOT and FOLDER. Started by root.sh, as root in a
# mount namespace of its own. All folders of the host but the system's are in the root under the same paths.

set -euo pipefail
root=$1 uid=$2 gid=$3 project=$4 folder=$5
shift 5
PATH=$PATH:/usr/sbin:/sbin

# bind PATH…: shows a folder or file of the host in the root.
bind() {
    local path
    for path in "$@"; do
        if [ -L "$path" ]; then
            [ -e "$root$path" ] || ln -sfn -- "$(readlink -- "$path")" "$root$path"
        elif [ -d "$path" ]; then
            mkdir -p -- "$root$path"
            mount --rbind -- "$path" "$root$path"
        elif [ -e "$path" ]; then
            [ -e "$root$path" ] || : >"$root$path"
            mount --bind -- "$path" "$root$path"
        fi
    done
}

is_system() {
    case $1 in
        /bin | /boot | /dev | /etc | /lib* | /lost+found | /proc | /run | /sbin | /sys | /usr | /var) ;;
        *) return 1 ;;
    esac
}

top_of() { cut -d/ -f1,2 <<<"$1"; }

# The folder that the root lies in comes first: nothing is mounted in the root yet, so nothing is mounted twice.
holder=$(top_of "$root")
is_system "$holder" || bind "$holder"
for path in /*; do
    [ "$path" = "$holder" ] || [ ! -d "$path" ] || is_system "$path" || bind "$path"
done
# A project or home below a folder of the system, such as /var/lib/jenkins.
for path in "${project%/*}" "$HOME" "${TMPDIR:-}" "${XDG_RUNTIME_DIR:-}" "${XAUTHORITY:-}" "$root" \
    "$(git -C "$project" rev-parse --path-format=absolute --git-common-dir 2>/dev/null || true)"; do
    case $path in
        /*/*) ! is_system "$(top_of "$path")" || bind "$path" ;;
    esac
done
bind /dev /proc /sys /run/user /run/dbus /var/tmp /etc/hosts /etc/resolv.conf /etc/localtime /etc/machine-id

# The host's compilers and libraries are not in the root.
unset CC CXX CPPFLAGS CFLAGS CXXFLAGS LDFLAGS CPATH C_INCLUDE_PATH CPLUS_INCLUDE_PATH LIBRARY_PATH LD_LIBRARY_PATH \
    LD_PRELOAD PKG_CONFIG_PATH CMAKE_PREFIX_PATH CMAKE_GENERATOR QT_PLUGIN_PATH PYTHONPATH PYTHONHOME
export PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
export LANG=${LANG:-C.UTF-8}

become=()
if [ "$uid" != 0 ]; then
    if grep -qE '^ *0 +0 ' /proc/self/uid_map; then # real root, by sudo
        become=(setpriv --reuid "$uid" --regid "$gid" --init-groups)
    else
        become=(unshare --user --map-user "$uid" --map-group "$gid")
    fi
fi

mount --rbind -- "$root" "$root"
cd -- "$root"
if pivot_root . . 2>/dev/null; then
    umount --lazy .
    cd -- "$folder" 2>/dev/null || cd -- "$project"
    exec "${become[@]}" "$@"
fi
# The host's own root is no mount that could be moved, for example an initial RAM disk.
[ -d "$root$folder" ] || folder=$project
exec chroot . env --chdir "$folder" "${become[@]}" "$@"
