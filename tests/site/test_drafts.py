"""Drafts: an author sees them in the preview, under a banner, and no build has them."""

from __future__ import annotations

from tests.dom import page_at
from tests.site.building import build_here
from tests.site.conftest import LayOut
from tests.site.small import as_yaml, story

DRAFT = as_yaml(story(title="A pupil who waits", status="draft"))
BANNER = "This is a draft. Only a preview shows it. To publish it, write status: published in its file."


def test_a_preview_shows_a_draft_under_a_banner_with_its_notes_and_leads_to_it(project: LayOut) -> None:
    built = build_here(project({"quizzes/waiting-pupil.yml": DRAFT}), preview=True)
    assert (built.stopped, built.warnings) == ("", [])
    for place in ("scenarios/waiting-pupil", "trainers/waiting-pupil"):
        assert page_at(built.page(place)).one("div", "sq-draft").words == BANNER, place
    box = page_at(built.page("scenarios")).one("div", "sq-draft")
    assert [link.attributes["href"] for link in box.all("a")] == ["waiting-pupil/index.html"]
    assert not list(page_at(built.page("scenarios/quiet-pupil")).all("div", "sq-draft"))


def test_a_draft_stands_in_no_list_and_in_no_catalogue_of_a_preview(project: LayOut) -> None:
    built = build_here(project({"quizzes/waiting-pupil.yml": DRAFT}), preview=True)
    for place in ("scenarios/index.json", "assets/scenario-quiz/catalogue.js", "assets/scenario-quiz/plan-data.js"):
        assert "waiting-pupil" not in (built.site / place).read_text(encoding="utf-8"), place
    assert "A pupil who waits" not in built.page("trainers/for-whom").read_text(encoding="utf-8")


def test_no_build_has_a_draft(project: LayOut) -> None:
    built = build_here(project({"quizzes/waiting-pupil.yml": DRAFT}), strict=True)
    assert built.stopped == ""
    for file in built.site.rglob("*"):
        assert "waiting-pupil" not in file.name
        if file.suffix in (".html", ".js", ".json", ".xml"):
            assert "A pupil who waits" not in file.read_text(encoding="utf-8"), file
    assert not list(page_at(built.page("scenarios")).all("div", "sq-draft"))


def test_a_draft_with_mistakes_is_told_like_any_other_file(project: LayOut) -> None:
    broken = as_yaml(story(status="draft", level="hard"))
    built = build_here(project({"quizzes/waiting-pupil.yml": broken}), preview=True)
    assert "bad-choice" in built.page("scenarios/waiting-pupil").read_text(encoding="utf-8")
