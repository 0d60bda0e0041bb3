"""Numbers of contacts.yml in texts: pages get a link that dials, stories and paper the number; code stays code."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from scenario_quiz.bank import Bank, load_bank
from scenario_quiz.checks.call_links import check_calls
from scenario_quiz.handouts.contacts import on_paper
from scenario_quiz.pages.site import finished_page
from scenario_quiz.plain.all_texts import yaml_texts
from scenario_quiz.project import Project
from scenario_quiz.reading import read, scalars_below
from scenario_quiz.registers.calls import in_words, with_numbers
from tests.engine.small import check, copy_of_project, directory, every_kind, registers, sound

CHILDLINE = '<a href="tel:08001111">0800 1111</a>'


def test_a_page_gets_links_that_dial_and_its_code_stays() -> None:
    page = (
        "Ring [999](call:emergency), or [](call:childline), or [0800 1111]( Call: childline ).\n\n"
        "```\n[](call:childline)\n```\n\nWrite `[](call:childline)`.\n"
    )
    assert finished_page(page, "x", Bank(registers=registers())) == (
        f'Ring <a href="tel:999">999</a>, or {CHILDLINE}, or {CHILDLINE}.\n\n'
        "```\n[](call:childline)\n```\n\nWrite `[](call:childline)`.\n"
    )


def test_paper_gets_the_number_alone() -> None:
    assert on_paper("Ring [999](call:emergency) or [](call:childline).", directory()) == "Ring 999 or 0800 1111."


def test_a_story_holds_the_number_once_it_is_checked() -> None:
    scenario, findings = check(sound(setting="'Childline, on [](call:childline), is on the list.'"))
    assert findings == []
    assert scenario and scenario.setting == "Childline, on 0800 1111, is on the list."


def test_a_number_is_put_in_at_any_depth_and_what_names_none_stays_the_same_object() -> None:
    whole = every_kind()
    assert with_numbers(whole, registers().contacts) is whole
    first = whole.questions[0]
    asked = first.model_copy(update={"explain": "Ring [](call:childline)."})
    changed = with_numbers(whole.model_copy(update={"questions": (asked, *whole.questions[1:])}), registers().contacts)
    assert changed.questions[0].explain == "Ring 0800 1111."
    assert changed.questions[1] is whole.questions[1]


def test_a_number_that_is_not_known_stays_as_it_was_written() -> None:
    assert in_words("Ring [](call:nobody).", registers().contacts) == "Ring [](call:nobody)."


def test_an_entry_of_a_register_may_name_a_number(tmp_path: Path) -> None:
    root = copy_of_project(tmp_path)
    file = root / "quizzes/registers/law.yml"
    written = re.sub(r"check: .*", "check: Call [](call:childline).", file.read_text(encoding="utf-8"), count=1)
    file.write_text(written, encoding="utf-8")
    bank = load_bank(Project(root))
    assert bank.errors == []
    assert "Call 0800 1111." in [law.check for law in bank.registers.law.values()]


def test_plain_english_reads_over_it() -> None:
    (text,) = yaml_texts("x", b"why: Ring [999](call:emergency) or [](call:childline) now.\n", ("why",))
    assert text.text == "Ring 999 or  now."


def test_while_contacts_have_mistakes_an_entry_may_be_there_and_what_is_no_id_is_told() -> None:
    broken = replace(registers(), broken_files=frozenset({"registers/contacts.yml"}))
    root = read("", b"a: Ring [](call:nobody-yet).\nb: Ring [](call:No_Id).\n").root
    assert root
    assert [(one.code.name, one.place.line) for one in check_calls("a.yml", scalars_below(root), broken)] == [
        ("unknown-number", 2)
    ]
