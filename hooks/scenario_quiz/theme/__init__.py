"""The theme of the site, which stands in front of Material's: templates, and the scripts and styles of every page.

A site's own files of the same name win: templates in `docs/.overrides/`, the rest in `docs/` or `local/docs/`.
"""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).parent


def theme_files() -> dict[str, Path]:
    """Every template, script and style, in order of its place: below the theme, and on the site."""
    files = {file.relative_to(FOLDER).as_posix(): file for file in FOLDER.rglob("*") if file.is_file()}
    return {place: file for place, file in sorted(files.items()) if place.endswith((".html", ".js", ".css"))}
