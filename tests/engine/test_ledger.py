"""The ledger of published ids: it only grows, and reads back as it was written."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from scenario_quiz.scenarios.ledger import Promises, as_yaml, joined, promises_in, read_ledger, sum_of, with_published
from tests.engine.small import every_kind

IDS = st.sampled_from(["abc", "a-mark", "z9-", "no", "null", "true", "off", "x-1-2", "e10", "every-other"])
LETTERS = st.sets(st.sampled_from("abcdefghij")).map(lambda letters: tuple(sorted(letters)))
LEDGERS = st.dictionaries(IDS, st.dictionaries(IDS, LETTERS, min_size=1, max_size=3), max_size=4)
known = settings(derandomize=True, max_examples=100, deadline=None, database=None)


def test_every_id_of_a_published_scenario_goes_in() -> None:
    assert with_published({}, [every_kind()]) == {
        "every-kind": {
            "first-move": ("a", "b"),
            "who-needs-it": ("c", "d"),
            "what-to-write": ("a", "b", "c"),
            "in-order": ("a", "b"),
            "your-note": (),
            "seen-in-time": (),
            "too-late": (),
        }
    }


def test_a_draft_promises_nothing() -> None:
    assert with_published({}, [every_kind().model_copy(update={"status": "draft"})]) == {}


@known
@given(LEDGERS)
def test_nothing_ever_goes_from_the_ledger(ledger: dict[str, dict[str, tuple[str, ...]]]) -> None:
    ledger["every-kind"] = {"first-move": ("d", "j"), "an-old-question": ("a",)}
    before = {id_: dict(questions) for id_, questions in ledger.items()}
    grown = with_published(ledger, [every_kind()])
    assert ledger == before
    for id_, questions in ledger.items():
        for question, letters in questions.items():
            assert set(letters) <= set(grown[id_][question])
    assert grown["every-kind"]["first-move"] == ("a", "b", "d", "j")
    assert with_published(grown, [every_kind()]) == grown


@known
@given(LEDGERS)
def test_the_ledger_reads_back_as_it_was_written(ledger: dict[str, dict[str, tuple[str, ...]]]) -> None:
    assert read_back(as_yaml(ledger)) == ledger
    assert as_yaml(dict(reversed(ledger.items()))) == as_yaml(ledger)


@known
@given(LEDGERS, LEDGERS)
def test_two_ledgers_joined_hold_the_promises_of_both_and_no_other(
    one: dict[str, dict[str, tuple[str, ...]]], other: dict[str, dict[str, tuple[str, ...]]]
) -> None:
    both = {*promises_in(one, ()), *promises_in(other, ())}
    assert set(promises_in(joined(one, other), ())) == both
    assert joined(one, other) == joined(other, one)
    assert joined(one, {}) == one


@known
@given(LEDGERS, st.data())
def test_no_line_goes_from_a_ledger_without_being_noticed(
    ledger: dict[str, dict[str, tuple[str, ...]]], data: st.DataObject
) -> None:
    lines = as_yaml(ledger, ["a-set"]).splitlines(keepends=True)
    start = next(number for number, line in enumerate(lines) if line.startswith("count:"))
    number = data.draw(st.integers(start, len(lines) - 1))
    read = read_text("".join(lines[:number] + lines[number + 1 :]))
    assert read.findings and all(finding.is_error for finding in read.findings)
    cut = read_text("".join(lines[:number]))
    assert cut.findings or number <= start


def test_line_ends_notes_and_order_are_no_change() -> None:
    text = as_yaml({"a-mark": {"first-move": ("a", "b")}, "b-mark": {"x-move": ("a",)}}, ["a-set", "b-set"])
    head, _, stories = text.partition("scenarios:\n")
    first, second = stories.index("  a-mark"), stories.index("  b-mark")
    end = stories.index("sets:")
    other = f"{head}scenarios:\n{stories[second:end]}{stories[first:second]}sets: [b-set, a-set]\n"
    for same in (text.replace("\n", "\r\n"), f"{text}# A note.\n", other, text.replace("a b", "[b, a]")):
        assert read_text(same).findings == ()
        assert promises_in(read_text(same).stories, read_text(same).sets) == promises_in(*parts(text))


def test_the_sum_is_as_long_as_it_says_and_tells_ledgers_apart() -> None:
    sums = {sum_of(promises_in(ledger, sets)) for ledger, sets in (({}, ()), ({}, ("a",)), ({"a": {}}, ()))}
    assert len(sums) == 3 and {len(one) for one in sums} == {16}


def test_a_project_without_a_ledger_has_promised_nothing(tmp_path: Path) -> None:
    assert read_ledger(tmp_path / "published.yml", "published.yml") == Promises()


def read_text(text: str) -> Promises:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "published.yml"
        file.write_bytes(text.encode())
        return read_ledger(file, "published.yml")


def parts(text: str) -> tuple[dict[str, dict[str, tuple[str, ...]]], tuple[str, ...]]:
    return read_text(text).stories, read_text(text).sets


def read_back(text: str) -> dict[str, dict[str, tuple[str, ...]]]:
    promises = read_text(text)
    assert promises.findings == ()
    return promises.stories


def test_an_empty_ledger_has_promised_nothing_too() -> None:
    assert read_back("") == {}
    assert read_back("# Nothing yet.\n") == {}
