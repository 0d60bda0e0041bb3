"""What is suggested for a word that may not stand somewhere: what was meant or nothing, never a far-fetched guess."""

from __future__ import annotations

from typing import get_args

import pytest
from pydantic import BaseModel

from scenario_quiz.documentation.front_model import FrontMatter
from scenario_quiz.findings.near import closest, nearest
from scenario_quiz.organisation.model import Contact, Organisation, organisation_form
from scenario_quiz.registers.models import Law, Misconception, Source, Term
from scenario_quiz.scenarios.fixed_lists import Level, Shares, Status, Verdict
from scenario_quiz.scenarios.kinds import Judgement, Order, Reflect
from scenario_quiz.scenarios.kinds.judgement import JudgementOption
from scenario_quiz.scenarios.kinds.marked import MarkedOption
from scenario_quiz.scenarios.model import Scenario, Trainer
from scenario_quiz.scenarios.set_model import ScenarioSet
from scenario_quiz.schema.broken import names_in
from scenario_quiz.schema.choices import listing, suggested
from scenario_quiz.schema.offers import also_named, offer_in
from scenario_quiz.schema.twins import tables, twins_of_name, twins_of_value
from scenario_quiz.schema.walking import model_below
from scenario_quiz.schema.wording_of_names import name_meant
from tests.engine.small import registers

CONTACTS = model_below(organisation_form(registers().routes), "contacts") or Contact
# What somebody wrote in a form, and the name that they meant; nothing where no name of the form says that.
MEANT: list[tuple[type[BaseModel], dict[str, str]]] = [
    (
        JudgementOption,
        {"feedback": "why", "comment": "why", "rationale": "why", "explanation": "why", "explain": "why"},
    ),
    (
        JudgementOption,
        {"correct": "verdict", "answer": "text", "rating": "verdict", "judgment": "verdict", "goto": "next"},
    ),
    (JudgementOption, {"mistake": "problem", "wy": "", "hint": "", "colour": "", "shuffle": "", "weight": "verdict"}),
    (MarkedOption, {"verdict": "correct", "is_correct": "correct", "Correct": "correct", "corect": "correct"}),
    (Judgement, {"type": "kind", "prompt": "ask", "question": "ask", "text": "ask", "stem": "ask", "kid": "kind"}),
    (Judgement, {"distractors": "options", "answers": "options", "choices": "options", "tasks": "", "timer": ""}),
    (Judgement, {"explanation": "explain", "practice": "practises", "practices": "practises", "refs": "cite"}),
    (Order, {"answer": "key", "correct-order": "key", "steps": "options"}),
    (Reflect, {"answer": "model", "criteria": "checklist", "rubric": "checklist"}),
    (
        Scenario,
        {"description": "summary", "name": "title", "difficulty": "level", "label": "title", "duration": "minutes"},
    ),
    (
        Scenario,
        {
            "tags": "touches",
            "roles": "audience",
            "role": "audience",
            "sumary": "summary",
            "lable": "",
            "lavel": "level",
        },
    ),
    (
        Scenario,
        {"points": "", "language": "", "shuffle": "", "settings": "setting", "country": "nations", "Title": "title"},
    ),
    (Trainer, {"discussion": "prompts", "duration": "minutes", "debrief": "notes"}),
    (ScenarioSet, {"stories": "scenarios", "name": "title", "description": "summary", "introduction": "intro"}),
    (Term, {"word": "term", "definition": "means", "synonyms": "also", "acronym": "abbreviation", "weight": ""}),
    (Law, {"title": "name", "description": "says", "applies_to": "binds", "status-note": "status_note"}),
    (Misconception, {"myth": "belief", "fact": "truth", "keywords": "typed_as"}),
    (Source, {"author": "publisher", "date": "dated", "name": "title", "url": "address"}),
    (Contact, {"phone": "telephone", "website": "form", "e-mail": "email", "opening_hours": "hours", "fax": ""}),
    (CONTACTS, {"lado": "allegations", "dsl": "safeguarding-lead", "dpo": "data-protection-lead", "fire": ""}),
    (Organisation, {"organization": "name", "colors": "colours", "license": "licence", "phone": ""}),
    (FrontMatter, {"updated": "checked", "summary": "description", "expires": "check_after", "keywords": "tags"}),
    (FrontMatter, {"maintainer": "owner", "template": "", "layout": "", "menu": "", "checkd": "checked"}),
]
CASES = [(form, written, ours) for form, words in MEANT for written, ours in words.items()]


@pytest.mark.parametrize(("form", "written", "ours"), CASES, ids=lambda one: getattr(one, "__name__", one))
def test_a_name_leads_to_the_one_that_was_meant_or_to_none(form: type[BaseModel], written: str, ours: str) -> None:
    assert name_meant(written, list(names_in(form)), also=also_named(form, written)) == ours


@pytest.mark.parametrize(
    ("name", "values", "written", "ours"),
    [
        ("verdict", Verdict, "right", ["best"]),
        ("verdict", Verdict, "TRUE", ["best"]),
        ("verdict", Verdict, "wrong", ["risky", "unsafe"]),
        ("verdict", Verdict, "not correct", ["risky", "unsafe"]),
        ("verdict", Verdict, "purple", []),
        ("level", Level, "Beginner", ["core"]),
        ("status", Status, "live", ["published"]),
        ("status", Status, "current", []),  # of a law, and not of a story
        ("shares", Shares, "not yet", ["later"]),
        ("shares", Shares, "what is needed", ["needed"]),
        ("shares", Shares, "everything", []),  # is not what is needed
        ("shares", Shares, "all", []),
        ("shares", Shares, "full", []),
        ("shares", Shares, "yes", []),
    ],
)
def test_a_value_of_others_leads_to_ours(name: str, values: object, written: str, ours: list[str]) -> None:
    assert twins_of_value(name, written, set(get_args(values))) == ours


@pytest.mark.parametrize(
    ("name", "written", "ours"),
    [
        ("audience", "Social workers", ["social-care"]),
        ("audience", "children's services", ["social-care"]),
        ("audience", "GP practice", ["health"]),
        ("audience", "everybody", []),
        ("touches", "county lines", ["exploitation"]),
    ],
)
def test_a_value_of_others_leads_to_that_of_the_register_which_says_so(
    name: str, written: str, ours: list[str]
) -> None:
    offer = offer_in(registers().form_of_story.model_fields[name])
    assert offer and offer.meant_by(written) == ours


def test_every_twin_leads_to_a_name_or_a_value_that_there_is() -> None:
    twins = tables()
    forms = [form for form, _ in MEANT]
    known = {name for form in forms for name in names_in(form)}
    below = {
        "file",
        "alt",
        "captions",
        "address",
        "primary",
        "accent",
        "reply_days",
        "shown",
        "verdicts",
        "description",
    }
    assert set(twins["names"]) - known - below == set()
    assert all(twins_of_name(other, [ours]) == [ours] for ours, others in twins["names"].items() for other in others)


FOLDERS = ("quizzes", "registers", "glossary", "published", "docs", "sets", "guides", "figures")


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("quizes", "quizzes"),
        ("Glosary", "glossary"),
        ("doc", "docs"),
        ("sest", "sets"),
        ("gudies", "guides"),
        ("data", None),
        ("guests", None),
        ("pictures", None),
        ("do", None),
    ],
)
def test_a_slip_of_the_finger_is_mended_and_another_word_is_not(written: str, found: str | None) -> None:
    assert nearest(written, FOLDERS) == found


def test_what_has_to_do_with_a_text_comes_first() -> None:
    known = {
        "shares-too-much": "shares more than is needed",
        "causes-delay": "causes delay",
        "unclear": "can be misread",
    }
    assert closest("too much information", known) == ["shares-too-much"]
    assert closest("it is misread by some", known) == ["unclear"]
    assert closest("purple", known) == []


def test_a_short_list_is_shown_whole_with_its_words() -> None:
    fits = {"causes-delay": "causes delay", "unclear": "can be misread"}
    assert suggested("x", fits) == "Write one of: causes-delay, unclear (can be misread)."
    assert suggested("can be misread", fits).startswith("Did you mean 'unclear'? Write one of: ")
    assert suggested("x", {}) == "There is none to choose from yet."


def test_of_a_list_without_end_the_nearest_are_shown_and_where_it_stands() -> None:
    fits = {f"a-source-of-facts-{number:03}": f"Facts on number {number}" for number in range(200)}
    whole = "All of them stand on the site's page Words to choose from."
    assert suggested("purple", fits) == whole
    assert suggested("a-source-of-facts-017x", fits) == f"Did you mean 'a-source-of-facts-017'? {whole}"
    assert suggested("number 17 of facts", fits).startswith("The nearest: a-source-of-facts-017 (Facts on number 17), ")
    assert listing(fits) == ""
