"""`scenario-quiz withdraw`: a published story is taken down at once, and its page and its ids stay."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.values.cli.conftest import Run
from tests.values.small import SOUND

TODAY = ("--today", "2026-12-01")
PUBLISHED = SOUND.replace("status: draft", "status: published   # open")


@pytest.fixture
def published(project: Path) -> Path:
    """A project with a published story in the ledger and in a set."""
    (project / "quizzes" / "a-mark.yml").write_bytes(PUBLISHED.encode())
    (project / "quizzes" / "sets").mkdir()
    (project / "quizzes" / "sets" / "a-meeting.yml").write_text(
        "schema: 1\ntitle: A meeting\nsummary: For a team.\nstatus: published\nscenarios: [a-mark]\n", encoding="utf-8"
    )
    (project / "quizzes" / "published.yml").write_text(
        "schema: 1\nscenarios:\n  a-mark:\n    first-move: a b\n    an-old-one: a\nsets: [a-meeting]\n",
        encoding="utf-8",
    )
    return project


def test_the_file_gets_the_status_and_the_reason_and_nothing_else(published: Path, run: Run) -> None:
    result = run("withdraw", "a-mark", "--why", 'The law: "changed"', *TODAY)
    assert result.exit_code == 0, result.stderr
    assert (published / "quizzes" / "a-mark.yml").read_text(encoding="utf-8") == SOUND.replace(
        "status: draft",
        'status: withdrawn   # open\nwithdrawn:\n  on: 2026-12-01\n  why: "The law: \\"changed\\""',
    )
    assert result.stdout.splitlines()[1] == (
        "quizzes/sets/a-meeting.yml:5: scenario 'a-mark' was withdrawn, so the set leaves it out"
    )


def test_its_page_says_so_and_keeps_every_anchor(published: Path, run: Run) -> None:
    run("withdraw", "a-mark", "--why", "An answer was wrong.", *TODAY)
    assert run("check").exit_code == 0
    assert run("write", "out").exit_code == 0
    page = (published / "out" / "scenarios" / "a-mark" / "index.md").read_text(encoding="utf-8")
    assert "# This story has been taken down" in page
    assert (
        "It was taken down on 1 December 2026, because something in it may be wrong. An answer was wrong&#46;" in page
    )
    assert '<span id="first-move"></span><span id="an-old-one"></span>' in page
    assert "Wait until Friday" not in page
    assert "- [Practise](../index.md)" in page
    assert "a-mark" not in (published / "out" / "scenarios" / "index.md").read_text(encoding="utf-8")
    assert "a-mark" not in (published / "out" / "sets" / "a-meeting" / "index.md").read_text(encoding="utf-8")


def test_line_ends_of_windows_are_kept(published: Path, run: Run) -> None:
    file = published / "quizzes" / "a-mark.yml"
    file.write_bytes(PUBLISHED.replace("\n", "\r\n").encode())
    run("withdraw", "a-mark", "--why", "x", *TODAY)
    data = file.read_bytes()
    assert data.count(b"\n") == data.count(b"\r\n") == PUBLISHED.count("\n") + 3


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("a-marc", "--why", "x", *TODAY), "there is no scenario 'a-marc'"),
        (("a-mark", "--why", " ", *TODAY), "--why is empty"),
        (("a-mark", "--why", "x"), "--today"),
        (("a-mark", *TODAY), "--why"),
        (("a-mark", "--why", "x", *TODAY, "--instead", "a-mark"), "--instead names no other scenario"),
    ],
)
def test_wrong_use_changes_nothing(published: Path, run: Run, arguments: tuple[str, ...], says: str) -> None:
    result = run("withdraw", *arguments)
    assert result.exit_code == 2
    assert says in result.stderr
    assert (published / "quizzes" / "a-mark.yml").read_text(encoding="utf-8") == PUBLISHED


@pytest.mark.parametrize(
    ("text", "says"), [(SOUND, "its status is draft"), ("title: 'open\n", "its status cannot be read")]
)
def test_only_a_published_story_can_be_taken_down(published: Path, run: Run, text: str, says: str) -> None:
    (published / "quizzes" / "a-mark.yml").write_text(text, encoding="utf-8")
    result = run("withdraw", "a-mark", "--why", "x", *TODAY)
    assert result.exit_code == 2
    assert says in result.stderr


def test_changes_are_shown_on_the_page_and_not_found_by_search(published: Path, run: Run) -> None:
    change = "changes:\n  - {on: 2026-12-01, what: Another answer is best now., why: The law changed.}\n"
    (published / "quizzes" / "a-mark.yml").write_text(PUBLISHED + change, encoding="utf-8")
    ledger = published / "quizzes" / "published.yml"
    ledger.write_text(ledger.read_text(encoding="utf-8").replace("    an-old-one: a\n", ""), encoding="utf-8")
    assert run("write", "out").exit_code == 0
    page = (published / "out" / "scenarios" / "a-mark" / "index.md").read_text(encoding="utf-8")
    line = next(line for line in page.splitlines() if "sq-changes" in line)
    assert line.startswith('<details class="sq-changes" data-search-exclude>')
    assert "<b>1 December 2026.</b> Another answer is best now. Why: The law changed." in line
