#!/bin/sh
# Builds the site from sources/ with the packages in wheels/, without a network. The new site is in built/.
set -eu
cd "$(dirname "$0")"
"${PYTHON:-python3}" -m venv .venv
.venv/bin/python -m pip install --quiet --disable-pip-version-check --no-index --find-links wheels \
	--require-hashes --only-binary :all: --requirement sources/requirements.lock
# The packages for handouts are there for one Python alone. Without them the site offers printing from the browser.
.venv/bin/python -m pip install --quiet --disable-pip-version-check --no-index --find-links wheels \
	--require-hashes --only-binary :all: --requirement sources/requirements-handouts.lock 2>/dev/null ||
	echo "The packages for handouts are not here for this Python: the new site has no PDF files and slides."
cd sources
PYTHONPATH=hooks ../.venv/bin/python -P -m scenario_quiz build --site-dir ../built
