"""Front matter for pages that the build makes. Themes print it as it stands, so it is escaped here."""

from __future__ import annotations

import html
from typing import Any

import yaml


def front_matter(
    *, title: str, description: str = "", scenario: str = "", boost: float | None = None, exclude: bool = False
) -> str:
    """YAML front matter. `scenario` marks a page that needs the script and style; `boost` weighs it in search."""
    values: dict[str, Any] = {"title": html.escape(title)}
    if description:
        values["description"] = html.escape(description)
    if scenario:
        values["scenario"] = scenario
    if exclude:
        values["search"] = {"exclude": True}
    elif boost is not None:
        values["search"] = {"boost": boost}
    values["generated"] = True
    return "---\n" + yaml.safe_dump(values, allow_unicode=True, sort_keys=False, width=10_000) + "---\n"
