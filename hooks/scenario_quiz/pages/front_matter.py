"""Front matter for pages that the build makes, or writes. Themes print it as it stands, so it is escaped here."""

from __future__ import annotations

import html

import yaml

from scenario_quiz.documentation.front_matter import split_front
from scenario_quiz.documentation.loads import NOTHING, Loads
from scenario_quiz.documentation.made import MadePage
from scenario_quiz.words import Words


def front_matter(
    made: MadePage, words: Words, *, title: str = "", description: str = "", hide: tuple[str, ...] = ()
) -> str:
    """YAML front matter of a made page. A page of a kind brings its own title and description."""
    values: dict[str, object] = {"title": html.escape(title or made.title(words))}
    if description := description or made.description(words):
        values["description"] = html.escape(description)
    if not made.is_searched:
        values["search"] = {"exclude": True}
    elif made.boost is not None:
        values["search"] = {"boost": made.boost}
    if hide:
        values["hide"] = list(hide)
    if made.loads != NOTHING:
        values["loads"] = made.loads.as_front()
    values["generated"] = True
    return _written(values)


def with_loads(front: str, loads: Loads) -> str:
    """The front matter that an author wrote, from its first line of dashes to its last, with what the page loads."""
    if loads == NOTHING:
        return front
    values: dict[str, object] = yaml.safe_load(split_front(front)[0])
    return _written({**values, "loads": loads.as_front()})


def _written(values: dict[str, object]) -> str:
    return "---\n" + yaml.safe_dump(values, allow_unicode=True, sort_keys=False, width=10_000) + "---\n"
