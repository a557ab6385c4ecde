# Terrestrial Carbon. "make help" lists the targets.
SHELL := /bin/sh
PY := .venv/bin/python
export PYTHONDONTWRITEBYTECODE := 1

.PHONY: venv
venv:
	@tests/tools/venv.sh
