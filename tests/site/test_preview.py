"""While an author edits: a broken story is told in the browser, the server stays up, and mending it is enough."""

from __future__ import annotations

import re
import signal
import socket
import subprocess
from pathlib import Path

import pytest

from tests.dom import parse
from tests.site.building import free_port, write_files
from tests.site.conftest import LayOut
from tests.site.previewing import Command, Preview, mkdocs_serve, own_serve, previewing
from tests.site.publishing import environment
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


def test_an_organisations_file_and_folder_are_noticed_when_they_come_change_and_go(project: LayOut) -> None:
    root = project()
    file, local = root / "organisation.yml", root / "local"
    page = "our-procedures/index.html"
    with previewing(root, mkdocs_serve) as preview:
        preview.wait_for("index.html", "</html>")
        file.write_text("schema: 1\nname: The first council\n", encoding="utf-8")
        preview.wait_for("index.html", "The first council")
        file.write_text("schema: 1\nname: The second council\n", encoding="utf-8")
        preview.wait_for("index.html", "The second council")
        write_files(root, {"local/docs/our-procedures/index.md": "# Ours\n\nOnce.\n"})
        preview.wait_for(page, "Once.")
        write_files(root, {"local/docs/our-procedures/index.md": "# Ours\n\nTwice.\n"})
        preview.wait_for(page, "Twice.")
        local.rename(root / "local-of-yesterday")
        preview.wait_until(lambda: not preview.page(page))
        (root / "local-of-yesterday").rename(local)
        preview.wait_for(page, "Twice.")
        write_files(root, {"local/docs/our-procedures/index.md": "# Ours\n\nThrice.\n"})
        preview.wait_for(page, "Thrice.")
        file.unlink()
        preview.wait_until(lambda: "The second council" not in preview.page("index.html"))
        assert "Traceback" not in preview.log.read_text()


@pytest.mark.parametrize("command", [mkdocs_serve, own_serve])
def test_a_taken_port_is_told_before_anything_is_built(project: LayOut, command: Command) -> None:
    root = project()
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        done = subprocess.run(
            command(port), cwd=root, env=environment(root), capture_output=True, encoding="utf-8", check=False
        )
    said = done.stdout + done.stderr
    assert done.returncode == 1
    assert f"Port {port} is taken, perhaps by another preview. Type: " in said
    assert int(re.findall(r"(?:PORT=|127\.0\.0\.1:)(\d+)", said)[-1]) > port
    assert "Cleaning site directory" not in said and "The site is at" not in said and "Traceback" not in said


def test_a_preview_that_cannot_start_ends_with_what_was_wrong(project: LayOut) -> None:
    root = project()
    (root / "hooks/quizzes.py").write_text("def (\n", encoding="utf-8")
    done = subprocess.run(
        own_serve(free_port()), cwd=root, env=environment(root), capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 1
    assert "SyntaxError" in done.stderr and "The site is at" not in done.stdout


def test_a_preview_that_is_asked_to_end_leaves_nothing_behind(project: LayOut) -> None:
    root = project()
    with previewing(root, own_serve) as preview:
        preview.wait_until(lambda: "The site is at" in preview.log.read_text())
        assert "</html>" in preview.page("index.html")
        preview.process.send_signal(signal.SIGINT)
        assert preview.process.wait(timeout=30) == 0
        assert preview.page("index.html") == ""
    said = preview.log.read_text()
    assert said.index("Serving on") < said.index("The site is at http://127.0.0.1:")


def test_make_serve_starts_anew_when_python_changes(project: LayOut) -> None:
    root = project()
    listing = root / "hooks/scenario_quiz/pages/practice_list.py"
    with previewing(root, own_serve) as preview:
        preview.wait_for("scenarios/index.html", "A quiet pupil")
        text = listing.read_text(encoding="utf-8")
        heading = "heading_text(group.name),"
        changed = text.replace(heading, '"Changed in Python",')
        assert changed != text
        listing.write_text(changed, encoding="utf-8")
        preview.wait_for("scenarios/index.html", "Changed in Python")
        listing.write_text("def (\n", encoding="utf-8")
        preview.wait_until(lambda: "it starts anew when you save" in preview.log.read_text())
        listing.write_text(text.replace(heading, '"Mended in Python",'), encoding="utf-8")
        preview.wait_for("scenarios/index.html", "Mended in Python")
