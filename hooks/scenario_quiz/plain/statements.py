"""Sentences about the law with the wrong verb: "must" where it says "may", or "may" where it says "must"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from scenario_quiz.findings import Code
from scenario_quiz.plain.all_texts import Text
from scenario_quiz.plain.remarks import Remark, remark
from scenario_quiz.plain.rule_registers import Statement, Verb
from scenario_quiz.plain.sentences import Sentence

MUST_OR_MAY = Code(
    "must-or-may", "error", "A sentence says must where the law says may, or may for must.", "Change it."
)

_FREE = ("may", "can", "could", "might", "need not", "do not have to", "does not have to", "is free to", "are free to")
_BOUND = ("must", "shall", "has to", "have to", "is required to", "are required to", "is obliged to", "are obliged to")
_WRONG: dict[Verb, tuple[str, ...]] = {
    "must": _FREE,
    "may": _BOUND,
    "may-not": ("may", "can", "must", "has to", "have to"),
    "usually": _BOUND,
    "unsure": _BOUND,
}
_MEANS: dict[Verb, str] = {
    "must": "the law says must",
    "may": "the law says may",
    "may-not": "the law says may not",
    "usually": "it is usual, but no must",
    "unsure": "whether the law says must is not confirmed",
}
_ADVERBS = r"(?:\s+(?:also|always|already|then|still|first|usually|only|now|lawfully|simply))*"


class StatementList:
    """The statements, ready to be looked for."""

    def __init__(self, statements: Mapping[str, Statement]) -> None:
        self._statements = [
            (
                id_,
                statement,
                [_any(words.split("|")) for words in statement.about],
                _any(statement.unless) if statement.unless else None,
                _wrong(statement),
            )
            for id_, statement in statements.items()
        ]

    def check(self, text: Text, sentence: Sentence) -> Iterator[Remark]:
        """A remark for each statement that a sentence is about and gets wrong."""
        for id_, statement, about, unless, wrong in self._statements:
            if not all(words.search(sentence.text) for words in about) or (unless and unless.search(sentence.text)):
                continue
            found = wrong.search(sentence.text)
            if found:
                message = f"'{found.group()}' gets the law wrong: {_MEANS[statement.says]} ({id_})"
                help_ = f"{statement.of.rstrip('.')}. Source: {statement.source}."
                yield remark(text, sentence, MUST_OR_MAY, message, help_, found.start(), found.group())


def _wrong(statement: Statement) -> re.Pattern[str]:
    """A wrong verb before what is done, or words that are wrong in any case."""
    verbs, acts = _choices(_WRONG[statement.says]), _choices(statement.acts)
    never = "".join(f"|{_choices([words])}" for words in statement.never)
    return re.compile(rf"\b(?:{verbs}{_ADVERBS}\s+{acts}{never})\b", re.IGNORECASE)


def _any(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"\b{_choices(words)}\b", re.IGNORECASE)


def _choices(words: Iterable[str]) -> str:
    return "(?:" + "|".join(re.escape(word.strip()).replace(r"\ ", r"\s+") for word in words) + ")"
