"""The routes of contact are a register: what stands there can be filled in, is told and is asked for, and no more."""

from __future__ import annotations

import html
from pathlib import Path

import pytest

from scenario_quiz.bank import load_bank
from scenario_quiz.cli.organisation_questions import questions
from scenario_quiz.findings import Finding
from scenario_quiz.organisation.numbers import telephone
from scenario_quiz.pages.organisation import theme_values
from scenario_quiz.project import Project
from tests.engine.small import copy_of_project, details, known

LIBRARY = """\
library:
  name: The library & desk
  placeholder: your library
  about: The desk of your library.
  also: [book-desk]
  may_ring: [police]
  asks: {telephone: "The library: telephone number", note: the desk}
"""


def project(folder: Path, organisation: str, more: str = LIBRARY) -> Path:
    """The small project with more in its register of routes, and with these contacts."""
    root = copy_of_project(folder)
    with (root / "quizzes/registers/routes.yml").open("a", encoding="utf-8") as file:
        file.write(more)
    (root / "organisation.yml").write_text(f"contacts:\n  {organisation}\n", encoding="utf-8")
    return root


def findings_in(root: Path) -> tuple[Finding, ...]:
    return tuple(load_bank(Project(root)).findings)


def test_a_route_that_is_added_can_be_filled_in_and_shows_and_is_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = project(tmp_path, 'library: {telephone: "101"}')
    (root / "docs/index.md").write_text("# Start\n\nAsk <!-- local:library -->.\n", "utf-8")
    bank = load_bank(Project(root))
    assert bank.findings == ()
    assert [[html.unescape(one) for one in row] for row in theme_values(bank)["routes"]] == [
        ["The library & desk", '<a href="tel:101">101</a>']
    ]
    monkeypatch.chdir(root)
    assert [(one.option, one.place) for one in questions() if "library" in one.option] == [
        ("library", "contacts/library/telephone")
    ]


@pytest.mark.parametrize(
    ("written", "help_"),
    [("book desk", "Here its name is 'library'. The desk of your library."), ("libary", "Did you mean 'library'?")],
)
def test_a_contact_by_another_name_is_told_which_route_was_meant(tmp_path: Path, written: str, help_: str) -> None:
    (finding,) = findings_in(project(tmp_path, f'{written}: {{telephone: "020 7946 0001"}}'))
    assert (finding.path, finding.place.line, finding.place.column) == ("organisation.yml", 2, 3)
    assert (finding.message, finding.help) == (f"unknown name '{written}'", help_)


def test_while_the_register_has_mistakes_no_organisation_is_blamed_for_what_may_stand_there(tmp_path: Path) -> None:
    root = project(tmp_path, 'library: {telephone: "999"}', LIBRARY.replace("about:", "abuot:"))
    (root / "docs/index.md").write_text("# Start\n\nAsk <!-- local:library -->.\n", "utf-8")
    found = [(one.path, one.code.name) for one in findings_in(root)]
    assert found == [("organisation.yml", "bad-telephone"), ("quizzes/registers/routes.yml", "unknown-key")]


def test_a_route_that_names_a_number_that_is_not_there_is_told_of_at_its_place(tmp_path: Path) -> None:
    more = LIBRARY.replace("may_ring: [police]", "told_with: polise\n  may_ring: [childlin]")
    found = findings_in(project(tmp_path, "library: {name: A desk}", more))
    assert [(one.code.name, one.message, one.help.partition("?")[0]) for one in found] == [
        ("unknown-number", f"'library': there is no number '{written}' in contacts.yml", f"Did you mean '{meant}'")
        for written, meant in (("polise", "police"), ("childlin", "childline"))
    ]
    assert all(one.place.line > 75 and one.path == "quizzes/registers/routes.yml" for one in found)


def test_a_route_that_there_is_not_gets_a_sentence_and_no_crash() -> None:
    trouble = telephone("999", known(), "fire")
    assert trouble and trouble.message.endswith("It is not fire") and "fire" not in details()
