#!/bin/sh
# Makes .venv over the system's Python, with the pinned tools of tests/requirements.txt.
# Does nothing when it is already there. Always /usr/bin/python3: the Python QGIS is built for.
set -eu
ROOT=$(cd "$(dirname "$0")/../.." && pwd)
PYTHON=${TC_PYTHON:-/usr/bin/python3}
VENV=$ROOT/.venv
WANTED="$("$PYTHON" -c 'import sys; print(sys.version)')
$(cat "$ROOT/tests/requirements.txt")"

[ -x "$VENV/bin/python" ] && [ "$(cat "$VENV/.made-from" 2>/dev/null)" = "$WANTED" ] && exit 0

echo "Making .venv with the pinned test tools ..."
rm -rf "$VENV"
# A linked interpreter, never a copied one: QGIS takes its prefix from where the real one lies.
"$PYTHON" -m venv --system-site-packages "$VENV"
"$VENV/bin/python" -m pip install --quiet --disable-pip-version-check --no-input -r "$ROOT/tests/requirements.txt"
if ls -d "$VENV"/lib/python3*/site-packages/numpy >/dev/null 2>&1; then
    echo "pip has put another numpy beside the system's: install python3-numpy and try again" >&2
    exit 1
fi
printf '%s\n' "$WANTED" >"$VENV/.made-from"
