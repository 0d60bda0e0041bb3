"""A story ready to be shown, as frozen values: nothing in it has to be looked up any more. `making` makes it."""

from __future__ import annotations

from dataclasses import dataclass

from scenario_quiz.pages.links import Link
from scenario_quiz.pages.story.timing import Timing
from scenario_quiz.pages.story.ways import Way
from scenario_quiz.registers.models import Misconception
from scenario_quiz.scenarios.kinds import Question
from scenario_quiz.scenarios.kinds.question import KeyPart
from scenario_quiz.scenarios.model import Outcome, Scenario


@dataclass(frozen=True)
class NextView:
    """What comes after an answer: a question with its number, or an end, which has none."""

    id: str
    title: str
    number: int = 0


@dataclass(frozen=True)
class OptionView:
    """An option with what becomes of it."""

    letter: str
    text: str
    why: str
    state: str  # how good it is, for styles: best, acceptable, risky, unsafe, right, wrong or place
    verdict: str  # the same in words
    place: int  # in the right order, or among the options where there is none; from 0
    consequence: str = ""
    would_change: str = ""
    belief: str = ""  # the wrong belief that it shows
    next: NextView | None = None


@dataclass(frozen=True)
class IdeaView:
    """An idea that a question practises, and where it is explained."""

    name: str
    link: Link


@dataclass(frozen=True)
class QuestionView:
    """A question with its key. What only its kind has stands in `question`, and the kind's template shows it."""

    number: int
    question: Question
    version: str  # what a saved answer is tied to
    options: tuple[OptionView, ...]
    links: tuple[Link, ...]
    ideas: tuple[IdeaView, ...]
    next: NextView | None  # after every answer
    key_parts: tuple[KeyPart, ...]  # the key, beyond what stands with each option

    @property
    def template(self) -> str:
        """The template of its kind."""
        return f"kinds/{self.question.template}.html.j2"


@dataclass(frozen=True)
class EndView:
    """An end of a story that unfolds."""

    outcome: Outcome
    links: tuple[Link, ...]


@dataclass(frozen=True)
class BeliefView:
    """A wrong belief, and the choices that show it, such as `1 B`."""

    belief: Misconception
    choices: tuple[str, ...]


@dataclass(frozen=True)
class HeldBackView:
    """An answer that holds back, with the new fact that would change it."""

    text: str
    change: str


@dataclass(frozen=True)
class StoryView:
    """A story with all that its texts and keys refer to."""

    scenario: Scenario
    end_version: str  # what a saved end is tied to; nothing where it does not unfold
    questions: tuple[QuestionView, ...]
    ends: tuple[EndView, ...]
    beliefs: tuple[BeliefView, ...]  # in order of first use
    held_back: tuple[HeldBackView, ...]
    timing: Timing
    forms: dict[str, dict[str, str]]  # the words for forms, by the kinds of question that have one
    ways: tuple[Way, ...]  # from question to question, where it unfolds

    @property
    def titles(self) -> dict[str, str]:
        return self.scenario.titles

    @property
    def links(self) -> tuple[Link, ...]:
        """All that it cites, each once."""
        cited = [part.links for part in self.questions] + [end.links for end in self.ends]
        return tuple(dict.fromkeys(link for links in cited for link in links))
