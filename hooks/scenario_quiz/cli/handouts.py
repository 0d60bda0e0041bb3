"""`scenario-quiz handouts`: the handouts alone, without building a site."""

from __future__ import annotations

from pathlib import Path

import click

from scenario_quiz.bank import load_bank
from scenario_quiz.cli.common import project_here, stop, stop_on_errors
from scenario_quiz.handouts.printing import PrintError
from scenario_quiz.handouts.shelf import make_handouts


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@click.option("--site-url", default="", help="The site's address, for the words 'current at' and the QR codes.")
def handouts(folder: Path, site_url: str) -> None:
    """Make the handouts for trainers in FOLDER: PDF, slides and a sheet of the catalogue.

    PDF and slides need the packages of requirements-handouts.lock. Files in FOLDER with the same names are replaced.
    Exit status: 0 if all were made, 1 if not, 2 for wrong use.
    """
    project = project_here()
    bank = load_bank(project)
    stop_on_errors(bank)
    try:
        shelf = make_handouts(bank, project, site_url)
    except PrintError as trouble:
        stop(f"Nothing was written. Handouts failed:\n{trouble}")
    for place, content in shelf.files.items():
        target = folder / place
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    click.echo(f"Wrote {len(shelf.files)} files to {folder}, {shelf.made} PDF files of them made anew")
    if shelf.why_not:
        stop("\n".join([*shelf.why_not, "See README.md, handouts."]))
