"""The notes on each story, with what belongs to them: its pack, its codes, and what stands at earlier addresses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from scenario_quiz.bank import Bank
from scenario_quiz.kept import Kept
from scenario_quiz.pages.handout_links import files_of
from scenario_quiz.pages.handout_places import Shelf
from scenario_quiz.pages.listings import alias_page, gone_page
from scenario_quiz.pages.made_once import MadeOnce
from scenario_quiz.pages.trainers.notes import links_of, notes_file, notes_page
from scenario_quiz.pages.trainers.plan import pack_file, pack_script
from scenario_quiz.pages.trainers.share_links import codes, set_link
from scenario_quiz.project import scenario_source
from scenario_quiz.scenarios.model import Scenario


def trainer_files(
    bank: Bank, shelf: Shelf | None = None, drafts: Sequence[Scenario] = (), once: MadeOnce | None = None
) -> Iterator[tuple[str, str | bytes, str]]:
    """Each file's place, its content, and the source that an edit button opens. `shelf` holds what notes link to.

    A preview's `drafts` get notes too, and stand in no list. What was made `once` is not made again.
    """
    once = once or MadeOnce(bank, Kept())
    for scenario in (*bank.published, *drafts):
        source = scenario_source(scenario.id)
        page = notes_file(scenario.id)
        files = files_of(scenario.id, page, shelf or Shelf(), bank.words)
        yield page, once.text("notes", scenario, partial(_notes, scenario=scenario, files=files), *files), source
        yield pack_file(scenario.id), once.text("pack", scenario, partial(pack_script, scenario)), ""
        for alias in scenario.aliases:
            yield notes_file(alias), alias_page(scenario, bank.words, "q-"), ""
        for place, code in codes(links_of(scenario, bank)):
            yield place, code, ""
    titles = {scenario.id: scenario.title for scenario in bank.published}
    for scenario in bank.gone:
        parts = (*bank.ledger.get(scenario.id, {}), *(part.id for part in (*scenario.questions, *scenario.outcomes)))
        anchors = list(dict.fromkeys(f"q-{part}" for part in parts))
        for id_ in (scenario.id, *scenario.aliases):
            yield notes_file(id_), gone_page(scenario, anchors, titles, notes_file(id_), bank.words), ""
    for place, code in codes(set_link(set_, bank) for set_ in bank.sets):
        yield place, code, ""


def _notes(bank: Bank, scenario: Scenario, files: tuple[tuple[str, str], ...]) -> str:
    return notes_page(scenario, bank, files)
