# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 Canopy contributors
# SPDX-License-Identifier: Apache-2.0
#
# Messages of ./dev. All of them go to standard error: standard output belongs to the command that is run.

say() { printf '%s\n' "dev: $*" >&2; }

# fail WHAT NEXT: one line that says what happened and what to do.
fail() {
    say "$1; ${2:-}"
    exit 1
}

wrong_usage() {
    say "$*"
    exit 2
}
