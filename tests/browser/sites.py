"""Building the sites that the browser tests look at: the site itself, and a small one made for the tests."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from scenario_quiz.bank import load_bank
from scenario_quiz.cli.write import write_theme
from scenario_quiz.pages.site import made_files
from scenario_quiz.places import THEME
from scenario_quiz.project import Project
from tests.engine.small import promise
from tests.hostile import hostile_scenario
from tests.release import ROOT
from tests.site.building import copy_engine

SMALL = Path(__file__).with_name("small")
HOOKS = "hooks:\n  - hooks/quizzes.py\n"
NAMED = "  name: material\n"
ADD_MADE = """
from pathlib import Path
from mkdocs.structure.files import File

def on_files(files, config):
    made = Path(config.config_file_path).parent / "made"
    for file in sorted(made.rglob("*.md")):
        place = file.relative_to(made).as_posix()
        files.append(File.generated(config, place, content=file.read_text(encoding="utf-8")))
    return files
"""
NUMBERS = {"front-door": "020 7946 0001", "out-of-hours": "020 7946 0999"}


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
    """A project with this site's guidance and guides, three made-up scenarios, and local numbers filled in."""
    shutil.copytree(ROOT / "docs", folder / "docs")
    copy_engine(folder)
    shutil.copytree(SMALL, folder / "quizzes")
    for folder_name in ("registers", "guides"):
        shutil.copytree(ROOT / "quizzes" / folder_name, folder / "quizzes" / folder_name)
    shutil.copyfile(ROOT / "mkdocs.yml", folder / "mkdocs.yml")
    contacts = "".join(f'  {name}: {{telephone: "{number}"}}\n' for name, number in NUMBERS.items())
    (folder / "organisation.yml").write_text(f"schema: 1\ncontacts:\n{contacts}", encoding="utf-8")
    promise(folder)
    return folder


def hostile_project(folder: Path, payloads: Iterable[int], *, with_hook: bool) -> Path:
    """The small project with a page for the hostile scenario of each of these payloads.

    With the hook, another one adds them as the pages that the build makes: among the documentation they would be
    refused. Without it they are plain Markdown there for any builder, as `scenario-quiz write` makes them, with the
    index and all else that is made of scenarios.
    """
    project = small_project(folder)
    hostile = tuple(hostile_scenario(number) for number in payloads)
    bank = load_bank(Project(ROOT))
    bank = replace(bank, scenarios=(*bank.scenarios, *hostile))
    for made in made_files(bank, SMALL / "figures"):
        file = project / ("made" if with_hook else "docs") / made.place
        if not with_hook or made.place.startswith("scenarios/hostile-"):
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(made.content if isinstance(made.content, bytes) else made.content.encode())
    settings = (project / "mkdocs.yml").read_text(encoding="utf-8")
    assert HOOKS in settings
    settings = settings.replace(HOOKS, f"{HOOKS}  - add_made.py\n" if with_hook else "")
    if not with_hook:
        write_theme(project / "docs")
        assert NAMED in settings
        settings = settings.replace(NAMED, f"{NAMED}  custom_dir: docs/{THEME}\n")
    (project / "mkdocs.yml").write_text(settings, encoding="utf-8")
    (project / "add_made.py").write_text(ADD_MADE, encoding="utf-8")
    return project
