@echo off
rem Builds the site from sources\ with the packages in wheels\, without a network. The new site is in built\.
cd /d "%~dp0"
py -3 -m venv .venv || exit /b 1
.venv\Scripts\python -m pip install --quiet --disable-pip-version-check --no-index --find-links wheels --require-hashes --only-binary :all: --requirement sources\requirements.lock || exit /b 1
cd sources
set PYTHONPATH=hooks
..\.venv\Scripts\python -P -m scenario_quiz build --site-dir ..\built || exit /b 1
