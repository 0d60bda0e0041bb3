"""Scenarios made of random words, the same for the same seed, as long as those of the project are on the whole."""

from __future__ import annotations

import random
from typing import Any

from scenario_quiz.scenarios.fixed_lists import LETTERS
from tests.site.small import judgement, story

_SYLLABLES = ("ba", "den", "for", "gil", "ham", "in", "ker", "lo", "mar", "nes", "or", "pel", "ra", "sta", "tor", "un")
AUDIENCES = ("education", "health", "police")
QUESTIONS = 5
OPTIONS = 4


def scenarios(count: int, seed: int = 2026) -> dict[str, dict[str, Any]]:
    """So many scenarios by id, each with five questions of four options: about 640 words."""
    words = random.Random(seed)
    return {f"story-{number:04}": _scenario(words, number) for number in range(count)}


def _scenario(words: random.Random, number: int) -> dict[str, Any]:
    return story(
        title=_text(words, 6),
        summary=_sentence(words, 12),
        audience=[AUDIENCES[number % len(AUDIENCES)]],
        setting="\n\n".join(_sentence(words, 20) for _ in range(3)),
        questions=[_question(words, number) for number in range(QUESTIONS)],
    )


def _question(words: random.Random, number: int) -> dict[str, Any]:
    best = words.randrange(OPTIONS)
    return judgement(
        id=f"question-{number}",
        ask=_text(words, 7) + "?",
        options={letter: _option(words, place == best) for place, letter in enumerate(LETTERS[:OPTIONS])},
        explain=_sentence(words, 16),
    )


def _option(words: random.Random, best: bool) -> dict[str, Any]:
    mark = {"verdict": "best", "shares": "needed"} if best else {"verdict": "risky", "problem": "causes-delay"}
    return {"text": _text(words, 8), **mark, "why": _sentence(words, 14)}


def _sentence(words: random.Random, length: int) -> str:
    return _text(words, length) + "."


def _text(words: random.Random, length: int) -> str:
    text = " ".join("".join(words.choices(_SYLLABLES, k=words.choice((1, 1, 2, 2, 3)))) for _ in range(length))
    return text.capitalize()
