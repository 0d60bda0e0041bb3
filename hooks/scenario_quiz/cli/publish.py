"""`scenario-quiz publish`: promise the ids of what is published."""

from __future__ import annotations

import click

from scenario_quiz.bank import load_bank
from scenario_quiz.cli.common import project_here, stop_on_errors
from scenario_quiz.ledger import as_yaml, with_published
from scenario_quiz.project import is_local_id


@click.command()
def publish() -> None:
    """Add every published id to quizzes/published.yml. From then on a link to it must go on working.

    Ids that begin with local- go to local/quizzes/published.yml.
    """
    project = project_here()
    bank = load_bank(project)
    stop_on_errors(bank)
    grown = with_published(bank.ledger, bank.published)
    sets = {*bank.promised_sets, *(one.id for one in bank.sets)}
    wrote = False
    for file, local in ((project.ledger, False), (project.local_ledger, True)):
        ledger = {id_: questions for id_, questions in grown.items() if is_local_id(id_) == local}
        text = as_yaml(ledger, {id_ for id_ in sets if is_local_id(id_) == local})
        old = file.read_text(encoding="utf-8") if file.is_file() else ""
        if text == old or (local and text == as_yaml({})):
            continue
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
        click.echo(f"Wrote {project.shown(file)}. Commit it with the scenarios.")
        wrote = True
    if not wrote:
        click.echo("The ledger already holds every published id.")
