"""The kinds of question. Each is a module here: its form, the rules of its key, and what pages and sheets ask of it.

A new kind is such a module and a name in `Question` below. Its words stand in `words/en/KIND.yml`, its template in
`pages/templates/kinds/`, its form and, where it needs them, its styles in `pages/assets/kinds/`; an example in
`tests/engine/fine/every-kind.yml`. Lists, checks, pages, sheets, slides and catalogues follow.
"""

from __future__ import annotations

from typing import Annotated, TypeAlias, get_args

from pydantic import Field

from scenario_quiz.scenarios.kinds.judgement import Judgement
from scenario_quiz.scenarios.kinds.multiple import Multiple
from scenario_quiz.scenarios.kinds.options import Choice, Option
from scenario_quiz.scenarios.kinds.order import Order
from scenario_quiz.scenarios.kinds.question import AnyQuestion
from scenario_quiz.scenarios.kinds.reflect import Reflect
from scenario_quiz.scenarios.kinds.single import Single

__all__ = [
    "QUESTION_KINDS",
    "AnyQuestion",
    "Choice",
    "Judgement",
    "Multiple",
    "Option",
    "Order",
    "Question",
    "Reflect",
    "Single",
]

Question: TypeAlias = Annotated[Judgement | Single | Multiple | Order | Reflect, Field(discriminator="kind")]

# The kinds by what stands under `kind`, in the order of the union.
QUESTION_KINDS: dict[str, type[AnyQuestion]] = {model.name(): model for model in get_args(get_args(Question)[0])}
