"""While an author edits: a broken story is told in the browser, the server stays up, and mending it is enough."""

from __future__ import annotations

from pathlib import Path

from tests.site.conftest import LayOut
from tests.site.dom import parse
from tests.site.previewing import Preview, mkdocs_serve, own_serve, previewing
from tests.site.small import as_yaml, judgement, story

STORY = "scenarios/quiet-pupil/index.html"
RIGHT = as_yaml(story())
MENDED = as_yaml(story(title="A pupil who speaks again"))
BROKEN = as_yaml(story(level="hard", questions=[judgement(cite=["golden-rules#seek-advise"])]))


def _line(text: str, of: str) -> int:
    return 1 + next(number for number, line in enumerate(text.splitlines()) if of in line)


def _told(page: str) -> list[str]:
    """The mistakes that a page lists."""
    return [item.words for item in parse(page).one("div", "sq-findings").all("li")]


def _write(root: Path, text: str) -> None:
    (root / "quizzes/quiet-pupil.yml").write_text(text, encoding="utf-8")


def _assert_tells_what_is_broken(preview: Preview) -> None:
    level, cite = _line(BROKEN, "level: hard"), _line(BROKEN, "seek-advise")
    for place in (STORY, "scenarios/index.html"):
        first, second = _told(preview.wait_for(place, "bad-choice"))
        assert first.startswith(f"quizzes/quiet-pupil.yml:{level}:8 error bad-choice "), place
        assert "level: hard" in first
        assert second.startswith(f"quizzes/quiet-pupil.yml:{cite}:5 error unknown-anchor "), place
        assert "Did you mean 'seek-advice'?" in second
    # The rest of the site is there meanwhile, without a way to the broken story.
    assert "Ask for advice" in preview.page("golden-rules/index.html")
    assert "A quiet pupil" not in preview.page("golden-rules/index.html")


def test_breaking_a_story_tells_it_in_the_browser_and_mending_it_recovers(project: LayOut) -> None:
    root = project()
    with previewing(root, mkdocs_serve) as preview:
        assert "A quiet pupil" in preview.wait_for(STORY, 'data-question="first-move"')
        _write(root, BROKEN)
        _assert_tells_what_is_broken(preview)
        _write(root, MENDED)
        assert "sq-findings" not in preview.wait_for(STORY, "A pupil who speaks again")
        assert "sq-findings" not in preview.wait_for("scenarios/index.html", "A pupil who speaks again")
        assert "Traceback" not in preview.log.read_text()


def test_a_preview_starts_with_a_broken_story_and_recovers(project: LayOut) -> None:
    root = project({"quizzes/quiet-pupil.yml": BROKEN})
    with previewing(root, mkdocs_serve) as preview:
        _assert_tells_what_is_broken(preview)
        _write(root, RIGHT)
        assert "sq-findings" not in preview.wait_for(STORY, 'data-question="first-move"')


def test_make_serve_starts_anew_when_python_changes(project: LayOut) -> None:
    root = project()
    listings = root / "hooks/scenario_quiz/pages/listings.py"
    with previewing(root, own_serve) as preview:
        preview.wait_for("scenarios/index.html", "A quiet pupil")
        text = listings.read_text(encoding="utf-8")
        changed = text.replace('title=words["index_title"]', 'title="Changed in Python"')
        assert changed != text
        listings.write_text(changed, encoding="utf-8")
        preview.wait_for("scenarios/index.html", "<title>Changed in Python")
