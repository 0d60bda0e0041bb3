"""Emphasis inside emphasis, deeper than the printer can go. Lists are counted by `checks.burdens`, mark by mark."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scenario_quiz.addresses import page_file
from scenario_quiz.findings import Code, Finding, Place
from scenario_quiz.foreseen.files_to_come import Site
from scenario_quiz.foreseen.links import BAD_PAGE
from scenario_quiz.handouts.doc_pages import print_html
from scenario_quiz.pages.author_text import block_html
from scenario_quiz.pages.handout_places import PAGES
from scenario_quiz.project import scenario_source, set_source
from scenario_quiz.reading import MappingNode, read
from scenario_quiz.reading.refusals import TOO_DEEP
from scenario_quiz.scenarios.draft_parts import texts_under
from scenario_quiz.scenarios.model import Scenario
from scenario_quiz.scenarios.set_model import ScenarioSet
from scenario_quiz.schema.text_names import names_of_texts

MOST = 50  # WeasyPrint gives up at some 150, and nobody reads ten
_TAG = re.compile(r"<(/?)([a-z][a-z0-9]*)\b[^<>]*>")
_EMPTY = frozenset({"br", "img"})
_HELP = "Close what is open, or take some stars out."


def check_depth_of_emphasis(site: Site) -> Iterator[Finding]:
    """Findings on texts of published stories and sets, and on pages that are printed."""
    bank, root = site.bank, site.project.root
    names = names_of_texts(Scenario) | names_of_texts(ScenarioSet)
    for path in [*(scenario_source(one.id) for one in bank.published), *(set_source(one.id) for one in bank.sets)]:
        data = (root / path).read_bytes()
        tree = read(path, data).root if data.count(b"*") > MOST else None
        for scalar in texts_under(tree, names) if isinstance(tree, MappingNode) else ():
            if scalar.value.count("*") > MOST and _depth(block_html(scalar.value)) > MOST:
                yield _finding(path, scalar.place_of(scalar.value.index("*")), TOO_DEEP)
    for name in PAGES.values():
        place = page_file(name)
        if place in site.pages and name in bank.pages and _depth(print_html(site.pages[place], bank)) > MOST:
            yield _finding(site.shown(place), Place(), BAD_PAGE)


def _finding(path: str, place: Place, code: Code) -> Finding:
    return Finding(path, place, code, f"emphasis and lists stand more than {MOST} deep inside one another", _HELP)


def _depth(html: str) -> int:
    """How many elements stand inside one another at most."""
    depth = most = 0
    for end, tag in _TAG.findall(html):
        depth += 0 if tag in _EMPTY else -1 if end else 1
        most = max(most, depth)
    return most
