"""Is every published scenario really in a built site? Fails closed where a builder skipped the hook."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from pathlib import Path

from scenario_quiz.addresses import page_html
from scenario_quiz.bank import Bank
from scenario_quiz.documentation.made import GUIDE, NOTES, SET, STORY, MadePage
from scenario_quiz.guides.form import Guide
from scenario_quiz.guides.paths import reached_from
from scenario_quiz.organisation.numbers import dial
from scenario_quiz.pages.guides.guide_view import anchors_of
from scenario_quiz.pages.made_page import kept_kinds, kept_pages
from scenario_quiz.pages.scripts import loaded_names
from scenario_quiz.pages.trainers.plan import pack_file
from scenario_quiz.places import MADE_ASSETS
from scenario_quiz.scenarios.model import Scenario


def missing_in_site(bank: Bank, site: Path) -> Iterator[str]:
    """One line for each thing that the bank publishes and the built site does not have."""
    if not (site / "index.html").is_file():
        yield f"{site}: there is no index.html, so this is not a built site"
        return
    for_trainers = NOTES in kept_kinds(bank)
    kinds = (STORY, NOTES) if for_trainers else (STORY,)
    for scenario in bank.published:
        yield from _scenario(scenario, site, bank.directory.emergency)
        if for_trainers:
            yield from _exists(site, page_html(NOTES.of(scenario.id)), f"the trainer's notes on {scenario.id}")
            yield from _exists(site, pack_file(scenario.id), f"the sheets of {scenario.id} for printed packs")
        for place in _pages_of(scenario.aliases, kinds):
            yield from _exists(site, place, f"the earlier address of {scenario.id}")
    for scenario in bank.gone:
        for place in _pages_of((scenario.id, *scenario.aliases), kinds):
            yield from _exists(site, place, f"the page of the {scenario.status} {scenario.id}")
    for set_ in bank.sets:
        for address in (set_.id, *set_.aliases):
            yield from _exists(site, page_html(SET.of(address)), f"set {set_.id}")
    for ready in bank.guides:
        for page_id in (page.id for page in ready.guide.pages):
            yield from _guide(ready.guide, page_id, site)
    for page in kept_pages(bank):
        yield from _exists(site, page_html(page.name), f"the page '{page.title(bank.words)}'")
    for name in loaded_names(bank):
        yield from _exists(site, f"{MADE_ASSETS}/{name}", "pages load it")


def _pages_of(ids: Iterable[str], kinds: Iterable[MadePage]) -> Iterator[str]:
    yield from (page_html(kind.of(id_)) for id_ in ids for kind in kinds)


def _exists(site: Path, place: str, what: str) -> Iterator[str]:
    if not (site / place).is_file():
        yield f"{place} is missing: {what}"


def _scenario(scenario: Scenario, site: Path, emergency: str) -> Iterator[str]:
    place = page_html(STORY.of(scenario.id))
    file = site / place
    if not file.is_file():
        yield f"{place} is missing: scenario {scenario.id}"
        return
    found = _Found()
    found.feed(file.read_text(encoding="utf-8"))
    if scenario.id not in found.scenarios:
        yield f"{place} is not the page of scenario {scenario.id}"
    if not found.act_now:
        yield f"{place} does not show whom to ring: the theme's templates in .overrides were left out"
    elif f"tel:{dial(emergency)}" not in found.dialled:
        yield f"{place} does not call {emergency}: mkdocs.yml names no custom_dir with the values of the numbers"
    for question in scenario.questions:
        if question.id not in found.questions or question.id not in found.ids:
            yield f"{place}: question {question.id} is missing"
        if not question.offered.keys() <= found.options.get(question.id, set()):
            yield f"{place}: options of question {question.id} are missing"
    for outcome in scenario.outcomes:
        if outcome.id not in found.ids:
            yield f"{place}: outcome {outcome.id} is missing"


def _guide(guide: Guide, page: str, site: Path) -> Iterator[str]:
    """What a page of a guide lacks of all that can be reached from where it opens."""
    place = page_html(GUIDE.of(page))
    if not (site / place).is_file():
        yield f"{place} is missing: the guide {guide.id}"
        return
    found = _Found()
    found.feed((site / place).read_text(encoding="utf-8"))
    opens = next(one.opens for one in guide.pages if one.id == page)
    anchors = anchors_of(guide)
    for id_ in sorted(reached_from(guide, opens)):
        if anchors[id_] not in found.ids:
            yield f"{place}: {id_} of the guide {guide.id} is missing"


class _Found(HTMLParser):
    """The scenario, questions, options and anchors that a page has, whom it shows to ring, and what it dials."""

    def __init__(self) -> None:
        super().__init__()
        self.scenarios: set[str] = set()
        self.questions: set[str] = set()
        self.options: dict[str, set[str]] = {}
        self.ids: set[str] = set()
        self.act_now = False
        self.dialled: set[str] = set()
        self._question = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if "id" in values:
            self.ids.add(values["id"])
        if "act-now" in values.get("class", "").split():
            self.act_now = True
        if values.get("href", "").startswith("tel:"):
            self.dialled.add(values["href"])
        if "data-scenario" in values:
            self.scenarios.add(values["data-scenario"])
        if "data-question" in values:
            self._question = values["data-question"]
            self.questions.add(self._question)
        if "data-letter" in values:
            self.options.setdefault(self._question, set()).add(values["data-letter"])
