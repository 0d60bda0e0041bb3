"""Which files of this very site are opened or listed, so that a test can say that none was."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[2]
# Its content and settings, what is written about it, and what an organisation adds.
_OF_THE_SITE = ("docs", "quizzes", "local", "examples", "mkdocs.yml", "organisation.yml")
_OPENED = frozenset({"open", "os.listdir", "os.scandir"})
_places: set[str] | None = None


@contextmanager
def reached() -> Iterator[set[str]]:
    """The places, from the project's folder, that this process opens or lists meanwhile."""
    global _places
    before, _places = _places, set()
    try:
        yield _places
    finally:
        _places = before


def _looked(event: str, arguments: tuple[object, ...]) -> None:
    if _places is None or event not in _OPENED or not isinstance(arguments[0], str | bytes | os.PathLike):
        return
    # A name alone is opened in a folder that is open already, which the event does not tell: so are folders removed.
    if os.sep not in os.fsdecode(arguments[0]):
        return
    path = os.path.abspath(os.fsdecode(arguments[0]))  # noqa: PTH100 (a Path would open nothing, and takes longer)
    inside = path.removeprefix(f"{_ROOT}{os.sep}")
    if inside != path and inside.partition(os.sep)[0] in _OF_THE_SITE:
        _places.add(inside)


# Python calls it at every file that is opened, by whatever library; it cannot be taken away again.
sys.addaudithook(_looked)
