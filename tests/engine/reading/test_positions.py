"""Characters of a text found again in its source."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from .helpers import scalar


@pytest.mark.parametrize("style", ["plain", "'", '"', "|", ">"])
@settings(derandomize=True, database=None, deadline=None)
@given(
    words=st.lists(st.text("ab'\"\\é\u00a0☃\u00ad", min_size=1, max_size=6), min_size=2, max_size=12),
    width=st.integers(4, 30),
)
def test_every_character_is_found_again_in_the_source_however_it_is_written(
    style: str, words: list[str], width: int
) -> None:
    text = " ".join(words)
    for ascii_alone in (False, True):
        written = yaml.dump(
            {"a": {"b": text}}, default_style=style.replace("plain", ""), width=width, allow_unicode=not ascii_alone
        )
        value = scalar(written, "a", "b")
        assert value.value.strip("\n") == text
        for at, character in enumerate(text):
            if character != " ":
                place = value.place_of(at)
                source = written.split("\n")[place.line - 1][place.column - 1 :]
                assert source.startswith((character, "\\"))
