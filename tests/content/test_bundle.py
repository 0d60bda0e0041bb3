"""What a bundle takes of this project."""

from __future__ import annotations

from scenario_quiz.bundling.sources import refused_sources, sources_in
from tests.content import shipped


def test_sources_are_taken_by_name_and_what_is_made_or_hidden_stays() -> None:
    places = list(sources_in(shipped.ROOT))
    assert {"README.md", "mkdocs.yml", ".gitignore", ".ci/run", "hooks/scenario_quiz/theme/main.html"} <= set(places)
    assert {"requirements.lock", "hooks/scenario_quiz/bundling/carry/build.sh", "tests/engine/small.py"} <= set(places)
    assert places == sorted(places)
    assert not [place for place in places if "__pycache__" in place or place.startswith((".git/", ".venv", "site/"))]
    assert list(refused_sources(sources_in(shipped.ROOT))) == []
