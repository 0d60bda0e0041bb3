"""One scale over all stories: a call to those who protect children is not graded risky or unsafe for itself."""

from __future__ import annotations

import re
from typing import NamedTuple

import pytest
import yaml

from scenario_quiz.registers.models import Problem
from tests.content import shipped

# How a choice reads that turns to those who can act. It finds more than calls, and who reads it decides.
NAMED = re.compile(
    r"\b(?:social (?:care|workers?)|councils?|police|999|leads?|officers?|safeguarding|refer(?:ral)?|reports?|helpline"
    r"|advice line)\b",
    re.IGNORECASE,
)

# Every choice that names them and is risky or unsafe, under what is wrong with it: danger or a breach, not the call.
# Add a new one after reading it as a safeguarding lead would. One whose call is all that is wrong becomes acceptable.
REVIEWED = {
    "asks-for-consent": {
        "an-uncle-and-a-holiday-camp/fifteen-minutes/b",
        "rumour-without-a-name/a-name-at-last/d",
        "staying-most-nights/he-rings-you/d",
        "toddler-burn-family-leaving/about-to-leave/c",
        "wait-for-the-anniversary/half-an-hour/d",
        "what-his-sister-said/your-answer/c",
    },
    "breaks-a-duty": {"told-of-something-old/leave-it-with-me/a"},
    "causes-delay": {
        "a-father-hears-voices/he-walks-out/a",
        "a-father-hears-voices/he-walks-out/c",
        "an-earlier-child-in-care/in-the-side-room/a",
        "an-uncle-and-a-holiday-camp/after-he-leaves/c",
        "bolt-on-a-bedroom-door/back-in-the-van/d",
        "bolt-on-a-bedroom-door/nobody-answers/a",
        "closed-then-a-photograph/closed-again/b",
        "closed-then-a-photograph/the-letter/c",
        "everyone-has-seen-it/after-four/a",
        "five-weeks-with-a-cousin/we-are-family/b",
        "flight-at-half-term/a-message-on-friday/b",
        "gone-over-the-weekend/monday-morning/c",
        "i-told-the-nurse/nothing-on-file/b",
        "mark-and-changing-story/father-already-knows/c",
        "mark-and-changing-story/first-move/d",
        "not-at-his-own-door/a-week-on/a",
        "one-lapse-in-eight-months/thursday-at-home/c",
        "plan-sent-to-the-wrong-person/half-past-four/d",
        "second-phone-on-the-wall/who-hears-tonight/c",
        "secure-system-down/ninth-name/c",
        "staying-most-nights/after-he-leaves/c",
        "three-clinics-not-brought/the-school-rings/a",
        "three-clinics-not-brought/the-school-rings/b",
    },
    "endangers-someone-else": {
        "a-father-hears-voices/first-move/a",
        "an-earlier-child-in-care/in-the-side-room/d",
        "plan-sent-to-the-wrong-person/half-past-four/b",
        "second-phone-on-the-wall/gone-since-saturday/c",
        "second-phone-on-the-wall/outside-the-shop/a",
        "staying-most-nights/after-he-leaves/b",
        "urgent-call-for-an-address/she-wants-it-now/b",
    },
    "identity-not-checked": {
        "does-the-new-duty-bind-us/a-list-of-names/a",
        "gone-over-the-weekend/a-school-rings/a",
        "urgent-call-for-an-address/she-wants-it-now/a",
    },
    "investigates": {
        "an-uncle-and-a-holiday-camp/after-he-leaves/d",
        "bolt-on-a-bedroom-door/back-in-the-van/b",
        "closed-then-a-photograph/the-empty-chair/b",
        "i-told-the-nurse/two-weeks-on/c",
        "mark-and-changing-story/clock-is-running/b",
        "not-at-his-own-door/the-next-morning/c",
        "what-his-sister-said/telling-her/d",
    },
    "leaves-child-at-risk": {
        "before-the-minibus-comes/only-a-scarf/c",
        "bolt-on-a-bedroom-door/back-in-the-van/c",
        "bring-anything-you-have/message-tonight/a",
        "closed-then-a-photograph/the-empty-chair/c",
        "closed-then-a-photograph/the-letter/d",
        "does-the-new-duty-bind-us/while-they-argue/d",
        "gone-over-the-weekend/monday-morning/b",
        "late-messages-from-the-coach/before-training-ends/d",
        "mark-and-changing-story/clock-is-running/c",
        "mark-and-changing-story/first-move/b",
        "one-line-from-years-ago/what-the-line-means/a",
        "quieter-than-she-was/nothing-to-point-to/d",
        "quieter-than-she-was/thursday-before-lunch/d",
        "settle-it-among-ourselves/before-seven/a",
        "staying-most-nights/after-he-leaves/a",
        "toddler-burn-family-leaving/about-to-leave/a",
    },
    "leaves-it-unchecked": {
        "a-bag-pushed-away/the-manager-phones/c",
        "bolt-on-a-bedroom-door/nobody-answers/b",
        "closed-then-a-photograph/did-the-visit-happen/a",
        "five-weeks-with-a-cousin/nights-next-week/d",
        "her-name-on-the-form/in-the-post-tray/b",
        "i-told-the-nurse/two-weeks-on/a",
        "not-at-his-own-door/the-next-morning/b",
        "second-phone-on-the-wall/did-it-land/b",
        "second-phone-on-the-wall/did-it-land/c",
        "the-same-bottle-again/next-week-then/b",
        "three-clinics-not-brought/before-he-goes-home/c",
        "toddler-burn-family-leaving/which-council/c",
        "toddler-burn-family-leaving/which-council/d",
    },
    "leaves-no-record": {"rumour-without-a-name/not-much-to-go-on/d"},
    "promises-too-much": {
        "an-earlier-child-in-care/in-the-side-room/c",
        "staying-most-nights/he-rings-you/c",
    },
    "shares-too-little": {
        "closed-then-a-photograph/the-letter/a",
        "found-in-a-car-park/what-you-tell/b",
        "second-phone-on-the-wall/outside-the-shop/b",
        "settle-it-among-ourselves/before-seven/d",
        "wait-for-the-anniversary/thirty-on-a-coach/b",
    },
    "shares-too-much": {
        "does-the-new-duty-bind-us/while-they-argue/c",
        "gone-over-the-weekend/monday-morning/d",
        "mondays-are-for-nan/your-daughter-asks/a",
        "please-do-not-tell-them/what-you-agree/d",
        "three-clinics-not-brought/before-he-goes-home/a",
        "wait-for-the-anniversary/thirty-on-a-coach/a",
    },
    "stops-too-early": {
        "an-earlier-child-in-care/nearer-the-birth/a",
        "bring-anything-you-have/message-tonight/b",
        "past-the-end-of-a-shift/below-the-jaw/d",
        "rumour-without-a-name/a-name-at-last/a",
        "wait-for-the-anniversary/half-an-hour/a",
    },
    "warns-the-wrong-person": {
        "flight-at-half-term/a-kind-question/b",
        "flight-at-half-term/a-kind-question/c",
        "flight-at-half-term/a-message-on-friday/a",
        "flight-at-half-term/a-message-on-friday/c",
        "flight-at-half-term/before-the-bell/b",
        "flight-at-half-term/before-the-bell/d",
        "late-messages-from-the-coach/before-training-ends/a",
        "late-messages-from-the-coach/until-monday/b",
        "mark-and-changing-story/at-the-gate/a",
        "mark-and-changing-story/first-move/a",
        "quieter-than-she-was/thursday-before-lunch/b",
        "rumour-without-a-name/a-name-at-last/c",
        "second-phone-on-the-wall/gone-since-saturday/b",
        "settle-it-among-ourselves/before-seven/b",
        "settle-it-among-ourselves/the-elder-rings/c",
        "staying-most-nights/he-rings-you/a",
        "the-same-bottle-again/next-week-then/c",
        "urgent-call-for-an-address/the-second-caller/a",
        "what-his-sister-said/telling-her/b",
    },
    "wrong-person": {
        "flight-at-half-term/before-the-bell/a",
        "late-messages-from-the-coach/before-training-ends/c",
    },
}
# Where what is wrong is by its name no danger and no breach, somebody has to say which of the two this one is.
REVIEWED_WITH_WORDS = {
    "breaks-trust": {
        "fourteen-and-fifteen/what-you-do-today/a": "It breaks a patient's confidence, with no sign of harm.",
        "what-his-sister-said/telling-her/c": "It calls nobody, and leaves her alone with a stranger.",
    },
    "goes-too-far": {
        "an-earlier-child-in-care/nearer-the-birth/d": "It calls nobody, and tells her what is not so.",
        "mondays-are-for-nan/your-daughter-asks/d": "It calls nobody, and names a verdict that nobody has reached.",
        "one-lapse-in-eight-months/thursday-at-home/d": "A struggle over him could hurt him.",
        "rumour-without-a-name/not-much-to-go-on/b": "A guess told as a fact can miss the child who is hurt.",
        "toddler-burn-family-leaving/about-to-leave/b": "A struggle could hurt the child, and the call waits for it.",
        "wait-for-the-anniversary/thirty-on-a-coach/c": "It calls nobody, and singles him out on a guess.",
    },
    "good-but-later": {
        "plan-sent-to-the-wrong-person/first-on-the-call/c": "A family in danger waits for it.",
    },
}
NO_DANGER_BY_NAME = {
    "breaks-trust",
    "goes-too-far",
    "good-but-later",
    "leaves-family-out",
    "misreads-the-rule",
    "unclear",
}


class Named(NamedTuple):
    """A choice that names those who can act, in a question that asks for a judgement."""

    place: str
    verdict: str
    problem: str
    says_what_would_change_it: bool


def named() -> list[Named]:
    """Of every story, drafts too, as it is written."""
    return [
        Named(
            f"{story}/{question['id']}/{letter}", option["verdict"], option.get("problem", ""), "would_change" in option
        )
        for story, source in shipped.sources().items()
        for question in yaml.safe_load(source)["questions"]
        if question["kind"] == "judgement"
        for letter, option in question["options"].items()
        if NAMED.search(option["text"])
    ]


def test_what_is_wrong_with_a_choice_that_turns_to_them_was_read_and_is_not_the_call() -> None:
    lists = [*REVIEWED.items(), *REVIEWED_WITH_WORDS.items()]
    reviewed = {(problem, place) for problem, places in lists for place in places}
    assert {(one.problem, one.place) for one in named() if one.verdict in ("risky", "unsafe")} == reviewed
    assert not NO_DANGER_BY_NAME & set(REVIEWED)
    assert set(REVIEWED_WITH_WORDS) <= NO_DANGER_BY_NAME


def test_an_acceptable_call_says_what_would_make_it_the_best() -> None:
    acceptable = [one for one in named() if one.verdict == "acceptable"]
    assert len(acceptable) > 10
    assert [one.place for one in acceptable if not one.says_what_would_change_it] == []


@pytest.mark.parametrize("problem", sorted({"goes-too-far", "leaves-family-out", "shares-too-much"}))
def test_doing_more_than_is_needed_may_be_acceptable_and_is_never_unsafe(problem: str) -> None:
    verdicts = _problem(problem).verdicts
    assert "acceptable" in verdicts and "unsafe" not in verdicts


def test_to_leave_the_family_out_of_a_call_is_never_risky() -> None:
    assert "risky" not in _problem("leaves-family-out").verdicts


def _problem(id_: str) -> Problem:
    return shipped.bank().registers.problems[id_]
