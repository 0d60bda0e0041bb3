"""What reviewers of this site are given: what comes first, and all of it once."""

from __future__ import annotations

import re
from importlib.resources import files

from scenario_quiz.handouts.documents import HandoutSource, document
from scenario_quiz.pages.handout_places import handouts_of
from scenario_quiz.upkeep.reviewing import FIRST_PAGES, first_stories, pack_of
from tests.content import shipped
from tests.engine.small import every_kind


def test_the_first_stories_are_core_reach_every_audience_and_are_the_same_each_time() -> None:
    published = shipped.bank().published
    first = first_stories(published)
    assert len(first) == 8 and {one.level for one in first} == {"core"}
    core = [one for one in published if one.level == "core"]
    assert {name for one in first for name in one.audience} == {name for one in core for name in one.audience}
    assert first == first_stories(reversed(published))
    assert first_stories([every_kind().model_copy(update={"level": "further"})]) == ()


def test_all_that_readers_can_open_is_in_the_pack_once_and_the_urgent_pages_are_among_the_first() -> None:
    bank = shipped.bank()
    pack = pack_of(bank)
    every = [item.name for item in (*pack.first, *pack.stories, *pack.pages)]
    assert len(set(every)) == len(every) and {one.id for one in bank.published} < {*every}
    of_the_site = (".", "about", "authors", "organisations", "trainers")  # nobody acts for a child on these alone
    written = {name for name, page in bank.pages.items() if page.source and name.split("/")[0] not in of_the_site}
    guides = [one.guide.id for one in bank.guides]
    assert {item.name for item in (*pack.first, *pack.pages) if not item.story} == {*written, *guides}
    assert [item.name for item in pack.first if not (item.story or item.guide)] == list(FIRST_PAGES)


def test_the_pack_has_three_boxes_to_tick_for_each_thing_and_paper_draws_them() -> None:
    bank = shipped.bank()
    pack = next(one for one in handouts_of(bank) if one.kind == "reviewers")
    boxes = re.findall(r'<span class="([^"]*)"></span>', document(pack, HandoutSource(bank)))
    assert len(boxes) == 3 * len(pack_of(bank).first)
    drawn = files("scenario_quiz.handouts").joinpath("print.css").read_text(encoding="utf-8")
    assert [name for name in {*boxes} if f"\n.{name} {{\n  border: " not in drawn] == []
