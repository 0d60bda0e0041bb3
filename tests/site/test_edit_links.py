"""The edit button of a page that the build makes opens the file that an author edits."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.dom import page_at
from tests.site.building import settings
from tests.site.conftest import Build
from tests.site.small import as_yaml, story

REPOSITORY: dict[str, Any] = {
    "repo_url": "https://git.example/safe/site",
    "edit_uri": "edit/main/docs/",
    "theme": {**settings()["theme"], "features": ["content.action.edit"]},
}


def _edits(file: Path) -> list[str]:
    return [link.attributes["href"] for link in page_at(file).all("a", rel="edit")]


def test_a_story_opens_its_yaml(site: Build) -> None:
    built = site(**REPOSITORY)
    assert _edits(built.page("scenarios/quiet-pupil")) == [
        "https://git.example/safe/site/edit/main/quizzes/quiet-pupil.yml"
    ]


def test_a_page_of_a_register_opens_that_register(site: Build) -> None:
    built = site(**REPOSITORY)
    start = "https://git.example/safe/site/edit/main/quizzes/registers"
    pages = ("law", "glossary", "myths", "about/sources")
    assert [_edits(built.page(place)) for place in pages] == [
        [f"{start}/{name}.yml"] for name in ("law", "glossary", "misconceptions", "sources")
    ]


def test_a_page_of_the_documentation_opens_its_markdown(site: Build) -> None:
    built = site(**REPOSITORY)
    assert _edits(built.page("golden-rules")) == ["https://git.example/safe/site/edit/main/docs/golden-rules/index.md"]


def test_what_is_an_organisation_s_own_opens_its_own_file(site: Build) -> None:
    built = site(
        {"local/docs/ours/index.md": "# Ours\n\nRing 999.\n", "local/quizzes/local-pupil.yml": as_yaml(story())},
        **REPOSITORY,
    )
    start = "https://git.example/safe/site/edit/main/local"
    assert _edits(built.page("ours")) == [f"{start}/docs/ours/index.md"]
    assert _edits(built.page("scenarios/local-pupil")) == [f"{start}/quizzes/local-pupil.yml"]


def test_pages_without_a_file_of_their_own_offer_no_edit(site: Build) -> None:
    built = site({"quizzes/quiet-pupil.yml": as_yaml(story(aliases=["silent-pupil"]))}, **REPOSITORY)
    for place in ("scenarios", "about/review", "authors/codes", "scenarios/silent-pupil"):
        assert _edits(built.page(place)) == [], place
