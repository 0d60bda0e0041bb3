"""Front matter for pages that the build makes, or writes. Themes print it as it stands, so it is escaped here."""

from __future__ import annotations

import html

import yaml

from scenario_quiz.documentation.front_matter import split_front
from scenario_quiz.documentation.loads import NOTHING, Loads

# Practice is found below guidance on the same words. So are lists of words, laws and beliefs, which have many of them.
PRACTICE_BOOST = 0.03
REGISTER_BOOST = 0.6


def front_matter(
    *,
    title: str,
    description: str = "",
    loads: Loads = NOTHING,
    boost: float | None = None,
    exclude: bool = False,
    hide: tuple[str, ...] = (),
) -> str:
    """YAML front matter. `loads` is what the page loads beside the theme, and `boost` weighs it in search."""
    values: dict[str, object] = {"title": html.escape(title)}
    if description:
        values["description"] = html.escape(description)
    if exclude:
        values["search"] = {"exclude": True}
    elif boost is not None:
        values["search"] = {"boost": boost}
    if hide:
        values["hide"] = list(hide)
    if loads != NOTHING:
        values["loads"] = loads.as_front()
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
