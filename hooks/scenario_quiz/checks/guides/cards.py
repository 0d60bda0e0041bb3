"""What a card of a guide must hold and must never say, and what answers add to one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scenario_quiz.findings import Code, Finding
from scenario_quiz.reading import ScalarNode
from scenario_quiz.scenarios.draft import Draft
from scenario_quiz.scenarios.draft_parts import place_of, scalars_in, text_of
from scenario_quiz.words import Words

NEVER_A_HEADING = Code(
    "never-a-heading", "error", "The heading of a card ends in silence.", "Say what to do instead, and who to ask."
)
TWO_LINES_TO_SAY = Code(
    "two-lines-to-say", "error", "A card does not have two lines to say.", "Write two, as somebody would say them."
)
ADDED_WITHOUT_CITE = Code("added-without-cite", "error", "An answer adds a line that names no guidance.", "Add cite.")
TOO_MUCH_ADDED = Code("too-much-added", "error", "Answers of one path add more than two lines.", "Take one out.")

_SAY = 2
_MOST_ADDED = 2


def check_cards(draft: Draft, words: Words) -> Iterator[Finding]:
    """Findings on the cards of a guide. `words` are those of its language."""
    never = re.compile(r"\b(?:" + "|".join(map(re.escape, words["guide"]["never_in_a_heading"])) + r")\b", re.I)
    for outcome in draft.outcomes:
        heading = outcome.get("heading")
        found = never.search(heading.value) if isinstance(heading, ScalarNode) else None
        if found and isinstance(heading, ScalarNode):
            place = heading.place_of(found.start(), found.end() - found.start())
            message = f"'{found.group()}' in a heading: whoever reads no further does nothing"
            help_ = "Say what to do today, and who to ask."
            yield draft.finding(place, NEVER_A_HEADING, message, help_)
        said = len(scalars_in(outcome, "say"))
        if outcome.get("say") is not None and said != _SAY:
            message = f"outcome '{text_of(outcome, 'id')}' has {said} of the {_SAY} lines to say that are wanted"
            help_ = "Write two: one to begin with, one for what is hard to say."
            yield draft.finding(place_of(outcome, "say"), TWO_LINES_TO_SAY, message, help_)


def check_added(draft: Draft, ways_are_known: bool) -> Iterator[Finding]:
    """Findings on the lines that answers add to a card: each is cited, and no path has more than two. Paths can be
    followed only where no loop is among the ways."""
    for question in draft.questions:
        for option in question.options:
            cited = bool(scalars_in(option.node, "cite"))
            if option.text("adds") and not cited:
                message = f"option {option.letter} of '{question.id}' adds a line and cites nothing"
                help_ = "Add cite: [page#anchor], the heading that says so."
                yield draft.finding(place_of(option.node, "adds"), ADDED_WITHOUT_CITE, message, help_)
            elif cited and not option.text("adds"):
                message = f"option {option.letter} of '{question.id}' cites something and adds no line"
                help_ = "Add adds, or take cite out: readers would never see it."
                yield draft.finding(place_of(option.node, "cite"), ADDED_WITHOUT_CITE, message, help_)
    if ways_are_known:
        yield from _too_much(draft)


def _too_much(draft: Draft) -> Iterator[Finding]:
    questions = {question.id: question for question in draft.questions}
    if not draft.questions:
        return
    most = {draft.questions[0].id: 0}
    pending = [draft.questions[0].id]
    while pending:
        here = pending.pop()
        for option in questions[here].options:
            added, target = most[here] + bool(option.text("adds")), option.text("next")
            if added > _MOST_ADDED:
                message = f"option {option.letter} of '{here}' adds line {added} on a path"
                yield draft.finding(option.place, TOO_MUCH_ADDED, message, f"A card has room for {_MOST_ADDED}.")
                return
            if target in questions and most.get(target, -1) < added:
                most[target] = added
                pending.append(target)
