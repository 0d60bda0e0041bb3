"""What `new-organisation` asks, and organisation.yml as it writes it: from answers to the file, and back."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

import click
import jinja2

from scenario_quiz.cli.common import project_here
from scenario_quiz.organisation.checks import accent_colour, email_or_telephone, primary_colour
from scenario_quiz.organisation.contact import known_numbers
from scenario_quiz.organisation.hours import BAD_HOURS, trouble_with_hours
from scenario_quiz.organisation.model import EXAMPLE_NAME, EXAMPLE_NUMBER
from scenario_quiz.organisation.numbers import Known, telephone
from scenario_quiz.organisation.trouble import Trouble
from scenario_quiz.project import Project
from scenario_quiz.reading import MappingNode, Node, ScalarNode, read
from scenario_quiz.registers.loading import load_registers
from scenario_quiz.registers.models import Asks, Route
from scenario_quiz.schema.codes import BAD_NUMBER


class CheckedText(click.ParamType[str]):
    """A text that the checks accept. Nothing is an answer too: the detail then stays missing."""

    name = "TEXT"

    def __init__(self, test: Callable[[str], Trouble | None] | None = None) -> None:
        self.test = test

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        text = " ".join(str(value).split())
        trouble = self.test(text) if text and self.test else None
        if trouble and trouble.code.severity == "error":
            self.fail(f"{trouble.message}. {trouble.help}", param, ctx)
        return text


class Asked(NamedTuple):
    """One question: the option that answers it, where the answer stands in the file, what is asked, and what answers it
    well."""

    option: str
    place: str
    question: str
    type: CheckedText
    after: str = ""  # the name of another answer without which it is not asked

    @property
    def name(self) -> str:
        """The answer's name, for Python and for the template."""
        return self.option.replace("-", "_")


def _hours(text: str) -> Trouble | None:
    trouble = trouble_with_hours(text)
    return Trouble(BAD_HOURS, *trouble[2:]) if trouble else None


def _days(text: str) -> Trouble | None:
    if text.isascii() and text.isdigit() and 1 <= int(text[:4]) <= 120:
        return None
    return Trouble(BAD_NUMBER, f"'{text}' is not a whole number from 1 to 120", "Write one, such as 5.")


def _number(route: str) -> CheckedText:
    return CheckedText(lambda text: telephone(text, known_here(), route))


_TEXT, _HOURS = CheckedText(), CheckedText(_hours)
_OF_CONTACT = ("name", "telephone", "hours")
_FIRST = Asked("name", "name", "Your organisation's name", _TEXT)
_LAST = (
    Asked(
        "accessibility-contact",
        "accessibility/contact",
        "Whom to ask for another format: an email address or a number",
        CheckedText(lambda text: email_or_telephone(text, known_here())),
    ),
    Asked(
        "accessibility-reply-days",
        "accessibility/reply_days",
        "Within how many days you answer that",
        CheckedText(_days),
    ),
    Asked("review-owner", "review_owner", "The role that looks after pages that name no other", _TEXT),
    Asked(
        "primary",
        "colours/primary",
        "The colour of the bar at the top, behind white words, as in #0b4f5c",
        CheckedText(primary_colour),
    ),
    Asked("accent", "colours/accent", "The colour of links on white, as in #0a5c6b", CheckedText(accent_colour)),
)


def questions() -> tuple[Asked, ...]:
    """Every question in its order, with those on the routes of contact of this folder's project."""
    return _questions(tuple(known_here().routes.items()))


@cache
def _questions(routes: tuple[tuple[str, Route], ...]) -> tuple[Asked, ...]:
    return (_FIRST, *(asked for name, route in routes if route.asks for asked in _of_route(name, route.asks)), *_LAST)


def _of_route(route: str, asks: Asks) -> Iterator[Asked]:
    """The questions on a route. The option of the first is called as the route is."""
    for what, type_ in zip(_OF_CONTACT, (_TEXT, _number(route), _HOURS), strict=True):
        question = getattr(asks, what)
        if question:
            option = route if what == asks.first else f"{route}-{what}"
            after = route.replace("-", "_") if what == "hours" else ""
            yield Asked(option, f"contacts/{route}/{what}", question, type_, after)


def known_here() -> Known:
    """The numbers of contacts.yml in this folder's project, which no team of an organisation has, and its routes."""
    return _known(project_here())


@cache
def _known(project: Project) -> Known:
    """Read once: every number that somebody types is compared with these."""
    return known_numbers(load_registers(project.registers, project.shown(project.registers))[0])


def questions_left(answers: Mapping[str, str]) -> Iterator[tuple[int, Asked]]:
    """The questions that have no answer yet, with their numbers. Which they are may hang on the answer before."""
    for number, asked in enumerate(questions(), 1):
        if asked.name not in answers and (not asked.after or asked.after in answers):
            yield number, asked


def organisation_text(answers: Mapping[str, str]) -> str:
    """The text of organisation.yml for the answers by name; what has none stands there as a comment."""
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("scenario_quiz.cli", ""),
        undefined=jinja2.StrictUndefined,
        autoescape=False,  # not HTML; texts are quoted for YAML
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["quoted"] = lambda value: json.dumps(value, ensure_ascii=False)
    answer_at = {asked.place: answers.get(asked.name, "") for asked in questions()}
    routes = known_here().routes
    return environment.get_template("new-organisation.yml.j2").render(
        {
            **{asked.name: answers.get(asked.name, "") for asked in (_FIRST, *_LAST)},
            "contacts": [
                (route, one.asks.note, *(answer_at.get(f"contacts/{route}/{what}", "") for what in _OF_CONTACT))
                for route, one in routes.items()
                if one.asks
            ],
            "any_contact": any(answer for place, answer in answer_at.items() if place.startswith("contacts/")),
            "other_contacts": [route for route, one in routes.items() if not one.asks],
            "example_name": EXAMPLE_NAME,
            "example_number": EXAMPLE_NUMBER,
        }
    )


def answers_in(data: bytes) -> dict[str, str] | None:
    """The answers by name that a file holds, if it is just as `organisation_text` wrote it; else None."""
    root = read("", data).root
    answers = {asked.name: text for asked in questions() if (text := _text_at(root, asked.place))}
    return answers if organisation_text(answers).encode() == data else None


def _text_at(node: Node | None, place: str) -> str:
    for name in place.split("/"):
        node = node.get(name) if isinstance(node, MappingNode) else None
    return node.value if isinstance(node, ScalarNode) else ""
