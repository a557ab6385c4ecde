# Terrestrial Carbon: build, test, run. "make" alone lists the targets.
SHELL := /bin/sh
.DEFAULT_GOAL := help

# QGIS's own Python, whatever "python3" on PATH may be.
SYSTEM_PYTHON := /usr/bin/python3
PYTHON := .venv/bin/python
PACKAGE := dist/terrestrial_carbon.zip
LANGUAGES := zh-Hans en
PROFILES ?= $(or $(XDG_DATA_HOME),$(HOME)/.local/share)/QGIS/QGIS3/profiles
PROFILE ?= default
DATA ?=
TESTS ?= tests
# Of the bench: cells along a side, parcels, densities (noisy or rounded), parts (all, or some of them).
SIZE ?= 20000
PARCELS ?= 100000
KIND ?= noisy
PARTS ?=
REPEATS ?= 3
CORES ?= 2
QUICK ?=
ENTRIES ?= 1000000

export PYTHONDONTWRITEBYTECODE := 1
ifeq ($(strip $(DISPLAY)$(WAYLAND_DISPLAY)),)
export QT_QPA_PLATFORM := offscreen
endif

.PHONY: help demo test run link unlink lint format i18n translations package check-package screenshots bench \
	bench-zonal bench-panels bench-accounts bench-checks venv clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: ## build the demo country, or DATA=<folder of maps>: stock, budget, accounts, statement in build/demo
	@tests/tools/install.sh demo
	@$(MAKE) --no-print-directory translations
	@$(SYSTEM_PYTHON) tests/tools/demo.py $(DATA)

test: ## run all tests (TESTS=tests/core narrows them); installs what they need
	@tests/tools/install.sh test
	@tests/tools/venv.sh
	@$(MAKE) --no-print-directory translations
	@tests/tools/test.sh $(TESTS)

run: ## open QGIS with the plugin and the demo, in a throwaway profile under build/run
	@tests/tools/install.sh demo
	@$(MAKE) --no-print-directory translations
	@$(SYSTEM_PYTHON) tests/tools/run.py

link: ## link this checkout into your QGIS profile (PROFILE=default)
	@$(SYSTEM_PYTHON) tests/tools/link.py "$(PROFILES)/$(PROFILE)"

unlink: ## take that link away again
	@$(SYSTEM_PYTHON) tests/tools/link.py --remove "$(PROFILES)/$(PROFILE)"

lint: venv ## check style, imports and security of the code
	@tests/tools/lint.sh

format: venv ## let ruff format the code
	@.venv/bin/ruff check --config tests/ruff.toml --fix-only --quiet --exit-zero .
	@.venv/bin/ruff format --config tests/ruff.toml .

i18n: ## bring i18n/*.ts up to date with the source, and compile them
	@tests/tools/install.sh package
	@$(SYSTEM_PYTHON) tests/tools/translations.py update $(LANGUAGES)
	@$(MAKE) --no-print-directory translations

translations:
	@$(SYSTEM_PYTHON) tests/tools/translations.py compile $(LANGUAGES)

package: ## write the plugin's zip, the same bytes for the same source
	@tests/tools/install.sh package
	@$(MAKE) --no-print-directory translations
	@$(SYSTEM_PYTHON) tests/tools/package.py $(PACKAGE)

check-package: package venv ## check the zip for what plugins.qgis.org refuses
	@$(PYTHON) tests/tools/check_package.py $(PACKAGE)

screenshots: ## photograph the panels in the real QGIS into resources/help/images
	@tests/tools/install.sh test
	@$(MAKE) --no-print-directory translations
	@$(SYSTEM_PYTHON) tests/tools/screenshots.py $(ONLY)

bench: ## measure speed, memory and errors: rasters at national scale, panels, accounts, checks (see bench-zonal)
	@failed=0; \
	$(MAKE) --no-print-directory bench-zonal || failed=1; \
	$(MAKE) --no-print-directory bench-panels || failed=1; \
	$(MAKE) --no-print-directory bench-accounts || failed=1; \
	$(MAKE) --no-print-directory bench-checks || failed=1; \
	exit $$failed

bench-zonal: venv ## rasters to numbers beside the other tools: SIZE, PARCELS, KIND, PARTS, REPEATS, CORES, QUICK=1
	@tests/tools/install.sh test
	@$(SYSTEM_PYTHON) tests/bench/zonal_run.py --size $(SIZE) --parcels $(PARCELS) --kind $(KIND) \
		--repeats $(REPEATS) --cores $(CORES) $(if $(PARTS),--parts $(PARTS)) $(if $(QUICK),--quick)

bench-panels: ## measure the answers' times on 100,000 parcels, in the real QGIS
	@tests/tools/install.sh test
	@$(SYSTEM_PYTHON) tests/bench/run.py

bench-accounts: venv ## measure the ledger at ENTRIES entries, kill it at 200 moments, and measure scenarios
	@tests/tools/install.sh test
	@failed=0; \
	$(SYSTEM_PYTHON) tests/bench/accounts_ledger.py --entries $(ENTRIES) --repeats $(REPEATS) || failed=1; \
	$(SYSTEM_PYTHON) tests/bench/accounts_scenario.py || failed=1; \
	TC_KILLS=200 $(PYTHON) -m pytest tests/qgis/test_ledger_kill.py -q -o timeout=0 -o faulthandler_timeout=0 || failed=1; \
	exit $$failed

bench-checks: ## measure the check of PARCELS parcels beside shapely's overlaps alone, and of one edited parcel
	@tests/tools/install.sh test
	@$(SYSTEM_PYTHON) tests/bench/checks_speed.py --parcels $(PARCELS) --repeats $(REPEATS)

venv:
	@tests/tools/venv.sh

clean: ## remove what the other targets have built
	rm -rf build dist .pytest_cache tests/.pytest_cache .ruff_cache tests/.ruff_cache .hypothesis \
		tests/.hypothesis tests/.qgis-settings i18n/*.qm
	find . -name __pycache__ -type d -not -path './.venv/*' -prune -exec rm -rf {} +
