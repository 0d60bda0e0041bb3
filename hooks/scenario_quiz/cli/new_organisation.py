"""`scenario-quiz new-organisation`: asks what an organisation's own site needs first, and writes organisation.yml."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial
from typing import Any, NamedTuple

import click
import jinja2

from scenario_quiz.cli.common import project_here, stop
from scenario_quiz.findings import errors_in
from scenario_quiz.organisation.checks import accent_colour, email_or_telephone, primary_colour
from scenario_quiz.organisation.hours import trouble_with_hours
from scenario_quiz.organisation.loading import load_organisation
from scenario_quiz.organisation.numbers import telephone
from scenario_quiz.organisation.trouble import Trouble
from scenario_quiz.report import as_text
from scenario_quiz.schema.organisation import EXAMPLE_NAME, EXAMPLE_NUMBER
from scenario_quiz.source_lines import with_lines


class Answer(click.ParamType[str]):
    """A text that the checks accept. Nothing is an answer too: the detail then stays missing."""

    name = "TEXT"

    def __init__(self, test: Callable[[str], Trouble | None] | None = None) -> None:
        self.test = test

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        text = " ".join(str(value).split())
        trouble = self.test(text) if text and self.test else None
        if trouble and trouble.severity == "error":
            self.fail(f"{trouble.message}. {trouble.help}", param, ctx)
        return text


class Asked(NamedTuple):
    """One question: the option that answers it, what is asked, and what answers it well."""

    option: str
    question: str
    type: Answer
    after: str = ""  # another option without which it is not asked


def _hours(text: str) -> Trouble | None:
    trouble = trouble_with_hours(text)
    return Trouble("bad-hours", *trouble[2:]) if trouble else None


def _days(text: str) -> Trouble | None:
    if text.isascii() and text.isdigit() and 1 <= int(text[:4]) <= 120:
        return None
    return Trouble("bad-number", f"'{text}' is not a whole number from 1 to 120", "Write one, such as 5.")


def _number(route: str) -> Answer:
    return Answer(partial(telephone, route=route))


_TEXT, _HOURS = Answer(), Answer(_hours)
QUESTIONS = (
    Asked("name", "Your organisation's name", _TEXT),
    Asked("front-door", "Children's social care: the council's telephone number by day", _number("front-door")),
    Asked("front-door-hours", "When it answers, as in: Monday to Friday, 9am to 5pm", _HOURS, "front-door"),
    Asked("out-of-hours", "The council's telephone number out of hours", _number("out-of-hours")),
    Asked(
        "out-of-hours-hours",
        "When that one answers, as in: evenings, weekends and bank holidays",
        _HOURS,
        "out-of-hours",
    ),
    Asked("allegations", "The council's officer for allegations: telephone number", _number("allegations")),
    Asked("safeguarding-lead", "Your safeguarding lead: a role or a room, no person's name", _TEXT),
    Asked("safeguarding-lead-telephone", "Your safeguarding lead: telephone number", _number("safeguarding-lead")),
    Asked("data-protection-lead", "Your data protection lead: a role or a room, no person's name", _TEXT),
    Asked(
        "data-protection-lead-telephone",
        "Your data protection lead: telephone number",
        _number("data-protection-lead"),
    ),
    Asked(
        "accessibility-contact",
        "Whom to ask for another format: an email address or a number",
        Answer(email_or_telephone),
    ),
    Asked("accessibility-reply-days", "Within how many days you answer that", Answer(_days)),
    Asked("review-owner", "The role that looks after pages that name no other", _TEXT),
    Asked("primary", "The colour of the bar at the top, behind white words, as in #0b4f5c", Answer(primary_colour)),
    Asked("accent", "The colour of links on white, as in #0a5c6b", Answer(accent_colour)),
)


@click.command("new-organisation")
@click.option("--ask/--no-ask", default=True, help="Ask for what no option answers. With --no-ask it stays empty.")
def new_organisation(ask: bool, **given: str | None) -> None:
    """Write organisation.yml: your name, numbers and colours, with a comment on every part.

    It asks one question after another. Press Enter to leave one out; the site then shows a placeholder there.

    Exit status: 0 written, 1 the answers do not fit together, 2 wrong use or a file that is there already.
    """
    project = project_here()
    shown = project.shown(project.organisation)
    if project.organisation.exists():
        raise click.UsageError(f"{shown} is there already; nothing was changed.")
    answers: dict[str, str] = {}
    for asked in QUESTIONS:
        answer = given[_name(asked.option)]
        if answer is None:
            needless = not ask or (asked.after and not answers[_name(asked.after)])
            answer = "" if needless else click.prompt(asked.question, default="", show_default=False, type=asked.type)
        answers[_name(asked.option)] = answer
    text = organisation_text(answers)
    findings = errors_in(load_organisation(shown, text.encode())[1])
    if findings:
        stop(as_text(with_lines(findings, tuple(text.split("\n")))))
    project.organisation.write_text(text, encoding="utf-8", newline="\n")
    click.echo(f"Wrote {shown}. Change it in any text editor, then run: scenario-quiz check {shown}")


def organisation_text(answers: dict[str, str]) -> str:
    """The text of organisation.yml for the answers by option; what has none stands there as a comment."""
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("scenario_quiz.cli", ""),
        undefined=jinja2.StrictUndefined,
        autoescape=False,  # not HTML; texts are quoted for YAML
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["quoted"] = lambda value: json.dumps(value, ensure_ascii=False)
    return environment.get_template("new-organisation.yml.j2").render(
        {**answers, "example_name": EXAMPLE_NAME, "example_number": EXAMPLE_NUMBER}
    )


def _name(option: str) -> str:
    return option.replace("-", "_")


for _asked in reversed(QUESTIONS):
    new_organisation = click.option(f"--{_asked.option}", type=_asked.type, help=f"{_asked.question}.")(
        new_organisation
    )
