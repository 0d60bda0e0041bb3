"""Links to hand out, with the address to print and the QR code that holds it.

A code needs the whole address of the site. Where nobody has filled that in (`site_url`), there is no code: one that
leads nowhere is worse than none. The page then shows the address from the site's root.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from scenario_quiz.addresses import page_html
from scenario_quiz.bank import Bank
from scenario_quiz.documentation.made import GROUP, PLAN, SET, STORY
from scenario_quiz.pages.author_text import plain_text
from scenario_quiz.pages.trainers.qr import qr_svg
from scenario_quiz.scenarios.model import Scenario
from scenario_quiz.scenarios.set_model import ScenarioSet

QR_FOLDER = "trainers/qr"


@dataclass(frozen=True)
class ShareLink:
    """A link to hand out: what it is called, its place in the site, its address, and its code's file, if it has one."""

    title: str
    place: str
    address: str
    code: str = ""


def scenario_link(scenario: Scenario, bank: Bank) -> ShareLink:
    return _link(plain_text(scenario.title), page_html(STORY.of(scenario.id)), scenario.id, bank)


def question_links(scenario: Scenario, bank: Bank) -> list[ShareLink]:
    """One for each question. In a story that unfolds the link opens that very step."""
    words = bank.words
    return [
        _link(
            words["tr_question"].format(n=number, ask=plain_text(question.ask)),
            f"{page_html(STORY.of(scenario.id))}#{question.id}",
            f"{scenario.id}.{question.id}",
            bank,
        )
        for number, question in enumerate(scenario.questions, 1)
    ]


def set_link(set_: ScenarioSet, bank: Bank) -> ShareLink:
    return _link(plain_text(set_.title), page_html(SET.of(set_.id)), f"set.{set_.id}", bank)


def plan_link(ids: Sequence[str], bank: Bank) -> ShareLink:
    """The link to a plan with these stories. It has no code of its own: the page that it opens draws one."""
    place = f"{page_html(PLAN.name)}#n={len(ids)}&stories={'.'.join(ids)}"
    return ShareLink("", place, bank.site_url + place)


def group_link(ids: Sequence[str], bank: Bank) -> ShareLink:
    """The link for a group: learners' pages of these stories alone. Its code stands on the page itself."""
    place = f"{page_html(GROUP.name)}#n={len(ids)}&stories={'.'.join(ids)}"
    return ShareLink("", place, bank.site_url + place)


def codes(handouts: Iterable[ShareLink]) -> Iterator[tuple[str, bytes]]:
    """The files of the codes, by their place."""
    for handout in handouts:
        if handout.code:
            yield f"{QR_FOLDER}/{handout.code}", qr_svg(handout.address, handout.title)


def _link(title: str, place: str, name: str, bank: Bank) -> ShareLink:
    address = bank.site_url + place
    return ShareLink(title, place, address, f"{name}.svg" if bank.site_url else "")
