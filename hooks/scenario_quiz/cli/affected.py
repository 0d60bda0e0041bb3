"""`scenario-quiz affected`: what to look at again when a law, a source, a story or a page changes."""

from __future__ import annotations

import json

import click

from scenario_quiz.bank import load_bank
from scenario_quiz.cli.common import project_here, stop_unless_read
from scenario_quiz.upkeep.affected import Pointer, pointers_at
from scenario_quiz.upkeep.targets import named


@click.command()
@click.argument("target")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to show them.")
def affected(target: str, form: str) -> None:
    """List every page, question, set and register entry that points at TARGET, with file and line.

    TARGET is law:ID, source:ID, idea:ID, problem:ID, myth:ID, term:ID, call:ID, story:ID or set:ID, a page such as
    guidance/a-page, or page#anchor. An id alone stands for everything that has it.

    Exit status: 0, also where nothing points at it; 2 for a target that is not there.
    """
    project = project_here()
    bank = load_bank(project)
    stop_unless_read(bank)
    try:
        targets = named(target, bank, project)
    except ValueError as trouble:
        raise click.UsageError(str(trouble)) from trouble
    found = {one: pointers_at(one, bank, project) for one in targets}
    if form == "json":
        every = [pointer.as_object() for pointers in found.values() for pointer in pointers]
        click.echo(json.dumps(every, ensure_ascii=False, indent=2))
        return
    for one, pointers in found.items():
        for pointer in pointers:
            click.echo(line_of(pointer))
        law = bank.registers.law.get(one.removeprefix("law:")) if one.startswith("law:") else None
        if law:
            rests = ", ".join(f"source:{id_}" for id_ in law.sources)
            click.echo(f"It rests on {rests}: ask for what points at these too.")
        click.echo(f"{len(pointers)} {'place points' if len(pointers) == 1 else 'places point'} at {one}")


def line_of(one: Pointer) -> str:
    """A pointer as one line: file, line, column, and how it points."""
    return f"{one.path}:{one.place.line}:{one.place.column}: {one.what} {one.how}"
