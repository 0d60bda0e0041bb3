"""`scenario-quiz publish`: promise the ids of what is published."""

from __future__ import annotations

import click

from scenario_quiz.bank import load_bank
from scenario_quiz.cli.common import project_here, stop_on_errors
from scenario_quiz.ledger import as_yaml, with_published


@click.command()
def publish() -> None:
    """Add every published id to quizzes/published.yml. From then on a link to it must go on working."""
    project = project_here()
    bank = load_bank(project)
    stop_on_errors(bank)
    text = as_yaml(with_published(bank.ledger, bank.published), {*bank.promised_sets, *(one.id for one in bank.sets)})
    old = project.ledger.read_text(encoding="utf-8") if project.ledger.is_file() else ""
    if text == old:
        click.echo("The ledger already holds every published id.")
        return
    project.ledger.write_text(text, encoding="utf-8", newline="\n")
    click.echo(f"Wrote {project.shown(project.ledger)}. Commit it with the scenarios.")
