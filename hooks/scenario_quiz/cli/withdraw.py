"""`scenario-quiz withdraw`: take a published scenario down, and leave a page that says so."""

from __future__ import annotations

from datetime import date

import click

from scenario_quiz.bank import load_bank
from scenario_quiz.cli.affected import line_of
from scenario_quiz.cli.common import Day, project_here
from scenario_quiz.project import Project
from scenario_quiz.scenarios.withdrawing import line_without, withdrawn_text
from scenario_quiz.upkeep.affected import Pointer, pointers_at


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
    pointers = pointers_at(f"story:{id_}", load_bank(project), project)
    for pointer in pointers:
        click.echo(f"{line_of(pointer)}\n  = {_to_write(pointer, project, id_, instead)}")
    if pointers:
        click.echo("Until these are changed, readers do not meet the story there: sets and sessions leave it out.")


def _to_write(pointer: Pointer, project: Project, id_: str, instead: tuple[str, ...]) -> str:
    """What to write where something names the story."""
    if pointer.how.startswith("links"):
        return "The link still works: the page says that the story was taken down."
    lines = (project.root / pointer.path).read_text(encoding="utf-8-sig").splitlines()
    other = next((one for one in instead if not any(one in line.split() for line in lines)), "")
    line = line_without(lines[pointer.place.line - 1], pointer.place.column - 1, id_, other)
    if not line:
        return "Take the line out."
    if line.rstrip().endswith(("[]", "session -->", "paste -->")):
        return "It names nothing else: name another story here."
    return f"Write: {line.strip()}"
