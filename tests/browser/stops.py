"""Walking a page with Tab: every place that takes focus, and whether a reader can see that it has it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from playwright.sync_api import Page

STOP = """() => {
  const stop = document.activeElement;
  if (!stop || stop === document.body || stop === document.documentElement) return null;
  const faults = [];
  const seen = [...stop.getClientRects()].filter(box => box.width > 1 && box.height > 1
    && box.left >= -0.5 && box.top >= -0.5 && box.left + box.width <= innerWidth + 0.5 && box.top < innerHeight);
  if (!seen.length) faults.push('off screen');
  for (let part = stop; part; part = part.parentElement) {
    const style = getComputedStyle(part);
    if (parseFloat(style.opacity) < 0.9 || style.visibility !== 'visible') faults.push('invisible');
  }
  const over = seen.map(box =>
    document.elementFromPoint(box.left + box.width / 2, Math.min(box.top + box.height / 2, innerHeight - 1)));
  if (seen.length && !over.some(top => stop.contains(top))) faults.push('covered by ' + (over[0] && over[0].className));
  const ring = getComputedStyle(stop);
  if (ring.outlineStyle === 'none' || parseFloat(ring.outlineWidth) < 2) faults.push('no ring');
  window.walked = window.walked || new Set();
  const again = window.walked.has(stop);
  window.walked.add(stop);
  const name = (stop.getAttribute('aria-label') || stop.textContent).trim();
  return { again, faults, name, html: stop.outerHTML.slice(0, 90) };
}"""


def walk(page: Page, key: str = "Tab", most: int = 400) -> Iterator[dict[str, Any]]:
    """Press Tab from the start of the page until focus has been everywhere once. Gives each stop as it is reached."""
    page.evaluate("() => { window.walked = new Set(); document.activeElement.blur(); }")
    for _ in range(most):
        page.keyboard.press(key)
        stop = page.evaluate(STOP)
        if stop is None or stop["again"]:
            return
        if stop["faults"]:  # the menu beside the page makes room a moment after the page has scrolled
            page.wait_for_timeout(200)
            stop["faults"] = page.evaluate(STOP)["faults"]
        yield stop
    raise AssertionError(f"focus did not come back after {most} stops")


def faulty(page: Page, key: str = "Tab", at_least: int = 10) -> list[str]:
    """The stops at which a reader would not see where focus is."""
    stops = list(walk(page, key))
    assert len(stops) >= at_least, stops
    return [f"{stop['html']}: {', '.join(sorted(set(stop['faults'])))}" for stop in stops if stop["faults"]]
