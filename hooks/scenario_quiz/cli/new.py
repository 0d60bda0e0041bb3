"""`scenario-quiz new`: a draft that is valid and explains itself."""

from __future__ import annotations

import click

from scenario_quiz.checks.files.outside_local import advice
from scenario_quiz.cli.common import project_here
from scenario_quiz.documentation.made import RESERVED_IDS
from scenario_quiz.project import is_local_id, scenario_source
from scenario_quiz.scenarios.template import scenario_template
from scenario_quiz.schema.fields import is_id
from scenario_quiz.schema.wording import ID_HELP


@click.command()
@click.argument("id_", metavar="ID")
def new(id_: str) -> None:
    """Write quizzes/ID.yml: a draft that passes the checks, with a comment on every part.

    An ID that begins with local- is your organisation's own, and goes to local/quizzes/.
    """
    project = project_here()
    if not is_id(id_) or id_ in RESERVED_IDS:
        raise click.UsageError(f"'{id_}' cannot be a scenario's id. {ID_HELP}")
    file = project.root / scenario_source(id_)
    if file.exists():
        raise click.UsageError(f"{project.shown(file)} is there already; nothing was changed.")
    text = scenario_template()
    if is_local_id(id_):
        text = text.replace("$schema=schema.json", "$schema=../../quizzes/schema.json", 1)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")
    click.echo(f"Wrote {project.shown(file)}. Edit it, then run: scenario-quiz check {project.shown(file)}")
    if project.organisation.is_file() and not is_local_id(id_):
        click.echo(f"A release does not take it along. {advice(id_, project.shown(file))}")
