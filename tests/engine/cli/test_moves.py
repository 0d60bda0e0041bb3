"""Pages and sections that move: what is promised, where earlier addresses lead, and what follows them."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scenario_quiz.bank import load_bank
from scenario_quiz.documentation.moves import Moves
from scenario_quiz.documentation.page_ledger import (
    addresses_in,
    is_page_ledger,
    joined_pages,
    pages_as_yaml,
    read_page_ledger,
)
from scenario_quiz.pages.site import made_files
from scenario_quiz.project import Project
from tests.engine.cli.conftest import Run
from tests.engine.small import PUBLISHED, promise

NAMES = st.sampled_from([".", "rules", "guidance/a-page", "no", "null", "1e3", "x/y-z"])
ANCHORS = st.sets(st.sampled_from(["a", "no", "true", "1", "a-b", "ask: now", "été", "#"])).map(
    lambda anchors: tuple(sorted(anchors))
)
LEDGERS = st.dictionaries(NAMES, ANCHORS, max_size=4)
known = settings(derandomize=True, max_examples=100, deadline=None, database=None)

MOVED = """\
---
aliases:
  page: [guidance/before]
  in-time: [rules#ask-quickly, guidance/before#soon]
  be-kind: [guidance/after#be-nice]
---
# After

## In time {#in-time}

Ask today.

## Be kind {#be-kind}

Be.
"""


@pytest.fixture(name="project")
def moved_project(project: Path) -> Path:
    """A project whose section on asking has moved from the rules to a page of its own, which itself was renamed."""
    root = project
    root.joinpath("quizzes/a-mark.yml").write_text(PUBLISHED, encoding="utf-8")
    rules = root / "docs/rules/index.md"
    rules.write_text(rules.read_text(encoding="utf-8").replace("Ask quickly {#ask-quickly}", "Ask"), encoding="utf-8")
    root.joinpath("docs/guidance/after").mkdir(parents=True)
    root.joinpath("docs/guidance/after/index.md").write_text(MOVED, encoding="utf-8")
    ledger = pages_as_yaml({"rules": ("ask-quickly",), "guidance/before": ("soon", "in-time")})
    root.joinpath("quizzes/published-pages.yml").write_text(ledger, encoding="utf-8")
    promise(root)
    return root


def test_an_address_leads_to_its_section_to_its_page_or_to_itself() -> None:
    moves = Moves({"a": "b", "a#x": "c#y", "d": "e#part", "f#z": "g"})
    homes = {"a": "b", "a#x": "c#y", "a#other": "b#other", "d#any": "e#part", "f#z": "g", "f": "f", "f#q": "f#q"}
    assert {address: moves.home_of(address) for address in homes} == homes


def test_what_moved_is_no_error_and_citations_follow_it(project: Path) -> None:
    bank = load_bank(Project(project))
    assert bank.errors == []
    assert {one.code.name for one in bank.findings} == {"moved-link", "review-missing"}
    assert "guidance/after#in-time" in bank.published[0].citations
    assert bank.registers.ideas["seek-advice"].place == "guidance/after#in-time"


def test_a_page_that_moved_leaves_a_way_on_for_itself_and_for_each_section(project: Path) -> None:
    bank = load_bank(Project(project))
    made = {one.place: one for one in made_files(bank, project / "quizzes/figures")}
    stub = made["guidance/before/index.md"]
    assert stub.is_forward and isinstance(stub.content, str)
    assert "[After](../after/index.md)\n{: .forward-page }" in stub.content
    assert "[In time](../after/index.md#in-time)\n{: #in-time .forward }" in stub.content
    assert "[In time](../after/index.md#in-time)\n{: #soon .forward }" in stub.content
    assert "forward.js" in stub.content and "exclude: true" in stub.content


@pytest.mark.parametrize(
    ("before", "after", "lost"),
    [
        ("rules#ask-quickly, ", "", "the section 'ask-quickly' of 'rules' was released once and is gone"),
        (", guidance/before#soon", "", "the section 'soon' of 'guidance/before' was released once and is gone"),
        ("page: [guidance/before]", "page: []", "the page 'guidance/before' was released once and is gone"),
    ],
)
def test_a_released_address_without_a_home_is_an_error(project: Path, before: str, after: str, lost: str) -> None:
    file = project / "docs/guidance/after/index.md"
    file.write_text(MOVED.replace(before, after), encoding="utf-8")
    errors = [one for one in load_bank(Project(project)).errors if one.code.name == "lost-address"]
    assert [one.message for one in errors] == [lost]
    assert errors[0].help.startswith("Write in the front matter of")


def test_publish_adds_pages_with_their_sections_and_takes_none_away(project: Path, run: Run) -> None:
    result = run("publish")
    assert result.exit_code == 0, result.stderr
    pages = read_page_ledger(project / "quizzes/published-pages.yml", "x").pages
    assert pages["guidance/after"] == ("be-kind", "in-time")
    assert pages["rules"] == ("ask", "ask-quickly", "be-open", "sources")
    assert pages["guidance/before"] == ("in-time", "soon")
    assert "the-rules" not in pages["rules"]  # made of the title: the page itself
    before = project.joinpath("quizzes/published-pages.yml").read_bytes()
    assert run("publish").stdout == "The ledgers already hold every published id and every page.\n"
    assert project.joinpath("quizzes/published-pages.yml").read_bytes() == before


def test_an_organisations_own_page_is_promised_in_its_own_folder(project: Path, run: Run) -> None:
    own = project / "local/docs/ours/index.md"
    own.parent.mkdir(parents=True)
    own.write_text("# Ours\n\n## Who to ask {#who}\n", encoding="utf-8")
    assert run("publish").exit_code == 0
    assert read_page_ledger(project / "local/quizzes/published-pages.yml", "x").pages == {"ours": ("who",)}
    assert "ours" not in read_page_ledger(project / "quizzes/published-pages.yml", "x").pages
    own.write_text("# Ours\n", encoding="utf-8")
    lost = [one for one in load_bank(Project(project)).errors if one.code.name == "lost-address"]
    assert [one.path for one in lost] == ["local/docs/ours/index.md"]


def test_a_ledger_of_pages_is_joined_after_a_merge(project: Path, run: Run) -> None:
    other = project / "theirs.txt"
    other.write_text(pages_as_yaml({"rules": ("be-open", "sources")}), encoding="utf-8")
    assert is_page_ledger(other.read_bytes()) and not is_page_ledger(b"scenarios: {}")
    assert run("publish", "--join", "theirs.txt").exit_code == 0
    assert {"ask-quickly", "be-open"} <= {
        *read_page_ledger(project / "quizzes/published-pages.yml", "x").pages["rules"]
    }


@known
@given(LEDGERS)
def test_a_ledger_of_pages_reads_back_as_it_was_written(ledger: dict[str, tuple[str, ...]]) -> None:
    read = read_back(pages_as_yaml(ledger))
    assert read == ledger
    assert pages_as_yaml(dict(reversed(ledger.items()))) == pages_as_yaml(ledger)


@known
@given(LEDGERS, LEDGERS)
def test_joined_ledgers_of_pages_hold_the_promises_of_both(
    one: dict[str, tuple[str, ...]], other: dict[str, tuple[str, ...]]
) -> None:
    assert {*addresses_in(joined_pages(one, other))} == {*addresses_in(one), *addresses_in(other)}


def read_back(text: str) -> dict[str, tuple[str, ...]]:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "published-pages.yml"
        file.write_bytes(text.encode())
        promises = read_page_ledger(file, "x")
    assert promises.findings == ()
    return promises.pages
