"""How long the built pages are, in words that a reader meets: with their folds closed, and with all of them open.

Measured on what was built, since only there is everything filled in: details, links to practice, the state of the law.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

from scenario_quiz.addresses import page_html
from scenario_quiz.bank import Bank

MOST_CLOSED, MOST_OPEN, MOST_EXCUSED = 900, 1500, 3
# Read at a desk, by those who train, write or host, and never on the way to a decision.
_NOT_FOR_PRACTITIONERS = ("authors", "organisations", "trainers")
_VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track"})
_NO_WORDS = frozenset({"script", "style", "svg", "template", "button"})
# What stands on a page and is not met while reading it: signs beside headings, what paper alone shows, earlier anchors.
_UNSEEN = frozenset({"headerlink", "printed", "forwards", "md-content__button"})


@dataclass(frozen=True)
class Length:
    """The words of a page with its folds closed, and with all of them open."""

    closed: int
    open: int

    @property
    def is_too_long(self) -> bool:
        return self.closed > MOST_CLOSED or self.open > MOST_OPEN


def length_of(markup: str) -> Length:
    """The length of a built page: of its article, without what only stands around it."""
    counter = _Counter()
    counter.feed(markup)
    return Length(counter.closed, counter.closed + counter.folded)


def too_long(bank: Bank, site: Path) -> Iterator[str]:
    """One line for each page for practitioners that is longer than it may be, and for what excuses too many."""
    excused = []
    for name, document in sorted(bank.shown_documents.items()):
        file = site / page_html(name)
        if name.partition("/")[0] in _NOT_FOR_PRACTITIONERS or document.is_own or not file.is_file():
            continue
        length = length_of(file.read_text(encoding="utf-8"))
        if document.front.long_because:
            excused.append(document.path)
        elif length.is_too_long:
            yield (
                f"{document.path}: this page has {length.closed} words with its folds closed and {length.open} with "
                f"them open, of {MOST_CLOSED} and {MOST_OPEN}. Split it where a reader would, fold what few need, or "
                "say why not in its front matter, under long_because."
            )
    if len(excused) > MOST_EXCUSED:
        yield f"{len(excused)} pages are excused with long_because, and {MOST_EXCUSED} may be: {', '.join(excused)}"


class _Counter(HTMLParser):
    """Counts words of the article: those in sight, and those in folds."""

    def __init__(self) -> None:
        super().__init__()
        self.closed = self.folded = 0
        self._open: list[str] = []  # what each open element is: its tag, or what makes its words count otherwise

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _VOID or (not self._open and tag != "article"):
            return
        values = dict(attrs)
        unseen = tag in _NO_WORDS or "hidden" in values or not _UNSEEN.isdisjoint((values.get("class") or "").split())
        self._open.append("unseen" if unseen else tag)

    def handle_endtag(self, tag: str) -> None:
        if self._open and tag not in _VOID:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        if not self._open or "unseen" in self._open:
            return
        words = len(data.split())
        folds = [number for number, tag in enumerate(self._open) if tag == "details"]
        # The words of a summary are in sight, unless its fold stands in another one.
        if len(folds) > 1 or (folds and "summary" not in self._open[folds[0] :]):
            self.folded += words
        else:
            self.closed += words
