"""`scenario-quiz hosting`: configurations for the web server that a site is to lie on."""

from __future__ import annotations

from pathlib import Path

import click

from scenario_quiz.hosting.server_files import FOLDER, NOT_FOUND, BadPlace, hashed_in, hosting_files
from scenario_quiz.publishing.compressing import compress

_FOLDER = click.Path(path_type=Path, file_okay=False)


@click.command()
@click.argument("folder", type=_FOLDER)
@click.option("--path", "path", default="/", help="The address of the site on its server, such as /training/.")
@click.option("--root", default=FOLDER, show_default=True, help="The folder on the server where the site lies.")
@click.option("--site", type=_FOLDER, help="The built site: adds its 404 page for the path, and its names for IIS.")
@click.option("--compress", "small", is_flag=True, help="Also write a .gz beside each text file of --site.")
def hosting(folder: Path, path: str, root: str, site: Path | None, small: bool) -> None:
    """Write configurations for nginx, Apache and IIS into FOLDER, which is not for the public.

    FOLDER/README.txt says what to copy where. Files of earlier runs are replaced.
    """
    if site is None and small:
        raise click.UsageError("--compress needs --site, the folder of the built site.")
    if site is not None and not (site / "index.html").is_file():
        raise click.UsageError(f"'{site}' is not a built site: it has no index.html.")
    if site is not None and folder.resolve().is_relative_to(site.resolve()):
        raise click.UsageError(f"'{folder}' lies inside the site, so it would be published. Name another folder.")
    not_found = site / NOT_FOUND if site else None
    page = not_found.read_text(encoding="utf-8") if not_found and not_found.is_file() else None
    try:
        made = hosting_files(path, root, hashed_in(site) if site else (), page)
    except BadPlace as trouble:
        raise click.UsageError(f"{trouble}.") from trouble
    for place, text in made.items():
        target = folder / place
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")
    click.echo(f"Wrote {len(made)} files to {folder}. Begin with {folder / 'README.txt'}")
    if site and small:
        # Not of the page that is still to be replaced: its copy would be sent in place of the new one.
        replaced = NOT_FOUND if made.get(NOT_FOUND) != page else ""
        click.echo(f"Wrote {compress(site, replaced)} compressed files into {site}")
