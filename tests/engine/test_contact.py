"""Whom readers can call: pages, paper and the panel say the same, whatever an organisation filled in."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from pathlib import Path

import pytest

from scenario_quiz.bank import Bank, load_bank
from scenario_quiz.handouts.contacts import (
    contact_lines,
    contacts_on_paper,
    danger_line,
    detail_on_paper,
    helpline_line,
)
from scenario_quiz.organisation.contact import Directory
from scenario_quiz.organisation.loading import load_organisation
from scenario_quiz.organisation.markers import shown_detail
from scenario_quiz.organisation.model import Organisation
from scenario_quiz.pages.organisation import theme_values
from scenario_quiz.pages.trainers.guide import real_child
from scenario_quiz.project import Project
from tests.engine.small import copy_of_project, details, directory, known, registers

ROUTES = registers().routes
TAG = re.compile(r"<[^<>]*>")


def filled(text: str) -> Directory:
    organisation, findings = load_organisation("organisation.yml", f"contacts: {{{text}}}\n".encode(), known())
    assert findings == []
    return directory(organisation)


def on_page(route: str, whom: Directory) -> str:
    """What a page says of a route, in words."""
    return html.unescape(TAG.sub("", shown_detail(details()[route], whom, full=True)))


def on_sheet(route: str, whom: Directory) -> str:
    """What paper says of a route, with ordinary blanks."""
    return html.unescape(TAG.sub("", detail_on_paper(details()[route], whom))).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("contact", "says"),
    [
        ("", "101"),
        ('police: {telephone: "101", hours: at all hours}', "101 (at all hours)"),
        ('police: {name: Our police, telephone: "101"}', "Our police, 101"),
        ('police: {name: Harbour desk, telephone: "020 7946 0001"}', "101, or Harbour desk, 020 7946 0001"),
        (
            'police: {name: "101 non-emergency", telephone: "020 7946 0001"}',
            "101, or 101 non-emergency, 020 7946 0001",
        ),
        ("police: {email: desk@police.example}", "101, or desk@police.example"),
    ],
)
def test_pages_and_paper_say_the_same_of_the_police(contact: str, says: str) -> None:
    whom = filled(contact)
    assert (on_page("police", whom), on_sheet("police", whom)) == (says, says)
    assert contact_lines(whom)[-1].replace("\u00a0", " ") == f"Police, when it is not an emergency: {says}"


@pytest.mark.parametrize("route", ROUTES)
def test_pages_and_paper_say_the_same_of_every_route(route: str) -> None:
    whom = filled(f'{route}: {{name: A & B, telephone: "020 7946 0001", email: a@b.example, hours: daily}}')
    national = "101, or " if route == "police" else ""
    assert on_page(route, whom) == on_sheet(route, whom) == f"{national}A & B, 020 7946 0001, a@b.example (daily)"


def test_the_urgent_routes_stand_first_on_every_sheet_and_the_others_where_they_are_filled_in() -> None:
    def routes(whom: Directory, everybody: bool = False) -> list[str]:
        by_name = {one.name: route for route, one in ROUTES.items()}
        return [by_name[name] for name, _ in contacts_on_paper(whom, everybody=everybody)]

    urgent = ["front-door", "out-of-hours", "police"]
    assert routes(directory(), everybody=True) == urgent
    whom = filled("legal-adviser: {name: Somebody}, safeguarding-lead: {name: Room 4}")
    assert routes(whom) == [*urgent, "safeguarding-lead"]
    everybody = routes(whom, everybody=True)
    assert everybody == [*urgent, "safeguarding-lead", "legal-adviser"] == [one for one in ROUTES if one in everybody]


def test_a_reader_looks_for_the_councils_number_unless_both_can_be_rung() -> None:
    day, night = directory().needed
    number = 'telephone: "020 7946 0001"'
    assert directory().numbers_missing()
    assert filled(f"{day}: {{{number}}}").numbers_missing()
    assert filled(f"{day}: {{{number}}}, {night}: {{email: a@b.example}}").numbers_missing()
    both = filled(f"{day}: {{{number}}}, {night}: {{{number}}}")
    assert not both.numbers_missing()
    assert theme_values(Bank(organisation=both.organisation, registers=registers()))["has_needed"] is True


def test_the_panel_sheets_and_slides_take_their_numbers_from_the_register() -> None:
    other = registers().contacts["nspcc-helpline"].model_copy(update={"telephone": "020 7946 0009", "hours": "daily"})
    danger = registers().contacts["emergency"].model_copy(update={"telephone": "112"})
    known_now = replace(registers(), contacts={**registers().contacts, "nspcc-helpline": other, "emergency": danger})
    bank = Bank(registers=known_now)
    values = theme_values(bank)
    assert values["emergency"] == '<a href="tel:112">112</a>'
    assert values["advice"] == {
        "name": "NSPCC Helpline",
        "what": "for any adult worried about a child",
        "number": '<a href="tel:02079460009">020 7946 0009</a> (daily)',
    }
    assert danger_line(bank.directory) == "A real child in danger now: call 112."
    assert helpline_line(bank.directory) == "NSPCC Helpline: 020\u00a07946\u00a00009\u00a0(daily)."
    shown = TAG.sub("", real_child(bank))
    assert "call 112." in shown and "The NSPCC Helpline is 020 7946 0009 (daily)." in shown


def test_while_the_register_has_mistakes_a_preview_shows_what_is_known_and_no_empty_number() -> None:
    bank = Bank(organisation=Organisation())
    values = theme_values(bank)
    assert (values["emergency"], values["advice"], values["urgent"]) == ("", {}, [])
    assert helpline_line(bank.directory) == ""
    assert "Helpline" not in real_child(bank)


def test_a_site_without_the_register_is_told_at_its_place_and_of_nothing_that_only_follows(tmp_path: Path) -> None:
    root = copy_of_project(tmp_path)
    (root / "docs/index.md").write_text("# Start\n\nRing [999](call:emergency) or [](call:childline).\n", "utf-8")
    (root / "quizzes/registers/contacts.yml").unlink()
    found = load_bank(Project(root)).findings
    assert [(one.path, one.code.name, one.is_error) for one in found] == [
        ("quizzes/registers/contacts.yml", "number-missing", True)
    ] * 3
    assert {one.message.partition(",")[0] for one in found} == {
        f"no entry has kind: {kind}" for kind in ("emergency", "police", "advice")
    }


def test_a_register_under_a_wrong_name_is_named_and_nothing_that_only_follows(tmp_path: Path) -> None:
    root = copy_of_project(tmp_path)
    (root / "docs/index.md").write_text("# Start\n\nRing [999](call:emergency).\n", "utf-8")
    (root / "organisation.yml").write_text('contacts: {police: {telephone: "101"}}\n', "utf-8")
    (root / "quizzes/registers/contacts.yml").rename(root / "quizzes/registers/contact.yml")
    (finding,) = load_bank(Project(root)).findings
    assert (finding.path, finding.code.name) == ("quizzes/registers/contact.yml", "unread-file")
    assert finding.help == "Rename it to quizzes/registers/contacts.yml"
