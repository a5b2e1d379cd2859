# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 Canopy contributors
# SPDX-License-Identifier: Apache-2.0
#
# Decides where the tools and libraries are: on this system (apt installs what is missing), or in a private root.

: "${project:?}" "${tools:?}" "${cache:?}"
package_list=$tools/packages.txt
root_marker=/etc/canopy-root # holds the key of the root that it lies in

packages() { sed 's/#.*//' "$package_list" | awk 'NF { print $1 }'; }

# The key of everything that depends on the packages: the private root, and how the build folders are configured.
platform_key() { { packages; cat "$tools/makeroot.sh"; uname -m; } | sha256sum | cut -c1-12; }

# enter_platform COMMAND ARGS…: returns where the tools are, which may be in a root and in another process.
enter_platform() {
    local platform
    if [ -f "$root_marker" ]; then
        [ "$(cat "$root_marker")" = "$(platform_key)" ] ||
            fail "this private root was made from another package list" "leave its shell and run ./dev again"
        return
    fi
    platform=$(choose_platform) || exit
    if [ "$platform" = host ]; then
        # shellcheck source=tools/dev/apt.sh
        . "$tools/apt.sh"
        install_missing_packages
    else
        # shellcheck source=tools/dev/root.sh
        . "$tools/root.sh"
        make_root
        enter_root "$project/dev" "$@"
    fi
}

# Prints host or root.
choose_platform() {
    local distribution
    case ${CANOPY_PLATFORM:-} in
        host | root) echo "$CANOPY_PLATFORM" && return ;;
        '') ;;
        *) wrong_usage "CANOPY_PLATFORM is \"$CANOPY_PLATFORM\"; it can be host or root" ;;
    esac
    # shellcheck source=/dev/null
    distribution=$(. /etc/os-release && echo "${ID:-} ${ID_LIKE:-} ${ID:-}-${VERSION_ID:-}") || distribution=unknown
    case " $distribution " in
        *" debian-"[1-9]" "* | *" debian-1"[0-2]" "*) echo root ;; # too old: no need to ask apt
        *" debian "* | *" ubuntu "*)
            # shellcheck source=tools/dev/apt.sh
            . "$tools/apt.sh"
            if host_has_packages; then echo host; else echo root; fi
            ;;
        *)
            fail "this system is neither Debian nor Ubuntu" \
                "install what tools/dev/packages.txt lists and set CANOPY_PLATFORM=host"
            ;;
    esac
}
