#!/bin/sh
# test.sh [PATH ...] - the rules without QGIS, then all else. No display is needed.
set -eu
cd "$(dirname "$0")/../.."
PYTEST=".venv/bin/python -m pytest"
export QT_QPA_PLATFORM=offscreen PYTHONDONTWRITEBYTECODE=1
[ $# -gt 0 ] || set -- tests
rm -rf tests/.qgis-settings  # settings of an earlier run must not matter

options="-q -p no:cacheprovider --durations=10"
# shellcheck disable=SC2086 # a list of words is meant
if [ "$*" = tests ]; then
    echo "== the rules, QGIS, Qt and GDAL hidden"
    TC_WITHOUT_QGIS=1 $PYTEST tests/core -n "$(nproc)" $options -p no:pytest_qgis -p no:pytest-qt \
        -W "ignore:Unknown config option"
    echo "== all that needs QGIS, but for its window"
    $PYTEST tests --ignore=tests/core -m "not desktop" -n "$(nproc)" $options
    echo "== the real QGIS, each with a screen, a mouse and a profile of its own"
    set -- tests/e2e -m desktop -n 3
fi
# shellcheck disable=SC2086
exec $PYTEST "$@" $options
