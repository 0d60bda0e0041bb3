"""Building the sites that the browser tests look at: the site itself, and a small one made for the tests."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from scenario_quiz.bank import load_bank
from scenario_quiz.pages.links import scenario_file
from scenario_quiz.pages.listings import index_page
from scenario_quiz.pages.scenario import scenario_page
from scenario_quiz.pages.site import ASSETS
from scenario_quiz.project import Project
from tests.browser.hostile import PAYLOADS, hostile_scenario

ROOT = Path(__file__).parents[2]
SMALL = Path(__file__).with_name("small")
NUMBERS = {"front-door": "020 7946 0000", "out-of-hours": "020 7946 0999"}


def build(project: Path, target: Path, *options: str) -> Path:
    """Build a project's site, strictly unless other options are given. Gives the folder of the site."""
    settings = str(project / "mkdocs.yml")
    command = [sys.executable, "-m", "mkdocs", "build", *(options or ["--strict"]), "-f", settings, "-d", str(target)]
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return target


def small_project(folder: Path) -> Path:
    """A project with this site's guidance, three made-up scenarios, and local numbers filled in."""
    shutil.copytree(ROOT / "docs", folder / "docs")
    shutil.copytree(ROOT / "hooks", folder / "hooks", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(SMALL, folder / "quizzes")
    shutil.copytree(ROOT / "quizzes" / "registers", folder / "quizzes" / "registers")
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    for name, number in NUMBERS.items():
        assert f'    {name}: ""\n' in settings
        settings = settings.replace(f'    {name}: ""\n', f'    {name}: "{number}"\n')
    (folder / "mkdocs.yml").write_text(settings, encoding="utf-8")
    return folder


def hostile_project(folder: Path, *, with_hook: bool) -> Path:
    """The small project with a page for each hostile scenario among its documentation.

    Without the hook the pages are plain Markdown for any builder, as `scenario-quiz write` makes them.
    """
    project = small_project(folder)
    bank = load_bank(Project(ROOT))
    hostile = [hostile_scenario(number) for number in range(len(PAYLOADS))]
    for scenario in hostile:
        page = project / "docs" / scenario_file(scenario.id)
        page.parent.mkdir(parents=True)
        page.write_text(scenario_page(scenario, bank.registers, bank.pages), encoding="utf-8")
    if with_hook:
        return project
    settings = (project / "mkdocs.yml").read_text(encoding="utf-8")
    assert "hooks:\n  - hooks/quizzes.py\n" in settings
    (project / "mkdocs.yml").write_text(settings.replace("hooks:\n  - hooks/quizzes.py\n", ""), encoding="utf-8")
    (project / "docs" / "scenarios" / "index.md").write_text(index_page(hostile), encoding="utf-8")
    (project / "docs" / "scenarios" / "figures").mkdir()
    shutil.copy(SMALL / "figures" / "door.svg", project / "docs" / "scenarios" / "figures")
    shutil.copytree(ROOT / "hooks" / "scenario_quiz" / "pages" / "assets", project / "docs" / ASSETS)
    return project
