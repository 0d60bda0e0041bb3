"""Plain English: what authors are told, compared whole, and how running text, sentences and places are found."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from scenario_quiz.documentation.document import Document
from scenario_quiz.plain.all_texts import page_texts
from scenario_quiz.plain.check import plain_findings
from scenario_quiz.plain.markdown import blocks_in
from scenario_quiz.plain.sentences import sentences_in, words_in
from scenario_quiz.project import Project
from tests.engine.golden import assert_golden, lines_of
from tests.engine.small import BASE

PLAIN = Path(__file__).parent / "plain"


@pytest.mark.parametrize("name", sorted(folder.name for folder in PLAIN.iterdir()))
def test_a_project_gets_these_findings_on_its_english(name: str, tmp_path: Path) -> None:
    shutil.copytree(BASE, tmp_path, dirs_exist_ok=True)
    shutil.copytree(PLAIN / name, tmp_path, dirs_exist_ok=True)
    assert_golden(PLAIN / name / "expected.txt", lines_of(plain_findings(Project(tmp_path)), with_path=True))


def test_a_project_without_rules_of_its_own_is_judged_by_lengths_alone() -> None:
    assert plain_findings(Project(BASE)) == []


@pytest.mark.parametrize(
    ("markdown", "texts"),
    [
        ("One line\nand another.", ["One line and another."]),
        ("One.\n\nTwo.", ["One.", "Two."]),
        ("Before:\n- one\n- two\n  goes on\n\nAfter", ["Before:", "one", "two goes on", "After"]),
        ("1. one\n2. two", ["one", "two"]),
        ("# A heading {#anchor}\nText", ["A heading", "Text"]),
        ("| a | b |\n| :-- | --- |\n| c \\| d | |", ["a", "b", "c \\| d"]),
        ('!!! warning "A title"\n\n    Its text.', ["A title", "Its text."]),
        ("> Said by\n> somebody.", ["Said by somebody."]),
        ("See [the *page*](a/b.md#c) and ![a picture](d.svg){ width=4 }.", ["See the page and a picture."]),
        ("See [the page][one].\n\n[one]: https://example.org", ["See the page."]),
        ("Text<br>more <span>text</span>.", ["Text\nmore text."]),
        ("Run `this --now` or ``that ` too``.", ["Run ` or `."]),
        ("Text <!-- a\n\ncomment --> goes on.", ["Text", "goes on."]),
        ("```\ncode\n```\nText\n~~~ yaml\ncode\n~~~", ["Text"]),
        ("snake_case_name and _emphasis_", ["snake_case_name and emphasis"]),
        ("{% if a %}{{ b }} words{% endif %}", ["words"]),
    ],
)
def test_running_text_is_what_a_reader_meets(markdown: str, texts: list[str]) -> None:
    assert [block.text.strip() for block in blocks_in(markdown)] == texts


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("One. Two! Three? Four", 4),
        ("Say “Stop.” Then ring.", 2),
        ('"Come on," he says. "Now."', 2),
        ("Ring 999. 101 is for later.", 2),
        ("Share it … and record it.", 1),
        ("See art. 6, or s. 47, or Dr. Who.", 1),
        ("It is 2.5 days at 9.30 on GOV.UK today.", 1),
        ("One\nTwo", 2),
        ("Look at it. ` holds it.", 2),
        (". …", 0),
    ],
)
def test_sentences_end_where_a_reader_hears_them_end(text: str, count: int) -> None:
    assert len(list(sentences_in(text))) == count


def test_words_are_counted_as_a_reader_counts_them() -> None:
    assert words_in("The child's well-being – 24/7 – matters … (see UK GDPR)") == 8


def test_a_place_is_that_of_the_word_itself() -> None:
    page = "---\ntitle: A title\n---\n# Head\n\nA *very* [long\nlink](a.md) here.\n"
    title, _, text = page_texts(Document("a.md", "a", page))
    assert (title.place(2, 5).line, title.place(2, 5).column) == (2, 10)
    for word, line, column in (("very", 6, 4), ("long", 6, 11), ("link", 7, 1), ("here", 7, 13)):
        place = text.place(text.text.index(word), len(word))
        assert (place.line, place.column, place.length) == (line, column, 4)
