"""What pages show of an organisation: the page that lists its details, its colours, and what the theme needs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from html import escape
from typing import Any

from scenario_quiz.addresses import to_root
from scenario_quiz.bank import Bank
from scenario_quiz.checks.own_law import unsettled
from scenario_quiz.documentation.made import LAW, OWN, SET, STORY
from scenario_quiz.documentation.pages import Page
from scenario_quiz.organisation.colours import DARK_GROUNDS, WHITE, colour_of, mixed, readable_on
from scenario_quiz.organisation.contact import Directory, in_line
from scenario_quiz.organisation.details import Detail, is_filled_in
from scenario_quiz.organisation.markers import as_written, shown_detail, shown_number, shown_route
from scenario_quiz.organisation.model import Contact
from scenario_quiz.organisation.own_menu import not_in_menu, with_section, without_pages
from scenario_quiz.pages.author_text import heading_text
from scenario_quiz.pages.front_matter import front_matter
from scenario_quiz.pages.links import Link, own_words
from scenario_quiz.pages.templating import long_date, render
from scenario_quiz.places import MADE_ASSETS
from scenario_quiz.project import is_local_id
from scenario_quiz.words import Words

# Words that pages and the theme share.
_ALSO_OF_THEME = ("date", "months", "check_passed", "looked_after_by", "sources_title", "index_title")
STYLESHEET = f"{MADE_ASSETS}/organisation.css"
_DEPTH = to_root(OWN.name)


def organisation_page(bank: Bank) -> str:
    """Every detail, filled in or missing, where to write it and where it shows; then what is the organisation's own."""
    organisation = bank.organisation
    rows = [_row(detail, bank) for detail in bank.directory.details.values()]
    waiting = unsettled(organisation, bank.registers, bank.shown_documents.values())
    rows += [_row_of_law(id_, bank) for id_ in (*organisation.law, *waiting) if id_ in bank.registers.law]
    own = [
        *(Link(page.file, "", page.title) for page in own_pages(bank)),
        *(Link(STORY.file_of(one.id), "", one.title) for one in bank.published if is_local_id(one.id)),
        *(Link(SET.file_of(one.id), "", one.title) for one in bank.sets if is_local_id(one.id)),
    ]
    return front_matter(OWN, bank.words) + render(
        "organisation.md.j2",
        bank.words,
        missing=[row for row in rows if not row["filled"]],
        filled=[row for row in rows if row["filled"]],
        own=[link.markdown(OWN.file) for link in own],
        left_out=sorted(organisation.left_out),
    )


def organisation_css(bank: Bank) -> str:
    """The organisation's colours as a stylesheet, or nothing where it names none. They have been checked."""
    colours = bank.organisation.colours
    primary = colour_of(colours.primary or "")
    accent = colour_of(colours.accent or "")
    if not primary and not accent:
        return ""
    return render(
        "organisation.css.j2",
        bank.words,
        primary=primary,
        lighter=mixed(primary, WHITE, 0.15) if primary else "",
        darker=mixed(primary, "#000000", 0.25) if primary else "",
        accent=accent,
        accent_on_dark=readable_on(accent, DARK_GROUNDS, WHITE) if accent else "",
    )


def theme_values(bank: Bank) -> dict[str, Any]:
    """What the theme's templates show on every page, as finished HTML and plain data. The same for the same bank."""
    organisation, directory = bank.organisation, bank.directory
    return {
        **theme_numbers(directory),
        "name": as_written(organisation.name or ""),
        "logo": organisation.logo or "",
        "stylesheet": STYLESHEET if organisation_css(bank) else "",
        "needed": _shown([route for route in directory.urgent if route in directory.needed], directory),
        "has_needed": not directory.numbers_missing(),
        "urgent": _shown([route for route in directory.urgent if route not in directory.needed], directory),
        "routes": _shown(directory.other_routes(), directory),
        "review_owner": as_written(organisation.review_owner or ""),
        "footer": [as_written(line) for line in (organisation.licence, *organisation.footer) if line],
    }


def _shown(routes: Iterable[str], directory: Directory) -> list[list[str]]:
    """What each of these routes is called, and who answers, as HTML; without those where nobody is filled in."""
    told = ([escape(directory.routes[route].name, quote=False), shown_route(route, directory)] for route in routes)
    return [one for one in told if one[1]]


def theme_numbers(directory: Directory) -> dict[str, Any]:
    """The emergency number as a link, and the helpline for advice: its name, what it is for, its number and hours.
    Nothing where contacts.yml has a mistake there."""
    emergency, advice = directory.number("emergency"), directory.number("advice")
    return {
        "emergency": shown_number(emergency) if emergency else "",
        "advice": {
            "name": as_written(advice.name),
            "what": as_written(advice.what),
            "number": in_line(Contact(hours=advice.hours), [shown_number(advice)], as_written),
        }
        if advice
        else {},
    }


def theme_words(words: Words) -> dict[str, Any]:
    """The words of the theme's templates: its own, and those of the engine that they say as well."""
    return {**words["theme"], **{name: words[name] for name in _ALSO_OF_THEME}}


def own_menu(nav: Any, bank: Bank) -> Any:
    """A builder's navigation without the pages that are left out, with the organisation's own pages at its end. Without
    a navigation the builder lists all pages by itself."""
    if not nav:
        return nav
    places = not_in_menu(nav, [page.file for page in own_pages(bank)])
    return with_section(without_pages(nav, bank.left_out), bank.words["own_section"], places)


def own_pages(bank: Bank) -> list[Page]:
    """The pages that the organisation added or put in place of others."""
    return [page for page in bank.pages.values() if page.is_own and page.name not in bank.left_out]


def theme_partials(bank: Bank) -> Iterator[tuple[str, str]]:
    """Templates that set the values and the words, by their place in the theme, for builders without hooks."""
    for name, value in (("organisation", theme_values(bank)), ("words", theme_words(bank.words))):
        # A Jinja text is written like one of JSON; its marks are escaped so that no tag can end inside.
        written = json.dumps(value, ensure_ascii=False, sort_keys=True)
        for mark in "%#<>":
            written = written.replace(mark, f"\\u{ord(mark):04x}")
        yield f"partials/{name}.html", f"{{% set {name} = {written} %}}\n"


def _row(detail: Detail, bank: Bank) -> dict[str, object]:
    called = detail.called
    filled = is_filled_in(detail, bank.organisation)
    video = bank.organisation.video
    shown = as_written(video.address) if detail.kind == "video" and video else ""
    return {
        "name": heading_text(called[:1].upper() + called[1:]),
        "filled": filled,
        "value": (shown or shown_detail(detail, bank.directory, _DEPTH, full=True)) if filled else "",
        "written": detail.written,
        "places": ", ".join(_places(detail, bank)),
    }


def _row_of_law(id_: str, bank: Bank) -> dict[str, object]:
    word = bank.organisation.law.get(id_)
    marking = [document.name for document in bank.shown_documents.values() if id_ in document.marked_law]
    links = [Link(bank.pages[name].file, "", bank.pages[name].title) for name in marking]
    law = Link(LAW.file, id_, bank.words["law_title"])
    return {
        "name": heading_text(bank.registers.law[id_].name),
        "filled": word is not None,
        "value": f"{own_words(word, bank.words)} ({as_written(word.by)}, {long_date(word.as_of, bank.words)})"
        if word
        else "",
        "written": f"law, {id_}",
        "places": ", ".join(link.markdown(OWN.file) for link in (law, *links)),
    }


def _places(detail: Detail, bank: Bank) -> Iterator[str]:
    words = bank.words
    if detail.kind == "contact":
        yield words["own_in_panel"]
    if detail.name in ("organisation", "licence"):
        yield words["own_in_footer"]
    if detail.name == "review-owner":
        yield words["own_in_dates"]
    for page in bank.pages.values():
        if detail.name in page.details and page.name not in bank.left_out:
            yield Link(page.file, "", page.title).markdown(OWN.file)
