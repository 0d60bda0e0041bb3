"""Bytes to text: which encoding the file is in, and which characters it must not hold.

Bytes go in; text and findings come out. Every refused character is replaced by one harmless character, so that the
places of everything behind it stay right and later mistakes show in the same run.
"""

from __future__ import annotations

import re

from scenario_quiz.findings import Code, Finding, Place
from scenario_quiz.reading.limits import ALIKE, BYTES, first_of
from scenario_quiz.reading.lines import in_place_of_nothing

NOT_UTF8 = Code("not-utf8", "error", "The file is not saved as UTF-8.", "Save it again as UTF-8 in your editor.")
TOO_LARGE = Code(
    "too-large", "error", "The file is larger than 1 MiB.", "Split it, or look for something pasted by mistake."
)
CONTROL_CHARACTER = Code(
    "control-character", "error", "An invisible control character stands in the text.", "Delete it."
)
BIDI_CHARACTER = Code("bidi-character", "error", "An invisible character turns the reading direction.", "Delete it.")
LINE_BREAK_CHARACTER = Code(
    "line-break-character", "error", "An unusual line break hides in a line.", "Replace it by an ordinary one."
)

BOM = "\ufeff"
BOM_BYTES = BOM.encode()
CONTROL_BYTES = bytes([*range(9), 11, 12, *range(14, 32), 127])
BREAKS = (
    "\x85\u2028\u2029"  # line breaks to YAML 1.1 but not to editors: each would move every later line number by one
)
BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
HIDDEN = "\u200b\u2060\ufeff\ufffe\uffff"  # no width, no ink; the last two are no characters at all
CONTROL = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f" + HIDDEN + "\ud800-\udfff"

REFUSED = re.compile(f"[{CONTROL}{BIDI}{BREAKS}]|\r(?!\n)")
REFUSED_IN_BYTES = re.compile(  # the same for what is not ASCII, in UTF-8: four times faster than looking at the text
    rb"\xc2[\x80-\x9f]|\xd8\x9c|\xe2\x80[\x8b\x8e\x8f\xa8-\xae]|\xe2\x81[\xa0\xa6-\xa9]|\xef\xbb\xbf|\xef\xbf[\xbe\xbf]"
)
IS_BREAK = re.compile(f"[{BREAKS}\r]")
HAS_NO_WIDTH = re.compile(f"[{HIDDEN}{BIDI}]")
IS_BIDI = re.compile(f"[{BIDI}]")
NO_UTF8 = re.compile("[\udc80-\udcff]")  # how Python marks a byte that is not UTF-8

BREAK_HELP = "Delete it and press Enter instead, or save the file with line ends LF or CRLF."
HIDDEN_HELP = "Delete it: remove the characters on both sides of it too and type them again."
BLANK_HELP = "Delete it and press the space bar."
SAVE_HELP = "Save the file again with the encoding UTF-8, then look at this place: is the character still right?"


def decode(data: bytes) -> tuple[str | None, list[Finding]]:
    """The text of a file, with lines that end in a line feed alone; None where the file is too large to look at."""
    if len(data) > BYTES:
        help_ = "Split it, or take out what is not text. A scenario rarely needs more than 50 kB."
        message = f"This file is {len(data) / BYTES:.1f} MiB large. At most 1 MiB is read."
        return None, [Finding("", Place(), TOO_LARGE, message, help_)]
    encoding = _wide_encoding(data)
    if encoding:
        message = f"This file is saved as {encoding[:6].upper()} (Windows calls it “Unicode”), not as UTF-8."
        help_ = "In your editor choose “Save as” or “Save with encoding”, and there UTF-8."
        text = data.decode(encoding, errors="replace")
        text, refused = without_refused(text.removeprefix(BOM))
        return text, [Finding("", Place(), NOT_UTF8, message, help_), *refused]
    findings: list[Finding] = []
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text, findings = _guess(data)
    text = text.removeprefix(BOM)
    if _may_hold_refused(text, data.removeprefix(BOM_BYTES)):
        text, refused = without_refused(text)
        findings += refused
    elif "\r" in text:
        text = text.replace("\r\n", "\n")
    return text, findings


def _may_hold_refused(text: str, data: bytes) -> bool:
    """Whether a text needs a closer look. Nearly all need none, so this is made of the quickest tests there are."""
    return (
        len(data.translate(None, CONTROL_BYTES)) != len(data)
        or ("\r" in text and text.count("\r") != text.count("\r\n"))
        or (not text.isascii() and REFUSED_IN_BYTES.search(data) is not None)
    )


def without_refused(text: str) -> tuple[str, list[Finding]]:
    """Name and replace each refused character of a text."""
    kept: dict[Code, list[Finding]] = {}
    if "\r" in text and "\n" not in text:  # as old Macs wrote: the breaks are meant, so the lines are kept
        message = "The lines of this file end in lone carriage returns (CR), which YAML and editors count differently."
        kept[LINE_BREAK_CHARACTER] = [Finding("", Place(), LINE_BREAK_CHARACTER, message, BREAK_HELP)]
        text = text.replace("\r", "\n")
    else:
        text = text.replace("\r\n", "\n")
    codes = {character: described(character)[0] for character in set(REFUSED.findall(text))}
    totals: dict[Code, int] = {}
    line, seen = 1, 0
    for match in REFUSED.finditer(text):
        code = codes[match[0]]
        totals[code] = totals.get(code, 0) + 1
        if totals[code] > ALIKE:
            continue
        at = match.start()
        line += text.count("\n", seen, at)
        seen = at
        _, message, help_ = described(match[0])
        if HAS_NO_WIDTH.match(match[0]) and _takes_a_blank(text, at):
            help_ = BLANK_HELP
        place = Place(line, at - text.rfind("\n", 0, at))
        kept.setdefault(code, []).append(Finding("", place, code, message, help_))
    findings = [finding for code, some in kept.items() for finding in first_of(some, totals.get(code, 0))]
    return "\n".join(_harmless(line) if REFUSED.search(line) else line for line in text.split("\n")), findings


def _takes_a_blank(text: str, at: int) -> bool:
    """Whether a character without width stands where the form needs a blank."""
    start, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
    return in_place_of_nothing(text[start : end if end >= 0 else None], at - start) == " "


def _harmless(line: str) -> str:
    """A line without its refused characters, as long as before: where one of no width stands, nothing was meant to."""

    def put(match: re.Match[str]) -> str:
        return in_place_of_nothing(line, match.start()) if HAS_NO_WIDTH.match(match[0]) else " "

    return REFUSED.sub(put, line).ljust(len(line))


def described(character: str) -> tuple[Code, str, str]:
    """The code, the message and the help for one refused character."""
    name = f"U+{ord(character):04X}"
    if IS_BREAK.match(character):
        named = "carriage return without a line feed" if character == "\r" else "line break that editors do not show"
        return LINE_BREAK_CHARACTER, f"A {named} ({name}) stands here.", BREAK_HELP
    if IS_BIDI.match(character):
        message = f"An invisible character that turns the direction of text ({name}) stands here."
        return BIDI_CHARACTER, message, HIDDEN_HELP
    message = f"An invisible character ({name}) stands here, which often comes with pasted text."
    return CONTROL_CHARACTER, message, HIDDEN_HELP


def _wide_encoding(data: bytes) -> str | None:
    """The UTF-16 or UTF-32 that the file is in, by its mark or, without one, by its many zero bytes."""
    if data[:4] in (b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff"):
        return "utf-32-le" if data[0] else "utf-32-be"
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return "utf-16-le" if data[0] == 0xFF else "utf-16-be"
    if b"\x00" in data[:64]:
        even, odd = data[:64:2].count(0), data[1:64:2].count(0)
        if max(even, odd) > len(data[:64]) // 3 and min(even, odd) <= 1:
            return "utf-16-be" if even > odd else "utf-16-le"
    return None


def _guess(data: bytes) -> tuple[str, list[Finding]]:
    """Read a file that is not UTF-8: what is no UTF-8 is taken for Windows-1252, as old editors save."""
    text = data.decode("utf-8", errors="surrogateescape")
    findings: list[Finding] = []
    total = 0
    for match in NO_UTF8.finditer(text):
        total += 1
        if total > ALIKE:
            continue
        at, likely = match.start(), _windows(match[0])
        if likely == "\ufffd":
            message = f"This file is not saved as UTF-8: the byte {ord(match[0]) - 0xDC00:#04x} stands here."
        else:
            message = f"This file is not saved as UTF-8: this looks like Windows-1252 '{likely}'."
        before = text[:at].removeprefix(BOM)
        breaks = before.replace("\r\n", "\n")
        place = Place(breaks.count("\n") + 1, len(breaks) - breaks.rfind("\n"))
        findings.append(Finding("", place, NOT_UTF8, message, SAVE_HELP))
    return NO_UTF8.sub(lambda match: _windows(match[0]), text), first_of(findings, total)


def _windows(character: str) -> str:
    return bytes([ord(character) - 0xDC00]).decode("cp1252", errors="replace")
