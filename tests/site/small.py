"""The throw-away project that site tests build: a few short pages, two registers and one scenario."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from scenario_quiz.places import LISTS

DOCS = {
    "docs/index.md": "# Start\n\nA child in danger now: ring [999](call:emergency).\n",
    "docs/golden-rules/index.md": (
        "# The rules\n\nIn order.\n\n## Ask for advice {#seek-advice}\n\nAsk today.\n\n"
        "## Be open {#be-open}\n\nTell them.\n"
    ),
    "docs/guidance/calls/index.md": "# Making calls\n\n## What to say {#what-to-say}\n\nSay what you saw.\n",
}

BASE = Path(__file__).parents[1] / "engine" / "base"
REGISTERS = {
    **{
        f"quizzes/registers/{name}.yml": (BASE / f"quizzes/registers/{name}.yml").read_text(encoding="utf-8")
        for name in LISTS
    },
    "quizzes/registers/ideas.yml": """\
seek-advice:
  name: Ask for advice quickly
  says: If you are unsure, ask today.
  place: golden-rules#seek-advice
be-open:
  name: Be open when it is safe
  says: Tell the family unless that adds to the risk.
  place: golden-rules#be-open
""",
    "quizzes/registers/problems.yml": """\
causes-delay: {shown: causes delay, verdicts: [acceptable, risky, unsafe, wrong]}
""",
    "quizzes/registers/contacts.yml": """\
emergency: {kind: emergency, name: Emergency services, telephone: "999", what: for danger now, as_of: 2026-11-22,
  sources: [the-guide], check_after: 2027-05-22}
police: {kind: police, name: Police, telephone: "101", what: when it is not an emergency, as_of: 2026-11-22,
  sources: [the-guide], check_after: 2027-05-22}
nspcc-helpline: {kind: advice, name: NSPCC Helpline, telephone: "0808 800 5000", what: for any worried adult,
  as_of: 2026-11-22, sources: [the-guide], check_after: 2027-05-22}
""",
    "quizzes/registers/sources.yml": """\
the-guide:
  title: A guide to sharing
  short: the guide
  publisher: A department
  dated: May 2024
  status: in-force
  seen: Read in full.
""",
}


def story(**changes: Any) -> dict[str, Any]:
    """A scenario that is right, with one question. Changes replace parts of it; None takes a part away."""
    whole: dict[str, Any] = {
        "schema": 1,
        "title": "A quiet pupil",
        "summary": "A pupil says little and eats less.",
        "status": "published",
        "basis": "invented",
        "nations": ["england"],
        "audience": ["education"],
        "touches": [],
        "level": "core",
        "minutes": 4,
        "reviewed": None,
        "check_after": "2027-05-22",
        "setting": "You teach a class of nine-year-olds. One of them has stopped talking.",
        "questions": [judgement()],
    }
    return _changed(whole, changes)


def judgement(**changes: Any) -> dict[str, Any]:
    """A question of the usual kind with two options."""
    whole: dict[str, Any] = {
        "id": "first-move",
        "kind": "judgement",
        "ask": "What do you do first?",
        "options": {
            "a": {
                "text": "Watch the pupil for another week",
                "verdict": "risky",
                "problem": "causes-delay",
                "why": "A week is long for a child.",
            },
            "b": {
                "text": "Ask the safeguarding lead this morning",
                "verdict": "best",
                "shares": "needed",
                "why": "The lead may know more than you.",
            },
        },
        "explain": "Asking costs little.",
        "practises": ["seek-advice"],
        "cite": ["golden-rules#seek-advice", "source:the-guide"],
    }
    return _changed(whole, changes)


def as_yaml(value: dict[str, Any]) -> str:
    """The scenario as an author's file. Nothing is shared by aliases, which the reader refuses."""
    return yaml.dump(value, Dumper=_NoAliases, allow_unicode=True, sort_keys=False, width=10_000)


class _NoAliases(yaml.CSafeDumper):
    def ignore_aliases(self, data: object) -> bool:
        return True


def _changed(whole: dict[str, Any], changes: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in {**whole, **changes}.items() if name not in changes or value is not None}


FILES = {**DOCS, **REGISTERS, "quizzes/quiet-pupil.yml": as_yaml(story())}
