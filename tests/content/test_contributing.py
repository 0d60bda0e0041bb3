"""What developers are told of the layout is true: every path is there, and every folder is named."""

from __future__ import annotations

import re
import tomllib

import pytest

from tests.content.shipped import ROOT

GUIDE = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")
# What an organisation adds, what commands make, and what stands for a name.
OWN = {"local/", "organisation.yml", "local/docs/about/accessibility/index.md"}
MADE = {
    ".venv/bin/scenario-quiz",
    "site/",
    "dist/",
    "handouts/",
    ".handouts/",
    ".cache/",
    "hosting/",
    "screenshots/",
    "trainers/handouts/",
}
NAMES = {"docs/a-name/index.md", "quizzes/a-story.yml"}
ENGINE = ROOT / "hooks/scenario_quiz"


@pytest.mark.parametrize("text", [GUIDE, README], ids=["CONTRIBUTING.md", "README.md"])
def test_every_path_that_developers_are_told_of_is_there(text: str) -> None:
    told = set(re.findall(r"`([\w.-]+(?:/[\w.-]*)+|[\w-]+\.(?:md|toml|yml|py))`", text)) - OWN - MADE - NAMES
    assert {path for path in told if not (ROOT / path).exists() and not (ENGINE / path).exists()} == set()


def test_every_folder_of_the_engine_is_drawn_and_no_other() -> None:
    drawn = set(re.findall(r"(?:^    | {4,})([a-z]+)(?= {3,}\S)", GUIDE.split("They stand in")[0], re.M))
    folders = {folder.name for folder in ENGINE.iterdir() if (folder / "__init__.py").is_file()}
    assert drawn == folders


def test_the_drawing_has_the_order_of_the_contract() -> None:
    contract = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"][0]
    rows: list[set[str]] = []
    for line in re.findall(r"^ {4}(.*)$", GUIDE.split("They stand in")[0], re.M):
        names = set(re.findall(r"(?:^| {4,})(\w+)(?:\.py)?(?= {2,}\S)", line))
        if line.startswith(" "):
            rows[-1] |= names
        else:
            rows.append(names)
    assert rows == [set(layer.split(" | ")) for layer in contract["layers"]]


def test_the_readme_names_every_folder_at_the_top() -> None:
    top = {f"{folder.name}/" for folder in ROOT.iterdir() if folder.is_dir() and not folder.name.startswith(".")}
    named = {f"{name}/" for name in re.findall(r"^    ([a-z]+)/", README.split("## Where things are")[1], re.M)}
    assert named - {"local/"} == top - MADE
