"""`scenario-quiz new-organisation`: asks what an organisation's own site needs first, and writes organisation.yml."""

from __future__ import annotations

import signal
from pathlib import Path

import click

from scenario_quiz.cli.common import project_here, stop
from scenario_quiz.cli.organisation_questions import (
    answers_in,
    known_here,
    organisation_text,
    questions,
    questions_left,
)
from scenario_quiz.findings import errors_in
from scenario_quiz.findings.report import as_text
from scenario_quiz.findings.source_lines import with_lines
from scenario_quiz.organisation.loading import load_organisation
from scenario_quiz.project import Project


class _Asking(click.Command):
    """A command with an option for each question. Which they are is known only in the folder of a project."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if not set(self.get_help_option_names(ctx)) & set(args):
            project_here()  # elsewhere this is what is wrong, and no option
        return super().parse_args(ctx, args)

    def get_params(self, ctx: click.Context) -> list[click.Parameter]:
        *own, help_ = super().get_params(ctx)
        try:
            asked = questions()
        except click.UsageError:  # help is given anywhere
            return [*own, help_]
        options = (click.Option([f"--{one.option}"], type=one.type, help=f"{one.question}.") for one in asked)
        return [*own, *options, help_]


@click.command("new-organisation", cls=_Asking)
@click.option("--ask/--no-ask", default=True, help="Ask for what no option answers. With --no-ask it stays empty.")
def new_organisation(ask: bool, **given: str | None) -> None:
    """Write organisation.yml: your name, numbers and colours, with a comment on every part.

    It asks one question after another. Press Enter to leave one out; the site then shows a placeholder there. Stop
    with Ctrl+C, and your answers are kept. Run it again, and it asks for the rest, unless you have changed the file
    meanwhile.

    Exit status: 0 written, 1 stopped or the answers do not fit together, 2 wrong use or a file that is there already.
    """
    project = project_here()
    shown = project.shown(project.organisation)
    before = project.organisation.read_bytes() if project.organisation.exists() else None
    answers = answers_in(before) if before is not None else {}
    if answers is None or (before is not None and not (ask and any(questions_left(answers)))):
        raise click.UsageError(f"{shown} is there already; nothing was changed. Change it in any text editor.")
    kept = len(answers)
    for asked in questions():
        answer = given[asked.name]
        if answer and answers.setdefault(asked.name, answer) != answer:
            raise click.UsageError(f"{shown} has another answer for --{asked.option}. Change it in any text editor.")
    if before is not None:
        click.echo(f"Going on with {shown}: its answers are kept.")
    left_out = {name for name, answer in given.items() if answer == ""}
    stopped_at = _ask_into(answers, left_out) if ask else 0
    if stopped_at and len(answers) == kept:
        stop("\nStopped. Nothing was answered, so nothing was written.")
    _end(project, before, answers, ask, stopped_at)


def _ask_into(answers: dict[str, str], left_out: set[str]) -> int:
    """Ask for what is left. Gives the number of the question at which somebody stopped, 0 where nobody did."""
    if hasattr(signal, "SIGHUP"):
        signal.signal(signal.SIGHUP, signal.default_int_handler)  # to close the window stops it, too
    for number, asked in questions_left(answers):
        if asked.name in left_out:
            continue
        try:
            answer = click.prompt(asked.question, default="", show_default=False, type=asked.type)
        except click.Abort:
            return number
        if answer:
            answers[asked.name] = answer
    return 0


def _end(project: Project, before: bytes | None, answers: dict[str, str], asked: bool, stopped_at: int) -> None:
    """Write the file and say so. What somebody was asked for is written even where it does not fit together."""
    shown, text = project.shown(project.organisation), organisation_text(answers)
    findings = errors_in(load_organisation(shown, text.encode(), known_here())[1])
    told = as_text(with_lines(findings, tuple(text.split("\n")))) if findings else ""
    if findings and not asked:
        stop(told)
    if not _written(project.organisation, before, text):
        click.echo(text)
        stop(f"{shown} was written by somebody else meanwhile, and is as it was. Your answers stand above.")
    if stopped_at:
        names = ", ".join(one.option for one in questions() if one.name in answers)
        stop(
            f"\nStopped at question {stopped_at} of {len(questions())}. Wrote {shown} with your answers for {names}.\n"
            f"{told}To go on from there, run scenario-quiz new-organisation again before you change the file."
        )
    click.echo(f"Wrote {shown}. Change it in any text editor, then run: scenario-quiz check {shown}")
    if findings:
        stop(told)


def _written(file: Path, before: bytes | None, text: str) -> bool:
    """Write the file whole. False where it is not as it was before: then somebody else needs what stands there."""
    beside = file.with_name(f".{file.name}.new")
    beside.write_text(text, encoding="utf-8", newline="\n")
    try:
        if before is None:
            file.touch(exist_ok=False)
        elif file.read_bytes() != before:
            return False
        beside.replace(file)
    except FileExistsError:
        return False
    finally:
        beside.unlink(missing_ok=True)
    return True
