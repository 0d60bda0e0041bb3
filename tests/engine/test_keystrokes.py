"""One wrong key in a sound file leads to few findings: to the mistake, and hardly to what only follows from it. Where
it breaks the file, it leads to one at least."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from scenario_quiz.bank import load_bank
from scenario_quiz.findings import Finding
from scenario_quiz.project import Project
from tests.engine.keystrokes import Mistake, mistakes_in
from tests.engine.small import BASE, promise

MOST = 3
EVERY = 31  # a prime, so that the sample meets each kind of mistake on ever other lines
TEXTS = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # a parser that leaves every value as text
# Names that no story, question or option can do without.
NEEDED = {"schema", "title", "summary", "status", "basis", "audience", "level", "minutes", "setting", "questions"}
NEEDED |= {"id", "kind", "ask", "options", "text", "why", "verdict", "correct", "explain", "practises", "cite"}
# Files that may do without each of their names, and the part of a story that may.
OPTIONAL = {"quizzes/published.yml", "organisation.yml", "docs/rules/index.md"}
OPTIONAL_PART = "trainer"
Names = tuple[str, ...]  # a name, and before it those that it stands under
FILES = (
    "quizzes/every-kind.yml",
    "quizzes/quotes-and-blocks.yml",
    "quizzes/sets/first-week.yml",
    "quizzes/published.yml",
    "quizzes/registers/ideas.yml",
    "quizzes/registers/law.yml",
    "quizzes/registers/sources.yml",
    "quizzes/registers/glossary.yml",
    "organisation.yml",
    "docs/rules/index.md",
)
SECOND = """\
  - id: whom-to-tell
    kind: multiple
    ask: Whom do you tell?
    options:
      a: {text: "The lead, today", correct: yes, why: They know what to do.}
      b: {text: 'The whole class', correct: no, problem: shares-too-much, why: They have no part in it.}
    explain: |
      Tell those who can help.

      Tell them soon.
    practises:
      - seek-advice
      - be-open
    cite: ["rules#ask-quickly"]
"""
SET = """\
schema: 1
title: A first week
summary: Two stories for a first week.
status: published
intro: |
  Take them in order.

  Talk about each.
scenarios:
  - every-kind
  - quotes-and-blocks
aliases: [week-one]
"""
ORGANISATION = """\
# Details of an invented council.
schema: 1
name: Invented Council
colours:
  primary: "#0b4f5c"
  accent: "#0a5c6b"
contacts:
  front-door:
    name: First team
    telephone: "01632 960123"
    form: https://forms.example.org/worried
    email: first@example.org
    hours: Monday to Friday, 9am to 5pm
  out-of-hours:
    name: Night team
    telephone: "01632 960456"
documents:
  threshold-document: {title: "Right help", address: "https://partnership.example.org/levels"}
accessibility:
  contact: web@example.org
  reply_days: 5
footer:
  - We cannot take worries here.
"""
FRONT = """\
---
title: The rules
checked: 2026-11-22
check_after: 2027-11-22
owner: a policy lead
typed_as:
  page: [sharing rules, what may I say]
  be-open: [telling parents]
---

"""


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A sound project with a file of every form, whose stories and sets are promised."""
    root = Path(shutil.copytree(BASE, tmp_path_factory.mktemp("sound"), dirs_exist_ok=True))
    for name in ("every-kind", "quotes-and-blocks"):
        text = (BASE.parent / "fine" / f"{name}.yml").read_text(encoding="utf-8")
        more = SECOND if name == "quotes-and-blocks" else ""
        write(root / "quizzes" / f"{name}.yml", text.replace("status: draft", "status: published") + more)
    write(root / "quizzes" / "sets" / "first-week.yml", SET)
    write(root / "organisation.yml", ORGANISATION)
    rules = root / "docs" / "rules" / "index.md"
    write(rules, FRONT + rules.read_text(encoding="utf-8"))
    promise(root)
    assert told(root) == []
    return root


@pytest.mark.parametrize("place", FILES)
def test_one_wrong_key_leads_to_three_findings_at_most(root: Path, place: str) -> None:
    assert too_many(root, place, EVERY) == []


@pytest.mark.proof
@pytest.mark.parametrize("place", FILES)
def test_no_wrong_key_at_any_place_leads_to_more_than_three_findings(root: Path, place: str) -> None:
    assert too_many(root, place, 1) == []


@pytest.mark.parametrize("place", FILES)
def test_a_wrong_key_that_breaks_a_file_or_its_names_is_told(root: Path, place: str) -> None:
    assert untold(root, place, EVERY) == []


@pytest.mark.proof
@pytest.mark.parametrize("place", FILES)
def test_no_wrong_key_at_any_place_breaks_a_file_or_its_names_in_silence(root: Path, place: str) -> None:
    assert untold(root, place, 1) == []


@pytest.mark.parametrize("place", ["quizzes/every-kind.yml", "organisation.yml"])
def test_a_blank_that_is_none_leads_to_one_finding_on_its_line(root: Path, place: str) -> None:
    wrong = []
    for mistake in [one for one in slips(root / place) if "space" in one.what and "text" not in one.what][::11]:
        findings = told_with(root / place, mistake, root)
        codes = {finding.code.name for finding in findings}
        alone = [finding.place.line for finding in findings] == [mistake.line]
        if findings and not (alone and codes <= {"false-blank", "control-character"}):
            wrong.append(described(mistake, findings))
    assert wrong == []


def too_many(root: Path, place: str, every: int) -> list[str]:
    """What is said of each mistake that leads to more than a few findings, one of so many being tried."""
    answers = ((one, told_with(root / place, one, root)) for one in slips(root / place, every))
    return [described(one, findings) for one, findings in answers if len(findings) > MOST]


def untold(root: Path, place: str, every: int) -> list[str]:
    """The mistakes of which nothing is said although another parser cannot read the names, or finds others in it."""
    sound = names_read((root / place).read_text(encoding="utf-8"), place)
    assert sound, "the sound file has names"
    needed = {path for path in sound if path[-1] in NEEDED and path[0] != OPTIONAL_PART and place not in OPTIONAL}
    broken = [one for one in slips(root / place, every) if breaks(sound, needed, names_read(one.text, place))]
    assert broken, "a wrong key breaks every file somewhere"
    return [described(mistake, []) for mistake in broken if not told_with(root / place, mistake, root)]


def breaks(sound: set[Names], needed: set[Names], read: set[Names] | None) -> bool:
    """Whether a file cannot be read, holds a name that it did not hold, or lacks one that it cannot do without."""
    return read is None or bool(read - sound) or bool(needed - read)


def names_read(text: str, place: str) -> set[Names] | None:
    """Every name in a file, of a page in its front matter, with those above it, as another parser reads them; None
    where it cannot read them. Names that may be any are left out."""
    try:
        tree = yaml.load(text.split("\n---\n")[0] if text.startswith("---\n") else text, Loader=TEXTS)
    except yaml.YAMLError:
        return None
    found: set[Names] = set()
    pending: list[tuple[Names, object]] = [((), tree)]
    while pending:
        path, node = pending.pop()
        if isinstance(node, list):
            pending += [((*path, str(number)), item) for number, item in enumerate(node)]
        elif isinstance(node, dict):
            found |= {(*path, str(name)) for name in node}
            pending += [((*path, str(name)), value) for name, value in node.items()]
    found = {path for path in found if path[-2:-1] not in (("documents",), ("typed_as",))}
    return {path[1:] for path in found if len(path) > 1} if "registers/" in place else found


def slips(file: Path, every: int = 1) -> Iterator[Mistake]:
    """Mistakes in a file, of a page in its front matter alone."""
    text = file.read_text(encoding="utf-8")
    end = text.index("---\n\n") + 4 if file.suffix == ".md" else len(text)
    mistakes = list(mistakes_in(text[:end]))
    return (one._replace(text=one.text + text[end:]) for one in mistakes[::every])


def told_with(file: Path, mistake: Mistake, root: Path) -> list[Finding]:
    """What the whole project is told while a file has a mistake."""
    sound = file.read_bytes()
    file.write_bytes(mistake.text.encode())
    try:
        return told(root)
    finally:
        file.write_bytes(sound)


def told(root: Path) -> list[Finding]:
    return [finding for finding in load_bank(Project(root)).findings if finding.severity != "note"]


def described(mistake: Mistake, findings: list[Finding]) -> str:
    lines = [f"line {mistake.line}: {mistake.what}"]
    lines += [f"  {one.path}:{one.place.line}:{one.place.column} [{one.code}] {one.message}" for one in findings]
    return "\n".join(lines)


def write(file: Path, text: str) -> None:
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")
