"""Stories by what they practise, cite and are for, for tests of what is offered."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from scenario_quiz.scenarios.model import Scenario
from tests.engine.small import every_kind

# The same examples each time, however slow the machine.
calm = settings(
    derandomize=True, max_examples=60, deadline=None, database=None, suppress_health_check=list(HealthCheck)
)

ROLES = ("education", "health", "police")
IDEAS = ("seek-advice", "be-open", "check")
PLACES = ("rules#ask", "rules#open", "calls", "calls#say", "elsewhere#x")


def story(
    id_: str,
    *,
    audience: tuple[str, ...] = ("education",),
    ideas: tuple[str, ...] = ("seek-advice",),
    cite: tuple[str, ...] = ("rules#ask",),
    level: str = "core",
    minutes: int = 6,
    questions: int = 1,
) -> Scenario:
    """A story whose questions all practise and cite the same."""
    question = every_kind().questions[0].model_copy(update={"practises": ideas, "cite": cite})
    return every_kind().model_copy(
        update={
            "id": id_,
            "title": f"Title of {id_}",
            "audience": audience,
            "level": level,
            "minutes": minutes,
            "questions": (question,) * questions,
            "outcomes": (),
        }
    )


def many(most: int = 12) -> st.SearchStrategy[list[Scenario]]:
    """Stories of all sorts, each id once."""

    def some(values: tuple[str, ...]) -> st.SearchStrategy[tuple[str, ...]]:
        return st.lists(st.sampled_from(values), min_size=1, max_size=3, unique=True).map(tuple)

    facts = st.tuples(some(ROLES), some(IDEAS), some(PLACES), st.sampled_from(("core", "further")))

    def made(all_: list[tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...], str]]) -> Iterator[Scenario]:
        for number, (audience, ideas, cite, level) in enumerate(all_):
            yield story(f"story-{number}", audience=audience, ideas=ideas, cite=cite, level=level)

    return st.lists(facts, max_size=most).map(lambda all_: list(made(all_)))
