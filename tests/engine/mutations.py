"""Ways in which a scenario file comes to harm: slips of an author, an editor or a merge."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import strategies as st

SLIPS = ("#", ": ", '"', "'", "[", "]", "{", "}", "\t", "- ", "&a ", "*a", "!x ", "|", ">", "%", "?", "“", "\u2028")
SLIPS += ("\0", "\u202e", "\ufeff", "\r", "\n", "\n---\n", "<<: ", "🙂", "é", "\\", ",", "~", "null", "No", "1.10")
VALUES = ("", "[]", "{}", "~", "No", "1.10", "2027-13-45", '"', "|", "[a, b", "- x", "a: b", "#1", "x" * 500)

Change = Callable[[str], str]
spot = st.integers(min_value=0, max_value=10_000)


def _on_lines(change: Callable[[list[str]], None]) -> Change:
    def changed(text: str) -> str:
        lines = text.split("\n")
        change(lines)
        return "\n".join(lines)

    return changed


@st.composite
def changes(draw: st.DrawFn) -> Change:
    """One change of a file's text."""
    at, to = draw(spot), draw(spot)
    kind = draw(st.sampled_from(("drop", "twice", "swap", "indent", "value", "cut", "insert", "move")))

    def on_lines(lines: list[str]) -> None:
        here, there = at % len(lines), to % len(lines)
        line = lines[here]
        if kind == "drop":
            del lines[here : here + 1 + to % 3]
        elif kind == "twice":
            lines[there:there] = lines[here : here + 1 + to % 3]
        elif kind == "swap":
            lines[here], lines[there] = lines[there], lines[here]
        elif kind == "move":
            lines.insert(min(there, len(lines) - 1), lines.pop(here))
        elif kind == "indent":
            lines[here] = " " * (to % 12) + line.lstrip(" ")
        elif kind == "value" and ":" in line:
            lines[here] = line[: line.index(":") + 1] + " " + VALUES[to % len(VALUES)]

    def on_characters(text: str) -> str:
        here = at * 7 % (len(text) + 1)
        if kind == "cut":
            return text[:here] + text[here + 1 + to % 20 :]
        return text[:here] + SLIPS[to % len(SLIPS)] + text[here:]

    return on_characters if kind in ("cut", "insert") else _on_lines(on_lines)


@st.composite
def mutants(draw: st.DrawFn, sources: list[str]) -> bytes:
    """The bytes of a file that was a scenario before a few changes, or of two that were spliced."""
    text = draw(st.sampled_from(sources))
    if draw(st.integers(0, 5)) == 0:
        other = draw(st.sampled_from(sources)).split("\n")
        lines = text.split("\n")
        text = "\n".join(lines[: draw(spot) % len(lines)] + other[draw(spot) % len(other) :])
    for change in draw(st.lists(changes(), min_size=1, max_size=4)):
        text = change(text)
    data = bytearray(text.encode("utf-8"))
    for place, byte in draw(st.lists(st.tuples(spot, st.integers(0, 255)), max_size=2)):
        data.insert(place * 7 % (len(data) + 1), byte)
    return bytes(data)
