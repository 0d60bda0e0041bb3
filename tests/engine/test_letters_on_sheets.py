"""What a check looks at for letters is what sheets show: each text of each form in turn holds one that they lack."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from html import unescape
from typing import Any

import pytest
from pydantic import BaseModel

from scenario_quiz.bank import Bank
from scenario_quiz.checks import letters
from scenario_quiz.documentation.document import Document, read_documents
from scenario_quiz.documentation.pages import Page, generated_pages, pages_of
from scenario_quiz.fonts.letters import strange_letters
from scenario_quiz.handouts.documents import HandoutSource, document
from scenario_quiz.organisation.model import Organisation
from scenario_quiz.pages.handout_places import PAGES, Handout
from scenario_quiz.project import Project
from scenario_quiz.registers.loading import Registers
from scenario_quiz.scenarios.model import Figure, Review, Scenario
from scenario_quiz.scenarios.set_model import ScenarioSet
from scenario_quiz.schema.text_names import names_of_texts
from tests.engine.paper import POSTER, SET, handout
from tests.engine.small import BASE, details, every_kind, registers

ARROW = "→"


def is_printed(story: Scenario, set_: ScenarioSet = SET, known: Registers | None = None, **parts: Any) -> bool:
    """Whether an arrow stands on a sheet of the story or in a pack of the set."""
    known = known or registers()
    pages = {**pages_of(read_documents(Project(BASE))), **generated_pages(known)}
    bank = Bank(scenarios=(story,), sets=(set_,), registers=known, pages=pages, **parts)
    sheets = [handout(kind, is_set=is_set) for kind in ("learner", "facilitator") for is_set in (False, True)]
    return any(ARROW in _words(document(one, HandoutSource(bank))) for one in sheets)


def variants(form: BaseModel, names: frozenset[str]) -> Iterator[tuple[str, Any]]:
    """The form again and again, each time with an arrow in another text; and the name that this text stands under."""
    written = form.model_dump(mode="json", by_alias=True, exclude_none=True)
    for name, way in _texts(written, ()):
        if name in names:
            changed = type(form).model_validate(_changed(written, way))
            yield name, changed.model_copy(update={"id": form.id}) if hasattr(form, "id") else changed


def _words(html: str) -> str:
    return unescape(re.sub(r"<[^<>]*>", "", html))


def _texts(node: Any, way: tuple[Any, ...], name: str = "") -> Iterator[tuple[str, tuple[Any, ...]]]:
    if isinstance(node, str):
        yield name, way
    for key, value in node.items() if isinstance(node, dict) else ():
        yield from _texts(value, (*way, key), key)
    for number, value in enumerate(node if isinstance(node, list) else ()):
        yield from _texts(value, (*way, number), name)


def _changed(node: Any, way: tuple[Any, ...]) -> Any:
    if not way:
        return f"{node} {ARROW}"
    parts = dict(node) if isinstance(node, dict) else list(node)
    parts[way[0]] = _changed(parts[way[0]], way[1:])
    return parts


def cited_everything() -> Scenario:
    """A story of every kind that cites all that can be cited."""
    known, story = registers(), every_kind()
    pages = ["about/sources", "glossary", "myths", "law"]
    named = (known.sources, known.glossary, known.misconceptions, known.law)
    cites = [f"source:{id_}" for id_ in known.sources] + [f"law:{id_}" for id_ in known.law]
    cites += [f"{page}#{id_}" for page, ids in zip(pages, named, strict=True) for id_ in ids]
    first = story.questions[0].model_copy(update={"cite": tuple(cites), "practises": tuple(known.ideas)})
    return story.model_copy(update={"questions": (first, *story.questions[1:])})


def test_no_sheet_has_an_arrow_by_itself() -> None:
    assert strange_letters(ARROW)
    assert not is_printed(cited_everything())


def test_of_a_story_every_text_that_is_printed_is_looked_at() -> None:
    review = Review.model_validate({"on": "2026-10-01", "by": "a health visitor", "differs": "One would wait."})
    figure = Figure(file="arm.svg", alt="An arm", caption="An arm")
    story = every_kind()
    assert story.trainer
    trainer = story.trainer.model_copy(update={"variations": ("The child is older.",)})
    whole = story.model_copy(update={"figure": figure, "reviewed": review, "trainer": trainer})
    shown = {name for name, one in variants(whole, names_of_texts(Scenario)) if is_printed(one)}
    assert shown == letters._STORY


def test_of_a_set_every_text_that_is_printed_is_looked_at() -> None:
    whole = SET.model_copy(update={"intro": "Read it."})
    shown = {name for name, one in variants(whole, names_of_texts(ScenarioSet)) if is_printed(every_kind(), one)}
    assert shown == letters._SET


@pytest.mark.parametrize("register", ["ideas", "sources", "misconceptions", "problems", "law", "glossary", "contacts"])
def test_of_a_register_every_text_that_is_printed_is_looked_at(register: str) -> None:
    story, known = cited_everything(), registers()
    shown = set()
    for id_, entry in getattr(known, register).items():
        for name, one in variants(entry, names_of_texts(type(entry))):
            if is_printed(story, known=replace(known, **{register: {**getattr(known, register), id_: one}})):
                shown.add(name)
    # A telephone number with an arrow is no number, and gets a finding of its own.
    assert shown - ({"telephone"} if register == "contacts" else set()) == letters._REGISTERS[register]


def test_of_an_organisation_every_text_that_is_printed_is_looked_at() -> None:
    contact = {"name": "A team", "telephone": "020 7946 0123", "form": "https://a.example/x", "hours": "9am to 5pm"}
    written = {
        "name": "A school",
        "contacts": {detail.way[1]: contact for detail in details().values() if detail.kind == "contact"},
        "documents": {
            detail.way[1]: {"title": "A guide"} for detail in details().values() if detail.kind == "document"
        },
        "accessibility": {"contact": "Somebody"},
        "review_owner": "A lead",
        "licence": "Ours",
        "footer": ["More"],
    }
    page = "".join(f"<!-- local:{name} -->\n\n" for name, detail in details().items() if detail.kind != "video")
    pages = {PAGES["poster"]: Page(PAGES["poster"], "The poster")}
    shown = set()
    for name, one in variants(Organisation.model_validate(written), names_of_texts(Organisation)):
        poster = HandoutSource(
            Bank(organisation=one, pages=pages, registers=registers()),
            (Document("", PAGES["poster"], f"{POSTER}\n\n{page}"),),
        )
        if is_printed(every_kind(), organisation=one) or ARROW in _words(
            document(Handout("x", "page", PAGES["poster"]), poster)
        ):
            shown.add(name)
    # A telephone number with an arrow is no number, and gets a finding of its own.
    assert shown - {"telephone"} <= letters._ORGANISATION
