"""A scenario as the author left it: a tolerant view of the node tree, so that checks run even on a broken file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from scenario_quiz.findings import Code, Finding, Place, Severity
from scenario_quiz.reading import MappingNode, ScalarNode
from scenario_quiz.scenarios.draft_parts import DraftQuestion, every_text, mappings_in, questions_in, text_of
from scenario_quiz.scenarios.model import Scenario
from scenario_quiz.scenarios.signs import holds_signs
from scenario_quiz.schema.following import Doubt
from scenario_quiz.schema.text_names import names_of_blocks, names_of_texts

# Fields whose text the reader sees, and those of them that may hold paragraphs and lists.
TEXTS = names_of_texts(Scenario) - {"file"}
BLOCKS = names_of_blocks(Scenario)


@dataclass(frozen=True)
class Draft:
    """A scenario file: `path` as its author knows it, `id` from its name, and its tree."""

    path: str
    id: str
    root: MappingNode
    doubt: Doubt = field(default_factory=Doubt, compare=False)  # what is not known of the file

    @property
    def status(self) -> str:
        return text_of(self.root, "status")

    @cached_property
    def questions(self) -> list[DraftQuestion]:
        return questions_in(self.root)

    @cached_property
    def outcomes(self) -> list[MappingNode]:
        return mappings_in(self.root, "outcomes")

    @cached_property
    def texts(self) -> list[tuple[str, ScalarNode]]:
        """Every text that a reader may see, with the name it stands under."""
        return [(name, scalar) for name, scalar in self._every if name in TEXTS]

    @cached_property
    def signed(self) -> list[tuple[str, ScalarNode]]:
        """Every text of the file, whoever sees it, that holds more than words and the punctuation of sentences."""
        return [(name, scalar) for name, scalar in self._every if holds_signs(scalar.value)]

    @cached_property
    def _every(self) -> list[tuple[str, ScalarNode]]:
        return every_text(self.root)

    def finding(
        self,
        place: Place,
        code: Code,
        message: str,
        help_: str = "",
        severity: Severity | None = None,
        lacks: Iterable[str] = (),
    ) -> Finding:
        return Finding(self.path, place, code, message, help_, severity, lacks=tuple(lacks))
