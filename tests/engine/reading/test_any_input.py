"""Properties: no input raises, hangs or is accepted in silence, and every position lies in the file."""

from __future__ import annotations

import time

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scenario_quiz.reading import Reading, ScalarNode, read

from .helpers import GOOD, places, reading

steady = settings(
    derandomize=True, database=None, deadline=None, max_examples=150, suppress_health_check=list(HealthCheck)
)
# fmt: off
BITS = st.sampled_from([
    '"', "'", ": ", ":", " #1", "#", "\t", "[", "]", "{", "}", "- ", "\n", "  ", " ", "*", "&a ", "!x ", "|", ">",
    "? ", "---\n", "%", "“", "”", "\u2028", "\x00", "\r", "😀", ",", "\\", "@", "a: b\n", "<<: *a\n", "don't", "\n\n",
])
# fmt: on
LETTERS = st.characters(min_codepoint=32, max_codepoint=0x2FFF, exclude_categories=["Cc", "Cf", "Zl", "Zp", "Cs"])
EDITS = st.lists(st.tuples(st.integers(0, len(GOOD)), st.integers(0, 12), st.one_of(BITS, st.just(""))), max_size=5)


def mutated(edits: list[tuple[int, int, str]]) -> str:
    text = GOOD
    for at, taken, put in edits:
        text = text[:at] + put + text[at + taken if not put else at :]
    return text


def parses(text: str) -> bool:
    try:
        yaml.compose(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.YAMLError:
        return False
    return True


def assert_inside(result: Reading) -> None:
    for place in [*(finding.place for finding in result.findings), *places(result.root)]:
        assert 1 <= place.line <= max(1, len(result.lines))
        line = result.lines[place.line - 1] if result.lines else ""
        assert 1 <= place.column <= len(line) + 1
        assert place.length >= 1


@steady
@given(st.one_of(st.binary(max_size=80), st.text(max_size=80).map(str.encode)))
def test_no_bytes_raise(data: bytes) -> None:
    result = read("a.yml", data)
    assert_inside(result)
    assert result.root is not None or any(finding.is_error for finding in result.findings)


@steady
@given(st.lists(BITS, max_size=30).map("".join))
def test_no_heap_of_punctuation_raises_or_is_accepted_in_silence(text: str) -> None:
    result = reading(text)
    assert_inside(result)
    if not parses(text):
        assert any(finding.is_error for finding in result.findings)


@steady
@given(EDITS)
def test_a_mutated_file_never_raises_and_is_never_accepted_in_silence(edits: list[tuple[int, int, str]]) -> None:
    text = mutated(edits)
    result = reading(text)
    assert_inside(result)
    if not parses(text):
        assert any(finding.is_error for finding in result.findings)


@steady
@given(
    st.text(st.characters(min_codepoint=32, max_codepoint=0x2FFF, exclude_categories=["Cc", "Cf", "Zl", "Zp", "Cs"]))
)
def test_a_text_in_quotes_comes_back_unchanged(text: str) -> None:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    for quoted in (f'"{escaped}"', "'" + text.replace("'", "''") + "'"):
        result = reading(f"a: {quoted}\nb: 1\n")
        assert result.findings == ()
        value = result.root.get("a")  # type: ignore[union-attr]
        assert isinstance(value, ScalarNode)
        assert value.value == text


@pytest.mark.parametrize(
    "unit",
    [
        "[",
        "- ",
        "a: ",
        "? ",
        '"',
        "'a\n",
        "|\n",
        "\ta\n",
        "\x00",
        "%TAG !a! x\n",
        "---\n",
        "a: [\n",
        " - a\n- b\n",
        "a: 'x'y\n",
    ],
)
def test_a_mebibyte_of_anything_ends_soon(unit: str) -> None:
    data = (unit * (1024 * 1024 // len(unit))).encode()
    start = time.process_time()
    read("a.yml", data)
    assert time.process_time() - start < 8, "about 0.1 to 1 s is usual; a square law takes minutes"
