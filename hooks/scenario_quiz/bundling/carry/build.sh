#!/bin/sh
# Builds the site from sources/ with the packages in wheels/, without a network. The new site is in built/.
set -eu
cd "$(dirname "$0")"
python="${PYTHON:-python3}"
"$python" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 14))' || {
	echo "Needs Python 3.11 to 3.14. Is another here? Then type, as in: PYTHON=python3.12 sh build.sh" >&2
	exit 1
}
# A folder that was never finished, say after Ctrl+C, is made anew.
[ -f .venv/whole ] || "$python" -m venv --clear .venv
echo "Putting the packages into .venv ..."
.venv/bin/python -m pip install --quiet --disable-pip-version-check --no-index --find-links wheels \
	--require-hashes --only-binary :all: --requirement sources/requirements.lock
# The packages for handouts are there for one Python alone. Without them the site offers printing from the browser.
.venv/bin/python -m pip install --quiet --disable-pip-version-check --no-index --find-links wheels \
	--require-hashes --only-binary :all: --requirement sources/requirements-handouts.lock 2>/dev/null ||
	echo "The packages for handouts are not here for this Python: the new site has no PDF files and slides."
touch .venv/whole
cd sources
PYTHONPATH=hooks ../.venv/bin/python -P -m scenario_quiz build --site-dir ../built
