"""The law on pages: the page of all entries, and the short block where a page states one."""

from __future__ import annotations

from scenario_quiz.addresses import page_file
from scenario_quiz.documentation.made import LAW
from scenario_quiz.documentation.pages import Page
from scenario_quiz.pages.author_text import heading_text
from scenario_quiz.pages.front_matter import front_matter
from scenario_quiz.pages.links import Link, own_words, resolved
from scenario_quiz.pages.templating import fragment, render
from scenario_quiz.registers.loading import Registers
from scenario_quiz.registers.models import Law


def law_page(registers: Registers, pages: dict[str, Page]) -> str:
    """Every entry, grouped by kind, with its status and date in words, its sources, and where the site explains it."""
    kinds = registers.lists["law-kinds"]
    groups = [(kind, [(id_, law) for id_, law in registers.law.items() if law.kind == kind]) for kind in kinds]
    return front_matter(LAW, registers.words) + render(
        "law.md.j2",
        registers.words,
        groups=[
            (heading_text(kinds[kind].name), kind, [_entry(id_, law, registers, pages) for id_, law in entries])
            for kind, entries in groups
            if entries
        ],
    )


def law_status(id_: str, page: str, registers: Registers) -> str:
    """The block that says on a page how an entry stands, as Markdown; nothing for an entry that is not there.

    What the organisation itself says stands first."""
    law = registers.law.get(id_)
    if law is None:
        return ""
    link = Link(LAW.file, id_, law.name)
    return render(
        "law-status.md.j2",
        registers.words,
        id=id_,
        law=law,
        link=link.markdown(page_file(page)),
        own=own_word(id_, registers),
    )


def own_word(id_: str, registers: Registers) -> dict[str, object] | None:
    """What the organisation says of an entry, for the templates; None where it says nothing."""
    word = registers.own_words.get(id_)
    if word is None:
        return None
    # Whoever is not bound by a duty to share must not read that they may not share.
    leaves_free = registers.law[id_].kind == "duty" and (word.covers == "no" or word.status != "in-force")
    return {"stands": own_words(word, registers.words), "word": word, "leaves_free": leaves_free}


def _entry(id_: str, law: Law, registers: Registers, pages: dict[str, Page]) -> dict[str, str]:
    sources = (resolved(f"source:{source}", pages, registers) for source in law.sources)
    place = resolved(law.place, pages, registers)
    return {
        "id": id_,
        "title": heading_text(law.name[:1].upper() + law.name[1:]),
        "block": fragment("law.html.j2", registers.words, law=law, own=own_word(id_, registers)),
        "sources": ", ".join(link.markdown(LAW.file) for link in sources if link),
        "place": place.markdown(LAW.file) if place else "",
    }
