"""`scenario-quiz affected`: what to look at again when a law, a source, an idea or a page changes."""

from __future__ import annotations

import json

import click

from scenario_quiz.affected import Pointer, pointers_at, unknown_target
from scenario_quiz.bank import load_bank
from scenario_quiz.cli.common import project_here, stop_unless_read


@click.command()
@click.argument("target")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to show them.")
def affected(target: str, form: str) -> None:
    """List every page, question and register entry that points at TARGET, with file and line.

    TARGET is law:ID, source:ID, idea:ID, a page such as guidance/consent, or page#anchor.

    Exit status: 0, also where nothing points at it; 2 for a target that is not there.
    """
    project = project_here()
    bank = load_bank(project)
    stop_unless_read(bank)
    unknown = unknown_target(target, bank)
    if unknown:
        raise click.UsageError(unknown)
    found = pointers_at(target, bank, project)
    if form == "json":
        click.echo(json.dumps([one.as_object() for one in found], ensure_ascii=False, indent=2))
        return
    for one in found:
        click.echo(_line(one))
    law = bank.registers.law.get(target.removeprefix("law:")) if target.startswith("law:") else None
    if law:
        click.echo(
            f"It rests on {', '.join(f'source:{id_}' for id_ in law.sources)}: ask for what points at these too."
        )
    click.echo(f"{len(found)} {'place points' if len(found) == 1 else 'places point'} at {target}")


def _line(one: Pointer) -> str:
    return f"{one.path}:{one.place.line}:{one.place.column}: {one.what} {one.how}"
