"""What a preview builds while something is broken: every page that can be, and the mistakes where one looks."""

from __future__ import annotations

from tests.dom import page_at
from tests.site.building import Built, build_here
from tests.site.conftest import LayOut
from tests.site.small import as_yaml, judgement, story

BROKEN = as_yaml(story(level="hard"))
PROBLEMS = """\
causes-delay: {shown: causes delay, verdicts: [never]}
is-slow: {shown: is slow, verdicts: [risky]}
"""
LOUDER = as_yaml(story(title="A louder pupil"))


def _told(built: Built, place: str = "scenarios") -> list[str]:
    """The first words of each mistake that a page lists."""
    notes = page_at(built.page(place)).all("div", "sq-findings")
    return [" ".join(item.words.split()[:3]) for note in notes for item in note.all("li")]


def _listed(built: Built) -> list[str]:
    return [heading.words for heading in page_at(built.page("scenarios")).one("article").all("h3")]


def test_the_other_stories_are_there(project: LayOut) -> None:
    root = project({"quizzes/quiet-pupil.yml": BROKEN, "quizzes/louder-pupil.yml": LOUDER})
    built = build_here(root, preview=True)
    assert built.stopped == ""
    assert _listed(built) == ["A louder pupil"]
    assert _told(built) == _told(built, "scenarios/quiet-pupil") == ["quizzes/quiet-pupil.yml:11:8 error bad-choice"]
    assert _told(built, "scenarios/louder-pupil") == []


def test_a_broken_register_is_told_on_the_index_and_its_stories_wait(project: LayOut) -> None:
    own = judgement(options={**judgement()["options"], "a": {**judgement()["options"]["a"], "problem": "is-slow"}})
    built = build_here(
        project(
            {
                "quizzes/registers/problems.yml": PROBLEMS,
                "quizzes/louder-pupil.yml": as_yaml(story(title="A louder pupil", questions=[own])),
            }
        ),
        preview=True,
    )
    assert built.stopped == ""
    assert _told(built) == ["quizzes/registers/problems.yml:1:48 error bad-choice"]
    assert _listed(built) == ["A louder pupil"]


def test_a_place_of_an_idea_that_is_gone_is_told_and_its_stories_wait(project: LayOut) -> None:
    page = "# The rules\n\n## Be open {#be-open}\n\nTell them.\n"
    open_ = judgement(practises=["be-open"], cite=["golden-rules#be-open"])
    built = build_here(
        project(
            {
                "docs/golden-rules/index.md": page,
                "quizzes/quiet-pupil.yml": as_yaml(story(questions=[judgement(cite=["guidance/calls"])])),
                "quizzes/louder-pupil.yml": as_yaml(story(title="A louder pupil", questions=[open_])),
            }
        ),
        preview=True,
    )
    assert built.stopped == ""
    assert [told.split(":")[0] for told in _told(built)] == ["quizzes/registers/ideas.yml"]
    assert _listed(built) == ["A louder pupil"]


def test_a_retired_story_may_point_to_one_that_is_being_mended(project: LayOut) -> None:
    retired = {"on": "2026-10-01", "why": "The rule has changed.", "instead": ["quiet-pupil"]}
    old = as_yaml(story(title="An old story", status="retired", retired=retired))
    built = build_here(project({"quizzes/quiet-pupil.yml": BROKEN, "quizzes/old-pupil.yml": old}), preview=True)
    assert built.stopped == ""
    stub = page_at(built.page("scenarios/old-pupil")).one("article").words
    assert stub == "This story has been retired It was taken away on 1 October 2026. The rule has changed."


def test_a_file_that_cannot_be_read_is_told_even_where_its_name_was_an_alias(project: LayOut) -> None:
    files = {"quizzes/quiet-pupil.yml": as_yaml(story(aliases=["silent-pupil"])), "quizzes/silent-pupil.yml": "- [\n"}
    built = build_here(project(files), preview=True)
    assert built.stopped == ""
    assert _listed(built) == ["A quiet pupil"]
    told = _told(built, "scenarios/silent-pupil")
    assert {mistake.split(":")[0] for mistake in told} == {"quizzes/silent-pupil.yml"}
    assert told == _told(built)
