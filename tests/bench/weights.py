"""How much pages weigh: script and style, what a scenario adds to a page, and what a page without one carries."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from pathlib import Path

from scenario_quiz.places import MADE_ASSETS
from tests.bench.projects import quiz_project
from tests.bench.synthetic import scenarios
from tests.site.building import command, write_files

_ASSET = re.compile(r'(?:src|href)="[^"]*scenario-quiz/([\w.-]+)"')
_QUIZ = re.compile(r"<(?:script|link)[^>]*scenario-quiz[^>]*>")


def weights(folder: Path) -> Iterator[tuple[str, str, str]]:
    """Bytes of a built site with one scenario of five questions and one empty page."""
    root = quiz_project(folder / "weights", scenarios(1))
    write_files(root, {"docs/empty/index.md": "# Empty\n"})
    done = command("mkdocs", "build", at=root)
    if done.returncode:
        raise RuntimeError(done.stderr)
    site = root / "site"
    page = (site / "scenarios/story-0000/index.html").read_text(encoding="utf-8")
    empty = (site / "empty/index.html").read_text(encoding="utf-8")
    loaded = {name: _gzipped(site / MADE_ASSETS / name) for name in _ASSET.findall(page)}
    yield f"script and style, gzipped ({len(loaded)} files)", f"{sum(loaded.values())} bytes", "12,288"
    yield "HTML of five questions", f"{_questions(page)} bytes", "15,000"
    yield "  its visible words alone", f"{_visible(_part_with_questions(page))} bytes", ""
    yield "  the whole article, less an empty one", f"{_article(page) - _article(empty)} bytes", ""
    yield "  its visible words alone", f"{_visible(_inside_article(page))} bytes", ""
    carried = sum(len(tag) for tag in _QUIZ.findall(empty))
    yield "script and style on a page without a scenario", f"{carried} bytes", "0"


def _gzipped(file: Path) -> int:
    return len(gzip.compress(file.read_bytes(), 9, mtime=0))


def _inside_article(page: str) -> str:
    return page.partition("<article")[2].partition("</article>")[0]


def _article(page: str) -> int:
    return len(_inside_article(page).encode())


def _part_with_questions(page: str) -> str:
    """From the first question to the end of the last."""
    return page.partition('<p class="sq-count"')[2].partition('<h2 id="guidance-used"')[0]


def _questions(page: str) -> int:
    return len(_part_with_questions(page).encode())


def _visible(part: str) -> int:
    return len(" ".join(re.sub(r"<[^>]*>", " ", part).split()).encode())
