"""`scenario-quiz affected`: everything that points at a law, a source, an idea or a page."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.values.cli.conftest import Run
from tests.values.small import SOUND


@pytest.fixture
def pointing(project: Path) -> Path:
    """A project in which a story and a page point at things in every way."""
    cited = SOUND.replace(
        "cite: [rules#ask-quickly]", 'cite: ["law:duty-to-tell", "source:guide-2024", law#private-life]'
    )
    (project / "quizzes" / "a-bruise.yml").write_text(cited, encoding="utf-8")
    (project / "docs" / "harm" / "index.md").write_text(
        "# Harm\n\n## Always tell {#always-tell}\n\n<!-- law:duty-to-tell -->\n\n"
        "See [the guide](../about/sources/index.md#guide-2024), [rules](../rules/index.md#be-open).\n\n"
        "`[code](../rules/index.md#be-open)` [above](#always-tell) [out](https://example.org/rules/index.md#be-open)\n",
        encoding="utf-8",
    )
    return project


@pytest.mark.usefixtures("pointing")
@pytest.mark.parametrize(
    ("target", "lines"),
    [
        (
            "law:duty-to-tell",
            [
                "docs/harm/index.md:5:1: page harm shows its status",
                "docs/harm/index.md:7:56: page harm links to rules#be-open",
                "quizzes/a-bruise.yml:31:12: question first-move cites law:duty-to-tell",
                "quizzes/registers/ideas.yml:11:10: ideas entry be-open leads to rules#be-open",
                "quizzes/registers/law.yml:13:10: law entry duty-to-tell is explained at rules#be-open",
                "quizzes/registers/law.yml:29:10: law entry private-life leads to rules#be-open",
                "It rests on source:guide-2024: ask for what points at these too.",
                "6 places point at law:duty-to-tell",
            ],
        ),
        (
            "source:guide-2024",
            [
                "docs/harm/index.md:7:5: page harm links to about/sources#guide-2024",
                "quizzes/a-bruise.yml:31:32: question first-move cites source:guide-2024",
                "quizzes/registers/law.yml:9:13: law entry duty-to-tell rests on guide-2024",
                "quizzes/registers/law.yml:25:13: law entry private-life rests on guide-2024",
                "quizzes/registers/sources.yml:7:18: sources entry guide-2018 is superseded by guide-2024",
                "5 places point at source:guide-2024",
            ],
        ),
        (
            "idea:seek-advice",
            [
                "quizzes/a-bruise.yml:30:17: question first-move practises seek-advice",
                "quizzes/a-mark.yml:30:17: question first-move practises seek-advice",
                "quizzes/registers/ideas.yml:5:10: ideas entry seek-advice is explained at rules#ask-quickly",
                "3 places point at idea:seek-advice",
            ],
        ),
        (
            "law",
            [
                "docs/harm/index.md:5:1: page harm shows its status",
                "quizzes/a-bruise.yml:31:12: question first-move cites law:duty-to-tell",
                "quizzes/a-bruise.yml:31:53: question first-move cites law#private-life",
                "3 places point at law",
            ],
        ),
        (
            "law#private-life",
            [
                "quizzes/a-bruise.yml:31:53: question first-move cites law#private-life",
                "1 place points at law#private-life",
            ],
        ),
        (
            "harm#always-tell",
            [
                "quizzes/registers/glossary.yml:8:10: glossary entry front-door leads to harm#always-tell",
                "quizzes/registers/misconceptions.yml:4:10: "
                "misconceptions entry consent-first leads to harm#always-tell",
                "2 places point at harm#always-tell",
            ],
        ),
        (
            "rules#ask-quickly",
            [
                "quizzes/a-mark.yml:31:12: question first-move cites rules#ask-quickly",
                "quizzes/registers/ideas.yml:5:10: ideas entry seek-advice leads to rules#ask-quickly",
                "2 places point at rules#ask-quickly",
            ],
        ),
    ],
)
def test_everything_that_points_at_a_target_is_listed(run: Run, target: str, lines: list[str]) -> None:
    result = run("affected", target)
    assert result.exit_code == 0
    assert result.stdout.splitlines() == lines


@pytest.mark.usefixtures("pointing")
def test_the_json_form_is_json_and_nothing_else(run: Run) -> None:
    found = json.loads(run("affected", "law:duty-to-tell", "--format", "json").stdout)
    assert found[0] == {
        "path": "docs/harm/index.md",
        "line": 5,
        "column": 1,
        "what": "page harm",
        "how": "shows its status",
    }


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize(
    ("target", "says"),
    [
        ("law:duty-to-tel", "Did you mean 'duty-to-tell'?"),
        ("idea:seek-advise", "Did you mean 'seek-advice'?"),
        ("source:guide", "Did you mean 'guide-20"),
        ("rulez", "Did you mean 'rules'?"),
        ("rules#be-opn", "Did you mean 'be-open'?"),
        ("myth:x", "there is no register 'myth'"),
    ],
)
def test_a_target_that_is_not_there_is_wrong_use(run: Run, target: str, says: str) -> None:
    result = run("affected", target)
    assert result.exit_code == 2
    assert says in result.stderr
