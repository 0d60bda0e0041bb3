"""The language of the site: `theme.language` in mkdocs.yml."""

from __future__ import annotations

from scenario_quiz.reading import ScalarNode
from scenario_quiz.settings.mkdocs_tree import setting_at


def language_in(settings: bytes) -> ScalarNode | None:
    """The language that the bytes of mkdocs.yml name, with its place; None where they name none."""
    language = setting_at(settings, "theme", "language")
    return language if isinstance(language, ScalarNode) and not language.is_null else None
