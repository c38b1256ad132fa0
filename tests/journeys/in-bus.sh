#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Stemma contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# in-bus.sh PROGRAM [ARGUMENT...]: as in-x.sh, and with a session bus and an accessibility bus of its own, so
# that what is started here can be driven as assistive technology drives it. Exit code of the program.
set -euo pipefail

if [ -z "${STEMMA_IN_BUS-}" ]; then
    export STEMMA_IN_BUS=1
    # The bus grumbles about a limit of file descriptors, which does no harm.
    exec "$(dirname "$0")/in-x.sh" dbus-run-session -- "$0" "$@"
fi

launcher=
for each in /usr/libexec/at-spi-bus-launcher /usr/lib/at-spi2-core/at-spi-bus-launcher; do
    [ -x "$each" ] && launcher=$each
done
[ -n "$launcher" ] || { echo "at-spi2-core is not installed; ./dev installs it." >&2; exit 1; }

log=$(mktemp)
"$launcher" --launch-immediately >"$log" 2>&1 &
pid=$!
trap 'kill "$pid" 2>/dev/null || true; rm -f "$log"' EXIT
for _ in $(seq 100); do
    gdbus_answer=$(dbus-send --session --print-reply --dest=org.a11y.Bus /org/a11y/bus org.a11y.Bus.GetAddress 2>/dev/null || true)
    [[ $gdbus_answer == *unix:* ]] && break
    sleep 0.1
done
[[ $gdbus_answer == *unix:* ]] || { cat "$log" >&2; exit 1; }

export QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1
"$@"
