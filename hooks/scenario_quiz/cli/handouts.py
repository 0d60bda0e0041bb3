"""`scenario-quiz handouts`: the handouts alone, without building a site."""

from __future__ import annotations

import time
from pathlib import Path

import click

from scenario_quiz.bank import load_bank
from scenario_quiz.cli.common import Said, project_here, stop, stop_on_errors
from scenario_quiz.handouts.making import make_handouts
from scenario_quiz.handouts.printing import PrintError
from scenario_quiz.progress import thinned


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
def handouts(folder: Path) -> None:
    """Make the handouts for trainers in FOLDER: PDF, slides and a sheet of the catalogue.

    PDF and slides need the packages of requirements-handouts.lock. Files in FOLDER with the same names are replaced.
    The address on them and in their QR codes is site_url in mkdocs.yml.
    Exit status: 0 if all were made, 1 if not, 2 for wrong use.
    """
    project = project_here()
    bank = load_bank(project)
    stop_on_errors(bank)
    try:
        with Said() as said:
            shelf = make_handouts(bank, project, thinned("handouts", said, time.monotonic))
    except PrintError as trouble:
        stop(f"Nothing was written. Handouts failed:\n{trouble}")
    for place, content in shelf.files.items():
        target = folder / place
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    for remark in shelf.remarks:
        click.echo(remark)
    click.echo(f"Wrote {len(shelf.files)} files to {folder}, {shelf.made} PDF files of them made anew")
    if shelf.why_not:
        stop("\n".join([*shelf.why_not, "See README.md, handouts."]))
