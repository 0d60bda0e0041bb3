"""Last year's links: every address in the ledger of an older release opens today, or says where to go instead.

`ledgers/` keeps the ledger of each release as it was. Add one at each release, and never change one.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from scenario_quiz.scenarios.ledger import Ledger, read_ledger
from tests.dom import page_at
from tests.site.conftest import Build
from tests.site.small import as_yaml, judgement, story

LEDGERS = sorted(Path(__file__).with_name("ledgers").glob("*.yml"))
OLDER = """\
schema: 1
scenarios:
  quiet-pupil:
    asked-before: [a, b]
    dropped-question: [a, b]
    first-move: [a, b]
  silent-pupil:
    first-move: [a, b]
  taken-away:
    first-move: [a, b]
  taken-down:
    first-move: [a, b]
"""


def closed(site: Path, ledger: Ledger, sets: tuple[str, ...] = ()) -> list[str]:
    """Every link of a ledger that opens no page, or a question of a page that has not moved without its anchor."""
    faults = []
    for id_, questions in ledger.items():
        for folder in ("scenarios", "trainers"):
            file = site / folder / id_ / "index.html"
            if not file.is_file():
                faults.append(f"{folder}/{id_} is gone")
        file = site / "scenarios" / id_ / "index.html"
        page = page_at(file) if file.is_file() else None
        if page is None:
            continue
        moved = "This story has moved" in page.one("article").words
        ids = {element.attributes.get("id") for element in page}
        faults += [f"{id_}#{question} is gone" for question in questions if question not in ids]
        if moved:
            for folder in ("scenarios", "trainers"):
                faults += _lost_in_moving(site / folder / id_ / "index.html")
        if moved or page.all(data_scenario=id_):
            for question, letters in questions.items():
                options = {option for option in ids if option and option.startswith(f"{question}-")}
                known = {f"{question}-{letter}" for letter in letters}
                if options and not known <= options:
                    faults.append(f"{id_}#{question}: options are gone")
    faults += [f"sets/{id_} is gone" for id_ in sets if not (site / "sets" / id_ / "index.html").is_file()]
    return faults


def _lost_in_moving(file: Path) -> list[str]:
    """Every link of a page at an earlier address that names no anchor of the page where the story is now."""
    faults = []
    for link in page_at(file).one("article").one("ul").all("a"):
        place, _, anchor = link.attributes["href"].partition("#")
        ids = {one.attributes.get("id") for one in page_at((file.parent / place).resolve())}
        faults += [f"{file.parent.name} leads to {anchor}, which is gone"] if anchor not in ids else []
    return faults


@pytest.mark.parametrize("file", LEDGERS, ids=lambda file: file.stem)
def test_every_link_of_an_older_release_opens(whole_site: Path, file: Path) -> None:
    promises = read_ledger(file, file.name)
    assert promises.stories and not promises.findings
    assert closed(whole_site, promises.stories, promises.sets) == []


def test_renamed_retired_and_withdrawn_stories_open_for_learners_and_trainers(site: Build) -> None:
    """An older ledger against a project in which everything that can become of a story has happened."""
    questions = [judgement(aliases=["asked-before"])]
    dropped = [{"id": "dropped-question", "why": "Nobody asks this now."}]
    gone = {"on": "2026-10-01", "why": "The rule has changed.", "instead": ["quiet-pupil"]}
    files = {
        "quizzes/quiet-pupil.yml": as_yaml(
            story(questions=questions, retired_questions=dropped, aliases=["silent-pupil"])
        ),
        "quizzes/taken-away.yml": as_yaml(story(status="retired", retired=gone)),
        "quizzes/taken-down.yml": as_yaml(story(status="withdrawn", withdrawn=gone)),
        "quizzes/published.yml": OLDER,
    }
    built = site(files)
    promises = read_ledger(built.site.parent / "quizzes/published.yml", "published.yml")
    assert set(promises.stories) == {"quiet-pupil", "silent-pupil", "taken-away", "taken-down"}
    assert not promises.findings
    assert closed(built.site, promises.stories) == []
    for folder in ("scenarios", "trainers"):
        for id_ in ("silent-pupil", "taken-away", "taken-down"):
            article = page_at(built.page(f"{folder}/{id_}")).one("article")
            target = (
                built.page(f"{folder}/{id_}").parent
                / article.one("a", href="../quiet-pupil/index.html").attributes["href"]
            )
            assert target.resolve().is_file()
        moved = page_at(built.page(f"{folder}/silent-pupil")).one("article").one("ul")
        start = "q-" if folder == "trainers" else ""
        for item in moved.all("li"):  # a link to one question of the story leads to that question
            marked = [one.attributes["id"] for one in item.all("span") if "id" in one.attributes]
            target = "dropped-question" if "dropped-question" in marked else f"{start}first-move"
            assert item.one("a").attributes["href"] == f"../quiet-pupil/index.html#{target}"
        known = {one.attributes.get("id") for one in moved.all("span")}
        assert {f"{start}first-move", f"{start}first-move-b", f"{start}asked-before"} <= known
        assert ("dropped-question" in known) is (folder == "scenarios")
        gone = {one.attributes.get("id") for one in page_at(built.page(f"{folder}/taken-away"))}
        assert f"{start}first-move" in gone
        assert "The rule has changed." in page_at(built.page(f"{folder}/taken-away")).one("article").words


def test_what_is_gone_without_a_word_is_noticed(whole_site: Path) -> None:
    lost = {"never-was": {"first-move": ("a",)}, "a-father-hears-voices": {"first-move": ("a", "j"), "lost": ()}}
    assert closed(whole_site, lost, ("no-such-set",)) == [
        "scenarios/never-was is gone",
        "trainers/never-was is gone",
        "a-father-hears-voices#lost is gone",
        "a-father-hears-voices#first-move: options are gone",
        "sets/no-such-set is gone",
    ]
