"""`scenario-quiz check`: every finding of every file, in one run."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import get_args

import click

from scenario_quiz.bank import load_bank
from scenario_quiz.cli.chosen import chosen, counted, files_read, refuse
from scenario_quiz.cli.common import Day, project_here
from scenario_quiz.findings import Finding, in_order
from scenario_quiz.places import FileKind
from scenario_quiz.report import as_github, as_json, as_text, summary

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

    Exit status: 0 without errors, 1 with errors, 2 for wrong use and where PATHS name something that is not read.
    """
    if release and today is None:
        raise click.UsageError("--release judges dates, so it needs --today DATE.")
    project = project_here()
    bank = load_bank(project, today=today, release=release)
    asked = chosen(project, paths, files_read(project, *_CHECKED))
    # Where nothing could be opened, the reason may stand in any file.
    findings = [one for one in in_order(bank.findings) if asked.holds(one) or not bank.is_read]
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
    refuse(asked)
    sys.exit(1 if errors else 0)


def _text(findings: list[Finding], checked: str) -> str:
    """Findings in full, but the missing reviews in one block: they are many, alike and not an author's mistake."""
    reviews = [finding for finding in findings if finding.code == "review-missing" and not finding.is_error]
    others = [finding for finding in findings if finding not in reviews]
    text = as_text(others, checked)
    if not reviews:
        return text
    *blocks, _ = text.rstrip("\n").split("\n")
    names = ", ".join(finding.path for finding in reviews)
    these = "this scenario" if len(reviews) == 1 else f"these {len(reviews)} scenarios"
    block = f"warning[review-missing] no practitioner has reviewed {these} yet: {names}"
    return "\n".join([*blocks, block, f"  = {reviews[0].help}", "", summary(findings, checked)]) + "\n"
