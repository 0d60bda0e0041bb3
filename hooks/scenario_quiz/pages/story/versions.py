"""What saved answers are tied to, so that one to a question that has changed is not shown as if it had not."""

from __future__ import annotations

import hashlib
import json

from scenario_quiz.scenarios.kinds import Question
from scenario_quiz.scenarios.model import Scenario


def end_version(scenario: Scenario) -> str:
    """What a saved end of a story that unfolds is tied to: its questions and ends. Nothing for another scenario."""
    if not scenario.unfolds:
        return ""
    parts = [version(question) for question in scenario.questions] + [outcome.id for outcome in scenario.outcomes]
    return hashlib.sha256(" ".join(parts).encode()).hexdigest()[:10]


def version(question: Question) -> str:
    """What a saved answer is tied to: a hash of the question, its option texts and its key, never of its reasons."""
    text = json.dumps([question.kind, question.ask, question.saved_key], ensure_ascii=True)
    return hashlib.sha256(text.encode()).hexdigest()[:10]
