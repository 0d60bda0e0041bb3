"""A remark: a finding on a text, with the sentence it is about, so that it can be excused by its words."""

from __future__ import annotations

from dataclasses import dataclass

from scenario_quiz.findings import Code, Finding
from scenario_quiz.plain.all_texts import Text
from scenario_quiz.plain.sentences import Sentence


@dataclass(frozen=True)
class Remark:
    """`words` are those that the finding names, `sentence` is the whole of it."""

    finding: Finding
    words: str
    sentence: str

    def excused_by(self, file: str, words: str) -> bool:
        """Whether an exception for these words, or for a sentence that starts so, is about this."""
        wanted = _plain(words)
        return file == self.finding.path and (_plain(self.words) == wanted or _plain(self.sentence).startswith(wanted))


def remark(
    text: Text, sentence: Sentence, code: Code, message: str, help_: str, start: int = 0, words: str = ""
) -> Remark:
    """A remark on words of a sentence, from `start` in it; on its first words where none are given."""
    at = sentence.start + start
    place = text.place(at, len(words) or len(sentence.text))
    return Remark(Finding(text.path, place, code, message, help_), words, sentence.text)


def _plain(words: str) -> str:
    return " ".join(words.replace("’", "'").casefold().split())
