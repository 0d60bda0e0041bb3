"""Each number of contacts.yml stands in that file and nowhere else of what this site and its engine are made of.

Three-digit numbers are words that people say, so that texts may hold them. What dials them, and code, may not.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from scenario_quiz.checks.call_links import ids_by_number, written_out
from scenario_quiz.organisation.numbers import as_dialled_here
from scenario_quiz.theme import FOLDER
from tests.content import shipped

REGISTER = shipped.PROJECT.registers / "contacts.yml"
REGISTERS = shipped.bank().registers
NUMBERS = {
    number: id_ for id_, one in REGISTERS.contacts.items() for number in (one.number, *one.also) if len(number) > 3
}
SHORT = [number for one in REGISTERS.contacts.values() for number in (one.number, *one.also) if len(number) == 3]
TEXT = (".py", ".md", ".yml", ".json", ".j2", ".html", ".js", ".css", ".svg", ".txt", ".sh", ".cmd", ".toml")
VENDORED = "vendored"


def files(*folders: Path) -> list[Path]:
    found = (file for folder in folders for file in sorted(folder.rglob("*")))
    return [file for file in found if file.suffix in TEXT and VENDORED not in file.parts and file != REGISTER]


CONTENT = files(shipped.PROJECT.docs, shipped.PROJECT.quizzes, shipped.ROOT / "examples")
ENGINE = files(FOLDER.parents[1])


def test_each_long_number_stands_in_the_register_alone() -> None:
    ids = ids_by_number(REGISTERS) | {as_dialled_here(number): id_ for number, id_ in NUMBERS.items()}
    found = [(file, id_) for file in (*CONTENT, *ENGINE) for *_, id_ in written_out(file.read_text("utf-8"), ids)]
    assert found == []
    for number in NUMBERS:
        spaced = re.compile(r"(?<!\d)" + r"[\s\u00a0]?".join(re.sub(r"\D", "", number)) + r"(?!\d)")
        assert [file for file in (*CONTENT, *ENGINE) if spaced.search(file.read_text("utf-8"))] == [], number


def test_no_page_of_this_site_dials_a_number_of_the_register_by_itself() -> None:
    dials = re.compile(rf"tel:\+?(?:{'|'.join(as_dialled_here(one) for one in (*NUMBERS, *SHORT))})\b")
    assert [file for file in (*CONTENT, *ENGINE) if dials.search(file.read_text("utf-8"))] == []


@pytest.mark.parametrize("number", SHORT)
def test_neither_the_engine_nor_the_theme_knows_a_short_number(number: str) -> None:
    alone = re.compile(rf"(?<![\w#.+-]){number}(?![\w-]|\.\d)")
    assert FOLDER in {file.parent for file in ENGINE} and SHORT
    assert [file for file in ENGINE if alone.search(file.read_text("utf-8"))] == []
