"""Built HTML as a small tree, so that tests compare what a reader sees and not how it happens to be written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

_VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track"})


@dataclass(eq=False)
class Element:
    """An element: its tag, attributes, and what stands inside it, texts as they come."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Element | str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All text inside, character by character. A line break counts as one."""
        if self.tag == "br":
            return "\n"
        return "".join(child if isinstance(child, str) else child.text for child in self.children)

    @property
    def words(self) -> str:
        """All text inside, white space made single and the theme's permalink signs left out."""
        return " ".join(self.text.replace("¶", " ").split())

    @property
    def classes(self) -> list[str]:
        return self.attributes.get("class", "").split()

    def __iter__(self) -> Iterator[Element]:
        """Every element inside, in the order of the page."""
        for child in self.children:
            if isinstance(child, Element):
                yield child
                yield from child

    def all(self, tag: str = "", cls: str = "", **attributes: str) -> list[Element]:
        """Every element inside with this tag, class and attributes (`data_letter` stands for data-letter)."""
        wanted = {name.rstrip("_").replace("_", "-"): value for name, value in attributes.items()}
        return [
            element
            for element in self
            if (not tag or element.tag == tag)
            and (not cls or cls in element.classes)
            and all(element.attributes.get(name) == value for name, value in wanted.items())
        ]

    def one(self, tag: str = "", cls: str = "", **attributes: str) -> Element:
        """The only such element; anything else is a failure that says so."""
        found = self.all(tag, cls, **attributes)
        assert len(found) == 1, f"{len(found)} elements, not one: {tag or '*'} {cls} {attributes}"
        return found[0]


def parse(markup: str) -> Element:
    """The tree of a page or a part of one."""
    parser = _Parser()
    parser.feed(markup)
    parser.close()
    return parser.root


def page_at(file: Path) -> Element:
    return parse(file.read_text(encoding="utf-8"))


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.root = Element("document")
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self._open[-1].children.append(element)
        if tag not in _VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        # `<path .../>` in an icon. HTML proper has none of these but void elements.
        self._open[-1].children.append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        names = [element.tag for element in self._open]
        if tag in names[1:]:
            del self._open[len(names) - 1 - names[::-1].index(tag) :]

    def handle_data(self, data: str) -> None:
        self._open[-1].children.append(data)
