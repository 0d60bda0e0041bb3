"""The published scenarios as data: JSON for other tools, and a classic script for the site's own pages.

A script, because a page opened from a folder may not fetch.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from scenario_quiz.pages.author_text import plain_text
from scenario_quiz.pages.story.versions import end_version, version
from scenario_quiz.registers.loading import Registers
from scenario_quiz.scenarios.model import Scenario


def catalogue_json(scenarios: Sequence[Scenario]) -> str:
    """The published scenarios for other tools: no options, keys or reasons."""
    entries = [
        {
            "id": one.id,
            "title": plain_text(one.title),
            "summary": plain_text(one.summary),
            "address": f"{one.id}/index.html",
            "audience": list(one.audience),
            "ideas": list(one.ideas),
            "level": one.level,
            "minutes": one.minutes,
            "touches": list(one.touches),
            "nations": list(one.nations),
            "reviewed": bool(one.reviews),
            "check_after": one.check_after.isoformat(),
            "aliases": list(one.aliases),
            "questions": [
                {"id": question.id, "kind": question.kind, "ask": plain_text(question.ask)}
                for question in one.questions
            ],
        }
        for one in scenarios
    ]
    return json.dumps({"schema": 1, "scenarios": entries}, ensure_ascii=False, indent=1) + "\n"


def catalogue_script(scenarios: Sequence[Scenario], registers: Registers) -> str:
    """What the index, sets and the record of learning need to know, as one assignment."""
    known: dict[str, Any] = {
        "words": registers.words["listing"],
        "ideas": {id_: idea.name for id_, idea in registers.ideas.items()},
        "scenarios": {
            one.id: {
                "title": plain_text(one.title),
                "audience": one.audience,
                "ideas": one.ideas,
                "level": one.level,
                "minutes": one.minutes,
                "end": end_version(one),
                "questions": {question.id: version(question) for question in one.questions if question.offered},
            }
            for one in scenarios
        },
    }
    data = json.dumps(known, ensure_ascii=True, separators=(",", ":")).replace("<", "\\u003c")
    return f"window.sqCatalogue={data};\n"
