"""What tests of the engine ask of a story of its own is asked here of each story of this site."""

from __future__ import annotations

import pytest

from scenario_quiz.bank import Bank
from scenario_quiz.checks.citations import Citable
from tests.content import shipped


@pytest.fixture(scope="session")
def bank() -> Bank:
    """This site."""
    return shipped.bank()


@pytest.fixture(scope="session")
def known() -> Citable:
    """What its stories can cite."""
    return shipped.citable()


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """One test for each published story, each that unfolds, and each file, where a test asks for one."""
    published = {one.id: one for one in shipped.bank().published}
    each = {
        "story": published,
        "unfolding": {id_: one for id_, one in published.items() if one.unfolds},
        "file": shipped.sources(),
    }
    for name in each.keys() & set(metafunc.fixturenames) - _given(metafunc):
        metafunc.parametrize(name, each[name].values(), ids=each[name].keys())


def _given(metafunc: pytest.Metafunc) -> set[str]:
    """The names for which the test brings values of its own."""
    given = [mark.args[0] for mark in metafunc.definition.iter_markers("parametrize")]
    return {name for names in given for name in ([names] if isinstance(names, str) else names)}
