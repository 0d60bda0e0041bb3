"""`scenario-quiz check-site`: is every published scenario really in a built site?"""

from __future__ import annotations

from pathlib import Path

import click

from scenario_quiz.bank import load_bank
from scenario_quiz.cli.common import project_here, stop, stop_on_errors
from scenario_quiz.publishing.completeness import missing_in_site
from scenario_quiz.publishing.lengths import too_long


@click.command("check-site")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
def check_site(folder: Path) -> None:
    """Compare the built site in FOLDER with the scenarios here. A builder without hooks leaves them out in silence.

    Pages for practitioners that are longer than pages may be are named, each with its length.

    Exit status: 0 when all are there, 1 when something is missing, 2 for wrong use.
    """
    if not folder.is_dir():
        raise click.UsageError(f"there is no folder '{folder}'.")
    bank = load_bank(project_here())
    stop_on_errors(bank)
    missing = list(missing_in_site(bank, folder))
    if missing:
        stop("\n".join([*missing, f"{len(missing)} missing in {folder}"]))
    for line in too_long(bank, folder):
        click.echo(f"warning: {line}", err=True)
    count = len(bank.published)
    all_ = "The one published scenario is" if count == 1 else f"All {count} published scenarios are"
    click.echo(f"{all_} in {folder}")
