"""Syntax errors in plain words: a parser's exception and the lines go in; a `Mistake` with its true place comes out.

The parser says where it stopped, which is often not where the mistake is, and says it in words for programmers that
differ between libyaml and PyYAML. So the rules look at the author's own lines, and at the parser's words only to choose
between them. Each rule returns a mistake or None; the first that knows the trouble wins, so the narrow ones come first.
"""

from __future__ import annotations

from collections.abc import Callable

from scenario_quiz.reading.syntax import brackets, indents, missing_names, quotes, tabs, values
from scenario_quiz.reading.syntax.trouble import Mistake, Trouble

__all__ = ["Mistake", "Trouble", "explain"]

RULES: tuple[Callable[[Trouble], Mistake | None], ...] = (
    quotes.backslash,
    quotes.never_closed,
    tabs.tab,
    quotes.closed_on_a_later_line,
    quotes.text_after_the_close,
    values.hash_before_more_text,
    values.special_start,
    brackets.text_after_the_close,
    values.second_colon,
    brackets.hidden_by_hash,
    brackets.never_closed,
    missing_names.item_without_colon,
    missing_names.no_name_above,
    indents.wrong,
    missing_names.no_name,
)


def explain(trouble: Trouble) -> Mistake:
    """What is wrong, in the author's words, and how to mend it in memory."""
    for rule in RULES:
        mistake = rule(trouble)
        if mistake is not None:
            return mistake
    return values.unreadable(trouble)
