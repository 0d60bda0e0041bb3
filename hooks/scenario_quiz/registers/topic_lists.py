"""The closed lists of a topic, which are registers: what a story and an entry of the law may choose from."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from scenario_quiz.registers.models import Law, Listed, Reviewer
from scenario_quiz.scenarios.model import Scenario
from scenario_quiz.schema.offers import Choice, Offer, form_with

Lists = Mapping[str, Mapping[str, Listed]]
# What is chosen from which list, by the name that it stands under.
OF_STORY = {"nations": "nations", "audience": "audiences", "touches": "touches"}
OF_LAW = {"kind": "law-kinds"}
OF_REVIEWER = {"audiences": "audiences", "touches": "touches"}


def story_form(lists: Lists, broken: Collection[str] = ()) -> type[Scenario]:
    """The form of a story. While a list has mistakes of its own, nobody knows all of it, so whatever is chosen of it
    fits. `broken` are the names of those registers."""
    return form_with(Scenario, _offers(OF_STORY, lists, broken))


def law_form(lists: Lists, broken: Collection[str] = ()) -> type[Law]:
    """The same for an entry of the law."""
    return form_with(Law, _offers(OF_LAW, lists, broken))


def reviewer_form(lists: Lists, broken: Collection[str] = ()) -> type[Reviewer]:
    """The same for somebody who reviews."""
    return form_with(Reviewer, _offers(OF_REVIEWER, lists, broken))


def _offers(of: Mapping[str, str], lists: Lists, broken: Collection[str]) -> tuple[tuple[str, Offer], ...]:
    known = {name: lists[register] for name, register in of.items() if lists[register] and register not in broken}
    return tuple((name, _offer(entries)) for name, entries in known.items())


def _offer(entries: Mapping[str, Listed]) -> Offer:
    return Offer(tuple(Choice(id_, one.name, one.also) for id_, one in entries.items()))
