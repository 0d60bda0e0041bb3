"""Which handouts are printed anew after a change: those whose words changed, and no other. A stand-in prints them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from scenario_quiz.bank import Bank
from scenario_quiz.handouts import presses, printing, slides
from scenario_quiz.handouts.making import KEPT, make_handouts
from scenario_quiz.pages.handout_places import FOLDER, Shelf
from scenario_quiz.project import Project
from scenario_quiz.scenarios.model import Scenario
from tests.engine.paper import SET, SITE
from tests.engine.small import citable, every_kind, registers

EDITIONS = ("learner", "learner-large", "facilitator", "facilitator-large")
FIRST, SECOND, THIRD = (
    every_kind().model_copy(update={"id": id_, "aliases": (), "questions": every_kind().questions[-1:], "outcomes": ()})
    for id_ in ("one", "two", "three")
)
SETS = tuple(
    SET.model_copy(update={"id": id_, "scenarios": stories})
    for id_, stories in (("both", ("one", "two")), ("other", ("three", "two")))
)


class StandIn:
    """Prints as quickly as may be: the text is the PDF."""

    def pdf(self, html: str, pictures: Mapping[str, bytes]) -> bytes:
        return html.encode()


@pytest.fixture(autouse=True)
def _stand_in(monkeypatch: pytest.MonkeyPatch) -> None:
    """No package is needed, and no other process is started, however much there is to print."""
    monkeypatch.setattr(printing, "why_not", lambda: "")
    monkeypatch.setattr(printing, "maker", lambda: "a stand-in")
    monkeypatch.setattr(slides, "why_not", lambda: "not asked for here")
    monkeypatch.setattr(presses, "processors", lambda: 1)
    monkeypatch.setattr(presses, "Printer", StandIn)


def bank(*scenarios: Scenario) -> Bank:
    return Bank(scenarios=scenarios, sets=SETS, registers=registers(), pages=citable().pages, site_url=SITE)


def made(root: Path, *scenarios: Scenario) -> tuple[Shelf, set[str]]:
    """The handouts of these stories, and the names of those that nobody had kept."""
    before = {file.name for file in (root / KEPT).glob("*")}
    root.mkdir(exist_ok=True)
    shelf = make_handouts(bank(*scenarios), Project(root))
    new = [file.read_bytes() for file in (root / KEPT).glob("*") if file.name not in before]
    names = {
        place.removeprefix(f"{FOLDER}/").removesuffix(".pdf")
        for place, content in shelf.files.items()
        if any(kept.startswith(content) for kept in new)
    }
    assert shelf.made == len(names)
    return shelf, names


def sheets(*of: str) -> set[str]:
    return {f"{one}-{edition}" for one in of for edition in EDITIONS}


def test_after_one_story_changed_its_own_four_sheets_and_the_sets_that_hold_it_are_made_anew(tmp_path: Path) -> None:
    _, first = made(tmp_path, FIRST, SECOND, THIRD)
    assert first == {
        *sheets("one", "two", "three", "sets/both", "sets/other"),
        "reviewers-pack",
        "reviewers-pack-large",
    }
    assert made(tmp_path, FIRST, SECOND, THIRD)[1] == set()
    changed = FIRST.model_copy(update={"setting": "Somebody knocks."})
    assert made(tmp_path, changed, SECOND, THIRD)[1] == sheets("one", "sets/both")
    assert made(tmp_path, FIRST, SECOND, THIRD)[1] == set()


def test_what_only_a_facilitator_reads_leaves_every_learners_sheet_as_it_was(tmp_path: Path) -> None:
    made(tmp_path, FIRST, SECOND, THIRD)
    changed = SECOND.model_copy(update={"trainer": None})
    assert made(tmp_path, FIRST, changed, THIRD)[1] == {
        one for one in sheets("two", "sets/both", "sets/other") if "facilitator" in one
    }


@pytest.mark.parametrize("damaged", [lambda pdf: pdf[:500], lambda pdf: pdf.replace(b"<html", b"<HTML"), lambda _: b""])
def test_a_kept_handout_that_was_cut_short_or_changed_is_made_again(
    tmp_path: Path, damaged: Callable[[bytes], bytes]
) -> None:
    whole, _ = made(tmp_path, FIRST, SECOND, THIRD)
    for file in (tmp_path / KEPT).iterdir():
        file.write_bytes(damaged(file.read_bytes()))
    again = make_handouts(bank(FIRST, SECOND, THIRD), Project(tmp_path))
    assert (again.made, again.files) == (whole.made, whole.files)


def test_where_nothing_can_be_kept_every_handout_is_made_all_the_same(tmp_path: Path) -> None:
    whole, _ = made(tmp_path / "kept", FIRST, SECOND, THIRD)
    (tmp_path / KEPT).write_text("a file is in the way")
    assert make_handouts(bank(FIRST, SECOND, THIRD), Project(tmp_path)).files == whole.files
