"""`scenario-quiz withdraw`: take a published scenario down, and leave a page that says so."""

from __future__ import annotations

from datetime import date

import click

from scenario_quiz.bank import load_bank
from scenario_quiz.cli.common import Day, project_here
from scenario_quiz.withdrawing import withdrawn_text


@click.command()
@click.argument("id_", metavar="ID")
@click.option("--why", required=True, help="The reason, as readers of the page will see it.")
@click.option("--today", type=Day(), required=True, help="The day it is taken down.")
@click.option("--instead", multiple=True, metavar="ID", help="A scenario to go to instead. May be given again.")
def withdraw(id_: str, why: str, today: date, instead: tuple[str, ...]) -> None:
    """Set the status of scenario ID to withdrawn. Its page then says why and where to go; its ids stay promised.

    Nothing else has to be right first: an urgent correction never waits. Exit status: 0 done, 2 wrong use.
    """
    project = project_here()
    file = next((file for file in project.scenario_files() if file.stem == id_), None)
    if file is None:
        raise click.UsageError(f"there is no scenario '{id_}' here.")
    if not why.strip():
        raise click.UsageError("--why is empty. Say why, in words for readers.")
    for other in instead:
        if other == id_ or other not in {known.stem for known in project.scenario_files()}:
            raise click.UsageError(f"--instead names no other scenario: '{other}'.")
    try:
        # Line ends are kept as they are, so that the change shows nothing but the change.
        text = withdrawn_text(file.read_bytes().decode("utf-8"), today, " ".join(why.split()), instead)
    except ValueError as trouble:
        raise click.UsageError(f"{project.shown(file)} was not changed: {trouble}") from trouble
    file.write_bytes(text.encode())
    click.echo(f"Wrote {project.shown(file)}. Build and publish the site, and its page says that it was taken down.")
    for finding in load_bank(project).findings:
        if finding.code == "names-withdrawn" and f"'{id_}'" in finding.message:
            click.echo(f"{finding.path}:{finding.place.line}: {finding.message}")
