"""Marks of other tools that this site shows as they were typed. Each says what to type instead.

What the site makes of authors' texts is decided in `pages.author_text`; a test puts every example here through it.
Where these stand in a text is found in `marks_met`.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from scenario_quiz.findings import Code

MARK_IN_TEXT = Code(
    "mark-in-text",
    "warning",
    "A mark that this site does not make; it will show as written.",
    "Write what the help names.",
)
BRACES_IN_TEXT = Code("braces-in-text", "warning", "Braces that will show as written.", "Take them out.")


class Mark(NamedTuple):
    """A mark: how it is found, what it is in words, what to type instead, and an example with the sign that a reader
    would see. `in_pages` is what to type instead in a page, where an extension may make it."""

    pattern: re.Pattern[str]
    what: str
    instead: str
    example: str
    sign: str
    in_pages: str = ""
    code: Code = MARK_IN_TEXT


def _mark(
    pattern: str, what: str, instead: str, example: str, sign: str, in_pages: str = "", code: Code = MARK_IN_TEXT
) -> Mark:
    return Mark(re.compile(pattern, re.MULTILINE), what, instead, example, sign, in_pages, code)


ENTITY = _mark(
    r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});|&(?:nbsp|amp|lt|gt|quot|[lr][sd]quo)\b",
    "a code of HTML for a letter",
    "Type the letter itself.",
    "It&rsquo;s here",
    "&rsquo;",
)
MARKS: tuple[Mark, ...] = (
    ENTITY,
    _mark(
        r"^[ \t]*(?:`{3,}|~{3,})[^\n]*",
        "a fence around code",
        "Take these lines out. Write a note or an email as paragraphs.",
        "```\nA note\n```",
        "```",
    ),
    _mark(
        r"(?<!`)`{1,2}(?!`)[^`\n]+`{1,2}(?!`)",
        "code in backticks",
        "Take the backticks out, or use *asterisks*.",
        "the `note`",
        "`note`",
    ),
    _mark(
        r"^[ \t]*\|[^\n|]*\||\|[ \t]*:?-{2,}|(?<!-)-{2,}:?[ \t]*\||"
        r"[^\s|][ \t]+\|[ \t]+[^\n|]*[^\s|][ \t]+\|(?=[ \t]|$)",
        "a table",
        "Write a list: - and a blank before each row, with an empty line above the first.",
        "| When | What |\n| --- | --- |\n| Monday | A mark |",
        "| When",
    ),
    _mark(
        r"~~(?=\S)[^~\n]+~~",
        "a line through words",
        "Write what holds now.",
        "a ~~wrong~~ word",
        "~~",
        in_pages="Write what holds now.",
    ),
    _mark(
        r"==(?=[^\s=])[^=\n]+==",
        "highlighting",
        "Use **two asterisks**.",
        "a ==bright== word",
        "==",
        in_pages="Use **two asterisks**.",
    ),
    _mark(
        r"(?<!\+)\+\+(?=[^\s+])[^+\n]+\+\+",
        "underlining",
        "Use **two asterisks**.",
        "a ++new++ word",
        "++",
        in_pages="Use **two asterisks**.",
    ),
    _mark(
        r"(?<![\^\[])\^(?=[^\s^\]])[^\s^\]]{1,20}\^",
        "a raised text",
        "Write it in the line.",
        "the 1^st^ day",
        "^st^",
        in_pages="Write it in the line.",
    ),
    _mark(
        r"\[\^[^\]\s]{1,60}\]:?",
        "a footnote",
        "Put it in the sentence. Where it is said goes under cite.",
        "So it is.[^1]\n\n[^1]: Our note.",
        "[^1]",
        in_pages="Put it in the sentence, or link to where it is said.",
    ),
    _mark(
        r"(?:(?:(?<!\S)[-*+]|\d[.)])[ \t]+)?(?<!\S)\[[ xX]\](?=[ \t]+\S)",
        "a box to tick",
        "Write a plain list: - and a blank before each point.",
        "- [ ] ring\n- [x] write",
        "[ ]",
        in_pages="Write a plain list: - and a blank before each point.",
    ),
    _mark(
        r"^[ \t]*>(?=[ \t>]*[^\s\d=>])[ \t]?",
        "a block of quotation",
        "Put the words in quotes: “So she said.”",
        "> So she said.",
        ">",
    ),
    _mark(
        r"^[ \t]{0,3}#{1,6}[ \t]+(?=\S)",
        "a heading",
        "Begin the paragraph with **two asterisks** around its first words.",
        "## What now",
        "##",
    ),
    _mark(
        r"(?<=\S)\n[ \t]*(?:={3,}|-{3,})[ \t]*$", "a heading", "Take the line below it out.", "What now\n=====", "====="
    ),
    _mark(
        r"^[ \t]*(?:-{3,}|\*{3,}|(?:-[ \t]+){2,}-|(?:\*[ \t]+){2,}\*)[ \t]*$",
        "a line across the page",
        "Leave an empty line, and no marks.",
        "One.\n\n---\n\nTwo.",
        "---",
    ),
    _mark(
        r"(?<![\w_/])_{1,2}(?=[^\s_])(?:[^_\n]|_(?=\w))*[^\s_]_{1,2}(?![\w_])",
        "emphasis by lines",
        "Use *asterisks*.",
        "do it _now_",
        "_now_",
    ),
    _mark(
        r"\{[^{}\n]*\}\}?|\{\{[^{}\n]*\}\}",
        "something in braces",
        "Take the braces out.",
        "{{ name }} came",
        "{{ name }}",
        code=BRACES_IN_TEXT,
    ),
    _mark(
        r"\[\[[^\[\]\n]+\]\]",
        "a link of a wiki",
        "Name the page under cite.",
        "see [[Sources]]",
        "[[",
        in_pages="Write the link as [words](../sources/index.md).",
    ),
    _mark(
        r"(?<![\w:/]):[a-z][a-z0-9_+-]{1,30}:(?![\w:/])",
        "the name of a picture",
        "Write it in words.",
        "done :smile: now",
        ":smile:",
        in_pages="Write it in words.",
    ),
    _mark(
        r"^[ \t]*(?:!!!|\?\?\?\+?)[ \t]+[a-z]\w*[^\n]*",
        "a coloured box",
        "Write it as a paragraph.",
        '!!! note "Look"\n    Here.',
        "!!!",
        in_pages="Name the extension in mkdocs.yml, or write it as a paragraph.",
    ),
    _mark(
        r"^[ \t]*:{3,}[ \t]*\{?[.a-z][^\n]*",
        "a box of another tool",
        "Write it as a paragraph.",
        "::: note\nHere.\n:::",
        ":::",
        in_pages="Write it as a paragraph.",
    ),
    _mark(
        r"\[/?(?:b|i|u|s|url|quote|code|img|size|color|html|markdown|moodle)(?:=[^\]\n]*)?\](?!\()",
        "a mark of forums and quiz tools",
        "Take it out, or use *asterisks*.",
        "a [b]strong[/b] word",
        "[b]",
        in_pages="Take it out, or use *asterisks*.",
    ),
    _mark(
        r"(?:^|(?<=[ \t]))[•▪●◦‣][ \t]*(?=\S)",
        "a bullet",
        "Begin the line with - and a blank, with an empty line above the first.",
        "• ring\n• write",
        "•",
        in_pages="Begin the line with - and a blank, with an empty line above the first.",
    ),
    _mark(r"^\[TOC\][ \t]*$", "a table of contents", "Take it out.", "[TOC]", "[TOC]"),
    _mark(r"\\[nrt](?![a-z])", "the code for a new line", "Begin a new line.", "It is late.\\nGo home.", "\\n"),
    _mark(
        r"<[^<>\s@]+@[^<>\s]+\.[^<>\s]+>",
        "an address in angle brackets",
        "Take < and > out.",
        "<team@example.org>",
        "<team",
    ),
)
# In pages other braces are attributes, which an extension takes away.
VALUE = _mark(
    r"\{\{[^{}\n]*\}\}|\{%[^{}\n]*%\}",
    "a place for a value",
    "",
    "{{ name }} came",
    "{{",
    in_pages="Write what readers should see.",
)
# What even the fields of organisation.yml do not make.
EMPHASIS = _mark(
    r"(?<![\w*])\*{1,2}(?=[^\s*])[^*\n]*[^\s*]\*{1,2}(?![\w*])", "emphasis", "Take the asterisks out.", "*now*", "*"
)
LIST_LATE = _mark(
    r"(?:(?<=\n)|^)[ \t]*(?:[-+*]|\d{1,2}[.)])[ \t]+(?=\S)",
    "a list",
    "Leave an empty line above its first point.",
    "Bring:\n- a note\n- a pen",
    "- a note",
)
LIST_IN_LINE = LIST_LATE._replace(instead="This text is one line: say it in a sentence.")
