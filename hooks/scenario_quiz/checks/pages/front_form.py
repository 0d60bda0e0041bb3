"""Does a page's front matter begin and end so that the site builder sees it? MkDocs shows any other to readers as text,
and what it says, the day of the next check for one, is lost without a word.

Whatever looks meant is judged: lines of dashes of every kind, and names of front matter before the first heading. So a
page cannot begin with a line across it made of dashes; `* * *` makes the same line.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection, Iterator
from itertools import dropwhile

from scenario_quiz.documentation.document import Document
from scenario_quiz.findings import Code, Finding, Place, errors_in
from scenario_quiz.reading import MappingNode, SequenceNode
from scenario_quiz.reading.reader import EMPTY_FILE

FRONT_FORM = Code(
    "front-form",
    "error",
    "Front matter would be shown as text, or be lost.",
    "Write --- alone on line 1, and again at its end.",
)

OPENS = re.compile(r"---[ \t]*")
CLOSES = re.compile(r"(?:---|\.\.\.)[ \t]*")
_UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_DASHES = "-‐‑‒–—―−﹘﹣－"
_LIKE_A_FENCE = re.compile(rf"[{_DASHES}=_*~+.…]{{2,}}|[‐-―−…]|\{{|(?:---|\+\+\+).+")
_ALL_DASHES = re.compile(rf"[{_DASHES}](?:[ \t]*[{_DASHES}])*")
_NAME = re.compile(r"""[ \t]{0,3}["']?([A-Za-z][\w -]{0,30}?)[^\w\s:=*]{0,2}[ \t]*(?::(?!//)|=[ \t]*["'\w\[])""")
_HEADING = re.compile(r"#{1,6}[ \t]+\S")
_WITH_ANCHOR = re.compile(r"#{1,6}[ \t].*\{#")
_OPENS_SOMEWHERE = re.compile(rf"[{_DASHES}]|\+\+\+")  # in MkDocs or another builder
_CODE = re.compile(r"[ \t]{0,3}(?:```|~~~)")
_NEAR = 0.8  # of difflib, so that a name with a letter too many or too few is still seen as one
_AHEAD = 40  # lines that are looked at for the other line of dashes
_HOW = "Begin the page with --- alone on its first line. Write the names below, and --- again."
_Found = tuple[int, str, str] | None  # a line, counted from 0, what is wrong, and what to write


def check_front_form(document: Document, known: Collection[str]) -> Iterator[Finding]:
    """At most one finding: front matter that would be shown as text. `known` are the names that may stand in it."""
    lines = document.markdown.split("\n")
    if not OPENS.fullmatch(lines[0]):
        found = _meant(lines, 0, known)
    else:
        end = next((number for number, line in enumerate(lines) if number and CLOSES.fullmatch(line)), None)
        found = _block(document, lines, end)
        if found is None and end is not None:
            found = _meant(lines, end + 1, known)
    if found:
        number, message, help_ = found
        length = max(1, len(lines[number].rstrip()))
        yield Finding(document.path, Place(number + 1, 1, length), FRONT_FORM, message, help_)


def _block(document: Document, lines: list[str], end: int | None) -> _Found:
    """What is wrong with front matter that begins as it should and ends on the line `end`, if it ends."""
    for number in range(1, len(lines) if end is None else end):
        if _HEADING.match(lines[number]) and not lines[number - 1].strip():
            break
        if _is_like_a_fence(lines[number], most=3) and lines[number] != "{":
            how = _what_is_wrong(lines[number])
            return number, f"this line does not end the front matter: {how}", "Write --- alone on it."
    if end is None:
        help_ = "Write --- alone on a line below its last name. For a line across the page, write * * * instead."
        return 0, "the front matter is opened here and never closed, so all of it would be shown", help_
    if end == 1:
        return 0, "this front matter holds nothing, so its lines would be shown", "Take both lines of dashes out."
    if end == len(lines) - 1:
        return end, "nothing stands below the front matter, so it would be shown", "Write the page below this line."
    return _content(document, lines, end)


def _content(document: Document, lines: list[str], end: int) -> _Found:
    reading = document.front_tree
    broken = bool(errors_in(finding for finding in reading.findings if finding.code != EMPTY_FILE))
    for number in range(1, end):
        no_note = broken and (lines[number].startswith("##") or not lines[number + 1].strip())
        if _HEADING.match(lines[number]) and (no_note or _WITH_ANCHOR.match(lines[number])):
            message = "the front matter is not closed before this heading"
            return number, message, "Write --- alone on a line above it."
    if broken or isinstance(reading.root, MappingNode):
        return None
    if reading.root is None:
        return 0, "this front matter holds no names, so it would be shown", "Write its names, or take it out."
    what = "a list" if isinstance(reading.root, SequenceNode) else "a text"
    message = f"the front matter is {what} and not names with values, so it would be shown"
    return reading.root.place.line - 1, message, "Write each as name: value, as in title: A page"


def _meant(lines: list[str], start: int, known: Collection[str]) -> _Found:
    """Front matter that is meant and that the builder takes for text, from the line `start` to the first heading."""
    first = next((number for number in range(start, len(lines)) if lines[number].strip()), None)
    for number in range(start, len(lines)):
        line = lines[number]
        if _HEADING.match(line):
            return None
        if _CODE.match(line):
            names = number == first and _known_name(lines[number + 1 : number + 2], known)
            return (number, "front matter in a block of code would be shown", _HOW) if names else None
        if _is_like_a_fence(line) and _opens_names(lines, number, number == first, known):
            return number, f"this line does not open the front matter: {_why_not(lines, number)}", _HOW
        alone = number == start or not lines[number - 1].strip()
        if line.partition(":")[0].strip() in known or (alone and _known_name([line], known)):
            return number, "this looks like front matter, and no --- opens it, so it would be lost or shown", _HOW
    return None


def _opens_names(lines: list[str], number: int, is_first: bool, known: Collection[str]) -> bool:
    """Whether names stand below a line that looks as if it opened them: known ones, after notes too, or any where the
    line leaves no doubt, or where another one closes them."""
    written = [line for line in lines[number + 1 : number + 6] if line.strip()]
    below = list(dropwhile(lambda line: line.lstrip().startswith("#"), written))[:1]
    if not below or not _NAME.match(below[0]) or _known_name(below, known):
        return bool(below) and _known_name(below, known)
    rest = lines[number + 2 : number + _AHEAD]
    no_doubt = is_first and bool(_OPENS_SOMEWHERE.match(_bare(lines[number])))
    return below == written[:1] and (no_doubt or any(_ALL_DASHES.fullmatch(_bare(line)) for line in rest))


def _known_name(lines: list[str], known: Collection[str]) -> bool:
    """Whether the first of these lines begins with a name of front matter, or nearly."""
    found = _NAME.match(lines[0]) if lines else None
    name = found[1].strip().lower().replace("-", "_").replace(" ", "_") if found else ""
    return bool(name and difflib.get_close_matches(name, known, n=1, cutoff=_NEAR))


def _is_like_a_fence(line: str, most: int = 100) -> bool:
    """Whether a line looks like the one that opens or closes front matter. Only dashes may be indented, and within
    front matter no more than `most`: there they may belong to a text."""
    bare = _bare(line)
    indent = len(line) - len(line.lstrip())
    if not indent:
        return bool(_LIKE_A_FENCE.fullmatch(bare) or _ALL_DASHES.fullmatch(bare)) and bare != "-"
    return indent <= most and len(bare) > 1 and bool(_ALL_DASHES.fullmatch(bare))


def _bare(line: str) -> str:
    return "".join(sign for sign in line if sign not in _UNSEEN).strip().removeprefix("\\")


def _why_not(lines: list[str], number: int) -> str:
    if number and OPENS.fullmatch(lines[number]):
        return "it is not the first line of the page"
    return _what_is_wrong(lines[number])


def _what_is_wrong(line: str) -> str:
    bare = _bare(line)
    if bare == "---":
        if line != line.lstrip(" \t\\"):
            return "blanks or a backslash stand before it"
        return "an invisible character stands in it"
    if bare.startswith("---") and not _ALL_DASHES.fullmatch(bare):
        return "something stands behind its dashes"
    if _ALL_DASHES.fullmatch(bare):
        return "it needs three hyphens" if set(bare) == {"-"} else "its dashes are not three hyphens"
    return "it is not made of three hyphens"
