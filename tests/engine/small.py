"""A small project for the tests of this tier: its own pages, registers and one sound scenario, in `base/`."""

from __future__ import annotations

import shutil
from datetime import date
from functools import cache
from pathlib import Path

from scenario_quiz.bank import Asked, check_scenario, load_bank
from scenario_quiz.checks.citations import Citable
from scenario_quiz.documentation.document import read_documents
from scenario_quiz.documentation.pages import generated_pages, pages_of
from scenario_quiz.findings import Finding
from scenario_quiz.organisation.contact import Directory, known_numbers
from scenario_quiz.organisation.details import Detail
from scenario_quiz.organisation.model import Organisation
from scenario_quiz.organisation.numbers import Known
from scenario_quiz.project import Project, is_local_id
from scenario_quiz.registers.loading import Registers, load_registers
from scenario_quiz.scenarios.ledger import as_yaml, with_published
from scenario_quiz.scenarios.model import Scenario

NOBODY = Organisation()  # who filled in nothing
BASE = Path(__file__).parent / "base"
SOUND = (BASE / "quizzes" / "a-mark.yml").read_text(encoding="utf-8")
# The same as readers have it, with a second question.
PUBLISHED = (
    SOUND.replace("status: draft", "status: published")
    + """\
  - id: what-to-write
    kind: reflect
    ask: What do you write down?
    model: What you saw, and when.
    checklist: [the day and the hour]
    explain: Write it down the same day.
    practises: [seek-advice]
    cite: [rules#ask-quickly]
"""
)


@cache
def registers() -> Registers:
    """The small project's registers."""
    found, trouble = load_registers(BASE / "quizzes" / "registers", "registers")
    assert not trouble
    return found


@cache
def known() -> Known:
    """The numbers of the small project that ring the same service from everywhere, and its routes of contact."""
    return known_numbers(registers())


def details() -> dict[str, Detail]:
    """The details that pages of the small project may name."""
    return directory().details


def directory(organisation: Organisation = NOBODY) -> Directory:
    """Whom readers can ring: those of an organisation, and the small project's numbers."""
    return Directory(organisation, registers().contacts, routes=registers().routes)


@cache
def citable() -> Citable:
    """What scenarios of the small project can cite."""
    return Citable({**pages_of(read_documents(Project(BASE))), **generated_pages(registers())}, registers())


def check(
    source: str | bytes, name: str = "a-mark", today: date | None = None, release: bool = False
) -> tuple[Scenario | None, list[Finding]]:
    """Check one scenario by itself: its model where it is right, and every finding."""
    data = source.encode() if isinstance(source, str) else source
    _, scenario, findings = check_scenario(f"quizzes/{name}.yml", data, Asked(citable(), today, release))
    return scenario, findings


def sound(**changes: str) -> str:
    """The sound scenario with other text after some of its names: `sound(level="further")`."""
    lines = SOUND.splitlines()
    for name, value in changes.items():
        number = next(n for n, line in enumerate(lines) if line.strip(" -").startswith(f"{name}:"))
        lines[number] = lines[number][: lines[number].index(":") + 1] + f" {value}"
    return "\n".join(lines) + "\n"


@cache
def fine_sources() -> dict[str, str]:
    """The text of every file in `fine/`, by name: each is right, however it is written."""
    return {file.stem: file.read_bytes().decode() for file in sorted((BASE.parent / "fine").glob("*.yml"))}


@cache
def every_kind() -> Scenario:
    """A sound, published scenario with a question of every kind and two ends, from `fine/every-kind.yml`."""
    scenario, findings = check((BASE.parent / "fine" / "every-kind.yml").read_bytes(), "every-kind")
    assert scenario and not findings
    return scenario


def copy_of_project(folder: Path) -> Path:
    """The small project, copied for a test to change; gives its folder."""
    return Path(shutil.copytree(BASE, folder, dirs_exist_ok=True))


def promise(root: Path) -> None:
    """Write the ledgers that a project lacks, as `scenario-quiz publish` does the first time."""
    project = Project(root)
    bank = load_bank(project)
    grown = with_published(bank.ledger, bank.published)
    sets = {*bank.promised_sets, *(one.id for one in bank.sets)}
    for file, local in ((project.ledger, False), (project.local_ledger, True)):
        stories = {id_: questions for id_, questions in grown.items() if is_local_id(id_) == local}
        theirs = [id_ for id_ in sets if is_local_id(id_) == local]
        if (stories or theirs) and not file.exists():
            file.write_text(as_yaml(stories, theirs), encoding="utf-8", newline="\n")
