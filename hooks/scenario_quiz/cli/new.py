"""`scenario-quiz new`: a draft that is valid and explains itself."""

from __future__ import annotations

import click

from scenario_quiz.checks.citations import problems_with
from scenario_quiz.checks.files.outside_local import advice
from scenario_quiz.cli.common import project_here
from scenario_quiz.documentation.made import RESERVED_IDS
from scenario_quiz.project import is_local_id, scenario_source
from scenario_quiz.registers.loading import load_registers
from scenario_quiz.registers.topic_lists import OF_STORY
from scenario_quiz.scenarios.template import new_scenario
from scenario_quiz.schema.fields import ID_HELP, is_id

_DELAY = "causes-delay"  # what is wrong with the risky choice of the draft, where a topic calls it so


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
    registers = load_registers(project.registers, project.shown(project.registers))[0]
    offered = {name: [*registers.lists[register]] for name, register in OF_STORY.items()}
    idea, place = next(((id_, one.place) for id_, one in registers.ideas.items()), ("", ""))
    fits = problems_with("risky", registers)
    text = new_scenario(offered, idea, place, next((one for one in (_DELAY, *fits) if one in fits), ""))
    if is_local_id(id_):
        text = text.replace("$schema=schema.json", "$schema=../../quizzes/schema.json", 1)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")
    click.echo(f"Wrote {project.shown(file)}. Edit it, then run: scenario-quiz check {project.shown(file)}")
    if project.organisation.is_file() and not is_local_id(id_):
        click.echo(f"A release does not take it along. {advice(id_, project.shown(file))}")
