"""`scenario-quiz publish`: promise the ids of what is published."""

from __future__ import annotations

from collections.abc import Iterator

import click

from scenario_quiz.bank import Bank, load_bank
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
    old_addresses = {*bank.ledger, *bank.promised_sets}
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
    for address, id_ in _addresses(bank):
        if id_ not in old_addresses:
            click.echo(f"{id_} stands at {bank.site_url}{address} from the next build on.")
    if not wrote:
        click.echo("The ledger already holds every published id.")


def _addresses(bank: Bank) -> Iterator[tuple[str, str]]:
    """The address of everything that is published, and its id."""
    for scenario in bank.published:
        yield f"scenarios/{scenario.id}/index.html", scenario.id
    for set_ in bank.sets:
        yield f"sets/{set_.id}/index.html", set_.id
