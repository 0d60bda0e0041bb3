"""What can be cited on the site, read from its Markdown without a site builder."""

from __future__ import annotations

from pathlib import Path

import pytest

from scenario_quiz.bank import load_bank
from scenario_quiz.documentation.document import read_documents
from scenario_quiz.documentation.headings import headings_in
from scenario_quiz.documentation.pages import pages_of
from scenario_quiz.project import Project
from tests.engine.small import copy_of_project


@pytest.mark.parametrize(
    ("line", "text", "anchor"),
    [
        ("## Ask today {#ask-today}", "Ask today", "ask-today"),
        ("# Title", "Title", None),
        ("### Deep  { #deep .note }  ", "Deep", "deep"),
        ("## Closed {#closed} ##", "Closed", "closed"),
        ("## Braces {in} text", "Braces {in} text", None),
        ("Sub {#sub}\n---", "Sub", "sub"),
        ("#No blank {#no-blank}", "No blank", "no-blank"),
        ("> ## Quoted {#quoted}", "Quoted", "quoted"),
        ("- ## Listed {#listed}", "Listed", "listed"),
        ("!!! note\n\n    ## Noted {#noted}", "Noted", "noted"),
        ('<div markdown="1">\n\n## Inside {#inside}\n\n</div>', "Inside", "inside"),
        ("## Not closed {#open}\n\n```\n", "Not closed", "open"),
    ],
)
def test_a_heading_has_its_text_and_explicit_anchor(line: str, text: str, anchor: str | None) -> None:
    (heading,) = headings_in(line)
    assert (heading.text, heading.anchor) == (text, anchor)


@pytest.mark.parametrize(
    "markdown",
    [
        "```\n# no\n```",
        "~~~~\n# no\n~~~\n# no\n~~~~",
        "    # no",
        "text\n\n```md\n# no {#no}\n```\n",
        "<!--\n## no {#no}\n-->",
        "<!-- ## no {#no} -->",
        "<div>\n## no {#no}\n</div>",
        "<pre>\n## no {#no}\n</pre>",
        "\\## no {#no}",
        "no {#no}\n\n---",
    ],
)
def test_what_only_looks_like_a_heading_is_none(markdown: str) -> None:
    assert list(headings_in(markdown)) == []


def test_a_page_is_named_by_its_folder_and_titled_by_front_matter_or_heading(tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    (docs / "a" / "b").mkdir(parents=True)
    (docs / ".hidden").mkdir()
    (docs / "index.md").write_text("\ufeff# Start\n", encoding="utf-8")
    (docs / "a" / "index.md").write_text("---\ntitle: 'From the top'\n---\n# Other\n", encoding="utf-8")
    (docs / "a" / "b" / "index.md").write_text("No heading.\n", encoding="utf-8")
    (docs / ".hidden" / "index.md").write_text("# Hidden\n", encoding="utf-8")
    (docs / "c").mkdir()
    (docs / "c" / "index.md").write_text("## Second level\n\n# First level\n", encoding="utf-8")
    (docs / "a" / "other.md").write_text("# Not a page of its own\n", encoding="utf-8")
    pages = pages_of(read_documents(Project(tmp_path)))
    titles = {".": "Start", "a": "From the top", "a/b": "a/b", "c": "First level"}
    assert {name: page.title for name, page in pages.items()} == titles
    assert [page.file for page in pages.values()] == ["a/b/index.md", "a/index.md", "c/index.md", "index.md"]


def test_a_page_that_is_not_utf8_is_named(tmp_path: Path) -> None:
    root = copy_of_project(tmp_path)
    (root / "docs" / "harm" / "index.md").write_bytes("# Harm\n\n## Always {#always-tell}\n\nchild’s".encode("cp1252"))
    (finding,) = load_bank(Project(root)).findings
    assert (finding.path, finding.code.name) == ("docs/harm/index.md", "not-utf8")
