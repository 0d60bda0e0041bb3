"""What tests of the engine ask of a story, they ask of one of their own; `tests/content` asks it of this site's."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from scenario_quiz.bank import Bank
from scenario_quiz.checks.citations import Citable
from scenario_quiz.scenarios.model import Scenario
from tests.engine import paper, small
from tests.engine.reached import reached


@pytest.fixture(autouse=True)
def nothing_of_this_site() -> Iterator[None]:
    """Fails a test that read this site's content, its settings or what is written about it."""
    with reached() as places:
        yield
    assert sorted(places) == [], "tests of the engine have projects of their own; what judges this site: tests/content"


@pytest.fixture
def bank() -> Bank:
    """A project with one published story and one set."""
    return paper.source(site="").bank


@pytest.fixture
def story() -> Scenario:
    """A story of that project."""
    return small.every_kind()


@pytest.fixture
def unfolding() -> Scenario:
    """A story of that project that unfolds."""
    return small.every_kind()


@pytest.fixture
def file() -> str:
    """A scenario file as it was written, which is right."""
    return small.fine_sources()["every-kind"]


@pytest.fixture
def known() -> Citable:
    """What that file can cite."""
    return small.citable()
