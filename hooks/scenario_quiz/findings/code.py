"""A code: the name of one kind of finding, its usual severity, what it means and what to do.

Each stands as a constant beside the check that gives it, or in the lowest module of those that do. The authors' page of
codes is made from them: see `registry`. Names are stable, for tools and people refer to them. Add, never rename.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning", "note"]


@dataclass(frozen=True, slots=True)
class Code:
    """`name` is what people see. `severity` is the usual one; release checks turn some warnings into errors. `on_file`
    says that it is about a file as a file: its first line has nothing to do with it, and may be a password.
    `names_nothing` says that what is written there is the name of something that is not there.

    Raises ValueError where another code has the name already: both places are told.
    """

    name: str
    severity: Severity
    means: str
    mend: str
    on_file: bool = False
    names_nothing: bool = False

    def __post_init__(self) -> None:
        above = sys._getframe(2)  # beyond the __init__ that dataclass makes: the module that defines it
        place = f"{above.f_code.co_filename}:{above.f_lineno}"
        _, first = KNOWN.setdefault(self.name, (self, place))
        if first != place:
            raise ValueError(f"two codes have the name '{self.name}': {first} and {place}")

    def __str__(self) -> str:
        return self.name


KNOWN: dict[str, tuple[Code, str]] = {}  # by name, each with the place that defines it; whole once all are imported
