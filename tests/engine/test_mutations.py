"""Scenario files that came to harm: nothing crashes the checks, and no hole in an answer key is accepted in silence."""

from __future__ import annotations

import re

import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from scenario_quiz.bank import Asked, check_scenario
from scenario_quiz.checks.citations import Citable
from scenario_quiz.findings import Finding
from scenario_quiz.scenarios.model import Scenario
from tests.engine.mutations import mutants
from tests.engine.small import SOUND, citable, fine_sources

SOURCES = [SOUND, *fine_sources().values()]
# A name that the answer key needs, with its value.
HOLE = re.compile(
    r"^ *(?:- )?(?:why|verdict|cite|explain|practises|correct|key|model|checklist|kind|problem|options):", re.MULTILINE
)
TEXTS = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # a parser that leaves every value as text
calm = settings(derandomize=True, deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow])


def check(data: bytes, known: Citable | None = None) -> tuple[Scenario | None, list[Finding]]:
    _, scenario, findings = check_scenario("quizzes/a-mark.yml", data, Asked(known or citable()))
    return scenario, findings


@settings(calm, max_examples=150)
@given(mutants(SOURCES))
def test_a_file_that_came_to_harm_never_crashes_a_check_and_places_lie_in_it(data: bytes) -> None:
    scenario, findings = check(data)
    assert_places_lie_in(data, findings)
    assert (scenario is None) == any(finding.is_error for finding in findings)
    if scenario is not None:
        assert_same_as_another_parser_reads(data)


@settings(calm, max_examples=100)
@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
@example(b"\xff\xfe")
@example(b"\xef\xbb\xbf")
@example(b"\r")
@example(b"? \n- \n: ")
def test_any_bytes_get_a_finding_and_no_crash(data: bytes) -> None:
    scenario, findings = check(data)
    assert scenario is None
    assert any(finding.is_error for finding in findings)
    assert_places_lie_in(data, findings)


def test_a_hole_in_an_answer_key_is_never_accepted(file: str, known: Citable) -> None:
    lines = file.split("\n")
    holes = [number for number, line in enumerate(lines) if HOLE.match(line)]
    assert len(holes) > 20
    for number in holes[::2]:  # every second one, for time
        end = number + 1
        while end < len(lines) and (not lines[end].strip() or indent(lines[end]) > indent(lines[number])):
            end += 1
        scenario, findings = check("\n".join(lines[:number] + lines[end:]).encode(), known)
        assert scenario is None, f"line {number + 1} was taken out and nobody minded: {lines[number]}"
        assert any(finding.is_error for finding in findings)


def test_a_key_without_its_value_is_never_accepted(file: str, known: Citable) -> None:
    for hole in list(HOLE.finditer(file))[1::3]:
        line_end = file.index("\n", hole.end())
        if file[hole.end() : line_end].strip() in ("", ">-", "|"):
            continue
        scenario, _ = check((file[: hole.end()] + file[line_end:]).encode(), known)
        assert scenario is None, f"emptied and nobody minded: {file[hole.start() : line_end]}"


def indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def assert_places_lie_in(data: bytes, findings: list[Finding]) -> None:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff") or data.count(b"\0") > 8:
        return  # perhaps not in UTF-8, and read as what it is
    text = data.decode("utf-8", errors="surrogateescape").removeprefix("\ufeff").replace("\r\n", "\n")
    lines = text.split("\n") if "\n" in text else re.split("[\r\n]", text)
    for finding in findings:
        place = finding.place
        assert 1 <= place.line <= len(lines), finding
        assert 1 <= place.column <= len(lines[place.line - 1]) + 1, finding
        assert 1 <= place.length <= max(1, len(lines[place.line - 1]) - place.column + 1), finding
        assert "\n" not in finding.message + finding.help


def assert_same_as_another_parser_reads(data: bytes) -> None:
    """What was accepted is what PyYAML reads when every value stays text, with a whole key in every question."""
    tree = yaml.load(data.decode("utf-8-sig"), Loader=TEXTS)
    assert tree["questions"]
    for question in tree["questions"]:
        assert question["explain"].strip() and question["practises"] and question["cite"]
        if question["kind"] == "reflect":
            assert question["model"].strip() and question["checklist"]
            continue
        options = question["options"]
        assert len(options) > 1 and all(option["text"].strip() and option["why"].strip() for option in options.values())
        marks = [option.get("verdict", option.get("correct", "")) for option in options.values()]
        if question["kind"] == "order":
            assert sorted(question["key"]) == sorted(options)
        elif question["kind"] == "judgement":
            assert "best" in marks and set(marks) - {"best"}
        else:
            assert {mark in ("true", "yes") for mark in map(str.lower, marks)} == {True, False}
