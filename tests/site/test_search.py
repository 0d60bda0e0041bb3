"""What the search index holds: stories, labelled as practice and below guidance, and never an answer."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from scenario_quiz.bank import Bank
from scenario_quiz.pages.author_text import block_html, line_html
from scenario_quiz.scenarios.kinds import Judgement, Multiple, Order, Question, Reflect, Single
from scenario_quiz.scenarios.model import Scenario
from scenario_quiz.words import english


def _plain(markup: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", markup)).split()).casefold()


@pytest.fixture(scope="module")
def entries(whole_site: Path) -> list[dict[str, str]]:
    found: list[dict[str, str]] = json.loads((whole_site / "search/search_index.json").read_text())["docs"]
    return found


def _of(scenario: Scenario, entries: list[dict[str, str]]) -> list[dict[str, str]]:
    return [entry for entry in entries if entry["location"].startswith(f"scenarios/{scenario.id}/")]


def _answers(question: Question) -> Iterator[str]:
    """Every text that must not be found: choices, reasons, what follows, and the point to take away."""
    yield block_html(question.explain)
    if isinstance(question, Reflect):
        yield block_html(question.model)
        yield from map(line_html, question.checklist)
        return
    for option in question.options.values():
        yield line_html(option.text)
        yield block_html(option.why)
        if isinstance(question, Judgement | Single | Multiple):
            yield from (block_html(text) for text in (option.consequence, option.would_change) if text)  # type: ignore[attr-defined]


def test_titles_settings_and_questions_are_found(entries: list[dict[str, str]], bank: Bank) -> None:
    for scenario in bank.published:
        first, *rest = _of(scenario, entries)
        assert _plain(first["title"]) == _plain("Practice: " + line_html(scenario.title))
        assert _plain(line_html(scenario.summary)) in _plain(first["text"])
        found = {entry["location"].partition("#")[2]: entry for entry in rest}
        assert _plain(block_html(scenario.setting)) in _plain(found["situation"]["text"])
        for question in scenario.questions:
            assert _plain(found[question.id]["title"]) == _plain(line_html(question.ask))


def test_no_choice_reason_or_explanation_is_found_on_any_page(entries: list[dict[str, str]], bank: Bank) -> None:
    index = " \n ".join(_plain(entry["title"] + " " + entry["text"]) for entry in entries)
    for scenario in bank.published:
        for question in scenario.questions:
            for answer in _answers(question):
                assert _plain(answer) not in index


def test_no_end_of_a_story_is_found(entries: list[dict[str, str]], bank: Bank) -> None:
    for scenario in bank.published:
        index = " \n ".join(_plain(entry["title"] + " " + entry["text"]) for entry in _of(scenario, entries))
        for outcome in scenario.outcomes:
            assert _plain(block_html(outcome.text)) not in index
            assert _plain(line_html(outcome.title)) not in index


def test_no_verdict_is_found_with_a_story(entries: list[dict[str, str]], bank: Bank) -> None:
    words = english()
    verdicts = [words[f"verdict_{name}"] for name in ("best", "acceptable", "risky", "unsafe", "right", "wrong")]
    labels = [f"{verdict}:" for verdict in verdicts] + [words["what_happens"], words["would_change"]]
    labels.append(words["kinds"]["reflect"]["show_model"])
    for scenario in bank.published:
        for entry in _of(scenario, entries):
            text = _plain(entry["title"] + " " + entry["text"])
            assert [label for label in [*labels, words["verdict_best"]] if label.casefold() in text] == []
            assert [one.shown for one in bank.registers.problems.values() if one.shown.casefold() in text] == []


def test_stories_weigh_less_than_guidance(entries: list[dict[str, str]]) -> None:
    """The lightest page that is no practice, on what changed, weighs ten times as much as a story."""
    for entry in entries:
        is_practice = entry["location"].startswith(("scenarios/", "sets/", "trainers/team-meeting/"))
        boost = float(entry.get("boost", 1))
        assert boost <= 0.03 if is_practice else boost >= 0.3, entry["location"]


def test_links_to_practice_do_not_put_stories_into_the_entries_of_guidance(
    entries: list[dict[str, str]], bank: Bank
) -> None:
    for entry in entries:
        if not entry["location"].startswith(("scenarios/", "sets/")):
            for scenario in bank.published:
                assert f"{_plain(line_html(scenario.title))} ({scenario.minutes} min" not in _plain(entry["text"])


def test_the_order_of_steps_is_not_given_away(entries: list[dict[str, str]], bank: Bank) -> None:
    for scenario in bank.published:
        for question in scenario.questions:
            if isinstance(question, Order):
                found = [e for e in _of(scenario, entries) if e["location"].endswith(f"#{question.id}")]
                assert [_plain(entry["text"]) for entry in found] == [_plain(block_html(question.scene or ""))]


def test_what_staff_type_for_a_section_is_data_for_the_search_and_on_no_page(
    whole_site: Path, entries: list[dict[str, str]]
) -> None:
    script = (whole_site / "assets/javascripts/search-terms.js").read_text(encoding="utf-8")
    terms = json.loads(script.partition("\n")[0].removeprefix("window.searchTerms = ").removesuffix(";"))
    assert "parent said no" in terms["guidance/consent#if-they-object"]
    assert "permission" in terms["guidance/consent"]
    # The first page of the site has no name.
    places = {re.sub(r"(^|/)index\.html", "", entry["location"]) for entry in entries}
    assert "" in terms
    assert [place for place in terms if place not in places] == []
    assert "parents unhappy" not in (whole_site / "guidance/consent/index.html").read_text(encoding="utf-8")
