"""The codes of what is wrong with a form, which its words, its shape and what follows from both have in common."""

from __future__ import annotations

from scenario_quiz.findings import Code

UNKNOWN_KEY = Code("unknown-key", "error", "A name that this place does not know.", "See the suggestion, or the form.")
MISSING_KEY = Code("missing-key", "error", "A name that is needed is missing.", "Add it.")
WRONG_TYPE = Code(
    "wrong-type", "error", "A list stands where a text belongs, or the like.", "Write it as the help says."
)
EMPTY_TEXT = Code("empty-text", "error", "A value is empty.", "Write it.")
TOO_LONG = Code("too-long", "error", "A text is too long for its place.", "Say it in fewer words.")
BAD_CHOICE = Code("bad-choice", "error", "A word that is not in the closed list.", "Choose one from the list.")
BAD_DATE = Code("bad-date", "error", "Not a date, or a day that cannot be.", "Write year-month-day: 2027-05-22.")
BAD_NUMBER = Code("bad-number", "error", "Not a whole number from 1 to 120.", "Write one, such as 6.")
OPTION_LETTER = Code(
    "option-letter", "error", "An option's name is not a letter from a to j.", "Name options a, b, c and so on."
)
BAD_ID = Code("bad-id", "error", "An id is not well formed.", "3 to 40 small letters, digits, hyphens; a letter first.")
NO_KEY = Code("no-key", "error", "The answer key is missing.", "Say which answers are right.")
NO_REASON = Code("no-reason", "error", "An option does not say why.", "Add why.")
NO_EXPLANATION = Code("no-explanation", "error", "A question has no explanation.", "Add explain.")
NO_IDEA = Code("no-idea", "error", "A question does not say what it practises.", "Add practises, from ideas.yml.")
NO_CITATION = Code("no-citation", "error", "A question cites nothing.", "Add cite: page#anchor or source:id.")
UNKNOWN_AUDIENCE = Code(
    "unknown-audience",
    "error",
    "The closed list has no such audience.",
    "Choose one from the list.",
    names_nothing=True,
)
BAD_ADDRESS = Code(
    "bad-address", "error", "Not a file, a web address or an email address.", "Write what the help names."
)
