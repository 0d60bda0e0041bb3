# `make` alone lists what there is to type. A line after ## says what a goal does; README.md has the rest.
PYTHON ?= python3
BIN := .venv/bin
export NO_MKDOCS_2_WARNING := 1
# Else every one of the hundreds of builds in the tests would compile the engine anew.
unexport PYTHONDONTWRITEBYTECODE

# Goals share .venv and site/, and what takes long uses both processors by itself.
.NOTPARALLEL:
.PHONY: help serve build bundle handouts check test proof bench setup format lock clean

help:      ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-9s  %s\n", $$1, $$2 }' Makefile

serve:     ## shows the site, reloading on every change (another port: make serve PORT=8001)
	@$(call set_up,run)
	@$(BIN)/scenario-quiz serve $(if $(PORT),--port $(PORT))

build:     ## the finished site in site/: all of it, or nothing
	@$(call set_up,build)
	@$(BIN)/scenario-quiz build

bundle:    ## one zip in dist/, to host and to build without a network
	@$(call set_up,build)
	@$(BIN)/scenario-quiz bundle

# A PDF that has not changed is taken from .handouts/, where the last one is kept.
handouts:  ## the handouts alone, in handouts/
	@$(call set_up,build)
	@$(BIN)/scenario-quiz handouts handouts

# The scripts and styles of the pages; what others have written is left out in the settings.
PAGES := 'docs/**/*.{js,css}' 'hooks/**/*.{js,css}' 'tests/scripts/*.js' scripts.d.ts
check:     ## style and types of Python and of the pages' scripts, the scenarios, and plain English
	@$(call set_up,test)
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo --no-cache
	@$(BIN)/oxlint docs hooks tests
	@$(BIN)/oxfmt --check $(PAGES)
	@tsc --project jsconfig.json
	@$(BIN)/scenario-quiz check --quiet
	@$(BIN)/scenario-quiz plain

# Files in the order of tests/conftest.py: sorted by the number of their tests, few and long ones would end on one processor.
PYTEST := $(BIN)/python -m pytest --numprocesses auto --maxprocesses 4 --dist loadfile --no-loadscope-reorder
test: check  ## every test of a commit, after make check
	@$(PYTEST) -m "not proof"

proof:     ## every test, those that take longer too
	@$(call set_up,test)
	@$(PYTEST)

bench:     ## measures build cost beside others, checking, handouts, page weight and serving
	@$(call set_up,bench)
	@$(BIN)/python -m tests.bench

setup:     ## all that a build needs, in .venv
	@$(call set_up,build)

format:    ## programs, scripts and styles in the project's style
	@$(call set_up,develop)
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .
	@$(BIN)/oxlint --fix docs hooks tests
	@$(BIN)/oxfmt $(PAGES)

# Run by hand after a change to the requirements in pyproject.toml.
LOCK := $(BIN)/uv pip compile pyproject.toml --universal --python-version 3.11.2 --fork-strategy fewest \
	--generate-hashes --only-binary :all: --no-header --quiet
lock:      ## the lock files anew, after a change of requirements
	@$(call set_up,develop)
	@$(LOCK) -o requirements.lock
	@$(LOCK) --extra dev -c requirements.lock -o requirements-dev.lock
	@$(LOCK) --extra handouts -c requirements-dev.lock -o requirements-handouts.lock
	@$(LOCK) --extra bench -c requirements-dev.lock -o requirements-bench.lock

clean:     ## away with all that can be made again
	rm -rf .venv .venv.lock site handouts .handouts .cache .pytest_cache .mypy_cache .ruff_cache .hypothesis

# What a goal needs in .venv. It takes a moment where all is there, and says what it does where it is not.
set_up = command -v $(firstword $(PYTHON)) >/dev/null || { echo "$(NO_PYTHON)" >&2; exit 1; }; \
	$(PYTHON) setup $(1) --goal $(GOAL) $(if $(filter file,$(origin PYTHON)),,--asked)
GOAL = $(or $(firstword $(MAKECMDGOALS)),$@)
NO_PYTHON = Needs Python 3.11 or newer; there is no $(firstword $(PYTHON)) here. \
Install it (on Debian and Ubuntu: sudo apt install python3 python3-venv), or name another: make $(GOAL) PYTHON=python3.12
