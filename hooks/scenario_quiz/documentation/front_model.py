"""The front matter of a page as a frozen model: every name that this site, MkDocs or Material knows, and no other.

What stands under the names with `Any` is judged where it is used: see `checks.pages`.
"""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from scenario_quiz.documentation.loads import Shown
from scenario_quiz.scenarios.model import Review
from scenario_quiz.schema.fields import Line, YesNo
from scenario_quiz.schema.model import Model

# `generated` is the mark of pages that the build makes, and `loads` is what it fills in. A template decides what a page
# shows whom to ring, and the one for which `location` is meant shows nothing.
REFUSED = ("generated", "loads", "template", "location")


def _written_as(pattern: str) -> BeforeValidator:
    """A text of a form of its own. What is wrong is told with the field's sentence, which shows the form."""

    def judge(value: Any) -> str:
        if isinstance(value, str) and re.fullmatch(pattern, value):
            return value
        raise PydanticCustomError("form", "another form")

    return BeforeValidator(judge)


Hidden = Literal["navigation", "toc", "path", "footer", "feedback", "tags"]
Icon = Annotated[str, _written_as(r"[a-z0-9-]+(?:/[a-z0-9-]+)+")]
Mark = Annotated[str, _written_as(r"[a-z][a-z-]*")]
Weight = Annotated[str, _written_as(r"(?=.*[1-9])[0-9]{1,3}(?:\.[0-9]{1,3})?")]


class InSearch(Model):
    """What Material's search is told of a page."""

    exclude: YesNo = Field(False, description="true keeps the page out of the search.")
    boost: Weight = Field("1", description="Write a number such as 1.5.")


class FrontMatter(Model):
    """All that a page may say before its text."""

    # Of MkDocs and Material
    title: Line = Field("", description="What the page is called in the menu and in the search.")
    description: Line = Field("", description="One sentence for search engines and previews.")
    author: Line = Field("", description="Who wrote it, for search engines.")
    subtitle: Line = Field("", description="A second line in the menu.")
    icon: Icon = Field("", description="Write an icon of the theme, as in material/heart.")
    status: Mark = Field("", description="Write new, deprecated or a word from extra.status.")
    tags: tuple[Line, ...] = Field((), description="Words that the search weighs like headings.")
    hide: tuple[Hidden, ...] = Field((), description="Parts of the theme that the page does without.")
    search: InSearch = Field(InSearch(), description="exclude or boost.")
    social: Any = Field(None, description="Settings of the plugin that makes pictures for social networks.")
    # Of this site
    checked: Any = Field(None, description="The day on which its facts were checked.")
    check_after: Any = Field(None, description="After this day readers are told to check before they rely on it.")
    owner: Line = Field("", description="The role that looks after it.")
    reviewed: Review | None = Field(None, description="A practitioner's review that really happened.")
    also_reviewed: tuple[Review, ...] = Field((), description="Further reviews, each as under reviewed.")
    glossary: YesNo = Field(True, description="false leaves its words unexplained.")
    typed_as: Any = Field(None, description="What staff type when they look for a section.")
    aliases: Any = Field(None, description="Earlier addresses of the page and of its sections.")
    long_because: Line = Field("", description="Why the page may be longer than the others.")
    optional: Line = Field("", description="The feature with which an organisation may leave it out.")
    styles: Any = Field(None, description="A style sheet of its own.")
    scripts: Any = Field(None, description="A script of its own.")
    scenario: Shown | None = Field(None, description="What it shows of stories, which needs styles and scripts.")
