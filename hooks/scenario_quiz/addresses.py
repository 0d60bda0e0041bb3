"""Pages by name, and the ways between them. A page is named after its folder: `guidance/a-page`, or `.` for the first.

Builders turn a page's file into one for browsers that stands at the same place, `use_directory_urls` being off.
"""

from __future__ import annotations

import posixpath

from scenario_quiz.places import PAGE

_HTML = "index.html"


def page_file(name: str) -> str:
    """The Markdown file of a page, under the documentation folder."""
    return PAGE if name == "." else f"{name}/{PAGE}"


def page_html(name: str) -> str:
    """What browsers open of a page, on the site."""
    return _HTML if name == "." else f"{name}/{_HTML}"


def page_name(file: str) -> str | None:
    """The name of the page that a file under the documentation folder makes, or None for one that is no page."""
    folder, _, name = file.rpartition("/")
    return (folder or ".") if name == PAGE else None


def to_root(name: str) -> str:
    """The way from a page to the site's start: nothing, or as many `../` as the page lies deep."""
    return "../" * page_file(name).count("/")


def way(file: str, start: str) -> str:
    """The way to a file from another one."""
    return posixpath.relpath(file, posixpath.dirname(start) or ".")
