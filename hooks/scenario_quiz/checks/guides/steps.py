"""The ways through a guide: short, without a dead end, with danger out at once, and a person for who is not sure."""

from __future__ import annotations

from collections.abc import Iterator

from scenario_quiz.checks.scenarios.story import check_story
from scenario_quiz.findings import Code, Finding
from scenario_quiz.reading import MappingNode
from scenario_quiz.scenarios.draft import Draft
from scenario_quiz.scenarios.draft_parts import DraftOption, DraftQuestion, place_of, scalars_in, text_of
from scenario_quiz.schema.choices import suggested

PATH_TOO_LONG = Code(
    "path-too-long", "error", "A path through a guide has more than five questions.", "Let it lead to a card sooner."
)
NOT_SURE = Code(
    "not-sure", "error", "A question of a guide has no way for whoever is not sure.", "Add it as the last answer."
)
DANGER_NOT_FIRST = Code(
    "danger-not-first",
    "error",
    "The first answer of a guide does not lead straight to a card with level: now.",
    "Let danger come first, and lead out at once.",
)

MOST_QUESTIONS = 5


def check_ways(draft: Draft) -> Iterator[Finding]:
    """Findings on the ways through a guide. Where steps are in doubt, only what is sure is told."""
    findings = list(check_story(draft))
    yield from findings
    yield from _not_sure(draft)
    yield from _danger_first(draft)
    if not findings and not draft.doubt.doubtful:  # else a loop, or nobody knows the ways
        yield from _too_long(draft)


def _targets(question: DraftQuestion) -> Iterator[tuple[DraftOption, str]]:
    return ((option, option.text("next")) for option in question.options)


def _too_long(draft: Draft) -> Iterator[Finding]:
    """The first answer of each question that is one too many on some path. `check_story` has found no loop."""
    questions = {question.id: question for question in draft.questions}
    depth = {question.id: 0 for question in draft.questions[:1]}
    pending = [question.id for question in draft.questions[:1]]
    while pending:
        here = pending.pop()
        for option, target in _targets(questions[here]):
            if target not in questions or depth.get(target, -1) > depth[here]:
                continue
            depth[target] = depth[here] + 1
            if depth[target] >= MOST_QUESTIONS:
                message = f"option {option.letter} of '{here}' leads to question {depth[target] + 1} on a path"
                help_ = f"A reader in a hurry answers at most {MOST_QUESTIONS}. Lead to an outcome."
                yield draft.finding(place_of(option.node, "next"), PATH_TOO_LONG, message, help_)
                return
            pending.append(target)


def _not_sure(draft: Draft) -> Iterator[Finding]:
    answer = draft.root.get("not_sure")
    begins = text_of(answer, "begins")
    fits = [one.value for one in scalars_in(answer, "leads_to")] if isinstance(answer, MappingNode) else []
    if not begins or not fits:
        return  # told as missing
    ends = {text_of(outcome, "id"): text_of(outcome, "heading") for outcome in draft.outcomes}
    for scalar in scalars_in(answer, "leads_to") if isinstance(answer, MappingNode) else ():
        if scalar.value not in ends:
            message = f"there is no outcome '{scalar.value}'"
            yield draft.finding(scalar.place, NOT_SURE, message, suggested(scalar.value, ends))
    for question in draft.questions:
        there = [option for option in question.options if option.text("text").startswith(begins)]
        if not question.options:
            continue
        if len(there) != 1:
            message = f"{len(there)} answers of '{question.id}' begin with '{begins}'"
            help_ = f"Add one, as the last: {{text: {begins}, next: {fits[0]}}}"
            yield draft.finding(question.place, NOT_SURE, message, help_)
        elif there[0] is not question.options[-1]:
            message = f"'{begins}' is not the last answer of '{question.id}'"
            yield draft.finding(there[0].place, NOT_SURE, message, "Readers look for it there. Move it to the end.")
        elif there[0].text("next") not in fits:
            message = f"whoever is not sure at '{question.id}' is led to '{there[0].text('next')}'"
            help_ = f"Lead to {' or '.join(fits)}, as not_sure says."
            yield draft.finding(place_of(there[0].node, "next"), NOT_SURE, message, help_)


def _danger_first(draft: Draft) -> Iterator[Finding]:
    options = draft.questions[0].options if draft.questions else []
    now = {text_of(outcome, "id") for outcome in draft.outcomes if text_of(outcome, "level") == "now"}
    if options and draft.outcomes and options[0].text("next") not in now:
        message = f"option {options[0].letter} of '{draft.questions[0].id}' does not lead straight to what is now"
        help_ = "Let the first answer be danger now, and lead to an outcome with level: now."
        yield draft.finding(place_of(options[0].node, "next"), DANGER_NOT_FIRST, message, help_)
