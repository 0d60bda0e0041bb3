"""`scenario-quiz bundle`: one zip to carry to a machine without a network."""

from __future__ import annotations

from pathlib import Path

import click

from scenario_quiz.bundling.bundle import LOCK, bundle_name
from scenario_quiz.bundling.bundle import bundle as write_bundle
from scenario_quiz.bundling.wheels import PYTHONS
from scenario_quiz.cli.common import Said, project_here, stop
from scenario_quiz.hosting.server_files import FOLDER, BadPlace
from scenario_quiz.settings.release import release_of


@click.command()
@click.argument("out", required=False, type=click.Path(path_type=Path, dir_okay=False))
@click.option(
    "--wheels", type=click.Path(path_type=Path, file_okay=False), default=".wheels", help="Where packages are kept."
)
@click.option("--path", "path", default="/", help="The address of the site on its server, such as /training/.")
@click.option("--root", default=FOLDER, show_default=True, help="The folder on the server where the site lies.")
@click.option(
    "--python", "pythons", multiple=True, type=click.Choice(PYTHONS), help="Only for this Python. May be given again."
)
@click.option("--quiet", is_flag=True, help="Say nothing unless it fails.")
@click.option("--replace", is_flag=True, help="Lose another bundle of the same name.")
def bundle(
    out: Path | None, wheels: Path, path: str, root: str, pythons: tuple[str, ...], quiet: bool, replace: bool
) -> None:
    """Write one zip: the built site, settings for web servers, its sources, and the packages that build it on Linux and
    Windows.

    Without OUT it is written to dist/ under its version and date. Packages that are not in the folder of packages yet
    are fetched from the network. The same commit gives the same bytes.

    Exit status: 0 written, 1 nothing was written, 2 for wrong use.
    """
    project = project_here()
    if not (project.root / LOCK).is_file():
        raise click.UsageError(f"there is no {LOCK} here. Run this in the project's own folder.")
    release = release_of(project.settings_bytes())
    target = out or project.root / "dist" / f"{bundle_name(release)}.zip"
    try:
        with Said(quiet) as said:
            reasons = write_bundle(
                project, target, wheels, said, path=path, folder=root, pythons=pythons or PYTHONS, replace=replace
            )
    except BadPlace as trouble:
        raise click.UsageError(f"{trouble}.") from trouble
    if reasons:
        stop("\n".join([*said.unheard, *reasons, "No bundle was written."]))
    if not quiet:
        click.echo(f"Wrote {target} ({target.stat().st_size / 2**20:.1f} MiB)")
