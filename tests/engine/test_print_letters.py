"""Which letters handouts are printed with, and which only look like them."""

from __future__ import annotations

import pytest

from scenario_quiz.fonts.letters import printable, printable_markup, strange_letter, strange_letters


@pytest.mark.parametrize(
    ("pasted", "plain"),
    [
        ("soft\u00adly", "softly"),
        ("no\u2011break \u2010 \ufe63", "no-break - -"),
        ("10\u202fmg\u2007x", "10\u00a0mg\u00a0x"),
        ("a\u3000b\u2003c\u2028d", "a b c d"),
        ("o\ufb03ce \ufb01t \ufb00 \ufb02 \ufb06 \ufb05", "office fit ff fl st st"),
        ("\uff21\uff11\uff01 \uffe15", "A1! £5"),
        ("w\u0302 cafe\u0301", "ŵ café"),
        ("v\u0303 \u1e7d", "v\u0303 v\u0303"),  # the font has the accent, and not the two as one letter
        ("\u200bzero\u200d\ufeff\ufe0f", "zero"),
        ("it\u02bcs 5\u2032 \u2033", "it’s 5' \""),
        ("\u2012 \u2015", "– —"),
        ("\u2163", "IV"),
    ],
)
def test_what_cannot_be_seen_or_only_looks_different_has_a_plain_twin(pasted: str, plain: str) -> None:
    assert printable(pasted) == plain
    assert strange_letter(pasted) is None and strange_letters(pasted) == []


@pytest.mark.parametrize(
    ("text", "place", "letters"),
    [
        ("home → school", (5, 1), ["→"]),
        ("ring ☎, then ✓", (5, 1), ["☎", "✓"]),
        ("a \u2764\ufe0f heart", (2, 1), ["\u2764"]),
        ("日本", (0, 1), ["日", "本"]),
        ("x\u0302", (0, 2), ["\u0302"]),
        ("5 µg, 10⁴ and ⅓", (2, 1), ["µ", "⁴", "⅓"]),  # plain digits would say something else
        ("a bell \x07 here", (7, 1), ["\x07"]),
    ],
)
def test_any_other_letter_that_the_font_lacks_is_named_where_it_stands(
    text: str, place: tuple[int, int], letters: list[str]
) -> None:
    assert strange_letter(text) == place
    assert strange_letters(text) == letters


def test_no_twin_makes_a_tag_and_no_attribute_changes() -> None:
    markup = '<p title="no\u2011break">\uff1cb\uff1e no\u2011break &amp; so\u00adft &#8209; é</p>'
    assert printable_markup("<p>no&#8209;break&shy;</p>") == "<p>no-break</p>"
    assert printable_markup(markup) == '<p title="no\u2011break">&lt;b&gt; no-break &amp; soft - é</p>'
