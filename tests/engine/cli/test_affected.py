"""`scenario-quiz affected`: everything that points at a law, a source, an idea or a page."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.engine.cli.conftest import Run
from tests.engine.small import SOUND


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
                "quizzes/registers/ideas.yml:8:10: ideas entry be-open leads to rules#be-open",
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
                *(
                    f"quizzes/registers/contacts.yml:{line}:13: contacts entry {id_} rests on guide-2024"
                    for line, id_ in ((8, "emergency"), (16, "police"), (24, "nspcc-helpline"), (33, "childline"))
                ),
                "quizzes/registers/law.yml:9:13: law entry duty-to-tell rests on guide-2024",
                "quizzes/registers/law.yml:25:13: law entry private-life rests on guide-2024",
                "quizzes/registers/sources.yml:7:18: sources entry guide-2018 is superseded by guide-2024",
                "9 places point at source:guide-2024",
            ],
        ),
        (
            "idea:seek-advice",
            [
                "quizzes/a-bruise.yml:30:17: question first-move practises seek-advice",
                "quizzes/a-mark.yml:30:17: question first-move practises seek-advice",
                "quizzes/registers/ideas.yml:4:10: ideas entry seek-advice is explained at rules#ask-quickly",
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
                "quizzes/registers/ideas.yml:4:10: ideas entry seek-advice leads to rules#ask-quickly",
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
def test_the_organisations_own_word_on_a_law_is_listed_too(project: Path, run: Run) -> None:
    word = "{status: in-force, covers-us: yes, as-of: 2026-12-01, by: data protection lead}"
    (project / "organisation.yml").write_text(f"law:\n  duty-to-tell: {word}\n", encoding="utf-8")
    line = "organisation.yml:2:3: your organisation says how duty-to-tell stands for it"
    for target in ("law:duty-to-tell", "law"):
        assert line in run("affected", target).stdout.splitlines()
    assert line not in run("affected", "law:private-life").stdout.splitlines()


STORY = [
    "docs/harm/index.md:3:23: page harm names a-mark in a session",
    "docs/harm/index.md:5:1: page harm links to scenarios/a-mark#first-move",
    "quizzes/a-bruise.yml:6:13: withdrawn story a-bruise leads to a-mark",
    "quizzes/sets/a-meeting.yml:5:13: set a-meeting holds a-mark",
    "4 places point at story:a-mark",
]


@pytest.mark.parametrize("target", ["story:a-mark", "a-mark", "scenarios/a-mark", "scenarios/a-mark/index.md"])
def test_whoever_means_a_story_learns_which_sets_sessions_pages_and_stories_name_it(
    project: Path, run: Run, target: str
) -> None:
    (project / "quizzes" / "sets").mkdir()
    (project / "quizzes" / "sets" / "a-meeting.yml").write_text(
        "schema: 1\ntitle: A meeting\nsummary: For a team.\nstatus: published\nscenarios: [a-mark]\n", encoding="utf-8"
    )
    (project / "docs" / "harm" / "index.md").write_text(
        "# Harm\n\n<!-- trainers:session a-mark -->\n\n"
        "[Practise](../scenarios/a-mark/index.md#first-move), not `[this](../scenarios/a-mark/index.md)`.\n",
        encoding="utf-8",
    )
    gone = "status: withdrawn\nwithdrawn:\n  on: 2026-11-01\n  why: It was wrong.\n  instead: [a-mark]"
    withdrawn = SOUND.replace("status: draft", gone)
    (project / "quizzes" / "a-bruise.yml").write_text(withdrawn, encoding="utf-8")
    number = 1 + next(n for n, line in enumerate(withdrawn.splitlines()) if "instead" in line)
    expected = [line.replace("a-bruise.yml:6:", f"a-bruise.yml:{number}:") for line in STORY]
    assert run("affected", target).stdout.splitlines() == expected


def test_whoever_changes_a_number_learns_which_pages_stories_sets_and_entries_give_it(project: Path, run: Run) -> None:
    ring = "[](call:childline)"
    (project / "quizzes" / "sets").mkdir()
    (project / "quizzes" / "sets" / "a-meeting.yml").write_text(
        f"schema: 1\ntitle: A meeting\nsummary: Or ring {ring}.\nstatus: published\nscenarios: [a-mark]\n",
        encoding="utf-8",
    )
    (project / "docs" / "harm" / "index.md").write_text(f"# Harm\n\nRing {ring}, not `{ring}`.\n", encoding="utf-8")
    story = SOUND.replace("explain: ", f"explain: Ring {ring}. ").replace("setting: ", f"setting: Ring {ring}. ")
    (project / "quizzes" / "a-mark.yml").write_text(story, encoding="utf-8")
    law = project / "quizzes" / "registers" / "law.yml"
    law.write_text(law.read_text(encoding="utf-8").replace("check: Ask your legal", f"check: {ring} or your legal"))
    told = [line.partition(": ")[2] for line in run("affected", "call:childline").stdout.splitlines()]
    assert told == [
        "page harm gives its number",
        "story a-mark gives its number",
        "question first-move gives its number",
        "law entry private-life gives its number",
        "set a-meeting gives its number",
        "",
    ]


@pytest.mark.usefixtures("pointing")
def test_an_id_alone_stands_for_everything_that_has_it(project: Path, run: Run) -> None:
    glossary = project / "quizzes" / "registers" / "glossary.yml"
    entry = "\nduty-to-tell:\n  term: duty to tell\n  means: A duty in this test.\n  place: rules#be-open\n"
    glossary.write_text(glossary.read_text(encoding="utf-8") + entry, encoding="utf-8")
    counts = [line for line in run("affected", "duty-to-tell").stdout.splitlines() if " point" in line.split("at")[0]]
    assert counts[-2:] == ["7 places point at law:duty-to-tell", "0 places point at term:duty-to-tell"]


@pytest.mark.usefixtures("project")
def test_a_problem_is_shown_by_options(run: Run) -> None:
    (line, count) = run("affected", "causes-delay").stdout.splitlines()
    assert line == "quizzes/a-mark.yml:22:18: option a of first-move shows causes-delay"
    assert count == "1 place points at problem:causes-delay"


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
        ("rulez", "this site has no page 'rulez'. Did you mean 'rules'?"),
        ("a-marc", "Did you mean 'story:a-mark'?"),
        ("story:a-marc", "there is no story 'a-marc'. Did you mean 'a-mark'?"),
        ("set:a-mark", "there is no set 'a-mark'. No set has a name like it."),
        ("rules#be-opn", "Did you mean 'be-open'?"),
        ("call:childlime", "there is no call 'childlime'. Did you mean 'childline'?"),
        ("source: ", "there is no source ''"),
        ("poster:x", "there is nothing called 'poster:'. Write law:ID, source:ID"),
    ],
)
def test_a_target_that_is_not_there_is_wrong_use(run: Run, target: str, says: str) -> None:
    result = run("affected", target)
    assert result.exit_code == 2
    assert says in result.stderr
