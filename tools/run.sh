#!/bin/sh
# Open the window; without a display, drive it offscreen and leave the result in build/demo.
set -eu
cd "$(dirname "$0")/.."

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || [ "$(uname -s)" = Darwin ]; then
    exec .venv/bin/levelwise
fi
echo "No display: driving the window offscreen; tables, plots and screenshots go to build/demo/"
QT_QPA_PLATFORM=offscreen exec .venv/bin/python -m gui.demo build/demo
