"""Rules that keys of several kinds have in common, on drafts."""

from __future__ import annotations

from collections.abc import Iterator

from scenario_quiz.findings import Code
from scenario_quiz.reading import MappingNode
from scenario_quiz.scenarios.draft_parts import DraftOption, DraftQuestion, Fits, Hole, place_of
from scenario_quiz.scenarios.fixed_lists import HOLDS_BACK, LETTERS
from scenario_quiz.scenarios.kinds.options import RIGHT
from scenario_quiz.schema.choices import listing

FEW_OPTIONS = Code("few-options", "error", "A question has fewer than two options.", "Add options.")
MANY_OPTIONS = Code("many-options", "error", "A question has more than ten options.", "Keep the best three or four.")
SAME_OPTIONS = Code("same-options", "error", "Two options say the same.", "Change one.")
NO_PROBLEM = Code(
    "no-problem", "error", "A weaker option does not say what is wrong with it.", "Add problem, from problems.yml."
)
NEEDLESS_PROBLEM = Code("needless-problem", "error", "A right option names a problem.", "Take it out.")
NO_WOULD_CHANGE = Code(
    "no-would-change", "error", "An answer holds back and does not say what would change it.", "Add would_change."
)


def holes_in_options(question: DraftQuestion) -> Iterator[Hole]:
    """Too few or too many options, and two that say the same."""
    node = question.node.get("options")
    if not isinstance(node, MappingNode):
        return
    if len(node.entries) < 2:
        message = "a question needs two options or more"
        yield Hole(node.place, FEW_OPTIONS, message, "Add options; three or four is best.", LETTERS)
    if len(node.entries) > len(LETTERS):
        message = f"{len(node.entries)} options are more than ten"
        yield Hole(node.place, MANY_OPTIONS, message, "Keep the three or four best.")
    seen: dict[str, str] = {}
    for option in question.options:
        folded = " ".join(option.text("text").casefold().split())
        if folded and folded in seen:
            message = f"options {seen[folded]} and {option.letter} say the same"
            yield Hole(place_of(option.node, "text"), SAME_OPTIONS, message, "Make each choice a different one.")
        seen.setdefault(folded, option.letter)


def unsaid_change(option: DraftOption) -> Iterator[Hole]:
    """An answer that holds something back and does not say what would change that."""
    if option.text("shares") in HOLDS_BACK and not option.text("would_change"):
        yield Hole(
            option.place,
            NO_WOULD_CHANGE,
            f"option {option.letter} holds something back and does not say what would change that",
            "Add would_change: the new fact that would change this answer, and to what.",
            ("would_change",),
        )


def problem_of(option: DraftOption, state: str, fits: Fits) -> Iterator[Hole]:
    """A wrong option that does not say what is wrong, or a right one that does. Of one without a state nothing is
    known."""
    if state and state not in RIGHT and not option.text("problem"):
        known = fits(state)
        yield Hole(
            option.place,
            NO_PROBLEM,
            f"option {option.letter} does not say what is wrong with it",
            f"Add problem: one of {listing(known)}." if known else "Add problem: an id from problems.yml.",
            ("problem",),
        )
    if state in RIGHT and option.text("problem"):
        yield Hole(
            place_of(option.node, "problem"),
            NEEDLESS_PROBLEM,
            f"option {option.letter} is right, so it has no problem",
            "Take the problem out, or change the verdict.",
        )
