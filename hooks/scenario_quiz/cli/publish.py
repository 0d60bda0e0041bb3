"""`scenario-quiz publish`: promise the ids of what is published."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from scenario_quiz.addresses import page_html
from scenario_quiz.bank import Bank, load_bank
from scenario_quiz.checks.scenarios.promises import LEDGER_MISSING
from scenario_quiz.cli.common import project_here, stop
from scenario_quiz.documentation.made import SET, STORY
from scenario_quiz.documentation.page_ledger import (
    Pages,
    is_page_ledger,
    joined_pages,
    pages_as_yaml,
    read_page_ledger,
)
from scenario_quiz.findings import errors_in
from scenario_quiz.findings.report import as_text
from scenario_quiz.project import Project, is_local_id
from scenario_quiz.scenarios.ledger import LEDGER_CHANGED, Promises, as_yaml, joined, read_ledger, with_published


@click.command()
@click.option("--first", metavar="LEDGER", help="Begin this ledger: nothing in it was ever published before.")
@click.option("--repair", metavar="LEDGER", help="Take this ledger as it stands now, whatever it lost.")
@click.option(
    "--join",
    metavar="FILE",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="Add all promises of another version of a ledger, after a merge.",
)
def publish(first: str | None, repair: str | None, join: Path | None) -> None:
    """Promise what is published: from then on a link to it must go on working.

    Adds every published id to quizzes/published.yml, and every page with its sections to quizzes/published-pages.yml.
    Ids that begin with local-, and an organisation's own pages, go to the same files under local/quizzes/. A ledger
    that is gone, or was changed since it was written, is never written over: take its last good version back. After a
    merge in which both sides published, take one side's ledger whole, keep the other's in a file, and join that.

    Exit status: 0 done, 1 with errors, 2 for wrong use.
    """
    project = project_here()
    bank = load_bank(project)
    excused = {(first, LEDGER_MISSING), (repair, LEDGER_CHANGED)}
    errors = [finding for finding in bank.errors if (finding.path, finding.code) not in excused]
    if errors:
        stop(as_text(errors))
    found = {(finding.path, finding.code) for finding in bank.errors}
    for option, ledger, code in (("first", first, LEDGER_MISSING), ("repair", repair, LEDGER_CHANGED)):
        if ledger and (ledger, code) not in found:
            raise click.UsageError(f"--{option} is not needed for {ledger}. Run scenario-quiz publish without it.")
    of_pages = _other_pages(join)
    _write(project, _grown(bank, Promises() if of_pages else _other(join)), bank, of_pages)
    for id_, address in _addresses(bank):
        if id_ not in bank.ledger and id_ not in bank.promised_sets:
            click.echo(f"{id_} stands at {bank.site_url}{address} from the next build on.")


def _other_pages(file: Path | None) -> Pages:
    """What another version of a ledger of pages promises; nothing where the file is none of these."""
    if file is None or not is_page_ledger(file.read_bytes()):
        return {}
    other = read_page_ledger(file, file.as_posix())
    if errors_in(other.findings):
        stop(as_text(other.findings))
    return other.pages


def _other(file: Path | None) -> Promises:
    if file is None:
        return Promises()
    other = read_ledger(file, file.as_posix())
    if errors_in(other.findings):
        stop(as_text(other.findings))
    if other.is_empty:
        raise click.UsageError(f"{file} holds no promises.")
    return other


def _grown(bank: Bank, other: Promises) -> Promises:
    stories = joined(with_published(bank.ledger, bank.published), other.stories)
    return Promises(stories, tuple({*bank.promised_sets, *(one.id for one in bank.sets), *other.sets}))


def _write(project: Project, grown: Promises, bank: Bank, of_pages: Pages) -> None:
    wrote = [
        _written(project, file, text) for file, text in (*_stories(project, grown), *_pages(project, bank, of_pages))
    ]
    if not any(wrote):
        click.echo("The ledgers already hold every published id and every page.")


def _stories(project: Project, grown: Promises) -> Iterator[tuple[Path, str]]:
    """The ledgers of stories and sets, with their text, but those that are not there and would hold nothing."""
    for file, local in ((project.ledger, False), (project.local_ledger, True)):
        stories = {id_: questions for id_, questions in grown.stories.items() if is_local_id(id_) == local}
        sets = {id_ for id_ in grown.sets if is_local_id(id_) == local}
        if stories or sets or file.is_file():
            yield file, as_yaml(stories, sets)


def _pages(project: Project, bank: Bank, other: Pages) -> Iterator[tuple[Path, str]]:
    """The same for the ledgers of pages. What another version of a ledger promised goes where its pages stand."""
    for file, local in ((project.page_ledger, False), (project.local_page_ledger, True)):
        now, known = bank.addresses(local=local).pages(), read_page_ledger(file, project.shown(file)).pages
        more = {name: anchors for name, anchors in other.items() if local == _is_own(name, bank)}
        if grown := joined_pages(known, now, more):
            yield file, pages_as_yaml(grown)


def _is_own(name: str, bank: Bank) -> bool:
    return name in bank.addresses(local=True).written and name not in bank.addresses(local=False).written


def _written(project: Project, file: Path, text: str) -> bool:
    """Whether the file had to be written, and was."""
    if file.is_file() and file.read_text(encoding="utf-8") == text:
        return False
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")
    click.echo(f"Wrote {project.shown(file)}. Commit it with the scenarios.")
    return True


def _addresses(bank: Bank) -> Iterator[tuple[str, str]]:
    """Everything that is published, by its id, with its address."""
    for scenario in bank.published:
        yield scenario.id, page_html(STORY.of(scenario.id))
    for set_ in bank.sets:
        yield set_.id, page_html(SET.of(set_.id))
