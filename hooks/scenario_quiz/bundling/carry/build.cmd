@echo off
rem Builds the site from sources\ with the packages in wheels\, without a network. The new site is in built\.
cd /d "%~dp0"
py -3 -c "import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 14))" || (echo Needs Python 3.11 to 3.14.& exit /b 1)
if not exist .venv\whole py -3 -m venv --clear .venv || exit /b 1
echo Putting the packages into .venv ...
.venv\Scripts\python -m pip install --quiet --disable-pip-version-check --no-index --find-links wheels --require-hashes --only-binary :all: --requirement sources\requirements.lock || exit /b 1
type nul > .venv\whole
cd sources
set PYTHONPATH=hooks
..\.venv\Scripts\python -P -m scenario_quiz build --site-dir ..\built || exit /b 1
