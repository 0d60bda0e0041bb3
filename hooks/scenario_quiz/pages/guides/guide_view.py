"""A page of a guide ready to be shown: the questions and cards that it leads to, with all that they refer to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import get_args

from scenario_quiz.bank import Bank
from scenario_quiz.guides.form import Card, CardLevel, Guide, GuideOption, GuidePage, GuideQuestion
from scenario_quiz.guides.paths import reached_from
from scenario_quiz.guides.standing import Standing
from scenario_quiz.organisation.details import is_filled_in
from scenario_quiz.organisation.markers import shown_detail, shown_number
from scenario_quiz.pages.guides.guide_texts import GuideTexts
from scenario_quiz.pages.links import Link, resolve
from scenario_quiz.words import Words

_LEVELS: tuple[CardLevel, ...] = get_args(CardLevel)


@dataclass(frozen=True)
class CallView:
    """Somebody to call: who it is, and how as finished HTML, or nothing where nobody is filled in."""

    name: str
    how: str
    is_needed: bool = False


@dataclass(frozen=True)
class AnswerView:
    """An answer: its letter, its text, the anchor that it leads to, and what it adds to the card."""

    letter: str
    text: str
    leads_to: str
    paper: str  # the same on paper, where nobody can follow a link
    adds: str = ""
    links: tuple[Link, ...] = ()


@dataclass(frozen=True)
class StepView:
    """A question with its anchor and its answers."""

    anchor: str
    paper: str  # how answers name it on paper
    question: GuideQuestion
    answers: tuple[AnswerView, ...]


@dataclass(frozen=True)
class CardView:
    """A card with its anchor, who to call and what it rests on."""

    anchor: str
    paper: str
    card: Card
    calls: tuple[CallView, ...]
    links: tuple[Link, ...]
    law: tuple[Link, ...]


@dataclass(frozen=True)
class GuideView:
    """One page of a guide. Anchors are neutral, since browsers keep them: a step is s1, a card c1."""

    guide: Guide
    page: GuidePage
    standing: Standing
    steps: tuple[StepView, ...]
    cards: tuple[CardView, ...]  # the most urgent first
    bar: CallView
    find: Link
    record: Link
    texts: GuideTexts

    @property
    def is_first(self) -> bool:
        return self.page is self.guide.pages[0]


def anchors_of(guide: Guide) -> dict[str, str]:
    """The anchor of each question and card, the same on every page of a guide."""
    steps = {question.id: f"s{number}" for number, question in enumerate(guide.questions, 1)}
    return steps | {card.id: f"c{number}" for number, card in enumerate(_by_level(guide), 1)}


def guide_view(guide: Guide, page: GuidePage, standing: Standing, bank: Bank) -> GuideView:
    """A page of a guide with all that it refers to. Needs a checked guide: what it names is there."""
    anchors = anchors_of(guide)
    reached = reached_from(guide, page.opens)
    first = next(question for question in guide.questions if question.id == page.opens)
    questions = [first, *(one for one in guide.questions if one.id in reached and one is not first)]
    return GuideView(
        guide=guide,
        page=page,
        standing=standing,
        steps=tuple(_step(question, anchors, bank) for question in questions),
        cards=tuple(_card(card, anchors, bank) for card in _by_level(guide) if card.id in reached),
        bar=_call(guide.frame.call, bank),
        find=_links([guide.frame.no_number_cite], bank)[0],
        record=_links([guide.record.cite], bank)[0],
        texts=GuideTexts(bank.registers.contacts, shown_number),
    )


def _by_level(guide: Guide) -> list[Card]:
    return sorted(guide.outcomes, key=lambda card: _LEVELS.index(card.level))


def _step(question: GuideQuestion, anchors: dict[str, str], bank: Bank) -> StepView:
    answers = (_answer(letter, option, anchors, bank) for letter, option in question.options.items())
    return StepView(anchors[question.id], _on_paper(anchors[question.id], bank.words), question, tuple(answers))


def _answer(letter: str, option: GuideOption, anchors: dict[str, str], bank: Bank) -> AnswerView:
    to = anchors[option.next]
    paper = str(bank.words["guide"]["go_to"]).format(to=_on_paper(to, bank.words))
    return AnswerView(letter, option.text, to, paper, option.adds or "", _links(option.cite, bank))


def _on_paper(anchor: str, words: Words) -> str:
    """How a step or a card is named on paper: Question 3, Card 5."""
    return str(words["guide"]["paper_step" if anchor[0] == "s" else "paper_card"]).format(n=anchor[1:])


def _card(card: Card, anchors: dict[str, str], bank: Bank) -> CardView:
    return CardView(
        anchors[card.id],
        _on_paper(anchors[card.id], bank.words),
        card,
        tuple(_call(name, bank) for name in card.call),
        _links(card.cite, bank),
        _links((f"law:{id_}" for id_ in card.law), bank),
    )


def _call(name: str, bank: Bank) -> CallView:
    directory = bank.directory
    detail = directory.details.get(name)
    if detail is None:
        helpline = directory.helplines[name]
        return CallView(helpline.name, shown_number(helpline))
    route = directory.routes.get(name)
    called = route.name if route else detail.called[:1].upper() + detail.called[1:]
    is_there = bool(directory.answering(name)) if route else is_filled_in(detail, directory.organisation)
    how = shown_detail(detail, directory, "../../", full=True) if is_there else ""
    return CallView(called, how, is_needed=name in directory.needed)


def _links(citations: Iterable[str], bank: Bank) -> tuple[Link, ...]:
    return tuple(resolve(one, bank.pages, bank.registers) for one in citations)
