"""Warnings on wording: what gives the answer away, and what looks like a real person."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from scenario_quiz.checks.call_links import ids_by_number
from scenario_quiz.findings import Code, Finding
from scenario_quiz.organisation.numbers import as_dialled_here
from scenario_quiz.registers.loading import Registers
from scenario_quiz.scenarios.draft import TEXTS, Draft
from scenario_quiz.scenarios.draft_parts import DraftOption, DraftQuestion, place_of
from scenario_quiz.scenarios.kinds import QUESTION_KINDS

ABSOLUTE_WORD = Code("absolute-word", "warning", "An absolute word stands in wrong options only.", "Say it without.")
ALL_OF_THE_ABOVE = Code(
    "all-of-the-above", "warning", "'All of the above' tests reading, not judgement.", "Write a choice of its own."
)
BEST_IS_LONGEST = Code(
    "best-is-longest", "warning", "Over the bank, the best option is mostly the longest.", "Trim or lengthen."
)
BEST_IN_ONE_PLACE = Code(
    "best-in-one-place", "warning", "Over the bank, the best option is mostly in one place.", "Move some."
)
TELEPHONE_NUMBER = Code("telephone-number", "warning", "It looks like a telephone number.", "Take it out.")
NHS_NUMBER = Code("nhs-number", "warning", "It looks like an NHS number.", "Take it out.")
NAME_AND_NUMBER = Code("name-and-number", "warning", "It looks like a person's name with a number.", "Use a role.")
ONE_QUESTION = Code("one-question", "warning", "A published story asks one question.", "Ask two to five.")

# Under this many questions a pattern over the bank is chance.
_ENOUGH = 8

_ABSOLUTES = ("always", "never", "everything", "every single", "everybody", "under no circumstances")
_OTHERS = ("above", "these", "those")
_ABSOLUTE = re.compile(rf"\b(?:{'|'.join(_ABSOLUTES)})\b", re.I)
_ALL_ABOVE = re.compile(rf"\b(?:all|none|both|any) of (?:the )?(?:{'|'.join(_OTHERS)})\b", re.I)
_DIGIT = re.compile(r"\d")
_TELEPHONE = re.compile(r"(?<![\d-])(?:\+44[ ]?|0)(?:\d[ )-]{0,2}){8,10}\d?(?![\d-])")
_NHS_NUMBER = re.compile(r"(?<![\d-])\d{3}[ -]?\d{3}[ -]?\d{4}(?![\d-])")
# A year is no such number: "the Act of 1989", "in March 2027".
_NAME_NUMBER = re.compile(r"\b[A-Z][a-z]+ [A-Z][a-z]+\b[^.\n]{0,30}?\b(?!(?:19|20)\d\d\b)\d{4,}\b")


def check_person(draft: Draft, registers: Registers) -> Iterator[Finding]:
    """Texts that look as if they came from a real case. The numbers of contacts.yml are published, and nobody's."""
    published = ids_by_number(registers)
    for name, scalar in draft.signed:
        text = scalar.value
        if name not in TEXTS or not _DIGIT.search(text):
            continue
        for pattern, code, what in (
            (_TELEPHONE, TELEPHONE_NUMBER, "a telephone number"),
            (_NHS_NUMBER, NHS_NUMBER, "an NHS number"),
            (_NAME_NUMBER, NAME_AND_NUMBER, "a person's name with a number"),
        ):
            every = pattern.finditer(text)
            found = next((one for one in every if as_dialled_here(one.group()) not in published), None)
            if found:
                yield draft.finding(
                    scalar.place_of(found.start(), found.end() - found.start()),
                    code,
                    f"this looks like {what}",
                    "Scenarios are invented: use a role, and no number that could be somebody's.",
                )
                break


def check_length(draft: Draft) -> Iterator[Finding]:
    """A published story with one question. In a draft the others may still be to come."""
    if draft.status == "published" and len(draft.questions) == 1 and not draft.doubt.hides(("id", "kind", "ask")):
        yield draft.finding(
            draft.questions[0].place,
            ONE_QUESTION,
            "this story asks one question only",
            "Ask two to five: what happens next, whom to tell, what to write down?",
        )


def check_wording(draft: Draft) -> Iterator[Finding]:
    """Options whose wording gives the answer away."""
    for question in draft.questions:
        every_text = " ".join([option.text("text") for option in question.options]).casefold()
        if not any(word in every_text for word in (*_ABSOLUTES, *_OTHERS)):
            continue
        for option in question.options:
            if _ALL_ABOVE.search(option.text("text")):
                yield draft.finding(
                    place_of(option.node, "text"),
                    ALL_OF_THE_ABOVE,
                    "'all of the above' tests reading, not judgement",
                    "Write a choice that stands by itself.",
                )
        right, wrong = _right_and_wrong(question)
        if right and wrong and not any(_ABSOLUTE.search(option.text("text")) for option in right):
            for option in wrong:
                word = _ABSOLUTE.search(option.text("text"))
                if word:
                    yield draft.finding(
                        place_of(option.node, "text"),
                        ABSOLUTE_WORD,
                        f"'{word.group()}' stands in a wrong option only, which gives it away",
                        "Say it without the absolute word.",
                    )


def check_bank(drafts: Iterable[Draft]) -> Iterator[Finding]:
    """Patterns over the whole bank: the best option the longest, or in one place, far more often than by chance."""
    asked = [
        (draft, question, *_right_and_wrong(question))
        for draft in drafts
        for question in draft.questions
        if question.kind in QUESTION_KINDS and QUESTION_KINDS[question.kind].has_one_best and len(question.options) > 1
    ]
    if len(asked) < _ENOUGH:
        return
    longest = [(draft, question) for draft, question, right, wrong in asked if _is_longest(right, wrong)]
    if len(longest) * 2 > len(asked):
        draft, question = longest[0]
        yield draft.finding(
            question.place,
            BEST_IS_LONGEST,
            f"in {len(longest)} of {len(asked)} questions of the bank the best option is the longest",
            "Shorten best options or lengthen others, here and elsewhere.",
        )
    places = Counter(right[0].letter for _, _, right, _ in asked if right)
    letter, count = places.most_common(1)[0] if places else ("", 0)
    if count * 2 > len(asked):
        draft, question = next((d, q) for d, q, right, _ in asked if right and right[0].letter == letter)
        yield draft.finding(
            question.place,
            BEST_IN_ONE_PLACE,
            f"in {count} of {len(asked)} questions of the bank the best option is {letter}",
            "Move best options to other places, here and elsewhere.",
        )


def _right_and_wrong(question: DraftQuestion) -> tuple[list[DraftOption], list[DraftOption]]:
    kind = QUESTION_KINDS.get(question.kind)
    marked = [(option, kind is not None and kind.is_right(option)) for option in question.options]
    return [option for option, right in marked if right], [option for option, right in marked if not right]


def _is_longest(right: list[DraftOption], wrong: list[DraftOption]) -> bool:
    lengths = [max([len(option.text("text")) for option in some], default=0) for some in (right, wrong)]
    return bool(right and wrong) and lengths[0] > lengths[1]
