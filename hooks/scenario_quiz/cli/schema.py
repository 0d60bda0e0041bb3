"""`scenario-quiz schema`: the JSON Schema for editors."""

from __future__ import annotations

from pathlib import Path

import click

from scenario_quiz.schema.json_schema import scenario_schema


@click.command()
@click.argument("file", required=False, type=click.Path(path_type=Path, dir_okay=False))
def schema(file: Path | None) -> None:
    """Print the JSON Schema of a scenario, or write it to FILE (this project keeps it in quizzes/schema.json)."""
    if file is None:
        click.echo(scenario_schema(), nl=False)
        return
    try:
        file.write_text(scenario_schema(), encoding="utf-8", newline="\n")
    except OSError as trouble:
        raise click.UsageError(f"'{file}' cannot be written: {trouble.strerror}") from trouble
    click.echo(f"Wrote {file}")
