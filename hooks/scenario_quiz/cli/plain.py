"""`scenario-quiz plain`: is everything that readers meet in plain English?"""

from __future__ import annotations

import sys
from pathlib import Path

import click

from scenario_quiz.cli.check import chosen_files
from scenario_quiz.cli.common import project_here
from scenario_quiz.plain.check import plain_findings
from scenario_quiz.report import as_github, as_json, as_text, summary


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--format", "form", type=click.Choice(["text", "json", "github"]), default="text", help="How to show them."
)
def plain(paths: tuple[Path, ...], form: str) -> None:
    """Check the English of every page, scenario, set and register, or show only the findings of PATHS.

    The rules stand in quizzes/registers/plain-words.yml and statements.yml.

    Exit status: 0 without findings, 1 with findings, 2 for wrong use.
    """
    project = project_here()
    findings = plain_findings(project, chosen_files(project, paths) if paths else None)
    if form == "json":
        click.echo(as_json(findings), nl=False)
    elif form == "github":
        click.echo(as_github(findings), nl=False)
        click.echo(summary(findings), err=True)
    else:
        click.echo(as_text(findings), nl=False)
    sys.exit(1 if findings else 0)
