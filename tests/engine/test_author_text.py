"""What authors write comes out as they wrote it, safe and on one line."""

from __future__ import annotations

import html
import re

import markdown
import nh3
import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from scenario_quiz.pages.author_text import block_html, finished, heading_text, line_html, plain_text

SITE = ("admonition", "attr_list", "md_in_html", "tables", "toc", "pymdownx.details")
# What the reader lets through, but for the marks that authors may use: asterisks and backslashes.
LETTERS = st.characters(exclude_categories=("Cc", "Cs", "Cf", "Zl", "Zp"), exclude_characters="*\\\ufffe\uffff")
WORDS = st.text(LETTERS | st.sampled_from("<>&\"'`|{}[]()#_~=:!+-.1 é🙂\u00a0"), min_size=1, max_size=60)
known = settings(derandomize=True, max_examples=120, deadline=None, database=None)


def flat(text: str) -> str:
    """A text with its ordinary blanks as one space."""
    return re.sub("[ \n]+", " ", text).strip(" ")


def plain_paragraphs(texts: list[str]) -> list[str]:
    """The texts as paragraphs that are no list."""
    kept = [flat(text).strip() for text in texts]
    assume(all(kept) and not any(re.match(r"[-+]|\d+[.)]", paragraph) for paragraph in kept))
    return kept


@known
@given(WORDS)
@example("1. Ring the lead")
@example("- 5 degrees")
@example("2026. A year")
@example("5 < 6 & 7 > 4, ```a``` ~~~b~~~ {: onclick=x} | [a](b) <b>")
@example("£5\u00a0000")
def test_a_line_comes_out_as_written(text: str) -> None:
    assert html.unescape(line_html(text)) == flat(text)
    assert plain_text(text) == flat(text)


@known
@given(WORDS)
def test_emphasis_is_all_that_a_line_can_hold(text: str) -> None:
    shown = html.unescape(line_html(f"*so* {text}"))
    assert shown == flat(f"<em>so</em> {text}")


@known
@given(st.lists(WORDS, min_size=1, max_size=4))
def test_a_block_comes_out_as_written_in_its_paragraphs(paragraphs: list[str]) -> None:
    kept = plain_paragraphs(paragraphs)
    shown = block_html("\n\n".join(kept))
    assert html.unescape(shown) == "".join(f"<p>{paragraph}</p>" for paragraph in kept)


@known
@given(st.lists(WORDS, min_size=1, max_size=3))
def test_the_short_way_for_plain_text_gives_what_markdown_gives(paragraphs: list[str]) -> None:
    plain = "\n\n".join(plain_paragraphs(paragraphs))
    through_markdown = block_html(plain + "\n\n*so*").replace("</p> <p>", "</p><p>")
    assert html.unescape(through_markdown) == html.unescape(block_html(plain)) + "<p><em>so</em></p>"


@known
@given(st.text(max_size=80))
def test_finished_markup_is_one_line_that_markdown_leaves_alone(text: str) -> None:
    for shown in (finished(text), line_html(text), block_html(text)):
        assert not set("\n\r`~") & set(shown)
        assert len(shown.splitlines()) <= 1


@known
@given(st.text(LETTERS | st.sampled_from("*\\<>&\"'`:;/=() \n"), max_size=80))
def test_nothing_but_a_few_tags_without_attributes_ever_comes_out(text: str) -> None:
    tags = set(re.findall(r"<[^>]*>", block_html(text)))
    assert all(re.fullmatch(r'</?(?:p|em|strong|ul|li|br|ol(?: start="\d+")?)>', tag) for tag in tags)
    assert set(re.findall(r"<[^>]*>", line_html(text))) <= {"<em>", "</em>", "<strong>", "</strong>"}


@known
@given(WORDS)
@example("Setext\n===")
@example("{#other} &amp; _stars_ ![a](b) ## # {: .x }")
def test_a_heading_shows_just_what_was_written(text: str) -> None:
    text = text.strip()  # as every field is
    assume(text)
    page = markdown.markdown(f"## {heading_text(text)} {{#first-move}}", extensions=list(SITE))
    found = re.fullmatch(r'<h2 id="first-move">(.*)</h2>', page)
    assert found, page
    assert html.unescape(found.group(1)) == flat(text)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("*so*", "<p><em>so</em></p>"),
        ("**so**", "<p><strong>so</strong></p>"),
        ("fill in ____ and a_b_c", "<p>fill in ____ and a_b_c</p>"),
        ("5 * 3 * 2", "<p>5 * 3 * 2</p>"),
        ("\\*as it is\\*", "<p>*as it is*</p>"),
        ("- a\n- b", "<ul> <li>a</li> <li>b</li> </ul>"),
        ("3. a\n4. b", '<ol start="3"> <li>a</li> <li>b</li> </ol>'),
        ("# no heading", "<p># no heading</p>"),
        ("> no quote", "<p>&gt; no quote</p>"),
        ("*[no](javascript:x) link*", "<p><em>[no](javascript:x) link</em></p>"),
        ("*no* <b>tag</b> &lt;", "<p><em>no</em> &lt;b&gt;tag&lt;/b&gt; &amp;lt;</p>"),
        ("one\n\n\n\ntwo", "<p>one</p><p>two</p>"),
        ("   ", ""),
    ],
)
def test_light_markdown_becomes_this_html(written: str, shown: str) -> None:
    assert block_html(written) == shown


def test_sanitising_changes_nothing_that_the_converter_makes() -> None:
    text = "*a* **b**\n\n- c\n- d"
    assert nh3.clean(block_html(text)) == block_html(text)
