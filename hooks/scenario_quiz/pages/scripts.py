"""The style sheets and scripts that pages load from our folder: files of `assets/`, made ones, and those of others."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from importlib.resources import files

from scenario_quiz.bank import Bank
from scenario_quiz.documentation.loads import OF_SHOWN
from scenario_quiz.pages.catalogues import catalogue_script
from scenario_quiz.pages.made_page import kept_kinds, kept_pages
from scenario_quiz.pages.trainers.plan import plan_script
from scenario_quiz.pages.vendored import VENDORED, classic_script
from scenario_quiz.places import MADE_ASSETS

# Scripts that are made, by the name of their file.
MADE: dict[str, Callable[[Bank], str]] = {
    "catalogue.js": lambda bank: catalogue_script(bank.published, bank.registers),
    "plan-data.js": lambda bank: plan_script(bank),
}
# A comment with lines of its own, in scripts and in styles. They are for us: a reader's phone need not fetch them.
_COMMENT = re.compile(r"^[ \t]*(?:/\*(?:(?!\*/)[^\x00])*\*/|//[^\n]*)[ \t]*\n", re.MULTILINE)
# A type within a line of a script.
_TYPE = re.compile(r"/\*\* @type (?:(?!\*/)[^\n])*\*/ ?")
# The script and the styles of forms: parts for kinds of question stand before them.
_FORMS = ("quiz.js", "quiz.css")


def loaded_names(bank: Bank) -> list[str]:
    """The names of all that pages of a site load from our folder, once each."""
    loads = [*OF_SHOWN.values(), *(page.loads for page in (*kept_pages(bank), *kept_kinds(bank)))]
    places = dict.fromkeys(place for one in loads for place in (*one.styles, *one.scripts))
    return [place.removeprefix(f"{MADE_ASSETS}/") for place in places if place.startswith(f"{MADE_ASSETS}/")]


def loaded_files(bank: Bank) -> Iterator[tuple[str, str | bytes]]:
    """The same by their place on the site, with their content."""
    libraries = {f"{library.name}.js": library for library in VENDORED}
    for name in loaded_names(bank):
        place = f"{MADE_ASSETS}/{name}"
        if name in MADE:
            yield place, MADE[name](bank)
        elif name in libraries:
            yield place, classic_script(libraries[name])
        else:
            yield place, _asset(name)


def _asset(name: str) -> bytes:
    """A file of our folder. One of forms begins with its parts for kinds of question, each a file of its own."""
    assets, ending = files("scenario_quiz.pages").joinpath("assets"), name[name.index(".") :]
    kinds = sorted(assets.joinpath("kinds").iterdir(), key=lambda file: file.name) if name in _FORMS else []
    parts = [file for file in kinds if file.name.endswith(ending)]
    text = "".join(file.read_text(encoding="utf-8") for file in (*parts, assets.joinpath(name)))
    return _TYPE.sub("", _COMMENT.sub("", text)).encode()
