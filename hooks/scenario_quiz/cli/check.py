"""`scenario-quiz check`: every finding of every file, in one run."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import get_args

import click

from scenario_quiz.bank import Bank, load_bank
from scenario_quiz.checks.scenarios.guessable import check_guessable
from scenario_quiz.checks.scenarios.review import REVIEW_MISSING
from scenario_quiz.cli.chosen import Chosen, chosen, counted, files_read, refuse
from scenario_quiz.cli.common import Day, project_here
from scenario_quiz.findings import Finding, in_order
from scenario_quiz.findings.report import as_github, as_json, as_text, number, summary
from scenario_quiz.foreseen import foresee
from scenario_quiz.places import FileKind
from scenario_quiz.plain.check import plain_findings
from scenario_quiz.project import Project

# The schemas are for editors. Whoever makes them anew compares them.
_CHECKED: tuple[FileKind, ...] = tuple(kind for kind in get_args(FileKind) if kind != "schema")


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--format", "form", type=click.Choice(["text", "json", "github"]), default="text", help="How to show them."
)
@click.option("--today", type=Day(), help="Judge review dates as of this day. Without it they are not judged.")
@click.option("--release", is_flag=True, help="Also refuse what is only missing so far. Needs --today.")
@click.option("--quiet", is_flag=True, help="Show errors only.")
def check(paths: tuple[Path, ...], form: str, today: date | None, release: bool, quiet: bool) -> None:
    """Check every scenario, set, register and page, or show only the findings of PATHS.

    It ends with how many findings `scenario-quiz plain` has on their English. Without PATHS, a note says before how
    often the wording gives the best choice away.

    Exit status: 0 without errors, 1 with errors, 2 for wrong use and where PATHS name something that is not read.
    """
    if release and today is None:
        raise click.UsageError("--release judges dates, so it needs --today DATE.")
    project = project_here()
    bank = load_bank(project, today=today, release=release)
    asked = chosen(project, paths, files_read(project, *_CHECKED))
    # Where nothing could be opened, the reason may stand in any file. While a register is broken, what is cited from it
    # is not judged: then no file is called right.
    broken = bank.registers.broken_files
    beyond = foresee(bank, project) if bank.is_read else []
    if asked.is_all and not quiet:
        beyond += check_guessable(bank.published, project)
    every = in_order([*bank.findings, *beyond])
    findings = [one for one in every if asked.holds(one) or not bank.is_read or one.path in broken]
    errors = any(finding.is_error for finding in findings)
    shown = [finding for finding in findings if finding.is_error or not quiet]
    checked = f"{counted(asked.read.values())} checked" if bank.is_read else "No file was opened"
    if form == "json":
        click.echo(as_json(shown), nl=False)
    elif form == "github":
        click.echo(as_github(shown), nl=False)
        if asked.read or shown:
            click.echo(summary(shown), err=True)
    elif asked.read or shown:
        click.echo(_text(shown, checked), nl=False)
        if asked.read and bank.is_read and not quiet:
            click.echo(_english(bank, project, asked, paths))
    refuse(asked)
    sys.exit(1 if errors else 0)


def _english(bank: Bank, project: Project, asked: Chosen, paths: tuple[Path, ...]) -> str:
    """How many findings there are on the English, which are no mistakes of form, and how to see them."""
    findings = [finding for finding in plain_findings(project, bank.documents) if asked.holds(finding)]
    if not findings:
        return "Plain English: 0 findings"
    return (
        f"Plain English: {number(len(findings), 'finding')}. "
        f"To see them, run: {' '.join(('scenario-quiz plain', *map(str, paths)))}"
    )


def _text(findings: list[Finding], checked: str) -> str:
    """Findings in full, but each kind of note in one line: they are no mistake of an author's, and many are alike."""
    notes = [finding for finding in findings if finding.severity == "note"]
    text = as_text([finding for finding in findings if finding not in notes], checked)
    if not notes:
        return text
    *blocks, count = text.rstrip("\n").split("\n")
    reviews = sum(finding.code == REVIEW_MISSING for finding in notes)
    lines = [f"note[review-missing] {_awaited(reviews)}. Nothing is to be mended."] if reviews else []
    lines += [f"note[{one.code}] {one.message}. {one.help}".rstrip() for one in notes if one.code != REVIEW_MISSING]
    return "\n".join([*blocks, *lines, "", count]) + "\n"


def _awaited(reviews: int) -> str:
    few = "1 story awaits review by a practitioner, and its page says so"
    return few if reviews == 1 else f"{reviews} stories await review by a practitioner, and their pages say so"
