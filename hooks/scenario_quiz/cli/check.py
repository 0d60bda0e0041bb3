"""`scenario-quiz check`: every finding of every file, in one run."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from scenario_quiz.bank import load_bank
from scenario_quiz.cli.common import Day, project_here
from scenario_quiz.findings import Finding, in_order
from scenario_quiz.project import Project
from scenario_quiz.report import as_github, as_json, as_text, summary


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--format", "form", type=click.Choice(["text", "json", "github"]), default="text", help="How to show them."
)
@click.option("--today", type=Day(), help="Judge review dates as of this day. Without it they are not judged.")
@click.option("--release", is_flag=True, help="Also refuse what is only missing so far. Needs --today.")
@click.option("--quiet", is_flag=True, help="Show errors only.")
def check(paths: tuple[Path, ...], form: str, today: date | None, release: bool, quiet: bool) -> None:
    """Check every scenario and register, or show only the findings of PATHS.

    Exit status: 0 without errors, 1 with errors, 2 for wrong use.
    """
    if release and today is None:
        raise click.UsageError("--release judges dates, so it needs --today DATE.")
    project = project_here()
    bank = load_bank(project, today=today, release=release)
    findings = in_order(bank.findings)
    if paths:
        # While a register is broken, what is cited from it is not judged: then no file is called right.
        chosen = chosen_files(project, paths) | bank.registers.broken_files
        findings = [finding for finding in findings if finding.path in chosen]
    errors = any(finding.is_error for finding in findings)
    shown = [finding for finding in findings if finding.is_error or not quiet]
    if form == "json":
        click.echo(as_json(shown), nl=False)
    elif form == "github":
        click.echo(as_github(shown), nl=False)
        click.echo(summary(shown), err=True)
    else:
        click.echo(_text(shown, len(list(project.scenario_files()))), nl=False)
    sys.exit(1 if errors else 0)


def _text(findings: list[Finding], files: int) -> str:
    """Findings in full, but the missing reviews in one block: they are many, alike and not an author's mistake."""
    reviews = [finding for finding in findings if finding.code == "review-missing" and not finding.is_error]
    others = [finding for finding in findings if finding not in reviews]
    text = as_text(others, files)
    if not reviews:
        return text
    *blocks, _ = text.rstrip("\n").split("\n")
    names = ", ".join(finding.path for finding in reviews)
    these = "this scenario" if len(reviews) == 1 else f"these {len(reviews)} scenarios"
    block = f"warning[review-missing] no practitioner has reviewed {these} yet: {names}"
    return "\n".join([*blocks, block, f"  = {reviews[0].help}", "", summary(findings, files)]) + "\n"


def chosen_files(project: Project, paths: tuple[Path, ...]) -> set[str]:
    """The files that PATHS name, as authors know them."""
    chosen = set()
    for path in paths:
        full = path.resolve()
        if not full.exists():
            raise click.UsageError(f"there is no file or folder '{path}'.")
        files = full.rglob("*") if full.is_dir() else [full]
        chosen |= {project.shown(file) for file in files}
    return chosen
