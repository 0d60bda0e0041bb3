"""Front matter for pages that the build makes. Themes print it as it stands, so it is escaped here."""

from __future__ import annotations

import html
from typing import Any

import yaml

# Practice is found below guidance on the same words. So are lists of words, laws and beliefs, which have many of them.
PRACTICE_BOOST = 0.03
REGISTER_BOOST = 0.6


def front_matter(
    *,
    title: str,
    description: str = "",
    scenario: str = "",
    boost: float | None = None,
    exclude: bool = False,
    dated: bool = False,
    hide: tuple[str, ...] = (),
) -> str:
    """YAML front matter. `scenario` marks a page that needs the script and style; `boost` weighs it in search,
    and `dated` marks one that prints the day after which to check it."""
    values: dict[str, Any] = {"title": html.escape(title)}
    if description:
        values["description"] = html.escape(description)
    if scenario:
        values["scenario"] = scenario
    if dated:
        values["dated"] = True
    if exclude:
        values["search"] = {"exclude": True}
    elif boost is not None:
        values["search"] = {"boost": boost}
    if hide:
        values["hide"] = list(hide)
    values["generated"] = True
    return "---\n" + yaml.safe_dump(values, allow_unicode=True, sort_keys=False, width=10_000) + "---\n"
