#!/bin/sh
# lint.sh - ruff (style, imports, likely bugs), flake8-qgis (QGIS idioms), bandit (security of the package).
# QGS2 is left out: it guesses types from method names, and is wrong about most of them.
set -eu
cd "$(dirname "$0")/../.."
.venv/bin/ruff check --config tests/ruff.toml __init__.py plugin tests
.venv/bin/flake8 --isolated --select QGS1,QGS3,QGS4 --exclude __pycache__ __init__.py plugin
.venv/bin/bandit --quiet --recursive __init__.py plugin
for script in tests/tools/*.sh .ci/run; do sh -n "$script"; done
echo "lint: nothing found"
