"""`scenario-quiz verify`: is a hosted copy still what was built?"""

from __future__ import annotations

from pathlib import Path

import click

from scenario_quiz.cli.common import stop
from scenario_quiz.publishing.manifest import MANIFEST, read_manifest
from scenario_quiz.publishing.verify import differences_at, differences_in, settings_in
from scenario_quiz.publishing.web import UnreachableError, fetched, is_address


@click.command()
@click.argument("where", metavar="FOLDER-OR-URL")
@click.option(
    "--manifest",
    "own",
    type=click.Path(path_type=Path, dir_okay=False, exists=True),
    help="The manifest.json that you kept, instead of the copy's own.",
)
def verify(where: str, own: Path | None) -> None:
    """Compare a copy of the site with the SHA-256 sums of its manifest, and name each file that differs.

    The copy's own manifest shows an upload that went wrong. Whoever changes pages on purpose can change it too: against
    that, give the one that you kept. Compressed copies have to hold what was built, and so does what browsers get
    compressed from a server. At a URL, files that were added cannot be seen.

    Exit status: 0 as it was built, 1 something differs or cannot be read, 2 for wrong use.
    """
    if not is_address(where) and not Path(where).is_dir():
        raise click.UsageError(f"there is no folder '{where}'.")
    try:
        manifest = read_manifest(own.read_bytes() if own else _own_manifest(where))
        found = differences_at(where, manifest) if is_address(where) else differences_in(Path(where), manifest)
    except (UnreachableError, ValueError, OSError) as trouble:
        stop(f"{where} cannot be compared: {trouble}")
    for place in [] if is_address(where) else settings_in(Path(where), manifest):
        click.echo(f"Not compared: {place}, which tells a web server what to do. Look at it yourself.", err=True)
    if found:
        count = f"{len(found)} {'file differs' if len(found) == 1 else 'files differ'}"
        stop("\n".join([*map(str, found), f"{count}: this is not {manifest.named} as it was built"]))
    click.echo(f"All {len(manifest.files)} files are as they were built: {manifest.named}")


def _own_manifest(where: str) -> bytes:
    if not is_address(where):
        return (Path(where) / MANIFEST).read_bytes()
    data = fetched(where, MANIFEST)
    if data is None:
        raise ValueError(f"there is no {MANIFEST}")
    return data
