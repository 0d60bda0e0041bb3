"""How long sentences, options and reasons may be.

25 words for a sentence is what GOV.UK asks of its writers; the other figures are this project's own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from scenario_quiz.findings import Code
from scenario_quiz.plain.all_texts import Text
from scenario_quiz.plain.remarks import Remark, remark
from scenario_quiz.plain.sentences import Sentence, sentences_in, words_in

LONG_SENTENCE = Code("long-sentence", "error", "A sentence has more than 25 words.", "Make two of it, or a list.")
LONG_ON_AVERAGE = Code(
    "long-on-average", "error", "A file's sentences have 20 words or more on average.", "Shorten the longest."
)
LONG_OPTION = Code("long-option", "error", "An option has 25 words or more.", "Say the choice in fewer.")
LONG_REASON = Code("long-reason", "error", "A reason or an explanation has 60 words or more.", "Say the point alone.")

MOST_WORDS = 25  # of a sentence
AVERAGE = 20  # words of a sentence; a file's average is under it
OPTION = 25  # words; an option is under it
REASON = 60  # words; a reason or an explanation is under it


def check_sentences(text: Text, sentences: Iterable[Sentence]) -> Iterator[Remark]:
    """Sentences that are too long."""
    for sentence in sentences:
        if sentence.words > MOST_WORDS:
            message = f"this sentence has {sentence.words} words; at most {MOST_WORDS} are easy to follow"
            yield remark(text, sentence, LONG_SENTENCE, message, "Make two of it, or a list.")


def check_field(text: Text) -> Iterator[Remark]:
    """An option or a reason that is too long as a whole."""
    if not text.first or text.role not in ("option", "reason"):
        return
    count = words_in(text.field)
    code, most = (LONG_OPTION, OPTION) if text.role == "option" else (LONG_REASON, REASON)
    if count >= most:
        first = next(iter(sentences_in(text.text)), Sentence(text.text, 0))
        what = "option" if text.role == "option" else f"'{text.name}'"
        message = f"this {what} has {count} words; it must have fewer than {most}"
        yield remark(text, first, code, message, "Say the point, and leave the rest to the guidance it cites.")


def check_average(texts: Iterable[Text]) -> Iterator[Remark]:
    """The texts of one file whose running text is too dense as a whole. Headings and cells of tables do not count."""
    running = [(text, sentence) for text in texts if text.kind == "prose" for sentence in sentences_in(text.text)]
    if not running:
        return
    average = sum(sentence.words for _, sentence in running) / len(running)
    if average >= AVERAGE:
        text, sentence = max(running, key=lambda one: one[1].words)
        message = f"a sentence here has {average:.1f} words on average; it must be under {AVERAGE}"
        yield remark(text, sentence, LONG_ON_AVERAGE, message, "Begin with this sentence, the longest.")
