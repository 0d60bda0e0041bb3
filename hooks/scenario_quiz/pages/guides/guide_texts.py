"""The texts of a guide as HTML: emphasis, and numbers as links that dial."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from scenario_quiz.pages.author_text import line_html, plain_text
from scenario_quiz.registers.calls import CALL, in_words
from scenario_quiz.registers.models import Helpline

# Stands for a number while the text around it is converted. No author can write it: the reader refuses such letters.
_STAND_IN = re.compile("\ue000([^\ue001]*)\ue001")


@dataclass(frozen=True)
class GuideTexts:
    """Makes texts with the numbers of contacts.yml, which `shown` makes links that dial."""

    helplines: Mapping[str, Helpline]
    shown: Callable[[Helpline], str]

    def line(self, text: str) -> Markup:
        """A text as inline HTML."""
        known = CALL.sub(lambda found: f"\ue000{found[2]}\ue001" if found[2] in self.helplines else found.group(), text)
        html = line_html(known)
        return Markup(_STAND_IN.sub(lambda found: self.shown(self.helplines[found[1]]), html))

    def plain(self, text: str) -> str:
        """The same in words alone."""
        return plain_text(in_words(text, self.helplines))
