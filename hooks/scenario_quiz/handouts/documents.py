"""A handout as an HTML document of our own, made to be printed: values in, text out. Needs no optional package."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache, cached_property
from typing import Any

from scenario_quiz.bank import Bank
from scenario_quiz.documentation.document import Document
from scenario_quiz.fonts.letters import printable_markup
from scenario_quiz.guides.form import Guide
from scenario_quiz.handouts.contacts import contacts_on_paper, danger_line, detail_on_paper, helpline_line
from scenario_quiz.handouts.dates import correct_on, earliest
from scenario_quiz.handouts.doc_pages import print_html
from scenario_quiz.pages.author_text import plain_text
from scenario_quiz.pages.handout_places import Handout
from scenario_quiz.pages.reviewing import anchor_of, values_of
from scenario_quiz.pages.story.view import StoryView
from scenario_quiz.pages.story.view_of import story_view
from scenario_quiz.pages.templating import fragment, render, told
from scenario_quiz.pages.trainers.guide import real_child
from scenario_quiz.pages.trainers.qr import qr_svg
from scenario_quiz.scenarios.model import Scenario
from scenario_quiz.scenarios.set_model import ScenarioSet
from scenario_quiz.settings.release import Release
from scenario_quiz.upkeep.reviewing import Item, pack_of

# Paper shows a link by its words alone; the contents of a pack lead to its own pages.
_LEADS_AWAY = re.compile(r'<a\b[^<>]*\bhref="(?!#)[^"]*"[^<>]*>(.*?)</a>', re.S)


@dataclass(frozen=True)
class HandoutSource:
    """What documents are made of: the bank, and the pages that are handouts too."""

    bank: Bank
    pages: tuple[Document, ...] = ()
    # Each story is asked for many times, and is the same whatever the release.
    _stories: dict[str, StoryView] = field(default_factory=dict, compare=False)

    def page(self, name: str) -> Document:
        """The page of this name. Raises StopIteration where it is no handout."""
        return next(page for page in self.pages if page.name == name)

    def scenario(self, id_: str) -> Scenario:
        return next(one for one in self.bank.published if one.id == id_)

    def set_(self, id_: str) -> ScenarioSet:
        return next(one for one in self.bank.sets if one.id == id_)

    def story(self, scenario: Scenario) -> StoryView:
        if scenario.id not in self._stories:
            self._stories[scenario.id] = story_view(scenario, self.bank.registers, self.bank.pages)
        return self._stories[scenario.id]

    def scenarios_of(self, handout: Handout) -> list[Scenario]:
        """The scenarios of a sheet or a pack, in order."""
        if handout.is_set:
            return [self.scenario(id_) for id_ in self.set_(handout.of).scenarios]
        return [self.scenario(handout.of)] if handout.kind in ("learner", "facilitator") else []

    @cached_property
    def to_review(self) -> tuple[Item, ...]:
        """What reviewers are asked to look at first."""
        return pack_of(self.bank).first


@dataclass(frozen=True)
class Stamp:
    """What a copy on paper says of itself: its release, its dates, and where the current one is."""

    code: str  # two copies with the same code say the same
    release: Release
    address: str  # nothing where the site's address is not known
    correct_on: date | None
    check_after: date | None


def document(handout: Handout, source: HandoutSource) -> str:
    """The handout's HTML. Its code is a hash of all that it says, the release left out: many stay the same."""
    unreleased = replace(source, bank=replace(source.bank, release=Release()))
    bare = _rendered(handout, unreleased, "")
    return _rendered(handout, source, hashlib.sha256(bare.encode()).hexdigest()[:8])


def title_of(handout: Handout, source: HandoutSource) -> str:
    """What the handout is called, in plain text."""
    if handout.kind in ("page", "reviewers"):
        return source.bank.pages[handout.of].title
    title = source.set_(handout.of).title if handout.is_set else source.scenario(handout.of).title
    return plain_text(title)


def stamp_of(handout: Handout, source: HandoutSource, code: str) -> Stamp:
    """What the handout says of its version, its dates and its address."""
    if handout.kind == "page":
        front = source.bank.pages[handout.of].front
        return Stamp(code, source.bank.release, _address(source, handout.of), front.checked, front.check_after)
    if handout.kind == "reviewers":
        return _stamp_of_pack(handout, source, code)
    scenarios = source.scenarios_of(handout)
    return Stamp(
        code,
        source.bank.release,
        _address(source, f"{'sets' if handout.is_set else 'scenarios'}/{handout.of}"),
        correct_on((citation for one in scenarios for citation in one.citations), source.bank),
        earliest(one.check_after for one in scenarios),
    )


def _stamp_of_pack(handout: Handout, source: HandoutSource, code: str) -> Stamp:
    """The reviewers' pack holds guides, stories and pages: the days of all count, and those of the law they name."""
    bank, pages = source.bank, []
    made: list[Guide | Scenario] = []
    for item in source.to_review:
        if of := item.guide or item.story:
            made.append(of)
        else:
            pages.append(bank.pages[item.page])
    rests_on = [citation for one in made for citation in one.citations]
    rests_on += [page.name for page in pages]
    rests_on += [f"law:{id_}" for item in source.to_review for id_ in item.law]
    due = [*(one.check_after for one in made), *(page.front.check_after for page in pages)]
    return Stamp(code, bank.release, _address(source, handout.of), correct_on(rests_on, bank), earliest(due))


def _rendered(handout: Handout, source: HandoutSource, code: str) -> str:
    stamp, directory, words = stamp_of(handout, source, code), source.bank.directory, source.bank.words
    common: dict[str, Any] = {
        "handout": handout,
        "title": title_of(handout, source),
        "stamp": stamp,
        "contacts": contacts_on_paper(directory, everybody=handout.kind == "facilitator"),
        "danger": danger_line(directory),
        "helpline": helpline_line(directory),
        "numbers_missing": directory.numbers_missing(),
        "organisation": detail_on_paper(directory.details["organisation"], directory),
        "qr": _code(stamp.address, words["handout_qr"].format(address=told(stamp.address, words))),
    }
    if handout.kind == "page":
        body = print_html(source.page(handout.of), source.bank)
        html = render("handouts/page.html.j2", words, **common, body=body)
    elif handout.kind == "reviewers":
        first = [
            (
                anchor_of(item),
                item.title,
                fragment("reviewing-item.html.j2", words, **values_of(item, source.bank, on_paper=True)),
            )
            for item in source.to_review
        ]
        html = render("handouts/reviewers.html.j2", words, **common, first=first)
    else:
        html = render(
            "handouts/sheet.html.j2",
            words,
            **common,
            set=source.set_(handout.of) if handout.is_set else None,
            stories=[source.story(one) for one in source.scenarios_of(handout)],
            if_real=real_child(source.bank, None) if handout.kind == "facilitator" else "",
            start="",
            pictures="figure:",
            lists=source.bank.registers.lists,
        )
    return printable_markup(_LEADS_AWAY.sub(r"\1", html))


def _address(source: HandoutSource, page: str) -> str:
    return f"{source.bank.site_url}{page}/index.html" if source.bank.site_url else ""


@cache
def _code(address: str, title: str) -> str:
    """The QR code of an address, as SVG to stand in HTML. Where there is no address there is no code."""
    return qr_svg(address, title).decode() if address else ""
