#!/bin/sh
# test.sh [PATH ...] - the rules without QGIS, then everything. No display is needed.
set -eu
cd "$(dirname "$0")/../.."
PYTEST=".venv/bin/python -m pytest"
export QT_QPA_PLATFORM=offscreen PYTHONDONTWRITEBYTECODE=1
[ $# -gt 0 ] || set -- tests
rm -rf tests/.qgis-settings  # settings of an earlier run must not matter

if [ "$*" = tests ]; then
    echo "== the rules alone, QGIS, Qt and GDAL hidden"
    TC_WITHOUT_QGIS=1 $PYTEST tests/core -q -p no:pytest_qgis -p no:pytest-qt -p no:cacheprovider \
        -W "ignore:Unknown config option"
    echo "== everything"
fi
options="-q -p no:cacheprovider --durations=10"
# shellcheck disable=SC2086 # a list of words is meant
if [ "$*" = tests ]; then
    $PYTEST tests --ignore=tests/e2e -n "$(nproc)" $options
    echo "== the real QGIS, one at a time: its mouse and its clock are not shared"
    set -- tests/e2e
fi
# shellcheck disable=SC2086
exec $PYTEST "$@" $options
