"""`scenario-quiz reviewed`: write down that a practitioner reviewed a story or a page."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import click

from scenario_quiz.addresses import page_file
from scenario_quiz.checks.scenarios.review import own_review
from scenario_quiz.checks.texts.markup import check_markup
from scenario_quiz.checks.texts.persons import names_in, person_in_role
from scenario_quiz.cli.common import Day, project_here
from scenario_quiz.documentation.document import on_site, read_documents
from scenario_quiz.documentation.front_matter import split_front
from scenario_quiz.files.ordinary import content_of
from scenario_quiz.findings import Place
from scenario_quiz.findings.near import nearest
from scenario_quiz.guides.form import Guide, GuideReview
from scenario_quiz.guides.standing import mark_of
from scenario_quiz.project import Project
from scenario_quiz.reading import MappingNode, ScalarNode, read
from scenario_quiz.reading.decoding import BOM
from scenario_quiz.registers.loading import load_registers
from scenario_quiz.scenarios.draft_parts import scalars_in, text_of
from scenario_quiz.scenarios.model import Review
from scenario_quiz.scenarios.reviewing import listed_text, reviewed_text
from scenario_quiz.schema.fields import LINE_LETTERS
from scenario_quiz.schema.shape import read_as

_START = """\
# Which practitioners reviewed what the release brings: the id of a story or the name of a page, with its reviews below.
# Roles, no names. scenario-quiz reviewed writes here.
"""


@click.command()
@click.argument("name", metavar="STORY-GUIDE-OR-PAGE")
@click.option("--by", required=True, help='The reviewer\'s role, as in "head of service". No names.')
@click.option("--on", type=Day(), required=True, help="The day of the review.")
@click.option("--as", "role", help="Of a guide alone: whose review it is, by its id in reviewers.yml.")
@click.option("--differs", help="Where the reviewer sees it otherwise, in one plain sentence. Readers see it.")
def reviewed(name: str, by: str, on: date, role: str | None, differs: str | None) -> None:
    """Write that a practitioner reviewed a story or a guide, by its id, or a page, by its name.

    It stands in the file of the story, guide or page. With that of a guide stands a mark of the texts that were read:
    after any change to them the review no longer holds, and the site says so. In an organisation's copy, what the
    release brings is not changed: then it stands in local/reviews.yml. Only for a review that really happened. Exit
    status: 0 done, 2 wrong use.
    """
    project = project_here()
    review = Review(on=on, by=_line("--by", by), differs=None if differs is None else _line("--differs", differs))
    known, file = _file_of(project, name.removesuffix("/"))
    if project.is_guide(file):
        review = _of_guide(project, file, review, role)
    elif role is not None:
        raise click.UsageError("--as is of guides alone. Leave it out.")
    try:
        source = _text(file)
        if file.name == "index.md" or project.is_guide(file):
            _refuse_own("", "", review)
        else:
            _refuse_own(known, source, review)
        if project.is_organisations_copy and not project.is_local(file):
            file = project.reviews
            text = listed_text(_text(file) or _START, known, review)
        elif file.name == "index.md":
            text = _page_text(source, review)
        elif project.is_guide(file):
            text = listed_text(_without_none(source), "reviewed", review, after="reviewers")
        else:
            text = reviewed_text(source, review)
    except ValueError as trouble:
        raise click.UsageError(f"{project.shown(file)} was not changed: {trouble}") from trouble
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(text.encode())
    click.echo(f"Wrote {project.shown(file)}. Build and publish the site, and {known} says who reviewed it.")


def _line(option: str, text: str) -> str:
    """What was typed, as one line. Roles alone: whoever reviewed is not to be named on the site."""
    line = " ".join(text.split())
    if not line:
        raise click.UsageError(f"{option} is empty.")
    if len(line) > LINE_LETTERS:
        raise click.UsageError(f"{option} is too long. Write at most {LINE_LETTERS} letters.")
    role = person_in_role(line) if option == "--by" else None
    told = [(one.message, one.help) for one in ([role] if role else names_in(line))]
    told += [(one.message, one.help) for one in check_markup("", ScalarNode(line, Place(), "quoted"))]
    for message, help_ in told:
        raise click.UsageError(f"{option}: {message}. {help_}")
    return line


def _file_of(project: Project, name: str) -> tuple[str, Path]:
    """The id of a story or the name of a page, and its file."""
    stories: dict[str, tuple[str, Path]] = {}
    for file in project.scenario_files():
        root = read("", content_of(file) or b"").root
        aliases = scalars_in(root, "aliases") if isinstance(root, MappingNode) else []
        stories |= dict.fromkeys((*(alias.value for alias in aliases), file.stem), (file.stem, file))
    guides = {file.stem: (file.stem, file) for file in project.guide_files()}
    pages = {page: (page, project.root / document.path) for page, document in on_site(read_documents(project)).items()}
    every = {**pages, **guides, **stories}
    for said in (name, name.removeprefix("scenarios/"), name.removeprefix("guides/")):
        if said in every:
            return every[said]
    shown = {project.shown(file): (known, file) for known, file in every.values()}
    for path in (name, f"{project.docs_folder}/{page_file(name)}"):
        if path in shown:
            return shown[path]
    meant = nearest(name, every)
    hint = (
        f"Did you mean {meant}?"
        if meant
        else "Name a story or a guide by its id, or a page by its name, such as contacts."
    )
    raise click.UsageError(f"there is no story, no guide and no page '{name[:80]}'. {hint}")


def _of_guide(project: Project, file: Path, review: Review, role: str | None) -> GuideReview:
    """The review of a guide: whose it is, and the mark of the texts that stand there today."""
    registers = load_registers(project.registers, project.shown(project.registers))[0]
    if role not in registers.reviewers:
        raise click.UsageError(
            f"a guide's review says whose it is. Add --as and one of: {', '.join(registers.reviewers)}"
        )
    reading = read("", content_of(file) or b"")
    guide = read_as(Guide, "", reading.root)[0] if reading.root else None
    if guide is None:
        raise click.UsageError(f"{project.shown(file)} has mistakes. Run scenario-quiz check, and mend the file.")
    return GuideReview(on=review.on, by=review.by, differs=review.differs, role=role, texts=mark_of(guide))


def _without_none(source: str) -> str:
    """A guide without the line that says that nobody has reviewed it, so that a list can take its place."""
    return re.sub(r"(?m)^reviewed:[ \t]*\[[ \t]*\][ \t]*(?:#.*)?\r?\n?", "", source)


def _refuse_own(id_: str, story: str, review: Review) -> None:
    """Refuse a review that is not shown to be somebody else's than the author's. A page has no id, and no author."""
    trouble = own_review(id_, text_of(read("", story.encode()).root, "author"), review.by)
    if trouble:
        raise ValueError(f"{trouble.message}. {trouble.help}")


def _page_text(source: str, review: Review) -> str:
    text = source.removeprefix(BOM)
    front, _, _ = split_front(text.replace("\r\n", "\n"))
    if not front:
        raise ValueError("it has no front matter. Begin it with --- and its title, and --- again.")
    lines = text.split("\n")
    behind = front.count("\n")
    front = "\n".join([*lines[:behind], ""])  # as it stands in the file
    mark = source[: len(source) - len(text)]
    return mark + reviewed_text(front, review) + "\n".join(lines[behind:])


def _text(file: Path) -> str:
    """Line ends and a byte order mark are kept as they are, so that the change shows nothing but the change."""
    try:
        return (content_of(file) or b"").decode("utf-8")
    except UnicodeDecodeError:
        raise ValueError("it is not saved as UTF-8.") from None
