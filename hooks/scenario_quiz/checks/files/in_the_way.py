"""Files of the documentation that would be lost: the build makes a page or a file of its own in their place."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from scenario_quiz.documentation.made import GUIDE, NOTES, SET, STORY
from scenario_quiz.documentation.pages import Page
from scenario_quiz.findings import Code, Finding, Place
from scenario_quiz.places import is_made
from scenario_quiz.project import Project

IN_THE_WAY = Code(
    "in-the-way",
    "error",
    "The build would make a page in place of this one.",
    "Give its folder another name.",
    on_file=True,
)


def made_pages(
    generated: Iterable[str], scenarios: Iterable[str], sets: Iterable[str], guides: Iterable[str] = ()
) -> set[str]:
    """The names of all pages that the build makes, from those that it always makes, and ids, earlier ones too."""
    of_scenarios = {kind.of(id_) for id_ in scenarios for kind in (STORY, NOTES)}
    return {*generated, *of_scenarios, *map(SET.of, sets), *map(GUIDE.of, guides)}


def check_in_the_way(project: Project, pages: Iterable[Page], made: Collection[str]) -> Iterator[Finding]:
    """Findings on pages and files of the documentation, or of an organisation, that the build would replace."""
    for page in pages:
        if page.name in made:
            yield _in_the_way(page.source, "page")
    for place, file in project.docs_files().items():
        if is_made(place):
            yield _in_the_way(project.shown(file), "file")


def _in_the_way(path: str, what: str) -> Finding:
    message = f"the build makes a {what} of its own here, so this one would be lost"
    return Finding(path, Place(), IN_THE_WAY, message, "Give its folder another name, or delete it.")
