"""The page of words to choose from holds every entry of every list, with its meaning, and every heading to cite."""

from __future__ import annotations

from typing import get_args

from markupsafe import escape

from scenario_quiz.pages.choosing import choosing_page
from scenario_quiz.scenarios.fixed_lists import Level, Shares, Status, Verdict
from scenario_quiz.scenarios.kinds import QUESTION_KINDS
from tests.engine.small import citable

PAGE = choosing_page(citable().registers, citable().pages)


def _row(written: str, means: str) -> str:
    return f"<dt><code>{written}</code></dt><dd>{means}"


def test_every_closed_list_is_there_whole() -> None:
    for value in (*QUESTION_KINDS, *get_args(Status), *get_args(Level), *get_args(Verdict), *get_args(Shares)):
        assert f"<dt><code>{value}</code></dt><dd>" in PAGE, value
    for name in ("nations", "audiences", "touches"):
        assert citable().registers.lists[name]
        for value, entry in citable().registers.lists[name].items():
            assert f"<dt><code>{value}</code></dt><dd>{escape(entry.name)}" in PAGE, value


def test_entries_of_registers_are_written_as_they_are_cited_with_their_words() -> None:
    registers = citable().registers
    for id_, idea in registers.ideas.items():
        assert _row(id_, idea.name) in PAGE
    for id_, problem in registers.problems.items():
        assert _row(id_, f"{problem.shown} ({', '.join(problem.verdicts)})") in PAGE
    for id_ in registers.law:
        assert _row(f"law:{id_}", "") in PAGE
    for id_, number in registers.contacts.items():
        assert _row(f"[](call:{id_})", f"{number.name}, {number.what} ({number.number})") in PAGE
    for id_ in registers.sources:
        assert _row(f"source:{id_}", "") in PAGE


def test_every_heading_that_can_be_cited_stands_under_its_page() -> None:
    for page in citable().pages.values():
        for anchor in page.anchors if page.source else ():
            assert f"<code>{page.name}#{anchor}</code>" in PAGE


def test_readers_do_not_find_it_in_the_search() -> None:
    assert "search:\n  exclude: true" in PAGE
