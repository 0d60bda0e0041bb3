"""What is on the sheets of a PDF that Chromium printed: how many there are, and the text of each."""

from __future__ import annotations

import re
import zlib

OBJECT = re.compile(rb"(?:^|\n)(\d+) 0 obj\n(.*?)endobj", re.DOTALL)
STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
SHOWN = re.compile(rb"/(\S+) [\d.]+ Tf|<([0-9A-Fa-f]+)>|(\bT[jJdD*m]\b|\bET\b)")
SHEET = re.compile(rb"/Type\s*/Page\b")
Font = dict[int, str]


def sheets(pdf: bytes) -> list[str]:
    """The text of each sheet, without any white space: Chromium leaves gaps where it likes."""
    objects = {int(found[1]): found[2] for found in OBJECT.finditer(pdf)}
    return [_text(page, objects) for page in objects.values() if SHEET.search(page)]


def squeezed(text: str) -> str:
    """A text without white space, as `sheets` gives it."""
    return "".join(text.split())


def _text(page: bytes, objects: dict[int, bytes]) -> str:
    contents = re.search(rb"/Contents (\d+) 0 R", page)
    assert contents, "a sheet without contents"
    fonts: dict[bytes, Font] = {}
    for name, number in re.findall(rb"/(F\d+) (\d+) 0 R", page):
        fonts[name] = _font(objects[int(number)], objects)
    text, font = "", Font()
    for found in SHOWN.finditer(_stream(objects[int(contents[1])])):
        if found[1]:
            font = fonts.get(found[1], Font())
        elif found[2]:
            codes = bytes.fromhex(found[2].decode())
            text += "".join(font.get(int.from_bytes(codes[n : n + 2], "big"), "") for n in range(0, len(codes), 2))
    return squeezed(text)


def _font(font: bytes, objects: dict[int, bytes]) -> Font:
    """What a font's codes stand for, as its table for copying text says."""
    table = re.search(rb"/ToUnicode (\d+) 0 R", font)
    if not table:
        return {}
    meaning: Font = {}
    for kind, body in re.findall(rb"beginbf(char|range)\n(.*?)endbf", _stream(objects[int(table[1])]), re.DOTALL):
        for line in body.splitlines():
            first, *rest = re.findall(rb"<([0-9A-Fa-f]+)>", line)
            last, text = (first, rest[0]) if kind == b"char" else (rest[0], rest[1])
            for step in range(int(last, 16) - int(first, 16) + 1):
                start = bytes.fromhex(text.decode()).decode("utf-16-be")
                meaning[int(first, 16) + step] = start[:-1] + chr(ord(start[-1]) + step)
    return meaning


def _stream(body: bytes) -> bytes:
    found = STREAM.search(body)
    assert found, "no stream"
    return zlib.decompress(found[1]) if b"/FlateDecode" in body else found[1]
