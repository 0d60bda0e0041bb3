"""Who follows the help of a finding has a clean file: what it says to write is written, and checked again."""

from __future__ import annotations

import re
from datetime import date

import pytest

from tests.engine.small import SOUND, check

TODAY = date(2027, 1, 1)
PROMPTS = "trainer:\n  prompts: {}\n"

# What is wrong in the sound scenario (its right lines, then those of the author), what the help says to write, and
# the lines after that is done.
FOLLOWED: dict[str, tuple[str, str, str, str]] = {
    "a dash behind the name of a list": (
        "    cite: [rules#ask-quickly]\n",
        "    cite: - rules#ask-quickly\n",
        "cite: [rules#ask-quickly]",
        "    cite: [rules#ask-quickly]\n",
    ),
    "a dash behind the name, and items below": (
        "    cite: [rules#ask-quickly]\n",
        "    cite: - rules\n      - rules#ask-quickly\n",
        "Write cite: alone on this line, and below it '- rules'",
        "    cite:\n      - rules\n      - rules#ask-quickly\n",
    ),
    "a dash before a text": (
        "        text: Wait until Friday and look again\n",
        "        text: - Wait until Friday\n",
        'text: "- Wait until Friday"',
        '        text: "- Wait until Friday"\n',
    ),
    "a blank before the hash of a citation": (
        "[rules#ask-quickly]",
        "[rules #ask-quickly]",
        "cite: [rules#ask-quickly]",
        "[rules#ask-quickly]",
    ),
    "two colons in a citation": (
        "[rules#ask-quickly]",
        "[rules: ask-quickly: now]",
        "write rules#ask-quickly",
        "[rules#ask-quickly]",
    ),
    "a blank behind the colon of a citation": (
        "[rules#ask-quickly]",
        "[source: guide-2024]",
        '"source:guide-2024"',
        '["source:guide-2024"]',
    ),
    "the kind with a capital": ("    kind: judgement", "    Kind: judgement", "kind: judgement", "    kind: judgement"),
    "the kind by another name": (
        "    kind: judgement",
        "    type: judgement",
        "kind: judgement",
        "    kind: judgement",
    ),
    "an item too far right": (
        "touches: [physical-abuse]\n",
        "touches:\n  - physical-abuse\n    - neglect\n",
        "Start it at the same column as the items above",
        "touches:\n  - physical-abuse\n  - neglect\n",
    ),
    "a long dash, as Word makes it": (
        "  - id: first-move\n",
        "  – id: first-move\n",
        "Write - id: first-move",
        "  - id: first-move\n",
    ),
    "no dash": ("  - id: first-move\n", "  id: first-move\n", "write - id: first-move", "  - id: first-move\n"),
    "a dash without its blank": (
        "touches: [physical-abuse]\n",
        "touches:\n-neglect\n",
        "Write - neglect",
        "touches:\n- neglect\n",
    ),
    "a bracket behind a letter": ("      a:\n", "      a)\n", "Write a:", "      a:\n"),
    "a letter without its colon": ("      a:\n", "      a\n", "Write a:", "      a:\n"),
    "a letter as a capital": ("      b:\n", "      B:\n", "Write b:", "      b:\n"),
    "a number for a letter": ("      b:\n", "      2:\n", "Write b:", "      b:\n"),
    "a dash for a colon": (
        "        why: The lead knows",
        "        why - The lead knows",
        "write why: The lead knows",
        "        why: The lead knows",
    ),
    "a day as people say it": (
        "check_after: 2027-05-22",
        "check_after: 3rd March 2028",
        "Write check_after: 2028-03-03",
        "check_after: 2028-03-03",
    ),
    "a day with lines": (
        "check_after: 2027-05-22",
        "check_after: 3/4/28",
        "Write check_after: 2028-04-03",
        "check_after: 2028-04-03",
    ),
    "a number with its unit": ("minutes: 5\n", "minutes: 10 mins\n", "Write minutes: 10", "minutes: 10\n"),
    "a number in words": ("minutes: 5\n", "minutes: five\n", "Write minutes: 5", "minutes: 5\n"),
    "an id with capitals and blanks": (
        "id: first-move",
        "id: My First Move",
        "Write my-first-move.",
        "id: my-first-move",
    ),
    "a list in words": (
        "audience: [education]",
        "audience: Schools and Police",
        "audience: [education, police]",
        "audience: [education, police]",
    ),
    "a list without commas": ("[england]", "[England wales]", "england, wales", "[england, wales]"),
    "a list that says none": ("touches: [physical-abuse]", "touches: none", "touches: []", "touches: []"),
    "a value above items": ("questions:\n", "questions: one\n", "take 'one' away", "questions:\n"),
    "a curly and a straight quote": (
        "title: A mark on an arm",
        'title: “A mark on an arm"',
        '"A mark on an arm"',
        'title: "A mark on an arm"',
    ),
}
# The same for texts of a list.
LISTED: dict[str, tuple[str, str, str]] = {
    "a hash": ("[Use the #1 way, Ring]", '["Use the #1 way", Ring]', '["Use the #1 way", Ring]'),
    "two colons": ("[So: why: now]", '"So: why: now"', '["So: why: now"]'),
    "a colon": ("[So: why, Ring]", '"So: why"', '["So: why", Ring]'),
}


@pytest.mark.parametrize("name", FOLLOWED)
def test_what_the_help_says_makes_the_file_clean(name: str) -> None:
    sound, wrong, written, mended = FOLLOWED[name]
    assert SOUND.count(sound) == 1
    assert_told(SOUND.replace(sound, wrong), written)
    assert check(SOUND.replace(sound, mended), today=TODAY)[1] == []


@pytest.mark.parametrize("name", LISTED)
def test_what_the_help_says_makes_a_list_of_texts_clean(name: str) -> None:
    wrong, written, mended = LISTED[name]
    assert_told(SOUND + PROMPTS.format(wrong), written)
    assert check(SOUND + PROMPTS.format(mended), today=TODAY)[1] == []


@pytest.mark.parametrize(("twice", "free"), [("a", "b"), ("b", "c"), ("j", "a")])
def test_the_letter_that_the_help_gives_to_a_second_option_is_free(twice: str, free: str) -> None:
    source = re.sub("^      [ab]:$", f"      {twice}:", SOUND, flags=re.MULTILINE)
    assert_told(source, f"Give the second another letter, such as {free};")
    mended = f"      {free}:\n".join(source.rsplit(f"      {twice}:\n", 1))
    assert check(mended, today=TODAY)[1] == []


def assert_told(source: str, written: str) -> None:
    """One finding, whose help says what to write."""
    (told,) = check(source, today=TODAY)[1]
    assert told.is_error or told.code.name == "smart-quote"
    assert written in told.help
