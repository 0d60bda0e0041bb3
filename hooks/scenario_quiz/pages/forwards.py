"""What stands at earlier addresses of pages and sections: a way on, for readers with scripts and without."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from scenario_quiz.addresses import page_file
from scenario_quiz.bank import Bank
from scenario_quiz.documentation.front_matter import split_front
from scenario_quiz.documentation.headings import headings_in
from scenario_quiz.documentation.loads import FORWARD as SCRIPT
from scenario_quiz.documentation.loads import Loads
from scenario_quiz.documentation.made import FORWARD, MadePage
from scenario_quiz.pages.front_matter import front_matter, with_loads
from scenario_quiz.pages.links import Link, resolved
from scenario_quiz.pages.templating import render


def forward_pages(bank: Bank) -> Iterator[tuple[str, str]]:
    """The name of each page that moved whole, and the Markdown of what stands there now."""
    for name in sorted(bank.moves.pages):
        home = _link(bank.moves.home_of(name), bank)
        if home is None:
            continue
        anchors = {*bank.promised_pages.get(name, ()), *bank.moves.sections_of(name)}
        parts = [(anchor, _link(bank.moves.home_of(f"{name}#{anchor}"), bank) or home) for anchor in sorted(anchors)]
        file = page_file(name)
        yield (
            name,
            front_matter(FORWARD, bank.words)
            + render(
                "forward.md.j2",
                bank.words,
                home=home.markdown(file),
                parts=[(anchor, link.markdown(file)) for anchor, link in parts],
            ),
        )


def with_forwards(markdown: str, page: str, bank: Bank) -> str:
    """A page's Markdown with what stands for sections that once stood there. One that only has a new anchor keeps its
    place; for one that stands on another page there is a link, which readers see when they come for it."""
    sections = {anchor: home for anchor, home in _moved_from(page, bank).items() if (page, anchor) not in _there(bank)}
    renamed = {anchor: home for anchor, home in sections.items() if home.partition("#")[0] == page and "#" in home}
    file = page_file(page)
    links = [
        (anchor, link.markdown(file))
        for anchor, home in sorted(sections.items())
        if anchor not in renamed and (link := _link(home, bank))
    ]
    markdown = _with_earlier_anchors(markdown, renamed, bank)
    return f"{markdown.rstrip()}\n\n{render('forwards.md.j2', bank.words, links=links)}" if links else markdown


def made_with_forwards(page: MadePage, markdown: str, bank: Bank) -> str:
    """The same for a page that the build makes, front matter and all."""
    if not _moved_from(page.name, bank):
        return markdown
    front, closing, body = split_front(markdown)
    loads = loads_with_forwards(page.loads, page.name, bank)
    return with_loads(front + closing, loads) + with_forwards(body, page.name, bank)


def loads_with_forwards(loads: Loads, page: str, bank: Bank) -> Loads:
    """What a page loads, and the script that leads on from it where a section has moved."""
    return loads + SCRIPT if _moved_from(page, bank) else loads


def _moved_from(page: str, bank: Bank) -> dict[str, str]:
    return bank.moves.sections_of(page) if page in bank.pages else {}


def _there(bank: Bank) -> frozenset[tuple[str, str]]:
    """Sections that an organisation's page in place of ours has kept, although ours were moved."""
    return frozenset((page.name, anchor) for page in bank.pages.values() for anchor in page.anchors)


def _link(address: str, bank: Bank) -> Link | None:
    return resolved(address, bank.pages, bank.registers)


def _with_earlier_anchors(markdown: str, renamed: Mapping[str, str], bank: Bank) -> str:
    lines = markdown.split("\n")
    for heading in reversed(headings_in(markdown, bank.dialect)):
        old = [anchor for anchor, home in sorted(renamed.items()) if home.partition("#")[2] == heading.anchor]
        if old:
            lines[heading.line : heading.line] = _anchors(old, bank)
    return "\n".join(lines)


def _anchors(old: Sequence[str], bank: Bank) -> list[str]:
    return [*render("earlier-anchors.md.j2", bank.words, anchors=old).splitlines(), ""]
