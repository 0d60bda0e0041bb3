"""The closed lists: what may stand under `audience`, `touches`, `verdict` and the like. Their words for readers are in
`words/en.yml`."""

from __future__ import annotations

from typing import Literal, get_args

Status = Literal["draft", "published", "retired", "withdrawn"]
Nation = Literal["england", "wales", "scotland", "northern-ireland"]
Audience = Literal[
    "education",
    "early-years",
    "health",
    "police",
    "justice",
    "housing",
    "adult-services",
    "social-care",
    "voluntary",
]
Touches = Literal[
    "physical-abuse",
    "sexual-abuse",
    "emotional-abuse",
    "neglect",
    "domestic-abuse",
    "self-harm",
    "exploitation",
    "substance-use",
    "mental-health",
    "forced-marriage",
    "fgm",
    "radicalisation",
    "fabricated-illness",
]
LawKind = Literal["duty", "power", "limit", "right", "change"]
LawStatus = Literal["in-force", "announced", "uncertain", "repealed"]
# What an organisation may say of an entry. One that does not know yet says nothing.
SettledStatus = Literal["in-force", "not-yet-in-force", "repealed"]
Covers = Literal["yes", "in-part", "no"]
Level = Literal["core", "further"]
Verdict = Literal["best", "acceptable", "risky", "unsafe"]
Shares = Literal["needed", "part", "nothing", "later", "not-about-sharing"]
Letter = Literal["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"]

LETTERS: tuple[str, ...] = get_args(Letter)
AUDIENCES: tuple[str, ...] = get_args(Audience)
LAW_KINDS: tuple[LawKind, ...] = get_args(LawKind)

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
