"""The pages of this site: dated, with anchors and headings that hold, and nothing in them that would run."""

from __future__ import annotations

import pytest
import yaml

from scenario_quiz.checks.files.pictures import check_pictures
from scenario_quiz.checks.pages.dialling import check_dialling
from scenario_quiz.documentation.dialect import USUAL
from scenario_quiz.documentation.headings import headings_in
from scenario_quiz.pages.video import SCRIPT
from scenario_quiz.plain.all_texts import markdown_texts
from scenario_quiz.plain.check import remarks_on
from scenario_quiz.plain.rule_registers import load_rules
from scenario_quiz.project import Project
from tests.content import shipped
from tests.content.shipped import ROOT
from tests.engine.test_front_matter import found
from tests.engine.test_headings import made


def test_all_pages_of_this_site_and_of_the_example_are_dated() -> None:
    example = Project(shipped.ROOT / "examples" / "organisation")
    for file in (*shipped.PROJECT.docs.rglob("*.md"), *example.local_docs.rglob("*.md")):
        text = file.read_text(encoding="utf-8")
        codes = {finding.code.name for finding in found(text, release=True)}
        assert codes & {"missing-key", "unknown-key", "front-form", "wrong-type"} == set(), file


def test_no_page_of_this_site_uses_an_anchor_twice() -> None:
    for page in sorted(shipped.PROJECT.docs.rglob("*.md")):
        anchors = [heading.anchor for heading in headings_in(page.read_text(encoding="utf-8")) if heading.anchor]
        assert len(anchors) == len(set(anchors)), page.name


def test_the_headings_of_this_site_are_those_that_python_markdown_makes() -> None:
    for page in sorted(shipped.PROJECT.docs.rglob("*.md")):
        text = page.read_text(encoding="utf-8").partition("\n---\n")[2]
        assert {(one.level, one.anchor) for one in headings_in(text)} == made(text, USUAL), page


def test_no_page_of_this_site_dials_wrongly() -> None:
    bank = shipped.bank()
    for document in bank.documents:
        assert list(check_dialling(document, bank.registers, release=True)) == []


def test_the_pictures_of_this_site_are_fine() -> None:
    project = Project(ROOT)
    assert list(check_pictures(project.docs, "docs")) == list(check_pictures(project.figures, "figures")) == []


def test_builds_run_no_authors_code_and_take_no_files_by_name() -> None:
    settings = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    names = [name if isinstance(name, str) else next(iter(name)) for name in settings["plugins"]]
    assert set(names) <= {"search", "offline"}
    assert settings["hooks"] == ["hooks/quizzes.py"]
    extensions = [name if isinstance(name, str) else next(iter(name)) for name in settings["markdown_extensions"]]
    assert not {"pymdownx.snippets", "pymdownx.b64", "macros", "markdown_exec"}.intersection(extensions)
    assert not [name for name in extensions if "snippet" in name or "include" in name or "exec" in name]


def test_this_site_and_its_example_of_an_organisation_have_nothing_unread() -> None:
    codes = {finding.code.name for finding in shipped.bank().findings}
    assert not codes & {"unread-file", "unused-file", "live-file", "in-the-way", "outside-local"}


def test_pages_link_to_the_entry_and_not_to_the_address_so_that_one_edit_moves_them_all() -> None:
    addresses = {one.address for one in shipped.bank().registers.sources.values() if one.address}
    assert len(addresses) >= 8
    linked = [
        (document.path, address)
        for document in shipped.bank().documents
        for address in addresses
        if address.partition("://")[2] in document.markdown
    ]
    assert linked == []


def test_the_script_can_be_read_aloud_in_two_minutes() -> None:
    (text,) = [document.markdown for document in shipped.bank().documents if document.name == SCRIPT]
    script = text.split('<div class="read-aloud" markdown>')[1].split("</div>")[0]
    assert 280 <= len(script.replace("*", "").split()) <= 320
    assert "](" not in script and "<!--" not in script


def test_every_answer_still_leads_to_its_ground_when_everything_is_left_out() -> None:
    bank = shipped.bank()
    optional = {name for name, page in bank.pages.items() if page.front.optional}
    assert {"guidance/lessons", "guidance/young-people", "trainers", "trainers/plan"} < optional
    for one in (one for one in bank.published if one.level == "core"):
        for part in (*one.questions, *one.outcomes):
            assert {citation.partition("#")[0] for citation in part.cite} - optional, f"{one.id}#{part.id}"
    ideas = {idea.place.partition("#")[0] for idea in bank.registers.ideas.values()}
    assert ideas & optional == set()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ring 999, then ring them back.", ["Ring 999", "then ring"]),
        ("You must not ring. She’ll say who rings whom.", ["not ring", "who rings", "whom"]),
        ("He rang at nine, by telephone.", ["rang", "telephone"]),
        ("You ring off.", ["You ring off"]),
        ("A ring of people, ring-fenced, with a key ring and a red ring around it.", []),
        ("The phone rang. Ring the bell, or let the phone ring. It will be the next rung of the ladder.", []),
        ("Phone or call. She will bring a spring, and has her rings.", []),
    ],
)
def test_the_words_of_this_project_are_those_of_a_phone_call(text: str, found: list[str]) -> None:
    rules, findings = load_rules(Project(ROOT))
    assert findings == []
    (block,) = markdown_texts("a.md", text)
    remarks = [one for one in remarks_on([block], rules) if one.finding.code.name == "word-to-avoid"]
    assert [one.finding.message.split("'")[1] for one in remarks] == found
