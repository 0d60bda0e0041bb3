"""A page of an organisation's own in place of ours: what `check` asks of it is just what the builder needs."""

from __future__ import annotations

import re
from pathlib import Path

from scenario_quiz.bank import load_bank
from scenario_quiz.project import Project
from tests.site.building import build_here, command, write_files
from tests.site.conftest import LayOut

OURS = """\
# Making calls

## What to say {#what-to-say}

Say what you saw.

### Who answers {#who-answers}

A team.

## Made of words

More.
"""
LINKS = """\
# Links

[a](../guidance/calls/index.md#what-to-say) [b](../guidance/calls/index.md#who-answers)
[c](../guidance/calls/index.md#made-of-words) [d][d]

[d]: ../guidance/calls/index.md#who-answers
"""
OWN = "# How we ring\n\nAs we do.\n"
PLACE = "local/docs/guidance/calls/index.md"


def asked(root: Path) -> list[str]:
    """What `check` tells an organisation to write, in the one file that is theirs."""
    findings = load_bank(Project(root)).errors
    assert {(finding.path, finding.code.name) for finding in findings} <= {(PLACE, "lost-anchor")}
    return [finding.help.removeprefix("Write: ") for finding in findings]


def test_the_headings_that_check_asks_for_are_those_that_the_builder_misses(project: LayOut) -> None:
    root = project({"docs/guidance/calls/index.md": OURS, "docs/links/index.md": LINKS, PLACE: OWN})
    wanted = asked(root)
    assert wanted == ["## … {#made-of-words}", "## What to say {#what-to-say}", "### Who answers {#who-answers}"]
    done = command("mkdocs", "build", "--strict", at=root)
    assert done.returncode == 1 and f"{PLACE}:1:1: error[lost-anchor]" in done.stderr
    (root / PLACE).write_text(OWN + "".join(f"\n{heading}\n\nText.\n" for heading in wanted), encoding="utf-8")
    assert asked(root) == []
    built = build_here(root, strict=True)
    assert (built.stopped, built.warnings) == ("", [])


def test_each_heading_alone_would_have_stopped_the_builder(project: LayOut) -> None:
    root = project({"docs/guidance/calls/index.md": OURS, "docs/links/index.md": LINKS})
    for anchor in re.findall(r"\{#([a-z-]+)\}", OURS):
        (root / "docs/guidance/calls/index.md").write_text(OURS.replace(f" {{#{anchor}}}", " {#other}"))
        built = build_here(root)
        assert any(f"does not contain an anchor '#{anchor}'" in one for one in built.warnings), anchor


def test_what_stories_cite_is_asked_for_too_and_the_story_is_not_blamed(project: LayOut) -> None:
    place = "local/docs/golden-rules/index.md"
    root = project()
    write_files(root, {place: "# Our rules\n\n## Seek advice\n\nAsk.\n"})
    findings = load_bank(Project(root)).errors
    assert {(finding.path, finding.code.name) for finding in findings} == {(place, "lost-anchor")}
    assert {finding.help for finding in findings} == {
        "Write: ## Ask for advice {#seek-advice}",
        "Write: ## Be open {#be-open}",
    }
    preview = build_here(root, preview=True)
    assert preview.stopped == ""
