"""The language of the site: `theme.language` in mkdocs.yml."""

from __future__ import annotations

from scenario_quiz.reading import Mapping, Scalar, read


def language_in(settings: bytes) -> Scalar | None:
    """The language that the bytes of mkdocs.yml name, with its place; None where they name none."""
    root = read("mkdocs.yml", settings).root
    theme = root.get("theme") if isinstance(root, Mapping) else None
    language = theme.get("language") if isinstance(theme, Mapping) else None
    return language if isinstance(language, Scalar) and not language.is_null else None
