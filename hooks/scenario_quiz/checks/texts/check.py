"""Findings on every text that people write: in stories, sets, registers and organisation.yml."""

from __future__ import annotations

from collections.abc import Iterator

from scenario_quiz.checks.texts.marks import EMPHASIS, MARK_IN_TEXT, MARKS, Mark
from scenario_quiz.checks.texts.marks_met import lists_not_made, marks_in
from scenario_quiz.checks.texts.markup import check_markup, without_calls
from scenario_quiz.checks.texts.persons import may_hold_names, names_in, person_in_role
from scenario_quiz.findings import Finding
from scenario_quiz.guides.form import Guide
from scenario_quiz.organisation.model import Organisation
from scenario_quiz.reading import MappingNode, ScalarNode
from scenario_quiz.registers.loading import Registers
from scenario_quiz.registers.models import REGISTER_MODELS
from scenario_quiz.scenarios.draft import BLOCKS, Draft
from scenario_quiz.scenarios.draft_parts import texts_with_names
from scenario_quiz.scenarios.model import Review
from scenario_quiz.scenarios.set_model import ScenarioSet
from scenario_quiz.schema.text_names import names_of_blocks, names_of_texts

_SET, _SET_BLOCKS = names_of_texts(ScenarioSet), names_of_blocks(ScenarioSet)
_GUIDE = names_of_texts(Guide) - {"texts"}
# What staff type, and what documents, bodies and laws are called, is as others write it.
_AS_OTHERS_WRITE = frozenset({"typed_as", "telephone", "text"})
_NAMES_OF_OTHERS = {
    "sources": frozenset({"title", "short", "publisher", "dated", "seen", "note"}),
    "law": frozenset({"name", "status_note"}),
}
_ROLES = frozenset({"by", "author", "owner"})  # under these stands a role
_ADDRESSES = frozenset(
    {"address", "telephone", "email", "form", "logo", "captions", "transcript", "primary", "accent", "contact"}
)
_ORGANISATION = names_of_texts(Organisation) - _ADDRESSES


def check_story_texts(draft: Draft) -> Iterator[Finding]:
    """Findings on the texts of a story."""
    ends = {id(outcome.get("text")) for outcome in draft.outcomes}
    signed = {id(scalar) for _, scalar in draft.signed}
    for name, scalar in draft.texts:
        if id(scalar) in signed:
            is_block = name in BLOCKS and (name != "text" or id(scalar) in ends)
            yield from _text(draft.path, scalar, is_block)
        if name in _ROLES or may_hold_names(scalar.value):
            yield from _persons(draft.path, name, scalar)


def check_set_texts(draft: Draft) -> Iterator[Finding]:
    """Findings on the texts of a set."""
    for name, scalar in texts_with_names(draft.root, _SET):
        yield from _text(draft.path, scalar, name in _SET_BLOCKS)
        yield from _persons(draft.path, name, scalar)


def check_guide_texts(draft: Draft) -> Iterator[Finding]:
    """Findings on the texts of a guide."""
    for name, scalar in texts_with_names(draft.root, _GUIDE):
        yield from _text(draft.path, scalar, is_block=False)
        yield from _persons(draft.path, name, scalar)


def check_register_texts(registers: Registers) -> Iterator[Finding]:
    """Findings on the texts of every entry of a register."""
    for register, model in REGISTER_MODELS.items():
        names, blocks = names_of_texts(model) - _AS_OTHERS_WRITE, names_of_blocks(model)
        others = _NAMES_OF_OTHERS.get(register, frozenset())
        for id_, node in registers.nodes.get(register, {}).items():
            path = registers.path_of(register, id_)
            for name, scalar in texts_with_names(node, names):
                yield from _text(path, scalar, name in blocks)
                if name not in others:
                    yield from _persons(path, name, scalar, published=True)


def check_review_texts(path: str, root: MappingNode) -> Iterator[Finding]:
    """Findings on the texts of reviews, such as the name of a person in place of a role."""
    for name, scalar in texts_with_names(root, names_of_texts(Review)):
        yield from _text(path, scalar, name in names_of_blocks(Review))
        yield from _persons(path, name, scalar)


def check_organisation_texts(path: str, root: MappingNode) -> Iterator[Finding]:
    """Findings on the texts of organisation.yml. Its places have names; nobody who answers a telephone has."""
    for _, scalar in texts_with_names(root, _ORGANISATION):
        yield from check_markup(path, scalar, links=False)
        yield from _marks(path, scalar, (*MARKS, EMPHASIS))
    contacts = root.get("contacts")
    for _, scalar in texts_with_names(contacts, {"name"}) if contacts else ():
        yield from _names(path, scalar, places=False)


def _text(path: str, scalar: ScalarNode, is_block: bool) -> Iterator[Finding]:
    yield from check_markup(path, scalar)
    yield from _marks(path, scalar, MARKS)
    for met in lists_not_made(without_calls(scalar.value), is_block):
        message = "this list would be shown as one paragraph"
        yield Finding(path, scalar.place_of(met.start, met.length), MARK_IN_TEXT, message, met.help)


def _marks(path: str, scalar: ScalarNode, marks: tuple[Mark, ...]) -> Iterator[Finding]:
    for met in marks_in(without_calls(scalar.value), marks):
        place = scalar.place_of(met.start, met.length)
        sign = scalar.value[met.start : met.start + met.length][:30]
        message = f"'{sign}' is {met.mark.what}, and will show as written"
        yield Finding(path, place, met.mark.code, message, met.help)


def _persons(path: str, name: str, scalar: ScalarNode, published: bool = False) -> Iterator[Finding]:
    """Findings on who is named in a text, or in place of a role."""
    if name not in _ROLES:
        yield from _names(path, scalar, published)
    elif named := person_in_role(scalar.value):
        yield Finding(path, scalar.place, named.code, named.message, named.help)


def _names(path: str, scalar: ScalarNode, published: bool = False, places: bool = True) -> Iterator[Finding]:
    for named in names_in(without_calls(scalar.value), published, places):
        place = scalar.place_of(named.start, named.length)
        yield Finding(path, place, named.code, named.message, named.help)
