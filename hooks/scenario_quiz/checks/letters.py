"""Letters that handouts cannot be printed with. A build that makes handouts would stop at them.

Stories and sets are printed nearly whole. Of the registers sheets show names, and beliefs with their truth; of an
organisation its name and contacts. What pages bring onto paper is looked at by `foreseen.letters`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from unicodedata import category

from scenario_quiz.findings import Code, Finding, Place
from scenario_quiz.fonts.letters import named, strange_letter, strange_letters
from scenario_quiz.organisation.model import Organisation
from scenario_quiz.places import LISTS
from scenario_quiz.reading import MappingNode, ScalarNode
from scenario_quiz.reading.decoding import REFUSED
from scenario_quiz.registers.loading import Registers
from scenario_quiz.scenarios.draft import Draft
from scenario_quiz.scenarios.draft_parts import texts_under
from scenario_quiz.scenarios.model import Review, Scenario
from scenario_quiz.scenarios.set_model import ScenarioSet
from scenario_quiz.schema.text_names import names_of_texts

LETTER_NOT_IN_PRINT = Code(
    "letter-not-in-print",
    "error",
    "Handouts cannot be printed with this letter. A warning where you leave them out.",
    "Write it in words.",
)

_STORY = names_of_texts(Scenario) - {"file", "alt", "author", "owner", "what"}  # these are on no sheet
_REVIEW = names_of_texts(Review)
_SET = names_of_texts(ScenarioSet)
_REGISTERS = {
    "ideas": {"name"},
    "misconceptions": {"belief", "truth"},
    "problems": {"shown"},
    "law": {"name"},
    "sources": {"short", "title"},
    "glossary": {"term"},
    "contacts": {"name"},
    **{register: {"name"} for register in LISTS},
    "routes": {"name", "placeholder"},
}
_ORGANISATION = names_of_texts(Organisation) - {"address", "telephone", "email"}
_ON_PAPER = ("name", "contacts", "documents", "accessibility", "review_owner", "licence", "law")  # of organisation.yml


def check_letters(draft: Draft, made: bool) -> Iterator[Finding]:
    """Findings on the texts of a story. `made` says whether handouts are wanted at all, here and below."""
    yield from _check(draft.path, (scalar for name, scalar in draft.signed if name in _STORY), made)


def check_set_letters(draft: Draft, made: bool) -> Iterator[Finding]:
    """Findings on the texts of a set."""
    yield from _check(draft.path, (scalar for name, scalar in draft.signed if name in _SET), made)


def check_register_letters(registers: Registers, made: bool) -> Iterator[Finding]:
    """Findings on what sheets show of the registers' entries."""
    for register, names in _REGISTERS.items():
        for id_, node in registers.nodes.get(register, {}).items():
            yield from _check(registers.path_of(register, id_), texts_under(node, names), made)


def check_organisation_letters(path: str, root: MappingNode, made: bool) -> Iterator[Finding]:
    """Findings on what sheets show of organisation.yml."""
    shown = {name: node for name, node in root.entries.items() if name in _ON_PAPER}
    yield from _check(path, texts_under(MappingNode(shown, root.place), _ORGANISATION), made)


def check_review_letters(path: str, root: MappingNode, made: bool) -> Iterator[Finding]:
    """Findings on the texts of reviews below a node: the reviewers' pack and the facilitators' sheets show them."""
    yield from _check(path, texts_under(root, _REVIEW), made)


def letter_finding(path: str, place: Place, text: str, made: bool = True) -> Finding:
    """The finding for a text with letters that handouts cannot be printed with."""
    letters = strange_letters(text)
    message = f"handouts are printed in a font that has no {', '.join(map(named, letters))}"
    seen = any(category(letter)[0] != "C" for letter in letters)
    help_ = "Write it in words: the font has no emoji, arrows or other scripts." if seen else "Delete it."
    return Finding(path, place, LETTER_NOT_IN_PRINT, message, help_, None if made else "warning")


def _check(path: str, scalars: Iterable[ScalarNode], made: bool) -> Iterator[Finding]:
    for scalar in scalars:
        found = strange_letter(scalar.value)
        if found and not REFUSED.match(scalar.value, found[0]):  # those are told of already
            yield letter_finding(path, scalar.place_of(*found), scalar.value, made)
