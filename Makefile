# make serve   the site at http://127.0.0.1:8000, reloading on every change
# make test    every test of a commit; `make proof` adds those that take longer
PYTHON ?= python3
BIN := .venv/bin
export NO_MKDOCS_2_WARNING := 1
# Else every one of the hundreds of builds in the tests would compile the engine anew.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: serve test setup setup-tests build handouts bundle check proof bench lock format clean

serve: setup
	@echo "The site is at http://127.0.0.1:8000 in a few seconds. Ctrl+C stops it."
	@$(BIN)/watchmedo auto-restart --directory hooks --recursive --patterns '**/*.py' --no-restart-on-command-exit -- \
		$(BIN)/mkdocs serve --livereload

# Files in their order: sorted by the number of their tests, those with few and long ones would end on one processor.
test: check
	@$(BIN)/python -m pytest -m "not proof" --numprocesses auto --maxprocesses 4 --dist loadfile --no-loadscope-reorder

proof: setup-tests
	@$(BIN)/python -m pytest --numprocesses auto --maxprocesses 4 --dist loadfile --no-loadscope-reorder

setup: .venv/ready .venv/handouts

setup-tests: setup .venv/browser

build: setup
	@$(BIN)/scenario-quiz build

bundle: setup
	@$(BIN)/scenario-quiz bundle

# The handouts alone, in handouts/. A PDF that has not changed is taken from .handouts/, where the last one is kept.
handouts: setup
	@$(BIN)/scenario-quiz handouts handouts

check: setup-tests
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/scenario-quiz check --quiet
	@$(BIN)/scenario-quiz plain

bench: setup
	@$(BIN)/python -m tests.bench

format: setup
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

# Run by hand after a change to the requirements in pyproject.toml.
LOCK := $(BIN)/uv pip compile pyproject.toml --universal --python-version 3.11.2 --fork-strategy fewest \
	--generate-hashes --only-binary :all: --no-header --quiet
lock: setup
	@$(LOCK) -o requirements.lock
	@$(LOCK) --extra dev -c requirements.lock -o requirements-dev.lock
	@$(LOCK) --extra handouts -c requirements-dev.lock -o requirements-handouts.lock

clean:
	rm -rf .venv site handouts .handouts .pytest_cache .mypy_cache .ruff_cache .hypothesis

.venv/ready: requirements-dev.lock pyproject.toml
	@echo "Setting up Python packages in .venv (a minute or two the first time) ..."
	@$(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r requirements-dev.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

# It writes its stamp itself, and none where a library is missing: then it looks again the next time.
.venv/handouts: requirements-handouts.lock tests/debian-packages.txt tests/setup_handouts.py .venv/ready
	@$(BIN)/python tests/setup_handouts.py $@

.venv/browser: tests/debian-packages.txt tests/setup_browser.py .venv/ready
	@$(BIN)/python tests/setup_browser.py
	@touch $@
