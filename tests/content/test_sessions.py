"""Sessions ready to run: their minutes add up, they name stories as they are, and none goes without the real child."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from pathlib import Path

import pytest

from scenario_quiz.checks.pages.trainer_markers import check_sessions
from scenario_quiz.pages.author_text import plain_text
from scenario_quiz.pages.story.timing import group_minutes
from scenario_quiz.pages.trainers.listing import with_lists
from tests.content import shipped
from tests.engine.small import citable, every_kind, registers
from tests.release import ROOT

BANK = shipped.bank()
BY_ID = {one.id: one for one in BANK.published}
PAGES = sorted((ROOT / "docs/trainers/sessions").glob("*/index.md"))
SESSIONS = pytest.mark.parametrize("file", PAGES, ids=lambda file: file.parent.name)
_NAMED = re.compile(r"<!-- trainers:(session|paste) (.+) -->")
_ROW = re.compile(r"^\| \*\*(\d+)\*\* ([^|]+) \|", re.MULTILINE)


def named(file: Path) -> dict[str, list[str]]:
    return {kind: ids.split() for kind, ids in _NAMED.findall(file.read_text(encoding="utf-8"))}


def test_the_three_sessions_are_here_and_listed_with_their_minutes() -> None:
    assert [file.parent.name for file in PAGES] == ["gp-practice", "not-everything", "school-induction"]
    listed = (ROOT / "docs/trainers/sessions/index.md").read_text(encoding="utf-8")
    for file in PAGES:
        minutes = sum(int(time) for time, _ in _ROW.findall(file.read_text(encoding="utf-8")))
        row = next(line for line in listed.splitlines() if f"({file.parent.name}/index.md)" in line)
        assert row.endswith(f"| {minutes} |")


def test_the_tables_for_15_30_and_60_minutes_add_up_in_a_room_and_online() -> None:
    guide = (ROOT / "docs/trainers/run/index.md").read_text(encoding="utf-8")
    for name, minutes in {"fifteen": 15, "thirty": 30, "sixty": 60}.items():
        part = guide.partition(f"{{#{name}-minutes}}")[2].partition("\n## ")[0]
        rows = [line.split("|")[1:-1] for line in part.splitlines() if line.startswith("| ")][2:]
        assert sum(int(row[0]) for row in rows) == minutes
        assert all(cell.strip() for row in rows for cell in row) and len(rows[0]) == 3


@SESSIONS
def test_the_running_order_gives_each_story_its_time_in_the_order_of_the_plan(file: Path) -> None:
    rows = {name.strip(): int(minutes) for minutes, name in _ROW.findall(file.read_text(encoding="utf-8"))}
    stories = [BY_ID[id_] for id_ in named(file)["session"]]
    assert named(file)["session"] == named(file)["paste"]
    titles = [plain_text(story.title) for story in stories]
    assert [name for name in rows if name in titles] == titles
    assert [rows[title] for title in titles] == [group_minutes(story) for story in stories]


@SESSIONS
def test_a_session_has_the_plans_link_the_rules_covered_polls_and_what_to_do_about_a_real_child(file: Path) -> None:
    page = html.unescape(with_lists(file.read_text(encoding="utf-8"), BANK, "../../../"))
    ids = named(file)["session"]
    assert f'href="../../../trainers/plan/index.html#n={len(ids)}&stories={".".join(ids)}"' in page
    assert page.count('class="tr-real-child"') == 1
    assert page.index("If somebody describes a real child") < page.index("## The stories")
    met = {idea for id_ in ids for idea in BY_ID[id_].ideas}
    covered = re.search(r"Rules and habits practised: ([^<]+)\.<", page)
    assert covered and covered[1] == "; ".join(one.name for id_, one in BANK.registers.ideas.items() if id_ in met)
    for id_ in ids:
        assert f'href="../../../trainers/{id_}/index.html"' in page
        assert f'data-address="../../../scenarios/{id_}/index.html"' in page
        for question in BY_ID[id_].questions:
            for option in getattr(question, "options", {}).values():
                assert option.text in page and option.why not in page
        assert BY_ID[id_].trainer.prompts[0] in page  # type: ignore[union-attr]


def test_a_session_of_an_author_has_the_real_child_too_and_says_which_story_is_gone() -> None:
    small = replace(BANK, scenarios=(every_kind(),), registers=registers(), pages=citable().pages)
    page = with_lists("<!-- trainers:session a-bruise gone-story -->\n\n<!-- trainers:paste gone-story -->", small)
    assert page.count('class="tr-real-child"') == 1
    assert "n=1&amp;stories=every-kind" in page  # under its name of today
    assert 'The story "gone-story" can no longer be opened here.' in html.unescape(page)
    assert with_lists("<!-- trainers:session -->", small).count("<ol>") == 1  # the list about a real child alone


def test_no_shipped_page_names_a_story_that_is_not_there() -> None:
    for document in BANK.documents:
        assert list(check_sessions(document, BY_ID)) == []
