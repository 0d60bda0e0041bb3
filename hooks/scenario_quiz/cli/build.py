"""`scenario-quiz build`: the whole site, put in its place in one step, or not at all."""

from __future__ import annotations

from pathlib import Path

import click

from scenario_quiz.cli.common import Said, project_here, setting, stop
from scenario_quiz.publishing.build import build_site


@click.command()
@click.option(
    "--site-dir", type=click.Path(path_type=Path), help="Where readers find it. Without it: site_dir in mkdocs.yml."
)
@click.option("--quiet", is_flag=True, help="Say nothing unless it fails.")
@click.option("--replace", is_flag=True, help="Lose files in the old site that no build made.")
def build(site_dir: Path | None, quiet: bool, replace: bool) -> None:
    """Build the site strictly beside the old one, and let the two change places at the end.

    Until then, and if anything fails, readers have the old site as it was. The new one holds manifest.json, for
    `verify`.

    Exit status: 0 published, 1 nothing was published, 2 for wrong use.
    """
    project = project_here()
    target = site_dir or project.root / (setting(project, "site_dir") or "site")
    with Said(quiet) as said:
        reasons = build_site(project, target, said, replace=replace)
    if reasons:
        last = "Nothing was published, and the last site is as it was."
        stop("\n".join([*said.unheard, *reasons, last]))
    if not quiet:
        click.echo(f"Published {target}")
