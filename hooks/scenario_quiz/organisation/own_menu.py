"""The site builder's navigation as an organisation has it: pages that are left out go, its own pages come."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Any

from scenario_quiz.addresses import page_name


def without_pages(nav: Any, left_out: Collection[str]) -> Any:
    """A navigation without pages that are left out, by name. A section that holds nothing more goes as well."""
    if isinstance(nav, list):
        kept = [without_pages(entry, left_out) for entry in nav]
        return [entry for entry in kept if entry not in (None, [], {})]
    if isinstance(nav, dict):
        entries = {name: without_pages(entry, left_out) for name, entry in nav.items()}
        return {name: entry for name, entry in entries.items() if entry not in (None, [], {})}
    return None if page_name(str(nav)) in left_out else nav


def not_in_menu(nav: Any, places: Sequence[str]) -> list[str]:
    """Of these pages, by their files, those that a navigation does not name."""
    named = set(_files(nav))
    return [place for place in places if place not in named]


def with_section(nav: Any, title: str, places: Sequence[str]) -> Any:
    """A navigation with one more section at its end, or as it is where there is nothing to put there."""
    return [*nav, {title: list(places)}] if places else nav


def _files(nav: Any) -> Iterator[str]:
    if isinstance(nav, str):
        yield nav
    for entry in nav.values() if isinstance(nav, dict) else nav if isinstance(nav, list) else ():
        yield from _files(entry)
