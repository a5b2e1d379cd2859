# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 Canopy contributors
# SPDX-License-Identifier: Apache-2.0
#
# A virtual display for a machine that has none.

: "${project:?}"

# run_on_virtual_display PROGRAM ARGS…: this process becomes the program; the display ends with it.
run_on_virtual_display() {
    local folder=$project/build/display number cookie left
    mkdir -p -- "$folder"
    chmod 700 -- "$folder"
    for left in "$folder"/*-*; do
        kill -0 "${left##*-}" 2>/dev/null || rm -f -- "$left"
    done
    export XAUTHORITY=$folder/authority-$$
    cookie=$(mcookie)
    xauth -q -f "$XAUTHORITY" add :0 . "$cookie" 2>/dev/null
    mkfifo -- "$folder/number-$$"
    setpriv --pdeathsig TERM Xvfb -displayfd 3 -screen 0 1600x1000x24 -nolisten tcp -noreset -auth "$XAUTHORITY" \
        3>"$folder/number-$$" >/dev/null 2>"$folder/log-$$" </dev/null &
    read -r number <"$folder/number-$$" || fail "the virtual display did not start" "see $folder/log-$$"
    rm -f -- "$folder/number-$$" "$folder/log-$$"
    export DISPLAY=:$number
    xauth -q -f "$XAUTHORITY" add "$DISPLAY" . "$cookie"
    say "no display here: Canopy opens on the virtual display $DISPLAY (XAUTHORITY=$XAUTHORITY); Ctrl+C ends it"
    case " $* " in
        *" --screenshot"* | *" --help "* | *" --version "* | *" --quit-after-first-paint "*) ;;
        *) picture_of_first_page "$project/build/first-page.png" $$ & ;;
    esac
    exec "$@"
}

# picture_of_first_page FILE PID: the window of PID, when it is there and has stopped changing.
picture_of_first_page() {
    local file=$1 pid=$2 window picture
    window=$(timeout 60 xdotool search --sync --onlyvisible --pid "$pid" 2>/dev/null | tail -n 1) || return 0
    picture=$(mktemp --suffix=.png)
    rm -f -- "$file"
    for _ in {1..20}; do
        import -silent -window "$window" "$picture" 2>/dev/null || break
        ! cmp -s -- "$picture" "$file" || break
        cp -- "$picture" "$file"
        sleep 0.5
    done
    rm -f -- "$picture"
    [ ! -f "$file" ] || say "picture of the first page: $file"
}
