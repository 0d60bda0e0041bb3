"""The graph of a scenario that unfolds: every choice leads somewhere, everything can be reached, every path ends."""

from __future__ import annotations

from collections.abc import Iterator

from scenario_quiz.findings import Code, Finding, Place
from scenario_quiz.findings.near import nearest
from scenario_quiz.reading import MappingNode
from scenario_quiz.reading.limits import so_too_on
from scenario_quiz.scenarios.draft import Draft
from scenario_quiz.scenarios.draft_parts import DraftQuestion, place_of, text_of
from scenario_quiz.scenarios.fixed_lists import LETTERS
from scenario_quiz.scenarios.kinds import QUESTION_KINDS
from scenario_quiz.schema.choices import suggested

NEXT_TO_NOWHERE = Code(
    "next-to-nowhere", "error", "A choice leads to something that is not there.", "Name a question or outcome."
)
UNREACHABLE = Code("unreachable", "error", "No choice leads to a question or outcome.", "Lead to it, or take it out.")
PATH_WITHOUT_END = Code("path-without-end", "error", "A path stops without an outcome.", "Add next, or an outcome.")
ENDLESS_PATH = Code("endless-path", "error", "The story can go round for ever.", "Let it lead on.")

_STEPS = ("id", "kind", "next", "options", "questions", "outcomes")


def check_story(draft: Draft) -> Iterator[Finding]:
    """Findings on the ways through a scenario. One whose choices name no `next` is read from top to bottom.

    Where a step may be in doubt, nobody knows the ways, and only what no line of the file leads to is told.
    """
    steps = [step for question in draft.questions for step in _steps(question)]
    if not draft.questions or not (draft.outcomes or any(target for _, target, _ in steps)):
        return
    if draft.doubt.hides((*_STEPS, *LETTERS)):
        yield from _never_named(draft)
        return
    findings = list(_on_steps(draft, steps))
    yield from findings
    meant = _meant(draft, steps)
    if meant is not None:  # what leads nowhere may be what should lead there
        yield from _unreachable(draft, _questions(draft), meant)
    yield from _endless(draft, _questions(draft))


def _meant(draft: Draft, steps: list[tuple[Place, str, str]]) -> dict[str, str] | None:
    """Where steps lead that have a slip in them, by what is written; None where nobody knows where one leads."""
    there = {*_questions(draft), *(text_of(outcome, "id") for outcome in draft.outcomes)}
    written = {target for _, target, _ in steps}
    found = {target: nearest(target, there) or "" for target in written - there if target}
    return found if "" not in written and all(found.values()) else None


def _never_named(draft: Draft) -> Iterator[Finding]:
    """Questions and outcomes that nothing can lead to, whatever the lines in doubt mean: no other line has their id."""
    first, *others = draft.questions
    targets = [("question", question.id, question.place) for question in others]
    targets += [("outcome", text_of(outcome, "id"), place_of(outcome, "id")) for outcome in draft.outcomes]
    if draft.doubt.may_name_another("next", {first.id, *(name for _, name, _ in targets)}):
        return
    for what, name, place in targets:
        if name and name != first.id and not draft.doubt.stands_beside(name, place):
            yield _nothing_leads_to(draft, place, what, name)


def _questions(draft: Draft) -> dict[str, DraftQuestion]:
    return {question.id: question for question in draft.questions if question.id}


def _on_steps(draft: Draft, steps: list[tuple[Place, str, str]]) -> Iterator[Finding]:
    """Findings on where single steps lead: one for each place that is not there, however many lead to it."""
    questions = _questions(draft)
    ends = {text_of(outcome, "id"): outcome for outcome in draft.outcomes}
    fits = dict.fromkeys([*questions, *ends], "")
    if not draft.outcomes:
        yield draft.finding(
            Place(),
            PATH_WITHOUT_END,
            "choices lead on, but there is no outcome to end at",
            "Add outcomes.",
        )
    for place, target, what in steps:
        if not target:
            yield draft.finding(
                place,
                PATH_WITHOUT_END,
                f"{what} leads nowhere",
                "Add next: the id of a question or an outcome.",
            )
    lost: dict[str, list[Place]] = {}
    for place, target, _ in steps:
        if target and target not in questions and target not in ends and draft.outcomes:
            lost.setdefault(target, []).append(place)
    for target, places in lost.items():
        more = sorted({place.line for place in places[1:]} - {places[0].line})
        yield draft.finding(
            places[0],
            NEXT_TO_NOWHERE,
            f"there is no question or outcome '{target}'",
            suggested(target, fits, whole="It is the id of a question or an outcome of this file.") + so_too_on(more),
        )


def _steps(question: DraftQuestion) -> Iterator[tuple[Place, str, str]]:
    """(place, target, what it is called) for every step that the question needs, as far as its kind is known."""
    kind = QUESTION_KINDS.get(question.kind)
    if kind is None or not kind.options_lead:
        yield from _step(question.node, question.place, f"question '{question.id}'", kind is not None)
    if kind is None or kind.options_lead:
        for option in question.options:
            what = f"option {option.letter} of '{question.id}'"
            yield from _step(option.node, option.place, what, kind is not None)


def _step(node: MappingNode, place: Place, what: str, is_needed: bool) -> Iterator[tuple[Place, str, str]]:
    """The step that a question or an option names, or that is needed of it."""
    if node.get("next") or is_needed:
        yield place_of(node, "next") if node.get("next") else place, text_of(node, "next"), what


def _targets(question: DraftQuestion) -> list[str]:
    return [target for _, target, _ in _steps(question) if target]


def _unreachable(draft: Draft, questions: dict[str, DraftQuestion], meant: dict[str, str]) -> Iterator[Finding]:
    if not all(question.id for question in draft.questions):
        return  # told as missing, and nobody knows what leads there
    reached: set[str] = set()
    pending = [draft.questions[0].id] if draft.questions else []
    while pending:
        here = pending.pop()
        if here in reached:
            continue
        reached.add(here)
        if here in questions:
            pending.extend(meant.get(target, target) for target in _targets(questions[here]))
    for question in draft.questions:
        if question.id and question.id not in reached:
            yield _nothing_leads_to(draft, question.place, "question", question.id)
    for outcome in draft.outcomes:
        name = text_of(outcome, "id")
        if name and name not in reached:
            yield _nothing_leads_to(draft, place_of(outcome, "id"), "outcome", name)


def _nothing_leads_to(draft: Draft, place: Place, what: str, name: str) -> Finding:
    help_ = "Name it as the next of a choice, or take it out."
    return draft.finding(place, UNREACHABLE, f"no choice leads to {what} '{name}'", help_)


def _endless(draft: Draft, questions: dict[str, DraftQuestion]) -> Iterator[Finding]:
    """A question from which choices lead back to itself. Readers can go back by themselves, so no loop is needed."""
    open_, done = "open", "done"
    state: dict[str, str] = {}
    for first in questions:
        if first in state:
            continue
        state[first] = open_
        trail = [(first, _steps(questions[first]))]
        while trail:
            here, ways = trail[-1]
            place, target, _ = next(ways, (Place(), None, ""))
            if target is None:
                state[here] = done
                trail.pop()
            elif target in questions and state.get(target) == open_:
                yield draft.finding(
                    place,
                    ENDLESS_PATH,
                    f"a choice in '{here}' leads back to '{target}', so the story can go round for ever",
                    "Let it lead on. A reader can go back and choose again without it.",
                )
            elif target in questions and target not in state:
                state[target] = open_
                trail.append((target, _steps(questions[target])))
