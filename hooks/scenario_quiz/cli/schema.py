"""`scenario-quiz schema`: the JSON Schema for editors."""

from __future__ import annotations

from pathlib import Path

import click

from scenario_quiz.cli.json_schema import organisation_schema, scenario_schema, set_schema
from scenario_quiz.project import Project
from scenario_quiz.registers.loading import load_registers
from scenario_quiz.scenarios.model import Scenario


@click.command()
@click.argument("file", required=False, type=click.Path(path_type=Path, dir_okay=False))
@click.option("--set", "of_set", is_flag=True, help="The form of a set instead of a scenario.")
@click.option("--organisation", "of_organisation", is_flag=True, help="The form of organisation.yml instead.")
def schema(file: Path | None, of_set: bool, of_organisation: bool) -> None:
    """Print the JSON Schema of a scenario, or write it to FILE.

    This project keeps them in quizzes/schema.json, quizzes/set-schema.json and quizzes/organisation-schema.json.
    """
    text = organisation_schema() if of_organisation else set_schema() if of_set else scenario_schema(_form_here())
    if file is None:
        click.echo(text, nl=False)
        return
    file.write_text(text, encoding="utf-8", newline="\n")
    click.echo(f"Wrote {file}")


def _form_here() -> type[Scenario]:
    """The form of a scenario, with what the lists of the project in this folder offer."""
    project = Project(Path.cwd())
    return load_registers(project.registers, project.shown(project.registers))[0].form_of_story
