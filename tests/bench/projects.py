"""Projects to measure: scenarios in YAML, and their twin, the same words as ordinary Markdown pages."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from scenario_quiz.words import english
from tests.bench.notes import notes, option
from tests.site.building import lay_out
from tests.site.small import DOCS, REGISTERS, as_yaml
from tests.usual import USUAL_EXTENSIONS

SETTINGS: dict[str, Any] = {"markdown_extensions": USUAL_EXTENSIONS}


def quiz_project(root: Path, scenarios: dict[str, dict[str, Any]]) -> Path:
    """A project with these scenarios."""
    files = {f"quizzes/{id_}.yml": as_yaml(scenario) for id_, scenario in scenarios.items()}
    return lay_out(root, {**DOCS, **REGISTERS, **files}, **SETTINGS)


def twin_project(root: Path, scenarios: dict[str, dict[str, Any]], *, for_trainers: bool = True) -> Path:
    """The same words, with the same settings and no hook: headings, paragraphs, lists and links.

    Without `for_trainers` only those of the learners' pages.
    """
    pages = {f"docs/scenarios/{id_}/index.md": _page(scenario) for id_, scenario in scenarios.items()}
    if for_trainers:
        pages |= {f"docs/trainers/{id_}/index.md": notes(id_, scenario) for id_, scenario in scenarios.items()}
    source = "# Sources\n\n## The guide {#the-guide}\n\nA guide to sharing\n"
    files = {**pages, "docs/scenarios/index.md": _index(scenarios), "docs/about/sources/index.md": source}
    return lay_out(root, {**DOCS, **files}, hooks=None, watch=None, **SETTINGS)


def _page(scenario: dict[str, Any]) -> str:
    w = english()
    lines = [
        f"---\ntitle: '{w['practice_prefix']}{scenario['title']}'\ndescription: {scenario['summary']}\n---",
        f"# {w['practice_prefix']}{scenario['title']}",
        f"**{w['invented_long']}**",
        scenario["summary"],
        f"- {w['for']}: {', '.join(scenario['audience'])}\n"
        f"- {scenario['minutes']} minutes, {w['level_core']}\n- {w['touches']}: {w['touches_nothing']}\n"
        f"- {w['applies_in']}: England\n- {w['not_reviewed']}",
        f"## {w['situation']} {{#situation}}",
        scenario["setting"],
    ]
    for question in scenario["questions"]:
        lines += [
            f"## {question['ask']} {{#{question['id']}}}",
            w["kinds"]["judgement"]["hint"],
            "\n".join(option(letter, one) for letter, one in question["options"].items()),
            f"**{w['explain']}**",
            question["explain"],
            f"{w['guidance']}: [Ask for advice](../../golden-rules/index.md#seek-advice), "
            "[The guide](../../about/sources/index.md#the-guide)",
        ]
    return "\n\n".join(lines) + "\n"


def _index(scenarios: dict[str, dict[str, Any]]) -> str:
    cards = [
        f"### [{scenario['title']}]({id_}/index.md)\n\n{scenario['summary']}\n\n{scenario['minutes']} minutes\n"
        for id_, scenario in scenarios.items()
    ]
    return "# Practise\n\n" + "\n".join(cards)
