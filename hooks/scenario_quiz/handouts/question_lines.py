"""A question in plain lines: what to show, and its key."""

from __future__ import annotations

import re

from scenario_quiz.pages.author_text import plain_text
from scenario_quiz.pages.story.view import QuestionView, StoryView
from scenario_quiz.scenarios.kinds import Question
from scenario_quiz.words import Words

_PARAGRAPHS = re.compile(r"\n[ \t]*\n|\n(?=[ \t]*(?:[-*+]|\d+[.)])[ \t])")


def text_lines(text: str) -> list[str]:
    """A longer field as one line for each paragraph or item of a list, without marks."""
    return [line for part in _PARAGRAPHS.split(text) if (line := plain_text(part.strip().lstrip("-*+ ")))]


def lines_of(question: Question, words: Words) -> list[str]:
    """What learners see of a question below its heading: scene, options and what to do, and nothing of its key."""
    choices = [f"{letter.upper()}\t{plain_text(option.text)}" for letter, option in question.offered.items()]
    own = question.own_words(words)
    return [*text_lines(question.scene or ""), *choices, own["on_slides"] if "on_slides" in own else own["on_paper"]]


def trainer_lines(story: StoryView, words: Words) -> list[str]:
    """What to draw out and to discuss, or that nobody has written it yet, and what would make a group think again."""
    trainer = story.scenario.trainer
    if trainer is None:
        return [words["handout_no_notes"]]
    lines = [*(plain_text(one) for one in trainer.prompts), *text_lines(trainer.notes or "")]
    varied = [f"{words['tr_variations']}:", *(plain_text(one) for one in trainer.variations)]
    return [*lines, *varied] if trainer.variations else lines


def key_lines(part: QuestionView, words: Words) -> list[str]:
    """The key of a question: verdicts, reasons, what comes next, and the point to take away."""
    question = part.question
    lines = [f"{words['handout_question_id']} #{question.id}"]
    for key in part.key_parts:
        lines += [key.name, *text_lines(key.block), *(plain_text(point) for point in key.points)]
    for option in part.options:
        lines.append(f"{option.letter.upper()}: {option.verdict}")
        if option.consequence:
            lines += [f"{words['what_happens']}:", *text_lines(option.consequence)]
        lines += [f"{words['why']}:", *text_lines(option.why)]
        if option.would_change:
            lines += [f"{words['would_change']}:", *text_lines(option.would_change)]
        if option.next:
            lines.append(words["goes_on"].format(title=plain_text(option.next.title)) + f" (#{option.next.id})")
    return [*lines, f"{words['explain']}:", *text_lines(question.explain)]
