# Everything happens in .venv, with uv from PyPI inside it; nothing on the PATH is used but python3, git and make.
#   make run PYTHON=python3.13    takes another Python
#   make run ARGS="--lang nl"     hands the program its options
#   make test ARGS="-k drag"      hands pytest its options

PYTHON ?= python3
PHOTOS_PYTHON ?= python3.13
ARGS ?=

VENV := .venv
BIN := $(VENV)/bin
UV := $(BIN)/uv
UV_VERSION := $(shell sed -n '/^name = "uv"$$/{n;s/version = "\(.*\)"/\1/p;}' uv.lock)

# uv works in our environment and with its Python, whatever environment the shell is in.
unexport VIRTUAL_ENV
export UV_PROJECT_ENVIRONMENT := $(VENV)
export UV_PYTHON := $(BIN)/python
export UV_PYTHON_DOWNLOADS := never

CODE := src tests bench packaging

.DEFAULT_GOAL := help
.PHONY: env run demo test coverage lint format types contracts i18n photos cards bench package help

env: $(VENV)/.made ## Make the environment in .venv, exactly as uv.lock says

$(VENV)/.made: pyproject.toml uv.lock packaging/hatch_build.py $(wildcard i18n/*.po)
	@$(UV) --version >/dev/null 2>&1 || $(MAKE) --no-print-directory $(VENV)/uv
	$(UV) sync --frozen --quiet
	@touch $@

.PHONY: $(VENV)/uv
$(VENV)/uv:
	@$(PYTHON) packaging/python_check.py
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check uv==$(UV_VERSION)

run: env ## Open the program; without a display, make its pictures in build/demo instead
	@$(BIN)/python packaging/run.py $(ARGS)

demo: env ## Do the whole exercise in the real window, without a display, and leave pictures in build/demo
	$(BIN)/kaartspel demo --out build/demo $(ARGS)

test: env ## Run the whole test suite
	@$(BIN)/python packaging/run.py --libraries-only
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest $(ARGS)

coverage: env ## Check that the tests take every branch of domain and storage
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest tests/domain tests/storage -q --ignore=tests/storage/test_killed.py \
	  --cov=src/kaartspel/domain --cov=src/kaartspel/storage --cov-branch --cov-report=term-missing:skip-covered --cov-fail-under=100

lint: env ## Check style and formatting
	$(BIN)/ruff check $(CODE)
	$(BIN)/ruff format --check $(CODE)

format: env ## Put the code in its form
	$(BIN)/ruff check --fix $(CODE)
	$(BIN)/ruff format $(CODE)

types: env ## Check the types (pyright, strict)
	$(BIN)/pyright

contracts: env ## Check who imports whom
	$(BIN)/lint-imports

i18n: env ## Bring i18n/*.po up to the texts in the code, and compile them
	$(BIN)/python packaging/catalogue.py

photos: env ## Render the photographs of the photo deck that are not there yet (takes hours; needs Python 3.13)
	@test -x .venv-photos/bin/python || $(UV) venv --quiet --no-project --python $(PHOTOS_PYTHON) .venv-photos
	$(UV) pip install --quiet --python .venv-photos/bin/python -r images/studio/requirements.txt
	.venv-photos/bin/python images/studio/make.py $(ARGS)

cards: env ## Draw the cards of the reflection deck that are not there yet (minutes; in the environment of the photographs)
	@test -x .venv-photos/bin/python || $(UV) venv --quiet --no-project --python $(PHOTOS_PYTHON) .venv-photos
	$(UV) pip install --quiet --python .venv-photos/bin/python -r images/studio/requirements.txt
	.venv-photos/bin/python images/studio/paper/make.py $(ARGS)

bench: env ## Measure start, deck, drag and save, and print a table
	$(BIN)/python -m bench $(ARGS)

package: env ## Build the wheel and the source archive in dist/
	$(BIN)/python -m hatchling build

help: ## Say what can be made
	@sed -n 's/^\([a-z0-9]*\):.*## \(.*\)/\1|\2/p' $(MAKEFILE_LIST) | awk -F'|' '{ printf "make %-10s %s\n", $$1, $$2 }'
