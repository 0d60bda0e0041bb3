"""A register that is not a list of names: one finding at its own place, and none that only follows from it."""

from __future__ import annotations

from pathlib import Path

import pytest

from scenario_quiz.bank import load_bank
from scenario_quiz.findings import Finding
from scenario_quiz.plain.check import plain_findings
from scenario_quiz.plain.rule_registers import PlainWords
from scenario_quiz.project import Project
from scenario_quiz.reading import read
from scenario_quiz.schema.shape import read_as
from tests.engine.cli.conftest import Run
from tests.engine.cli.conftest import project as project  # a fixture
from tests.engine.cli.conftest import run as run  # a fixture
from tests.engine.small import SOUND, copy_of_project

CITING = SOUND.replace("[rules#ask-quickly]", '["source:guide-2024", "law:private-life", myths#consent-first]').replace(
    "        why: Somebody", "        misconception: consent-first\n        why: Somebody"
)
RULES = {
    "quizzes/registers/plain-words.yml": "known:\n  - {words: [NHS], why: All know it.}\n",
    "quizzes/registers/statements.yml": (
        "tell:\n  says: must\n  of: Tell.\n  about: [tell]\n  acts: [go]\n  source: guide-2024\n"
    ),
}
OWN = {
    "local/registers/sources.yml": (
        "local-guide: {title: Ours, short: ours, publisher: Us, dated: May 2024, status: in-force, seen: By us.}\n"
    ),
    "local/registers/glossary.yml": "local-word: {term: whiteboard, means: A board.}\n",
    "local/docs/ours/index.md": "# Ours\n\nThe MASH, the board.\n",
    "local/quizzes/local-cut.yml": SOUND.replace("[rules#ask-quickly]", '["source:local-guide", glossary#local-word]'),
}
SHAPES = {
    "a list": "- a\n- b\n",
    "a list of lists": "- [a]\n",
    "brackets": "[]\n",
    "a text": "hello there\n",
    "a number": "12\n",
    "a word for nothing": "~\n",
    "braces": "{}\n",
    "empty": "",
    "notes alone": "# duty: later\n",
    "blank lines": "\n\n",
}
REGISTERS = sorted(
    [
        *(
            f"quizzes/registers/{name}.yml"
            for name in ("ideas", "sources", "problems", "misconceptions", "law", "contacts")
        ),
        *("quizzes/registers/glossary.yml", *RULES, *(place for place in OWN if "registers" in place)),
        "local/registers/law.yml",
    ]
)
# On what the rules of plain English lean.
LEANT_ON = [place for place in REGISTERS if place.endswith(("words.yml", "statements.yml", "glossary.yml"))]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = copy_of_project(tmp_path / "project")
    for place, text in {**RULES, **OWN, "quizzes/a-mark.yml": CITING}.items():
        (root / place).parent.mkdir(parents=True, exist_ok=True)
        (root / place).write_text(text, encoding="utf-8")
    assert load_bank(Project(root)).findings == ()
    assert plain_findings(Project(root)) == []
    return root


def found(root: Path) -> list[Finding]:
    return list(load_bank(Project(root)).findings)


@pytest.mark.parametrize("place", REGISTERS)
def test_what_is_no_list_of_names_is_one_finding_where_it_begins(root: Path, place: str) -> None:
    for shape, text in SHAPES.items():
        (root / place).write_text(text, encoding="utf-8")
        (finding,) = found(root)
        assert (finding.path, finding.place.line, finding.place.column) == (place, 1, 1), shape
        assert finding.is_error and finding.code.name in ("wrong-type", "empty-file"), shape
        assert finding.help.startswith("Take its last good version back, or write each entry")
        if place in LEANT_ON:
            assert plain_findings(Project(root)) == [finding]


@pytest.mark.parametrize("place", REGISTERS)
def test_an_entry_without_names_is_one_finding_at_its_line(root: Path, place: str) -> None:
    before = (root / place).read_text(encoding="utf-8") if (root / place).is_file() else ""
    name = "local-one" if place.startswith("local") else "avoid" if place.endswith("words.yml") else "new-one"
    for entry in ("hello", "12", "[hello]", "", "~", "{}", '""'):
        if name == "avoid" and entry == "[hello]":
            continue  # a list belongs there, and what is wrong is its item
        (root / place).write_text(f"{before}{name}: {entry}\n", encoding="utf-8")
        findings = found(root)
        at = {(one.path, one.place.line, one.is_error) for one in findings}
        assert at == {(place, before.count("\n") + 1, True)} and len(findings) == 1, entry
        if place.endswith(("words.yml", "statements.yml")):
            assert plain_findings(Project(root)) == findings


@pytest.mark.parametrize("place", [place for place in REGISTERS if not place.endswith("words.yml")])
def test_an_entry_that_lost_its_names_brings_no_finding_where_it_is_cited(root: Path, place: str) -> None:
    text = (root / place).read_text(encoding="utf-8") if (root / place).is_file() else "local-law: 1\n"
    ids = [line.partition(":")[0] for line in text.splitlines() if line and not line.startswith((" ", "#"))]
    (root / place).write_text("".join(f"{id_}: gone\n" for id_ in ids), encoding="utf-8")
    assert [(one.path, one.code.name) for one in found(root)] == [(place, "wrong-type")] * len(ids)


def test_a_set_that_holds_something_else_is_a_finding_and_its_promise_is_not_judged(root: Path) -> None:
    (root / "quizzes/sets").mkdir()
    for name, text in (("a-list", "- a-mark\n"), ("a-text", "hello\n")):
        (root / f"quizzes/sets/{name}.yml").write_text(text, encoding="utf-8")
    findings = found(root)
    assert [(one.path, one.code.name) for one in findings] == [
        ("quizzes/sets/a-list.yml", "wrong-type"),
        ("quizzes/sets/a-text.yml", "wrong-type"),
    ]


@pytest.mark.parametrize("data", [b"hello\n", b"[a]\n", b'""\n'])
def test_whatever_is_read_as_names_and_holds_none_gets_words_and_no_traceback(data: bytes) -> None:
    root = read("x.yml", data).root
    assert root is not None
    model, (finding,) = read_as(PlainWords, "x.yml", root)
    assert model is None
    assert (finding.code.name, finding.place.line) == ("wrong-type", 1)
    assert finding.message.startswith("names with values belong here, not ")


def test_with_broken_rules_no_choice_of_files_is_called_plain(project: Path, run: Run) -> None:
    (project / "quizzes/registers/statements.yml").write_text("- a\n", encoding="utf-8")
    result = run("plain", "docs/index.md")
    assert result.exit_code == 1
    assert result.stdout.startswith("quizzes/registers/statements.yml:1:1: error[wrong-type] ")


def test_with_a_broken_register_no_choice_of_files_is_called_right(project: Path, run: Run) -> None:
    (project / "quizzes/registers/law.yml").write_text("- a\n", encoding="utf-8")
    (project / "quizzes/a-mark.yml").write_text(CITING, encoding="utf-8")
    result = run("check", "quizzes/a-mark.yml")
    assert result.exit_code == 1
    assert result.stdout.startswith("quizzes/registers/law.yml:1:1: error[wrong-type] ")
