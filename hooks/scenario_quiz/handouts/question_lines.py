"""A question in plain lines: what to show, and its key."""

from __future__ import annotations

import re

from scenario_quiz.pages.author_text import plain_text
from scenario_quiz.pages.scenario import shown_options
from scenario_quiz.registers.loading import Registers
from scenario_quiz.scenarios.kinds import Order, Question, Reflect
from scenario_quiz.scenarios.model import Scenario
from scenario_quiz.words import load_words

_PARAGRAPHS = re.compile(r"\n[ \t]*\n|\n(?=[ \t]*(?:[-*+]|\d+[.)])[ \t])")


def text_lines(text: str) -> list[str]:
    """A longer field as one line for each paragraph or item of a list, without marks."""
    return [line for part in _PARAGRAPHS.split(text) if (line := plain_text(part.strip().lstrip("-*+ ")))]


def lines_of(question: Question) -> list[str]:
    """What learners see of a question below its heading: scene, options and what to do, and nothing of its key."""
    options = getattr(question, "options", {})
    choices = [f"{letter.upper()}\t{plain_text(option.text)}" for letter, option in options.items()]
    words = load_words()
    hint = words["slides_note"] if isinstance(question, Reflect) else words[f"print_hint_{question.kind}"]
    return [*text_lines(question.scene or ""), *choices, hint]


def trainer_lines(scenario: Scenario) -> list[str]:
    """What to draw out and to discuss, or that nobody has written it yet."""
    if scenario.trainer is None:
        return [load_words()["handout_no_notes"]]
    return [*(plain_text(one) for one in scenario.trainer.prompts), *text_lines(scenario.trainer.notes or "")]


def key_lines(question: Question, scenario: Scenario, registers: Registers) -> list[str]:
    """The key of a question: verdicts, reasons, what comes next, and the point to take away."""
    words = load_words()
    titles = {part.id: part.ask for part in scenario.questions} | {end.id: end.title for end in scenario.outcomes}
    lines = [f"{words['handout_question_id']} #{question.id}"]
    if isinstance(question, Order):
        lines.append(f"{words['handout_right_order']}: {', '.join(letter.upper() for letter in question.key)}")
    if isinstance(question, Reflect):
        lines += [words["handout_model"], *text_lines(question.model), words["checklist"]]
        lines += [plain_text(point) for point in question.checklist]
    for option in shown_options(question, titles, registers):
        lines.append(f"{option.letter.upper()}: {option.verdict}")
        if option.consequence:
            lines += [f"{words['what_happens']}:", *text_lines(option.consequence)]
        lines += [f"{words['why']}:", *text_lines(option.why)]
        if option.would_change:
            lines += [f"{words['would_change']}:", *text_lines(option.would_change)]
        if option.next:
            lines.append(words["goes_on"].format(title=plain_text(option.next_title)) + f" (#{option.next})")
    return [*lines, f"{words['explain']}:", *text_lines(question.explain)]
