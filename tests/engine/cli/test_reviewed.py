"""`scenario-quiz reviewed`: a review stands where it belongs, by role and day, and nothing else is changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from scenario_quiz.bank import load_bank
from scenario_quiz.pages.templating import reviewed
from scenario_quiz.project import Project
from tests.engine.cli.conftest import Run
from tests.engine.small import SOUND

LEAD = ("--by", "designated safeguarding lead", "--on", "2026-12-01")
POLICE = ("--by", "a police officer", "--on", "2026-12-03", "--differs", 'We would say: "call 101" first.')
UNSIGNED = SOUND.replace("status: draft", "status: published")
AUTHORED = UNSIGNED.replace("reviewed: null", "author: a trainer\nreviewed: null  # soon")
FRONT = "---\ntitle: Harm\nchecked: 2026-11-22\ncheck_after: 2027-05-22\n---\n"


@pytest.fixture
def ours(project: Path) -> Path:
    """This project's own copy: a story whose author is known, and a page with front matter."""
    (project / "quizzes" / "a-mark.yml").write_text(AUTHORED, encoding="utf-8")
    page = project / "docs" / "harm" / "index.md"
    page.write_text(FRONT + page.read_text(encoding="utf-8"), encoding="utf-8")
    return project


@pytest.fixture
def theirs(ours: Path) -> Path:
    """An organisation's copy, in which no story of the release is changed."""
    (ours / "organisation.yml").write_text("schema: 1\nname: Example Council\n", encoding="utf-8")
    return ours


def codes(root: Path) -> list[tuple[str, str]]:
    return [(one.path, one.code.name) for one in load_bank(Project(root)).findings if "review" in one.code.name]


def test_a_story_gets_the_review_and_nothing_else(ours: Path, run: Run) -> None:
    result = run("reviewed", "a-mark", *LEAD)
    assert (result.exit_code, result.stdout) == (
        0,
        "Wrote quizzes/a-mark.yml. Build and publish the site, and a-mark says who reviewed it.\n",
    )
    first = 'reviewed: {on: 2026-12-01, by: "designated safeguarding lead"}'
    assert (ours / "quizzes" / "a-mark.yml").read_text(encoding="utf-8") == AUTHORED.replace(
        "reviewed: null  # soon", f"{first}  # soon"
    )
    for more in (POLICE, ("--by", "a nurse", "--on", "2026-12-02")):
        assert run("reviewed", "scenarios/a-mark/", *more).exit_code == 0
    assert (ours / "quizzes" / "a-mark.yml").read_text(encoding="utf-8") == AUTHORED.replace(
        "reviewed: null  # soon\n",
        f"{first}  # soon\nalso_reviewed:\n"
        '  - {on: 2026-12-02, by: "a nurse"}\n'
        '  - {on: 2026-12-03, by: "a police officer", differs: "We would say: \\"call 101\\" first."}\n',
    )
    bank = load_bank(Project(ours))
    assert [one.code.name for one in bank.findings] == ["one-question", "ledger-missing"]
    assert reviewed(bank.published[0].reviews, bank.words) == (
        "Reviewed by a designated safeguarding lead on 1 December 2026. Reviewed by a nurse on 2 December 2026. "
        'Reviewed by a police officer on 3 December 2026. Reviewers differ: We would say: "call 101" first'
    )


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_page_gets_the_review_in_its_front_matter(ours: Path, run: Run, end: str) -> None:
    file = ours / "docs" / "harm" / "index.md"
    before = file.read_text(encoding="utf-8").replace("\n", end)
    file.write_bytes(before.encode())
    assert run("reviewed", "harm", *LEAD).exit_code == 0
    added = f'2027-05-22{end}reviewed: {{on: 2026-12-01, by: "designated safeguarding lead"}}{end}---'
    assert file.read_bytes().decode() == before.replace(f"2027-05-22{end}---", added)
    bank = load_bank(Project(ours))
    said = reviewed(bank.pages["harm"].reviews, bank.words)
    assert said == "Reviewed by a designated safeguarding lead on 1 December 2026"
    assert [one for one in bank.findings if one.path == "docs/harm/index.md"] == []


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize(
    ("name", "place", "before", "line"),
    [
        ("harm", "docs/harm/index.md", FRONT + "# Harm\n\nLook again.\n", "check_after: 2027-05-22\n"),
        ("a-mark", "quizzes/a-mark.yml", AUTHORED.replace("reviewed: null  # soon\n", ""), ""),
    ],
)
def test_a_byte_order_mark_and_line_ends_of_two_kinds_stay_as_they_are(
    ours: Path, run: Run, name: str, place: str, before: str, line: str, mark: str
) -> None:
    last = before.rsplit("\n", 2)[1] + "\n"
    mixed = mark + before.replace("\n", "\r\n").replace(last.replace("\n", "\r\n"), last)
    (ours / place).write_bytes(mixed.encode())
    assert run("reviewed", name, *LEAD).exit_code == 0
    added = 'reviewed: {on: 2026-12-01, by: "designated safeguarding lead"}\r\n'
    at = line.replace("\n", "\r\n")
    expected = mixed.replace(at, at + added) if line else mixed + added
    assert (ours / place).read_bytes().decode() == expected


def test_an_organisation_keeps_its_reviews_in_a_file_of_its_own(theirs: Path, run: Run) -> None:
    story = (theirs / "quizzes" / "a-mark.yml").read_bytes()
    assert codes(theirs) == [("quizzes/a-mark.yml", "review-missing")]
    for name, who in (("a-mark", LEAD), ("harm", LEAD), ("a-mark", POLICE)):
        assert run("reviewed", name, *who).exit_code == 0
    assert (theirs / "quizzes" / "a-mark.yml").read_bytes() == story
    assert (theirs / "local" / "reviews.yml").read_text(encoding="utf-8").partition("here.\n")[2] == (
        "a-mark:\n"
        '  - {on: 2026-12-03, by: "a police officer", differs: "We would say: \\"call 101\\" first."}\n'
        '  - {on: 2026-12-01, by: "designated safeguarding lead"}\n'
        "harm:\n"
        '  - {on: 2026-12-01, by: "designated safeguarding lead"}\n'
    )
    bank = load_bank(Project(theirs))
    assert [one for one in bank.findings if one.path.startswith("local/") or "review" in one.code.name] == []
    assert [one.by for one in bank.published[0].reviews] == ["designated safeguarding lead", "a police officer"]
    assert [one.by for one in bank.pages["harm"].reviews] == ["designated safeguarding lead"]
    listed = run("review").stdout
    assert "quizzes/a-mark.yml  A mark on an arm (no role named yet) Reviewed by a designated safe" in listed


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("a-marc", *LEAD), "there is no story, no guide and no page 'a-marc'. Did you mean a-mark?"),
        (("a-mark", "--by", "Dr Robin Example", "--on", "2026-12-01"), "looks like a person's name"),
        (("a-mark", "--by", "Jane Example", "--on", "2026-12-01"), "looks like a person's name"),
        (("a-mark", "--by", "a nurse", "--on", "soon"), "'soon' is not a date"),
        (("a-mark", "--by", " ", "--on", "2026-12-01"), "--by is empty."),
        (("a-mark", *LEAD, "--differs", "<script>x</script>"), "--differs: "),
        (("a-mark", "--by", "A trainer", "--on", "2026-12-01"), "author and reviewer are the same."),
    ],
)
def test_what_is_no_review_is_refused_and_nothing_is_written(
    ours: Path, run: Run, arguments: tuple[str, ...], told: str
) -> None:
    result = run("reviewed", *arguments)
    assert result.exit_code == 2 and told in result.stderr
    assert (ours / "quizzes" / "a-mark.yml").read_text(encoding="utf-8") == AUTHORED


def test_a_review_is_not_written_twice(theirs: Path, run: Run) -> None:
    assert run("reviewed", "a-mark", *LEAD).exit_code == 0
    again = run("reviewed", "a-mark", *LEAD)
    assert again.exit_code == 2 and "local/reviews.yml was not changed: this review stands there" in again.stderr


@pytest.mark.parametrize("copy", ["ours", "theirs"])
def test_one_command_records_the_first_review_of_a_story_that_names_no_author(
    copy: str, run: Run, request: pytest.FixtureRequest
) -> None:
    root: Path = request.getfixturevalue(copy)
    (root / "quizzes" / "a-mark.yml").write_text(UNSIGNED, encoding="utf-8")
    assert run("reviewed", "a-mark", *LEAD).exit_code == 0
    assert codes(root) == []
    assert [one.by for one in load_bank(Project(root)).published[0].reviews] == ["designated safeguarding lead"]


@pytest.mark.parametrize("copy", ["ours", "theirs"])
@pytest.mark.parametrize("name", ["a-mark", "harm"])
def test_the_makers_of_this_site_review_nothing_of_their_own(
    copy: str, name: str, run: Run, request: pytest.FixtureRequest
) -> None:
    root: Path = request.getfixturevalue(copy)
    (root / "quizzes" / "a-mark.yml").write_text(UNSIGNED, encoding="utf-8")
    result = run("reviewed", name, "--by", "The makers of this site", "--on", "2026-12-01")
    assert result.exit_code == 2 and "author and reviewer are the same." in result.stderr
    assert not (root / "local").exists()


def test_a_story_of_an_organisations_own_names_its_author_first(theirs: Path, run: Run) -> None:
    own = theirs / "local" / "quizzes" / "local-a-mark.yml"
    own.parent.mkdir(parents=True)
    own.write_text(UNSIGNED, encoding="utf-8")
    result = run("reviewed", "local-a-mark", *LEAD)
    assert result.exit_code == 2 and "Add author: a role, no name." in result.stderr
    own.write_text(AUTHORED, encoding="utf-8")
    assert run("reviewed", "local-a-mark", *LEAD).exit_code == 0
