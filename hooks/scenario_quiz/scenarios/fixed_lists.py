"""The closed lists that hold for every topic: what may stand under `status`, `verdict` and the like. Their words for
readers are in `words/en.yml`. What a topic has of its own, such as audiences, stands in registers."""

from __future__ import annotations

from typing import Literal, get_args

Status = Literal["draft", "published", "retired", "withdrawn"]
LawStatus = Literal["in-force", "announced", "uncertain", "repealed"]
# What an organisation may say of an entry. One that does not know yet says nothing.
SettledStatus = Literal["in-force", "not-yet-in-force", "repealed"]
Covers = Literal["yes", "in-part", "no"]
Level = Literal["core", "further"]
Verdict = Literal["best", "acceptable", "risky", "unsafe"]
Shares = Literal["needed", "part", "nothing", "later", "not-about-sharing"]
Letter = Literal["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"]

LETTERS: tuple[str, ...] = get_args(Letter)

# Answers that hold something back: the reader must be told what would change them.
HOLDS_BACK: frozenset[str] = frozenset({"part", "nothing", "later"})

# Names that the project and its pages use themselves, so no scenario, question or outcome may take them. What stands
# beside the pages of scenarios comes to these: see `documentation.made.RESERVED_IDS`.
RESERVED: frozenset[str] = frozenset(
    {
        "index",
        "situation",
        "guidance-used",
        "answer-key",
        "summary",
        "so-far",
        "catalogue",
        "findings",
        "new",
        "sets",
        "registers",
        "published",
        "schema",
        "handouts",
        "sessions",
    }
)
