"""The graph of a scenario that unfolds, against a simple walk of all its ways."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scenario_quiz.checks.scenarios.story import check_story
from scenario_quiz.findings import Finding
from scenario_quiz.reading import MappingNode, read
from scenario_quiz.scenarios.draft import Draft
from tests.engine.small import check

LOST = (Path(__file__).parent / "broken" / "unreachable.yml").read_text(encoding="utf-8")

known = settings(derandomize=True, max_examples=80, deadline=None, database=None)


def story(ways: list[list[str]], ends: tuple[str, ...] = ("end-a", "end-b")) -> list[Finding]:
    """Findings on a story of judgements `move-0`, `move-1` …, whose choices lead where `ways` says."""
    lines = ["questions:"]
    for number, targets in enumerate(ways):
        lines += [f"  - id: move-{number}", "    kind: judgement", "    options:"]
        for letter, target in zip("abcd", targets, strict=False):
            lines += [f"      {letter}:", "        text: x", f"        next: {target}" if target else "        why: x"]
    lines += ["outcomes:", *(f"  - id: {end}" for end in ends)] if ends else []
    root = read("story.yml", "\n".join(lines).encode()).root
    assert isinstance(root, MappingNode)
    return list(check_story(Draft("story.yml", "story", root)))


def codes(findings: list[Finding]) -> set[str]:
    return {finding.code.name for finding in findings}


def reached_from(start: str, ways: dict[str, list[str]]) -> set[str]:
    """Everything that choices lead to from a step, the step itself only where they lead back to it."""
    found: set[str] = set()
    pending = list(ways.get(start, []))
    while pending:
        step = pending.pop()
        if step not in found:
            found.add(step)
            pending += ways.get(step, [])
    return found


@known
@given(st.data())
def test_what_is_unreachable_and_what_goes_round_is_what_a_walk_finds(data: st.DataObject) -> None:
    count = data.draw(st.integers(1, 6))
    steps = [f"move-{number}" for number in range(count)] + ["end-a", "end-b"]
    ways = [data.draw(st.lists(st.sampled_from(steps), min_size=1, max_size=3)) for _ in range(count)]
    findings = story(ways)
    graph = {f"move-{number}": targets for number, targets in enumerate(ways)}
    lost = set(steps) - {"move-0"} - reached_from("move-0", graph)
    assert {
        step for step in steps for f in findings if f.code.name == "unreachable" and f"'{step}'" in f.message
    } == lost
    assert ("endless-path" in codes(findings)) == any(step in reached_from(step, graph) for step in graph)
    assert codes(findings) <= {"unreachable", "endless-path"}


def test_a_scenario_whose_choices_lead_nowhere_is_read_from_top_to_bottom() -> None:
    assert story([["", ""], ["", ""]], ends=()) == []


def test_two_ways_to_one_question_are_no_loop() -> None:
    assert story([["move-1", "move-2"], ["move-2", "move-2"], ["end-a", "end-b"]]) == []


def test_one_choice_that_leads_nowhere_is_named_at_its_letter() -> None:
    (finding,) = story([["end-a", ""]], ends=("end-a",))
    assert finding.code.name == "path-without-end"
    assert finding.message == "option b of 'move-0' leads nowhere"
    assert finding.place.line == 8


def test_a_story_of_twelve_hundred_steps_is_checked_without_running_out_of_stack() -> None:
    ways = [[f"move-{number + 1}"] for number in range(1_199)] + [["end-a", "end-b"]]
    assert story(ways) == []


def test_a_loop_is_named_at_the_choice_that_closes_it() -> None:
    (finding,) = story([["move-1"], ["end-a", "move-0"]], ends=("end-a",))
    assert finding.code.name == "endless-path"
    assert finding.place.line == 16


@pytest.mark.parametrize(
    ("written", "slip"),
    [
        ("        next: seen-in-time", "        nxt: seen-in-time"),
        ("        next: seen-in-time", "        next seen-in-time"),
        ("        next: seen-in-time", "        next: seen-in-tme"),
        ("      b:\n", "      bb:\n"),
        ("    options:", "    option:"),
        ("    kind: judgement", "   kind: judgement"),
        ("        verdict: risky", "\tverdict: risky"),
    ],
)
def test_what_nothing_leads_to_is_told_beside_a_slip_elsewhere(written: str, slip: str) -> None:
    source = LOST.replace(written, slip, 1)
    found = check(source, "unreachable")[1]
    assert len(found) == 3
    assert [one.message for one in found if one.code.name == "unreachable"] == [
        "no choice leads to question 'second-move'",
        "no choice leads to outcome 'nobody-asks'",
    ]


@pytest.mark.parametrize(
    ("written", "slip"),
    [
        ("        next: seen-in-time", "        next:"),
        ("        next: seen-in-time\n", ""),
        ("        next: seen-in-time", "        next: purple"),
        ("        next: seen-in-time", "        nxt: purple"),
        ("        next: seen-in-time", "        : seen-in-time"),
        ("        next: seen-in-time", "        nxt: nobody-asks"),
    ],
)
def test_what_a_slip_may_lead_to_is_not_told(written: str, slip: str) -> None:
    found = check(LOST.replace(written, slip, 1), "unreachable")[1]
    assert "no choice leads to outcome 'nobody-asks'" not in {one.message for one in found}
    assert any(one.is_error and one.code.name != "unreachable" for one in found)
