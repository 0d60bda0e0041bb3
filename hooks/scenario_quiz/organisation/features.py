"""Parts of the site that an organisation leaves out: their pages, and the links to them.

A page says `optional: lessons-from-reviews` in its front matter. Where that is switched off, list items that begin with
a link to the page go, and any other link to it becomes its words. Stories of the further level are pages like these.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterable, Iterator

from scenario_quiz.findings import Finding
from scenario_quiz.front import front_of, place_in_front
from scenario_quiz.guidance import Page
from scenario_quiz.project import is_local_id
from scenario_quiz.schema.organisation import FEATURES, Organisation
from scenario_quiz.schema.scenario import Scenario

_LINK = re.compile(r"\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\(\s*([^()\s#]+)(?:#[^()\s]*)?[^()]*\)")
# In finished blocks, and in pages that hold HTML: a link, and a paragraph or item with nothing but a link in it.
_HTML_LINK = r'<a\b[^<>]*?\bhref="(?P<target>[^"#]+)[^"]*"[^<>]*>(?P<words>(?:(?!</a>).)*)</a>'
_ANCHOR = re.compile(_HTML_LINK, re.DOTALL)
_BLOCK = re.compile(rf"<(?P<tag>p|li)\b[^<>]*>\s*{_HTML_LINK}\s*</(?P=tag)>", re.DOTALL)
_ITEM = re.compile(r"[ \t]*(?:[-*+]|\d+\.)[ \t]+")


def makes_handouts(organisation: Organisation) -> bool:
    """Whether handouts are made: they are not where they are left out by name, or with the part for trainers."""
    return organisation.left_out.isdisjoint(("exports", "trainers"))


def left_out_pages(pages: dict[str, Page], organisation: Organisation) -> frozenset[str]:
    """The names of pages that an organisation leaves out, with all that stand below them."""
    tops = [name for name, page in pages.items() if page.front.optional in organisation.left_out]
    return frozenset(name for name in pages for top in tops if f"{name}/".startswith(f"{top}/"))


def left_out_stories(scenarios: Iterable[Scenario], organisation: Organisation) -> list[Scenario]:
    """Stories that an organisation leaves out. Its own stay: it wrote them because it needs them."""
    further = "further-stories" in organisation.left_out
    return [one for one in scenarios if further and one.level == "further" and not is_local_id(one.id)]


def pages_of_stories(
    scenarios: Iterable[Scenario], unwanted: Collection[Scenario], organisation: Organisation
) -> Iterator[str]:
    """The names of pages of stories that go: each page of an unwanted story, and all for trainers where that part goes.
    Pages at earlier addresses are among them."""
    without_trainers = "trainers" in organisation.left_out
    for one in scenarios:
        for id_ in (one.id, *one.aliases):
            if one in unwanted:
                yield f"scenarios/{id_}"
            if one in unwanted or without_trainers:
                yield f"trainers/{id_}"


def without_links(markdown: str, page: str, left_out: Collection[str]) -> str:
    """A page's Markdown without links to pages that are left out. `page` is its name."""
    if not left_out:
        return markdown
    return "".join(_lines(markdown, "" if page == "." else page, left_out))


def check_optional(shown: str, markdown: str) -> Iterator[Finding]:
    """A page's `optional` names a feature that can be switched off."""
    name = front_of(markdown).optional
    if name and name not in FEATURES:
        help_ = f"Write one of: {', '.join(FEATURES)}."
        yield Finding(
            shown, place_in_front(markdown, "optional"), "unknown-feature", f"there is no feature '{name}'", help_
        )


def _lines(markdown: str, folder: str, left_out: Collection[str]) -> Iterator[str]:
    def leads_out(target: str) -> bool:
        if ":" in target or not target.endswith(("index.md", "index.html")):
            return False
        name = posixpath.dirname(posixpath.normpath(posixpath.join(folder, target)))
        return (name or ".") in left_out

    def words_alone(found: re.Match[str]) -> str:
        return found["words"] if leads_out(found["target"]) else found[0]

    markdown = _BLOCK.sub(lambda found: "" if leads_out(found["target"]) else found[0], markdown)
    markdown = _ANCHOR.sub(words_alone, markdown)
    for line in markdown.splitlines(keepends=True):
        item = _ITEM.match(line)
        first = _LINK.match(line, item.end()) if item else None
        if first and leads_out(first[2]):
            continue
        yield _LINK.sub(lambda found: found[1] if leads_out(found[2]) else found[0], line)
