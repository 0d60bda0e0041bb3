"""What axe and our own rules find wrong with a whole page."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import axe_playwright_python
import pytest
from playwright.sync_api import Page

from tests.browser.conftest import DESKTOP, PHONE

LOOKS: dict[str, dict[str, object]] = {
    f"{scheme}-{name}": {"color_scheme": scheme, "viewport": viewport}
    for scheme in ("light", "dark")
    for name, viewport in (("phone", PHONE), ("desktop", DESKTOP))
}

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
RUN = """tags => axe
  .run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] })
  .then(found => found.violations.flatMap(fault => fault.nodes.map(node =>
    `${fault.id}: ${node.html.slice(0, 160)} ${node.failureSummary.split('\\n').slice(1).join(' ')}`)))"""
# The bar at the top lies over whatever was scrolled beneath it, and axe would blame that for being out of reach.
LET_GO = "document.querySelector('.md-header').style.position = 'static'"
SMALL_TEXT = """() => {
  const small = new Set();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { parentElement, data } = texts.currentNode;
    const size = parseFloat(getComputedStyle(parentElement).fontSize);
    if (size < 16 && data.trim() && parentElement.checkVisibility()) small.add(`${size} px: ${data.trim()}`);
  }
  return [...small];
}"""
TOO_WIDE = """() => {
  const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  return wide > 0 ? [`the page scrolls sideways by ${wide} px`] : [];
}"""


def looks(*on_a_commit: str) -> pytest.MarkDecorator:
    """A test in each of the four looks: in these on a commit, in all of them in the proof."""
    return pytest.mark.parametrize(
        "look",
        [
            pytest.param(look, id=name, marks=[] if name in on_a_commit else [pytest.mark.proof])
            for name, look in LOOKS.items()
        ],
    )


def faults(page: Page) -> list[str]:
    """Everything wrong with the page as it stands: axe's rules with no exceptions, small text, sideways scrolling."""
    page.evaluate(LET_GO)
    if not page.evaluate("'axe' in window"):
        page.evaluate("source => { (0, eval)(source); }", _axe())
    found: list[str] = page.evaluate(RUN, TAGS)
    return found + page.evaluate(SMALL_TEXT) + page.evaluate(TOO_WIDE)


@cache
def _axe() -> str:
    return (Path(axe_playwright_python.__file__).with_name("axe.min.js")).read_text(encoding="utf-8")
