"""The templates of the pages: HTML fragments are escaped, Markdown pages are put together from safe parts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import cache
from typing import Any

import jinja2
from markupsafe import Markup

from scenario_quiz.organisation.markers import as_written
from scenario_quiz.pages.author_text import block_html, finished, heading_text, item_html, line_html, plain_text
from scenario_quiz.scenarios.model import Review
from scenario_quiz.settings.site_address import works_here_only
from scenario_quiz.words import Words


def render(template: str, words: Words, /, **values: Any) -> str:
    """Render a template with the interface's words at hand as `w`."""
    return _environment().get_template(template).render(w=words, **values)


def fragment(template: str, words: Words, /, **values: Any) -> str:
    """Render an HTML fragment as one finished line."""
    return finished(render(template, words, **values))


def long_date(day: date, words: Words) -> str:
    """A date in words, the same on every machine: 22 May 2027."""
    return str(words["date"]).format(day=day.day, month=words["months"][day.month - 1], year=day.year)


def minutes(count: int, words: Words) -> str:
    return str(words["minutes_one"]) if count == 1 else str(words["minutes_many"]).format(n=count)


def reviewed(reviews: Sequence[Review], words: Words) -> str:
    """Who reviewed something, each with the day, and where they differ; that nobody did, where there is no review. One
    or more sentences in plain text, without the last full stop."""
    sentences = [
        str(words["reviewed"]).format(by=with_article(one.by, words), on=long_date(one.on, words)) for one in reviews
    ]
    differ = [str(words["reviewers_differ"]).format(what=plain_text(one.differs)) for one in reviews if one.differs]
    return ". ".join(one.removesuffix(".") for one in (*sentences, *differ)) or str(words["not_reviewed"])


def with_article(role: str, words: Words) -> str:
    """A role as it stands after "by": a head of service. One with a capital stays as it is written."""
    plain = plain_text(role)
    first, articles = plain.split(" ")[0], words["articles"]
    if first in articles["instead"] or not first[:1].islower():
        return plain
    article = articles["before_vowel"] if first[0] in articles["vowels"] else articles["otherwise"]
    return f"{article} {plain}" if article else plain


def told(address: str, words: Words) -> str:
    """An address as people are told it. One that works on this computer alone says so."""
    return f"{address} {words['copying']['here_only']}" if works_here_only(address) else address


@cache
def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("scenario_quiz.pages"),
        autoescape=jinja2.select_autoescape(["html.j2"], default=False),
        undefined=jinja2.StrictUndefined,
        comment_start_string="{##",  # `{#id}` is an anchor here
        comment_end_string="##}",
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters.update(
        line=_markup(line_html),
        block=_markup(block_html),
        item=_markup(item_html),
        plain=plain_text,
        heading=heading_text,
        written=as_written,
        long_date=_worded(long_date),
        minutes=_worded(minutes),
        reviewed=_worded(reviewed),
        told=_worded(told),
        fill=lambda text, **values: str(text).format(**values),
    )
    return environment


def _worded(function: Callable[[Any, Words], str]) -> Callable[[jinja2.runtime.Context, Any], str]:
    """A filter that says something in the words of the page."""

    @jinja2.pass_context
    def said(context: jinja2.runtime.Context, value: Any) -> str:
        return function(value, context["w"])

    return said


def _markup(function: Callable[[str], str]) -> Callable[[str], Markup]:
    return lambda text: Markup(function(text))
