"""`scenario-quiz schema`: the JSON Schema for editors."""

from __future__ import annotations

from pathlib import Path

import click

from scenario_quiz.cli.json_schema import guide_schema, organisation_schema, scenario_schema, set_schema
from scenario_quiz.project import Project
from scenario_quiz.registers.loading import load_registers


@click.command()
@click.argument("file", required=False, type=click.Path(path_type=Path, dir_okay=False))
@click.option("--set", "of_set", is_flag=True, help="The form of a set instead of a scenario.")
@click.option("--guide", "of_guide", is_flag=True, help="The form of a guide instead.")
@click.option("--organisation", "of_organisation", is_flag=True, help="The form of organisation.yml instead.")
def schema(file: Path | None, of_set: bool, of_guide: bool, of_organisation: bool) -> None:
    """Print the JSON Schema of a scenario, or write it to FILE.

    This project keeps them in quizzes/: schema.json, set-schema.json, guide-schema.json and organisation-schema.json.
    """
    text = _text(of_set, of_guide, of_organisation)
    if file is None:
        click.echo(text, nl=False)
        return
    file.write_text(text, encoding="utf-8", newline="\n")
    click.echo(f"Wrote {file}")


def _text(of_set: bool, of_guide: bool, of_organisation: bool) -> str:
    """The schema, with what the registers of the project in this folder offer."""
    if not of_organisation and (of_set or of_guide):
        return guide_schema() if of_guide else set_schema()
    project = Project(Path.cwd())
    registers = load_registers(project.registers, project.shown(project.registers))[0]
    return organisation_schema(registers.routes) if of_organisation else scenario_schema(registers.form_of_story)
