"""Parts that an organisation leaves out: each goes with every link to it, and the rest of the site is whole."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
import yaml

from scenario_quiz.bank import Bank, load_bank
from scenario_quiz.organisation.model import FEATURES
from scenario_quiz.project import Project
from scenario_quiz.publishing.completeness import missing_in_site
from tests.dom import page_at
from tests.engine.small import promise
from tests.site.building import build_here, copy_project, write_files

# What goes with each.
GONE = {
    "lessons-from-reviews": ("guidance/lessons",),
    "further-pages": ("guidance/young-people", "guidance/small-organisations", "guidance/why-share"),
    "further-stories": ("scenarios/an-uncle-and-a-holiday-camp", "trainers/an-uncle-and-a-holiday-camp"),
    "guides": ("guides/should-i-share", "guides/someone-asked-me", "guides/nothing-happened"),
    "trainers": (
        "trainers",
        "trainers/plan",
        "trainers/for-whom",
        "trainers/handouts",
        "trainers/an-uncle-and-a-holiday-camp",
    ),
    "exports": ("trainers/handouts",),
}
# One on every commit that takes pages, stories and data at once; each by itself in the proof.
CASES = [
    pytest.param(FEATURES, id="all"),
    *(pytest.param((name,), id=name, marks=pytest.mark.proof) for name in FEATURES),
]


def without(root: Path, *features: str) -> tuple[Bank, Path]:
    off = {"schema": 1, "features": dict.fromkeys(features, False)}
    write_files(copy_project(root), {"organisation.yml": yaml.safe_dump(off)})
    built = build_here(root, strict=True)
    assert (built.stopped, built.warnings) == ("", [])
    return load_bank(Project(root)), built.site


def links(file: Path) -> Iterator[str]:
    page = page_at(file)
    for tag, name in (("a", "href"), ("link", "href"), ("img", "src"), ("script", "src")):
        yield from (part.attributes[name] for part in page.all(tag) if name in part.attributes)


@pytest.mark.parametrize("features", CASES)
def test_what_is_switched_off_is_gone_with_every_link_to_it_and_nothing_else(
    features: tuple[str, ...], tmp_path: Path, bank: Bank
) -> None:
    left, site = without(tmp_path / "project", *features)
    for place in (place for name in features for place in GONE[name]):
        assert not (site / place / "index.html").exists(), place
    assert list(missing_in_site(left, site)) == []
    for file in site.rglob("*.html"):
        for link in links(file):
            parts = urlsplit(link)
            if parts.scheme or not parts.path:
                continue
            folder = "/" if link.startswith("/") else f"/{file.parent.relative_to(site).as_posix()}"
            target = posixpath.normpath(posixpath.join(folder, unquote(parts.path))).lstrip("/")
            assert (site / target).is_file(), f"{file.relative_to(site)}: {link}"
    for data in ("search/search_index.json", "assets/javascripts/search-terms.js", "scenarios/index.json"):
        text = (site / data).read_text(encoding="utf-8")
        for place in (place for name in features for place in GONE[name]):
            assert not re.search(rf'"{place}(?:/index\.html)?["#]', text), (data, place)


def test_each_feature_is_spoken_for() -> None:
    assert set(GONE) == set(FEATURES)


def test_without_further_stories_the_core_ones_and_an_organisations_own_are_kept_and_sets_shrink(
    tmp_path: Path, bank: Bank
) -> None:
    root = copy_project(tmp_path / "project")
    further = next(root.glob("quizzes/an-uncle-and-a-holiday-camp.yml"))
    own = further.read_text(encoding="utf-8")
    own = re.sub(r"^aliases:.*\n", "", re.sub(r"^title: .*", "title: One of our own", own, flags=re.M), flags=re.M)
    write_files(
        root,
        {
            "local/quizzes/local-of-ours.yml": own,
            "organisation.yml": "schema: 1\nfeatures: {further-stories: false}\n",
        },
    )
    promise(root)
    left = load_bank(Project(root))
    assert left.errors == []
    kept = {one.id for one in bank.published if one.level == "core"}
    assert {one.id for one in left.published} == kept | {"local-of-ours"}
    assert 0 < len(kept) < len(bank.published)
    whole = {one.id: one.scenarios for one in bank.sets}
    for one in left.sets:
        assert one.scenarios == tuple(id_ for id_ in whole[one.id] if id_ in kept)
        assert one.scenarios
