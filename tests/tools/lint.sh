#!/bin/sh
# lint.sh - ruff (style, imports, likely bugs), flake8-qgis (QGIS idioms), bandit (security of the package).
# Left out: QGS2 guesses types from method names and is mostly wrong; QGS105 wants a global where parts are handed in.
set -eu
cd "$(dirname "$0")/../.."
.venv/bin/ruff check --config tests/ruff.toml __init__.py plugin resources tests
.venv/bin/flake8 --isolated --select QGS1,QGS3,QGS4 --extend-ignore QGS105 --exclude __pycache__ __init__.py plugin
.venv/bin/bandit --quiet --recursive __init__.py plugin resources
for script in tests/tools/*.sh .ci/run; do sh -n "$script"; done
echo "lint: nothing found"
