"""`scenario-quiz write`: the whole documentation with every page that the build makes, as plain files."""

from __future__ import annotations

import shutil
from pathlib import Path

import click

from scenario_quiz.bank import load_bank
from scenario_quiz.cli.common import project_here, stop, stop_on_errors
from scenario_quiz.handouts.shelf import without_handouts
from scenario_quiz.pages.site import finished_page, in_the_way, made_files, page_name


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
def write(folder: Path) -> None:
    """Write the documentation and all generated pages into FOLDER, for a builder without hooks.

    FOLDER must be new or empty. Use it as docs_dir and take `hooks:` out of mkdocs.yml.
    """
    project = project_here()
    if folder.exists() and any(folder.iterdir()):
        raise click.UsageError(f"'{folder}' is not empty. Name a new folder, so that nothing old is left in it.")
    bank = load_bank(project)
    stop_on_errors(bank)
    shelf = without_handouts(bank, "")
    made = made_files(bank, project.figures, shelf=shelf)
    rival = in_the_way(project.docs, made)
    if rival:
        stop(f"{project.docs_folder}/{rival} is in the way of a page that is made. Rename it.")
    pages = 0
    for source in sorted(project.docs.rglob("*")):
        place = source.relative_to(project.docs)
        if source.is_dir() or source.is_symlink():
            continue
        target = folder / place
        target.parent.mkdir(parents=True, exist_ok=True)
        name = page_name(place.as_posix())
        if name is None:
            shutil.copyfile(source, target)
        else:
            front, body = _split(source.read_text(encoding="utf-8-sig"))
            target.write_text(front + finished_page(body, name, bank, shelf), encoding="utf-8", newline="\n")
            pages += 1
    for one in made:
        target = folder / one.place
        target.parent.mkdir(parents=True, exist_ok=True)
        content = one.content.encode() if isinstance(one.content, str) else one.content
        target.write_bytes(content)
        pages += target.suffix == ".md"
    click.echo(f"Wrote {pages} pages to {folder}")


def _split(text: str) -> tuple[str, str]:
    """Front matter with its closing line, and the rest."""
    if not text.startswith("---\n") or "\n---\n" not in text[3:]:
        return "", text
    end = text.index("\n---\n", 3) + len("\n---\n")
    return text[:end], text[end:]
