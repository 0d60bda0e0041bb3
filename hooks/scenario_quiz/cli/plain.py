"""`scenario-quiz plain`: is everything that readers meet in plain English?"""

from __future__ import annotations

import sys
from pathlib import Path

import click

from scenario_quiz.cli.chosen import Read, chosen, counted, files_read, refuse
from scenario_quiz.cli.common import project_here
from scenario_quiz.findings.report import as_github, as_json, as_text, summary
from scenario_quiz.plain.all_texts import WITH_TEXTS, interface_words
from scenario_quiz.plain.check import judge


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--format", "form", type=click.Choice(["text", "json", "github"]), default="text", help="How to show them."
)
def plain(paths: tuple[Path, ...], form: str) -> None:
    """Check the English of every page, scenario, set and register, or show only the findings of PATHS.

    The rules stand in quizzes/registers/plain-words.yml and statements.yml.

    Exit status: 0 without findings, 1 with findings, 2 for wrong use and where PATHS name something that is not read.
    """
    project = project_here()
    words: Read = {project.shown(file): "asset" for file in interface_words(project)}
    asked = chosen(project, paths, {**files_read(project, *WITH_TEXTS, "rules"), **words}, "judged")
    judged = judge(project)
    # What stops the judging may stand in any file.
    findings = [one for one in judged.findings if asked.holds(one) or not judged.is_judged]
    told = f"{counted(asked.read.values())} judged" if judged.is_judged else "No text was judged"
    if form == "json":
        click.echo(as_json(findings), nl=False)
    elif form == "github":
        click.echo(as_github(findings), nl=False)
        if asked.read or findings:
            click.echo(summary(findings), err=True)
    elif asked.read or findings:
        click.echo(as_text(findings, told), nl=False)
    refuse(asked)
    sys.exit(1 if findings else 0)
