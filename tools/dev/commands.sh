# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 Canopy contributors
# SPDX-License-Identifier: Apache-2.0
#
# The commands of ./dev, run where the tools are.

preset=${CANOPY_PRESET:-release}

# Worktrees share compilations: paths are taken relative to the project.
export CCACHE_DIR=${CCACHE_DIR:-$cache/ccache}
export CCACHE_BASEDIR=${CCACHE_BASEDIR:-$project}
export CCACHE_NOHASHDIR=1
export CCACHE_SLOPPINESS=${CCACHE_SLOPPINESS:-pch_defines,time_macros,include_file_mtime,include_file_ctime}

command_shell() {
    if [ $# -eq 0 ]; then
        exec "${SHELL_IN_ROOT:-/bin/bash}"
    fi
    exec "$@"
}
