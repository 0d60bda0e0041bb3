"""`scenario-quiz write`: the whole documentation with every page that the build makes, as plain files."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import click

from scenario_quiz.addresses import page_name
from scenario_quiz.bank import load_bank
from scenario_quiz.cli.common import project_here, stop, stop_on_errors
from scenario_quiz.documentation.front_matter import split_front
from scenario_quiz.documentation.loads import loads_of
from scenario_quiz.handouts.making import without_handouts
from scenario_quiz.pages.forwards import loads_with_forwards
from scenario_quiz.pages.front_matter import with_loads
from scenario_quiz.pages.organisation import own_pages, theme_partials
from scenario_quiz.pages.site import finished_page, in_the_way, made_files
from scenario_quiz.places import THEME
from scenario_quiz.project import Project
from scenario_quiz.theme import theme_files


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
def write(folder: Path) -> None:
    """Write the documentation and all generated pages into FOLDER, for a builder without hooks.

    FOLDER must be new or empty. Use it as docs_dir and take `hooks:` out of mkdocs.yml. What else to change there, for
    an organisation's own details and pages, is said at the end.
    """
    project = project_here()
    if folder.exists() and any(folder.iterdir()):
        raise click.UsageError(f"'{folder}' is not empty. Name a new folder, so that nothing old is left in it.")
    bank = load_bank(project)
    stop_on_errors(bank)
    shelf = without_handouts(bank)
    made = made_files(bank, project.figures, shelf=shelf)
    for docs in (project.docs, project.local_docs):
        rival = in_the_way(docs, made)
        if rival:
            stop(f"{project.shown(docs)}/{rival} is in the way of a page that is made. Rename it.")
    write_theme(folder)
    pages = 0
    for place, source in project.docs_files().items():
        name = page_name(place)
        if name in bank.left_out or project.shown(source) in bank.kept_back:
            continue
        target = folder / place
        target.parent.mkdir(parents=True, exist_ok=True)
        if name is None:
            shutil.copyfile(source, target)
        else:
            front, closing, body = split_front(source.read_text(encoding="utf-8-sig"))
            front = with_loads(front + closing, loads_with_forwards(loads_of(bank.pages[name].front), name, bank))
            target.write_text(front + finished_page(body, name, bank, shelf), encoding="utf-8", newline="\n")
            pages += 1
    for one in made:
        target = folder / one.place
        target.parent.mkdir(parents=True, exist_ok=True)
        content = one.content.encode() if isinstance(one.content, str) else one.content
        target.write_bytes(content)
        pages += target.suffix == ".md"
    for place, partial in theme_partials(bank):
        (folder / THEME / place).write_text(partial, encoding="utf-8", newline="\n")
    theme = f"{folder.as_posix()}/{THEME}"
    click.echo(f"In mkdocs.yml, write custom_dir: {theme} under theme, for our templates and the numbers to call.")
    for name in sorted(bank.left_out.intersection(bank.pages)):
        click.echo(f"In mkdocs.yml, take {bank.pages[name].file} out of nav.")
    for page in own_pages(bank):
        if not re.search(rf"(?<![\w./-]){re.escape(page.file)}", _settings(project)):
            click.echo(f"In mkdocs.yml, add {page.file} to nav.")
    click.echo(f"Wrote {pages} pages to {folder}")


def write_theme(folder: Path) -> None:
    """Our templates, scripts and styles. What the site has in their place is written over them."""
    for place, source in theme_files().items():
        target = folder / THEME / place if source.suffix == ".html" else folder / place
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)


def _settings(project: Project) -> str:
    file = project.settings
    return file.read_text(encoding="utf-8", errors="replace") if file.is_file() else ""
