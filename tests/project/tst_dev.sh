#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Canopy contributors
# SPDX-License-Identifier: Apache-2.0
#
# tst_dev.sh PROJECT: what ./dev promises and a test can ask cheaply. Runs where the tools are, so it enters no root.

set -uo pipefail
cd -- "$1" || exit 2
scratch=$(mktemp -d)
trap 'rm -rf -- "$scratch"' EXIT
failures=0

# check BEHAVIOUR COMMAND…: the command is expected to succeed.
check() {
    local behaviour=$1
    shift
    if "$@"; then
        echo "ok: $behaviour"
    else
        echo "FAILED: $behaviour"
        failures=$((failures + 1))
    fi
}

# ends_with STATUS COMMAND…: keeps what was printed in $scratch/out and $scratch/err.
ends_with() {
    local expected=$1 status=0
    shift
    "$@" >"$scratch/out" 2>"$scratch/err" || status=$?
    [ "$status" = "$expected" ] || { echo "$* ended with $status, not $expected: $(cat "$scratch/err")"; false; }
}

# refuses COMMAND…: wrong usage, one line on standard error, nothing else.
refuses() { ends_with 2 "$@" && [ ! -s "$scratch/out" ] && [ "$(wc -l <"$scratch/err")" = 1 ]; }

prints() { [ "$(cat "$scratch/out")" = "$1" ] || { echo "printed $(cat "$scratch/out"), not $1"; false; }; }

in_other_folder() { (cd / && ends_with "$@"); }

ends_on_sigterm() {
    local pid status=0
    ./dev shell bash -c 'trap "kill \$!; echo ended; exit 7" TERM; sleep 60 & echo ready; wait' >"$scratch/out" &
    pid=$!
    for _ in {1..200}; do
        ! grep -q ready "$scratch/out" || break
        sleep 0.05
    done
    kill -TERM $pid
    wait $pid || status=$?
    [ $status = 7 ] && prints $'ready\nended'
}

check '--help says what there is' ends_with 0 ./dev --help
help=$(cat "$scratch/out")
for command in run test build ctl bench lint shell clean; do
    check "--help names $command" grep -qE "^  $command( |$)" <<<"$help"
    check "the README names $command" grep -qF "./dev $command" README.md
done
check 'no command is wrong usage' ends_with 2 ./dev
check 'refuses an unknown command' refuses ./dev nonsense
check 'refuses an unknown preset' refuses ./dev build nonsense
check 'refuses an unknown preset from the environment' refuses env CANOPY_PRESET=nonsense ./dev test
check 'refuses a second preset' refuses ./dev build debug release
check 'refuses to clean something else' refuses ./dev clean everything
check 'refuses to lint what is not there' refuses ./dev lint nonsense.cpp

check 'passes arguments' ends_with 0 ./dev shell printf '[%s]' 'a  b' '' '*'
check 'passes arguments unchanged' prints '[a  b][][*]'
check 'prints nothing of its own' [ ! -s "$scratch/err" ]
check 'passes the exit status' ends_with 9 ./dev shell bash -c 'exit 9'
check 'passes standard input' ends_with 0 ./dev shell cat <<<'some words'
check 'passes standard input unchanged' prints 'some words'
check 'works from another folder' in_other_folder 0 "$PWD/dev" shell pwd
check 'keeps the folder it is called from' prints /
check 'ends on SIGTERM, and lets the command clean up' ends_on_sigterm

well_formed() { ! grep -vnE '^(#.*)?$|^[a-z0-9][a-z0-9+.-]+( >= [0-9][0-9.:]*)? *(#.+)?$' tools/dev/packages.txt; }
no_package_twice() { [ -z "$(sed 's/[ #].*//' tools/dev/packages.txt | sort | uniq -d)" ]; }
check 'the package list has one package a line' well_formed
check 'the package list has every package once' no_package_twice
check 'the scripts are clean' shellcheck --severity=warning -xa dev .ci/run tools/dev/enter.sh tests/project/*.sh

[ $failures = 0 ]
