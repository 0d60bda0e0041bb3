"""Words to avoid, and abbreviations that nothing explains."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from scenario_quiz.findings import Code
from scenario_quiz.plain.all_texts import Text
from scenario_quiz.plain.remarks import Remark, remark
from scenario_quiz.plain.rule_registers import Avoided, PlainWords
from scenario_quiz.plain.sentences import Sentence

WORD_TO_AVOID = Code(
    "word-to-avoid", "error", "A word that readers stumble over.", "Write the one that the help names."
)
ABBREVIATION = Code(
    "abbreviation", "error", "Nothing explains an abbreviation.", "Write it in full, or add it to glossary.yml."
)

_TOKEN = re.compile(r"(?<![\w/.@-])[A-Za-z]\w*(?:[.&][A-Z]+)*(?![\w@])")
_ABBREVIATED = re.compile(r"(?:[0-9]*+[A-Z]){2}[A-Z0-9.&]*+s?|[A-Z][a-z][A-Z]+|[A-Z]{2,}[a-z][A-Z]*")


class WordList:
    """The words to avoid, ready to be looked for. Words with capitals are meant as they stand."""

    def __init__(self, words: PlainWords) -> None:
        self._entries: dict[str, tuple[str, Avoided]] = {}
        for entry in words.avoid:
            for word in entry.words:
                self._entries[" ".join(word.casefold().split())] = (word, entry)
        self._pattern = _any(self._entries)
        self._right = _any({wording for entry in words.avoid for wording in entry.unless})

    def check(self, text: Text, sentence: Sentence) -> Iterator[Remark]:
        """A remark for each word of the list in a sentence."""
        running = sentence.text.replace("’", "'")
        right = [found.span() for found in self._right.finditer(running)] if self._right else []
        for found in self._pattern.finditer(running) if self._pattern else ():
            if any(start < found.end() and found.start() < end for start, end in right):
                continue
            word, entry = self._entries[" ".join(found.group().casefold().split())]
            if word != word.lower() and word != found.group():
                continue
            help_ = f"Write: {entry.instead}." + (f" {entry.why}" if entry.why else "")
            message = f"'{found.group()}' is a word to avoid"
            yield remark(text, sentence, WORD_TO_AVOID, message, help_, found.start(), found.group())


def _any(words: Collection[str]) -> re.Pattern[str] | None:
    """Any of these words or wordings, the longest first."""
    choices = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?:{choices})(?![\w-])", re.IGNORECASE) if words else None


def known_abbreviations(words: PlainWords, explained: Collection[str]) -> frozenset[str]:
    """The abbreviations that need no remark: explained, known to all, or told already as words to avoid."""
    lists = [*(entry.words for entry in words.known), *(entry.words for entry in words.avoid)]
    # "UK GDPR" explains GDPR too.
    parts = [part for term in explained for part in _TOKEN.findall(term)]
    return frozenset({*explained, *parts, *(word for one in lists for word in one)})


def check_abbreviations(text: Text, sentence: Sentence, known: Collection[str]) -> Iterator[Remark]:
    """Abbreviations that the glossary does not explain."""
    for found in _TOKEN.finditer(sentence.text):
        word = found.group()
        if _ABBREVIATED.fullmatch(word) and not {word, word.removesuffix("s")} & set(known):
            help_ = "Write it in full, or give it an entry in glossary.yml, so that the page explains it."
            message = f"nothing explains the abbreviation '{word}'"
            yield remark(text, sentence, ABBREVIATION, message, help_, found.start(), word)
