"""What is too much for the site builder: pages and texts that it would take minutes for, or fail at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from scenario_quiz.documentation.bearable import DEPTH, burdens, depth_of
from scenario_quiz.documentation.document import Document
from scenario_quiz.findings import Code, Finding, Place
from scenario_quiz.reading import ScalarNode
from scenario_quiz.reading.refusals import TOO_DEEP
from scenario_quiz.registers.loading import Registers
from scenario_quiz.registers.models import Law
from scenario_quiz.scenarios.draft import Draft
from scenario_quiz.scenarios.draft_parts import texts_under
from scenario_quiz.scenarios.model import Scenario
from scenario_quiz.scenarios.set_model import ScenarioSet
from scenario_quiz.schema.text_names import names_of_texts

TANGLED_PAGE = Code(
    "tangled-page",
    "error",
    "Nobody can convert the page in good time, or at all.",
    "Put empty lines in, and close what is open.",
)

_TEXTS = names_of_texts(Scenario) | names_of_texts(ScenarioSet)


def check_burdens(document: Document) -> Iterator[Finding]:
    """Findings on a page that asks too much, the first of each kind."""
    for one in burdens(document.body):
        yield Finding(document.path, Place(one.line + 1, one.column + 1), TANGLED_PAGE, one.message, one.help)


def check_depth(draft: Draft) -> Iterator[Finding]:
    """Findings on lists in a story's or a set's texts that go too deep."""
    yield from _too_deep(draft.path, (scalar for name, scalar in draft.signed if name in _TEXTS))


def check_register_depth(registers: Registers) -> Iterator[Finding]:
    """Findings on lists in texts of the law that go too deep. Other registers hold single lines."""
    for id_, node in registers.nodes.get("law", {}).items():
        yield from _too_deep(registers.path_of("law", id_), texts_under(node, names_of_texts(Law)))


def _too_deep(path: str, scalars: Iterable[ScalarNode]) -> Iterator[Finding]:
    for scalar in scalars:
        at = 0
        for line in scalar.value.split("\n"):
            if depth_of(line) > DEPTH:
                message = f"lists stand more than {DEPTH} deep inside one another here"
                yield Finding(path, scalar.place_of(at), TOO_DEEP, message, "Take dashes or indents away.")
                break
            at += len(line) + 1
