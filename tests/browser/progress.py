"""Progress on this device, as the browser keeps it: what is stored, and how a test puts something there."""

from __future__ import annotations

import json
from typing import Any

from playwright.sync_api import Locator, Page, Route

KEY = "/.progress"  # of a site at the root of its host


def stored(page: Page) -> dict[str, Any] | None:
    """What is stored, or None."""
    text = page.evaluate("key => localStorage.getItem(key)", KEY)
    return None if text is None else json.loads(text)  # type: ignore[no-any-return]


def store(page: Page, scenarios: dict[str, dict[str, dict[str, Any]]]) -> None:
    """Keep these results, as if the reader had ticked the box and answered."""
    page.evaluate(
        "([key, text]) => localStorage.setItem(key, text)", [KEY, json.dumps({"v": 1, "scenarios": scenarios})]
    )


def tick(page: Page) -> Locator:
    """The box that asks to remember."""
    return page.get_by_role("checkbox", name="Remember my progress on this device")


def answers(page: Page, scenario: str, result: str = "best", day: str = "2026-11-20") -> dict[str, dict[str, str]]:
    """A result for each question of a scenario, with the versions that the page's catalogue has."""
    versions = page.evaluate("id => sqCatalogue.scenarios[id].questions", scenario)
    return {question: {"v": version, "r": result, "d": day} for question, version in versions.items()}


def change(page: Page, pattern: str, old: str, new: str) -> None:
    """From now on the server gives a file with a text in it changed."""

    def changed(route: Route) -> None:
        answer = route.fetch()
        text = answer.text()
        assert old in text
        route.fulfill(response=answer, body=text.replace(old, new))

    page.route(pattern, changed)
