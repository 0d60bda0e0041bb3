"""Parts of the site that an organisation leaves out: their pages, and the links to them.

A page says `optional: lessons-from-reviews` in its front matter. Where that is switched off, list items that begin with
a link to the page go, and any other link to it becomes its words. Stories of the further level are pages like these.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Collection, Iterable, Iterator

from scenario_quiz.documentation.front_matter import front_of, place_in_front
from scenario_quiz.documentation.pages import Page
from scenario_quiz.documentation.running_text import without_code
from scenario_quiz.documentation.spans import stretches
from scenario_quiz.findings import Finding
from scenario_quiz.organisation.model import FEATURES, Organisation
from scenario_quiz.project import is_local_id
from scenario_quiz.scenarios.model import Scenario

_LINK = re.compile(r"\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\(\s*+([^()\s#]++)(?:#[^()\s]*+)?[^()]*+\)")
# In finished blocks, and in pages that hold HTML: a link, and the paragraph or item in which it may stand alone.
_OPENS, _CLOSES = re.compile(r"<a\b[^<>]*>"), re.compile("</a>")
_HREF = re.compile(r'\bhref="([^"#]+)[^"]*"')
_BLOCK_OPENS = re.compile(r"<(p|li)\b[^<>]*>\s*\Z")
_BLOCK_CLOSES = {name: re.compile(rf"\s*</{name}>") for name in ("p", "li")}
_ITEM = re.compile(r"[ \t]*(?:[-*+]|\d+\.)[ \t]+")
_GOES_ON = re.compile(r"[ \t]+(?![ \t]|[-*+][ \t]|\d+\.[ \t])\S")


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
    folder = "" if page == "." else page

    def leads_out(target: str) -> bool:
        if ":" in target or not target.endswith(("index.md", "index.html")):
            return False
        name = posixpath.dirname(posixpath.normpath(posixpath.join(folder, target)))
        return (name or ".") in left_out

    return _without_words(_without_elements(markdown, leads_out), leads_out)


def check_optional(shown: str, markdown: str) -> Iterator[Finding]:
    """A page's `optional` names a feature that can be switched off."""
    name = front_of(markdown).optional
    if name and name not in FEATURES:
        help_ = f"Write one of: {', '.join(FEATURES)}."
        yield Finding(
            shown, place_in_front(markdown, "optional"), "unknown-feature", f"there is no feature '{name}'", help_
        )


def _without_elements(markdown: str, leads_out: Callable[[str], bool]) -> str:
    """HTML links become their words. A paragraph or an item with nothing else in it goes."""
    parts, done = [], 0
    for opening, close in stretches(markdown, _OPENS, lambda _: _CLOSES):
        target = _HREF.search(opening.group())
        if not target or not leads_out(target[1]):
            continue
        before, words = markdown[done : opening.start()], markdown[opening.end() : close.start()]
        block = _BLOCK_OPENS.search(before, max(0, before.rfind("<")))
        end = _BLOCK_CLOSES[block[1]].match(markdown, close.end()) if block else None
        parts += [before[: block.start()]] if block and end else [before, words]
        done = end.end() if end else close.end()
    return "".join([*parts, markdown[done:]])


def _without_words(markdown: str, leads_out: Callable[[str], bool]) -> str:
    """Links of Markdown become their words. A list item that begins with one goes. Code stays as it is."""
    parts, done = [], 0
    for found in _LINK.finditer(without_code(markdown)):
        if found.start() < done or not leads_out(found[2]):
            continue
        line = markdown.rfind("\n", 0, found.start()) + 1
        if line >= done and _ITEM.fullmatch(markdown, line, found.start()):
            parts.append(markdown[done:line])
            done = _end_of_item(markdown, found.end())
        else:
            parts += [markdown[done : found.start()], markdown[found.start(1) : found.end(1)]]
            done = found.end()
    return "".join([*parts, markdown[done:]])


def _end_of_item(markdown: str, at: int) -> int:
    """Where the line behind a list item begins."""
    while (end := markdown.find("\n", at) + 1) and _GOES_ON.match(markdown, end):
        at = end
    return end or len(markdown)
