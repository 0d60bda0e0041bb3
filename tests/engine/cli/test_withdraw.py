"""`scenario-quiz withdraw`: a published story is taken down at once, and its page and its ids stay."""

from __future__ import annotations

from pathlib import Path

import pytest

from scenario_quiz.scenarios.withdrawing import line_without
from tests.engine.cli.conftest import Run
from tests.engine.small import SOUND

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
    assert result.stdout.splitlines()[1:] == [
        "quizzes/sets/a-meeting.yml:5:13: set a-meeting holds a-mark",
        "  = It names nothing else: name another story here.",
        "Until these are changed, readers do not meet the story there: sets and sessions leave it out.",
    ]


def test_what_names_the_story_is_listed_with_the_line_to_write(published: Path, run: Run) -> None:
    (published / "quizzes" / "a-burn.yml").write_bytes(PUBLISHED.encode())
    lines = {
        "quizzes/sets/a-meeting.yml": "scenarios: [a-mark, a-burn]",
        "quizzes/sets/another.yml": "scenarios:\n  - a-burn\n  - a-mark",
    }
    for place, text in lines.items():
        head = "schema: 1\ntitle: A meeting\nsummary: For a team.\nstatus: published\n"
        (published / place).write_text(f"{head}{text}\n", encoding="utf-8")
    (published / "docs" / "harm" / "index.md").write_text(
        "# Harm\n\n<!-- trainers:session a-burn a-mark -->\n\n<!-- trainers:paste a-mark -->\n\n"
        "[Practise](../scenarios/a-mark/index.md)\n",
        encoding="utf-8",
    )
    told = run("withdraw", "a-mark", "--why", "Wrong.", *TODAY).stdout.splitlines()
    assert [line for line in told if line.startswith("  = ")] == [
        "  = Write: <!-- trainers:session a-burn -->",
        "  = It names nothing else: name another story here.",
        "  = The link still works: the page says that the story was taken down.",
        "  = Write: scenarios: [a-burn]",
        "  = Take the line out.",
    ]


def test_the_line_to_write_names_the_story_to_go_to_instead(published: Path, run: Run) -> None:
    (published / "quizzes" / "a-burn.yml").write_bytes(PUBLISHED.encode())
    told = run("withdraw", "a-mark", "--why", "Wrong.", *TODAY, "--instead", "a-burn").stdout.splitlines()
    assert "  = Write: scenarios: [a-burn]" in told


@pytest.mark.parametrize(
    ("line", "without"),
    [
        ("scenarios: [a-mark, a-burn]", "scenarios: [a-burn]"),
        ("scenarios: [a-burn, a-mark]", "scenarios: [a-burn]"),
        ("scenarios: [a-burn, a-mark, a-scar]", "scenarios: [a-burn, a-scar]"),
        ("  - a-mark", ""),
        ("  - a-mark  # first", ""),
        ("<!-- trainers:session a-mark a-burn -->", "<!-- trainers:session a-burn -->"),
    ],
)
def test_a_line_without_the_story_keeps_all_else(line: str, without: str) -> None:
    assert line_without(line, line.index("a-mark"), "a-mark") == without


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
