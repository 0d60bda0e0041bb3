"""The ledger of published ids: it only grows, and reads back as it was written."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from scenario_quiz.ledger import as_yaml, with_published
from scenario_quiz.registers import load_ledger
from tests.values import shipped
from tests.values.small import every_kind

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


def test_the_ledger_of_this_site_is_just_what_publish_would_write() -> None:
    bank = shipped.bank()
    text = as_yaml(with_published(bank.ledger, bank.published), (one.id for one in bank.sets))
    assert text == shipped.PROJECT.ledger.read_text(encoding="utf-8")


def test_a_project_without_a_ledger_has_promised_nothing(tmp_path: Path) -> None:
    assert load_ledger(tmp_path / "published.yml", "published.yml") == ({}, [])


def read_back(text: str) -> dict[str, dict[str, tuple[str, ...]]]:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "published.yml"
        file.write_text(text, encoding="utf-8")
        ledger, findings = load_ledger(file, "published.yml")
    assert findings == []
    return ledger


def test_an_empty_ledger_has_promised_nothing_too() -> None:
    assert read_back("") == {}
    assert read_back("# Nothing yet.\n") == {}
