"""Tests of the engine stand alone: they read nothing of this very site, and take nothing from what judges it."""

from __future__ import annotations

import re
from contextlib import suppress
from pathlib import Path

import pytest

from tests.engine.reached import reached

ENGINE = Path(__file__).parent
ROOT = ENGINE.parents[1]
# What of tests/ reads this site, or builds it.
_OF_THE_SITE = re.compile(
    r"^\s*(?:from|import) tests(?: import .*\b|\.)(content|site|browser|bench|release|documented|hosted)\b", re.M
)


@pytest.mark.parametrize("place", ["docs/index.md", "quizzes/registers/law.yml", "mkdocs.yml", "examples/organisation"])
def test_a_look_at_this_site_is_noticed(place: str) -> None:
    with reached() as places, suppress(OSError):
        list((ROOT / place).iterdir())
    assert places == {place}


def test_projects_of_their_own_and_the_engine_are_no_look_at_this_site() -> None:
    with reached() as places:
        (ENGINE / "base/docs/index.md").read_bytes()
        (ENGINE / "base/mkdocs.yml").read_bytes()
        (ROOT / "hooks/quizzes.py").read_bytes()
    assert places == set()


def test_no_test_of_the_engine_takes_anything_from_what_judges_this_site() -> None:
    taken = {
        f"{file.relative_to(ENGINE)}: tests.{name}"
        for file in ENGINE.rglob("*.py")
        for name in _OF_THE_SITE.findall(file.read_text(encoding="utf-8"))
    }
    assert taken == set()
