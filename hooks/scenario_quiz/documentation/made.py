"""Every page that the build makes, one entry each. `pages.made_page` binds each to what makes it.

From here come the pages that stories can cite, what a site must have to be whole (`check-site`), the front matter of
each page, and the style sheets and scripts that it loads. People write the menu in mkdocs.yml, and a test holds that it
names each page.
"""

from __future__ import annotations

import posixpath
from collections.abc import Callable
from dataclasses import dataclass

from scenario_quiz.addresses import page_file
from scenario_quiz.documentation import loads
from scenario_quiz.documentation.loads import NOTHING, Loads
from scenario_quiz.findings.registry import all_codes
from scenario_quiz.organisation.model import Feature
from scenario_quiz.registers.loading import Registers
from scenario_quiz.scenarios.fixed_lists import RESERVED
from scenario_quiz.words import Words

# Practice is found below guidance on the same words. So are lists of words, laws and beliefs, which have many of them.
_BELOW_GUIDANCE = 0.03
_LONG_LIST = 0.6


@dataclass(frozen=True)
class MadePage:
    """A page that the build makes, or each page of a kind: then the star in its name stands for an id.

    `words` begins the names of its title and of the sentence on what it is for, among the words of the interface: `law`
    for `law_title` and `law_intro`. A page of a kind may have a title of its own instead.
    """

    name: str
    words: str = ""
    register: str = ""  # the one that it shows, with an anchor for each entry
    anchors: Callable[[Registers], dict[str, str]] = lambda _: {}  # what stories can cite on it, each with its words
    feature: Feature | None = None  # with which an organisation may leave it out
    loads: Loads = NOTHING
    is_searched: bool = True
    boost: float | None = None  # its weight in the search

    def title(self, words: Words) -> str:
        """Its title in these words; nothing for a page of a kind that has one of its own."""
        return str(words[f"{self.words}_title"]) if self.words else ""

    def description(self, words: Words) -> str:
        """What it is for, in these words; nothing where they do not say."""
        return str(words.get(f"{self.words}_intro", "")) if self.words else ""

    @property
    def file(self) -> str:
        """Its Markdown file."""
        return page_file(self.name)

    @property
    def source(self) -> str:
        """What an edit button opens, as authors know it; nothing where no one file is behind the page."""
        return f"quizzes/registers/{self.register}.yml" if self.register else ""

    def of(self, id_: str) -> str:
        """The name of the page of this kind for an id."""
        return self.name.replace("*", id_)

    def file_of(self, id_: str) -> str:
        return page_file(self.of(id_))


PLAN = MadePage("trainers/plan", "plan", feature="trainers", loads=loads.PLAN)
FOR_WHOM = MadePage("trainers/for-whom", "for_whom", feature="trainers", loads=loads.FOR_WHOM, is_searched=False)
GROUP = MadePage("sets/group", "group", feature="trainers", loads=loads.GROUP, is_searched=False)
SETS = MadePage("sets", "sets", loads=loads.SET, boost=_BELOW_GUIDANCE)
RECORD = MadePage("learning-record", "record", loads=loads.RECORD)
STORIES = MadePage("scenarios", "index", loads=loads.INDEX, boost=_BELOW_GUIDANCE)
TODAY = MadePage("scenarios/today", "today", loads=loads.TODAY, is_searched=False)
TEAM = MadePage("trainers/team-meeting", "team", feature="trainers", loads=loads.TEAM, boost=_BELOW_GUIDANCE)
SOURCES = MadePage(
    "about/sources",
    "sources",
    register="sources",
    anchors=lambda registers: {id_: one.title for id_, one in registers.sources.items()},
)
LAW = MadePage(
    "law",
    "law",
    register="law",
    anchors=lambda registers: {id_: one.name for id_, one in registers.law.items()},
    loads=loads.OVERDUE,
    boost=_LONG_LIST,
)
GLOSSARY = MadePage(
    "glossary",
    "glossary",
    register="glossary",
    anchors=lambda registers: {id_: one.term for id_, one in registers.glossary.items()},
    boost=_LONG_LIST,
)
MYTHS = MadePage(
    "myths",
    "myths",
    register="misconceptions",
    anchors=lambda registers: {id_: one.belief for id_, one in registers.misconceptions.items()},
    boost=_LONG_LIST,
)
REVIEW = MadePage("about/review", "review", is_searched=False)
REVIEWING = MadePage("about/reviewing", "reviewing", is_searched=False)
COVERAGE = MadePage("about/coverage", "coverage", is_searched=False)
OWN = MadePage("about/your-organisation", "own", is_searched=False)
WORDS = MadePage("authors/words", "choose", is_searched=False)
CHECKS = MadePage("authors/codes", "codes", anchors=lambda _: dict.fromkeys(all_codes(), ""), is_searched=False)

# In the order in which they are made, which is that of the search where it weighs pages alike.
PAGES = (
    PLAN,
    FOR_WHOM,
    GROUP,
    SETS,
    RECORD,
    STORIES,
    TODAY,
    TEAM,
    SOURCES,
    LAW,
    GLOSSARY,
    MYTHS,
    REVIEW,
    REVIEWING,
    COVERAGE,
    OWN,
    WORDS,
    CHECKS,
)

STORY = MadePage("scenarios/*", loads=loads.STORY, boost=_BELOW_GUIDANCE)
# A page of a guide: advice, so it is found among guidance.
GUIDE = MadePage("guides/*", feature="guides", loads=loads.GUIDE)
SET = MadePage("sets/*", loads=loads.SET, boost=_BELOW_GUIDANCE)
NOTES = MadePage("trainers/*", feature="trainers", loads=loads.NOTES, is_searched=False)
# What stands in the place of a story, and of its notes.
MOVED = MadePage("scenarios/*", "alias", is_searched=False)
RETIRED = MadePage("scenarios/*", "retired", is_searched=False)
WITHDRAWN = MadePage("scenarios/*", "withdrawn", is_searched=False)
BROKEN = MadePage("scenarios/*", "broken", loads=loads.FINDINGS, is_searched=False)  # while previewing

# What stands at an earlier address of any page.
FORWARD = MadePage("*", "forward", loads=loads.FORWARD, is_searched=False)

KINDS = (STORY, GUIDE, SET, NOTES, MOVED, RETIRED, WITHDRAWN, BROKEN)

_SHELVES = {posixpath.dirname(kind.name) for kind in KINDS}
# What no scenario, question or outcome may be called: its page would stand where one of these does.
RESERVED_IDS = RESERVED.union(
    name for shelf, name in (posixpath.split(page.name) for page in PAGES) if shelf in _SHELVES
)
