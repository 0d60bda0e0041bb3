"""Lines without a name: a colon or its space is missing, or a text goes on without being indented."""

from __future__ import annotations

import re
from dataclasses import replace

from scenario_quiz.reading.lines import LETTER, LETTERS, NAME, indent_of, shape
from scenario_quiz.reading.mended_lines import MendedLines
from scenario_quiz.reading.refusals import BAD_KEY, shown
from scenario_quiz.reading.silent_losses import BAD_INDENT
from scenario_quiz.reading.syntax.indents import levels_above
from scenario_quiz.reading.syntax.quotes import OPEN_QUOTE
from scenario_quiz.reading.syntax.trouble import NO_COLON, SYNTAX, Mistake, Trouble

NO_COLON_YET = re.compile(r"([a-z_][\w-]*)[;=,.]?(?= |$)")  # a name without its colon, or with another sign for it
ONE_VALUE = re.compile(r" +(?:[\[{\"']|[a-z0-9][\w.:/#-]*\s*(?:#|$))")
NO_SPACE = re.compile(r"([A-Za-z_][\w-]*):(?=[^\s:/])")
FIRST_WORD = re.compile(r"[A-Za-z_][\w-]*(?= |$)")
STRAY_LINES = 100  # of one text, moved together


def item_without_colon(trouble: Trouble) -> Mistake | None:
    """`- id first`, and below it the other names of the same item."""
    parts = trouble.shape
    above = trouble.line_before(trouble.line)
    if "mapping values" not in trouble.problem or trouble.column != parts.colon or parts.dashes or above < 0:
        return None
    line = trouble.lines[above]
    item = shape(line)
    if not item.dashes or item.colon >= 0 or item.start != parts.start:
        return None
    missing = NO_SPACE.match(line, item.start)
    if missing:
        return _no_space(trouble, above, missing)
    match = FIRST_WORD.match(line, item.start)
    if not match:
        other = NO_COLON_YET.match(line, item.start)
        return _other_sign(trouble, above, other) if other else None
    at = match.end()
    help_ = f"Write {shown(line[:at].strip() + ':' + line[at:], 90)}"
    message = f"'{shown(match[0])}' has no colon after it."
    place, length = (above, item.start), at - item.start
    return trouble.mistake(place, SYNTAX, message, help_, lambda draft: draft.insert(above, at, ":"), length)


def no_name_above(trouble: Trouble) -> Mistake | None:
    """A line without a name, where the parser only stops at the name on the line below."""
    parts = trouble.shape
    stopped = {"mapping values": parts.colon, "document start": parts.start}
    if parts.dashes or not any(words in trouble.problem and trouble.column == at for words, at in stopped.items()):
        return None
    texts: list[int] = []  # the lines without a name above, topmost last
    above = trouble.line_before(trouble.line)
    while above >= 0 and not shape(trouble.lines[above]).is_structure:
        texts.append(above)
        above = trouble.line_before(above)
    owner = shape(trouble.lines[above]) if above >= 0 else None
    has_text = owner is not None and bool(trouble.lines[above][owner.value :].strip())
    # Lines that stand further right than the name above them are its text; those that do not are strays.
    least = owner.start if owner is not None and has_text else parts.indent
    stray = next((text for text in reversed(texts) if indent_of(trouble.lines[text]) <= least), None)
    if stray is None:
        return None
    return no_name(replace(trouble, line=stray, column=indent_of(trouble.lines[stray]), from_line=stray))


def no_name(trouble: Trouble) -> Mistake | None:
    """A line that is neither a name with a value, nor a list item, nor indented enough to belong to a text."""
    number = trouble.from_line if NO_COLON in trouble.problem else trouble.line
    line = trouble.lines[number]
    parts = shape(line)
    if line.startswith(":", parts.start):
        help_ = "Write one name before the colon, or put the text in quotes if the colon belongs to it."
        message = "No name stands before this colon."
        return trouble.mistake((number, parts.start), BAD_KEY, message, help_, lambda d: _name_or_empty(d, number))
    if parts.is_structure or not line.strip() or (number == trouble.line and trouble.column > parts.start):
        return None
    start = parts.start
    at, length = (number, start), max(1, len(line.rstrip()) - start)
    missing = NO_SPACE.match(line, start)
    if missing:
        return _no_space(trouble, number, missing)
    clear = _dash_without_space(trouble, number) or _letter_alone(trouble, number)
    if clear:
        return clear
    above = trouble.line_before(number)
    upper = shape(trouble.lines[above]) if above >= 0 else None
    opens = upper is not None and upper.colon >= 0 and not trouble.lines[above][upper.value :].strip()
    broken_off = opens or (_is_broken_off(trouble, number) and not LETTER.match(line.strip()))
    other = None if broken_off else NO_COLON_YET.match(line, start)
    likely = other and (other[0][-1:] in ";=" or ONE_VALUE.match(line, other.end()) or _is_name(trouble, number))
    if other and likely and not NAME.match(line.strip()) and _stands_like_a_name(trouble, number):
        return _other_sign(trouble, number, other)
    alone = above < 0 or shape(trouble.lines[above]).is_structure
    if not broken_off and alone and NAME.match(line.strip()):
        message = f"'{shown(line.strip())}' has no colon after it."
        help_ = f"A name needs a colon: {shown(line.strip(), 60)}: and then its value."
        return trouble.mistake(
            at, SYNTAX, message, help_, lambda d: d.set(number, d.lines[number].rstrip() + ":"), length
        )
    message = "This line is neither a name with a value nor indented like the text above."
    help_ = "If it belongs to the text above, indent it like that text. If not, write it as  name: value"
    return trouble.mistake(at, BAD_INDENT, message, help_, lambda draft: _join_text(draft, number, above), length)


def _dash_without_space(trouble: Trouble, number: int) -> Mistake | None:
    """`-education`, where a list begins or goes on."""
    line, above = trouble.lines[number], trouble.line_before(number)
    start = indent_of(line)
    upper = shape(trouble.lines[above]) if above >= 0 else None
    begins = upper is not None and upper.colon >= 0 and not trouble.lines[above][upper.value :].strip()
    if not re.match(r"-[a-z0-9]", line[start:]) or upper is None or not (begins or upper.dashes):
        return None
    message, help_ = "A space is missing after this dash.", f"Write - {shown(line[start + 1 :].strip(), 90)}"
    at = (number, start)
    return trouble.mistake(at, SYNTAX, message, help_, lambda draft: draft.insert(number, start + 1, " "))


def _letter_alone(trouble: Trouble, number: int) -> Mistake | None:
    """`a)`, `a.` or `a`, where the names of an option stand below."""
    line = trouble.lines[number]
    start = indent_of(line)
    below = next((one for one in trouble.lines[number + 1 :] if one.strip()), "")
    if not re.match(rf"[{LETTERS}][).]?\s*\Z", line[start:]) or shape(below).colon < 0 or indent_of(below) <= start:
        return None
    message = f"'{line.strip()}' looks like the letter of an option, and has no colon after it."
    fixed = f"{line[: start + 1]}:"
    at, length = (number, start), len(line.strip())
    return trouble.mistake(at, SYNTAX, message, f"Write {line[start]}:", lambda draft: draft.set(number, fixed), length)


def _name_or_empty(draft: MendedLines, number: int) -> None:
    """Give a colon without a name one where lines belong to it, so that they do not stand in the air."""
    line = draft.lines[number]
    below = next((one for one in draft.lines[number + 1 :] if one.strip()), "")
    if line.strip() == ":" and indent_of(below) > indent_of(line):
        draft.name(number, indent_of(line))
    else:
        draft.empty(number, keep_name=False)


def _no_space(trouble: Trouble, number: int, missing: re.Match[str]) -> Mistake:
    line = trouble.lines[number]
    colon = missing.end() - 1
    rest = line[missing.end() :].strip()
    if rest in ('"', "'"):
        message, help_ = f"This quote {rest} is never closed.", f"Take it away: {line.strip()[: -len(rest)]}"
        at = line.rindex(rest)
        return trouble.mistake((number, at), OPEN_QUOTE, message, help_, lambda draft: draft.set(number, line[:at]))
    fixed = f"{missing[1]}: {rest}"
    help_ = f"Write {shown(fixed, 90)}"
    message = "A space is missing after this colon."
    return trouble.mistake((number, colon), SYNTAX, message, help_, lambda draft: draft.insert(number, colon + 1, " "))


def _other_sign(trouble: Trouble, number: int, found: re.Match[str]) -> Mistake:
    """A name without its colon, or with a semicolon or the like in its place."""
    line = trouble.lines[number]
    name, end = found[1], found.end(1)
    sign = line[end : found.end()]
    fixed = f"{name}: {line[found.end() :].strip().lstrip('-–— ')}".strip()
    message = f"'{shown(name)}' has no colon after it" + (f" but a '{sign}'." if sign else ".")
    help_ = f"If it is text, indent it like the text above. If it is a name, write {shown(fixed, 90)}"

    def mend(draft: MendedLines) -> None:
        if sign:
            draft.set(number, f"{line[:end]}:{line[found.end() :]}")
        else:
            draft.insert(number, end, ":")

    return trouble.mistake((number, found.start()), SYNTAX, message, help_, mend, len(name) + len(sign))


def _is_name(trouble: Trouble, number: int) -> bool:
    """Whether the first word of a line is a name elsewhere in the file, at the same column."""
    line = trouble.lines[number]
    start = shape(line).start
    word = NO_COLON_YET.match(line, start)
    return bool(word) and any(
        other.startswith(f"{word[1]}:", start) and shape(other).start == start
        for other in trouble.lines
        if word is not None
    )


def _is_broken_off(trouble: Trouble, number: int) -> bool:
    """Whether a line stands further left than the lines on both sides of it, and ends what both belong to."""
    above = trouble.line_before(number)
    below = next((line for line in trouble.lines[number + 1 :] if line.strip()), "")
    own = indent_of(trouble.lines[number])
    return above >= 0 and own < shape(trouble.lines[above]).start and own < shape(below).indent


def _stands_like_a_name(trouble: Trouble, number: int) -> bool:
    """Whether a line stands at a column at which names above it stand."""
    levels = levels_above(trouble.lines, number)
    return not levels or indent_of(trouble.lines[number]) in levels


def _join_text(draft: MendedLines, number: int, above: int) -> None:
    """Indent stray lines of text so that they go on the text above."""
    if above < 0:
        draft.empty(number, keep_name=False)
        return
    upper = shape(draft.lines[above])
    width = upper.start + 2 if upper.is_structure else upper.indent
    for index in range(number, min(number + STRAY_LINES, len(draft.lines))):
        parts = shape(draft.lines[index])
        if not draft.lines[index].strip() or parts.is_structure:
            break
        draft.as_text(index, parts.start)
        draft.reindent(index, width)
