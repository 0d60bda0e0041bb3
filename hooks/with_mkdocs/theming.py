"""Where MkDocs looks for templates, scripts and styles of the theme."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from scenario_quiz.places import THEME
from scenario_quiz.theme import FOLDER
from with_mkdocs.keeping.outputs import FOLDER as KEPT_PAGES


def put_in_front(config: MkDocsConfig) -> None:
    """Our theme before the one that the settings name, and what a site has of its own before ours."""
    dirs = [Path(folder) for folder in config.theme.dirs]
    own = Path(config.docs_dir, THEME)
    named = dirs[:1] if config.theme.custom_dir else []  # MkDocs has put it first
    first = [*named, *([own] if own.is_dir() else []), FOLDER]
    config.theme.dirs = [str(folder) for folder in dict.fromkeys([*first, *dirs, KEPT_PAGES])]
