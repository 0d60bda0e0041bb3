"""Configurations for web servers, with the sub-path and the site's folder filled in."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import jinja2

from scenario_quiz.hosting.policy import ASK_AGAIN, HASHED, HEADERS, KEEP
from scenario_quiz.hosting.refused import HIDDEN, PACKED_AND_PUBLIC, SECRET, packed_endings, secret_endings
from scenario_quiz.hosting.types import OTHER_TYPES, TEXT_TYPES, with_charset

FOLDER = "/srv/scenario-quiz"
NOT_FOUND = "404.html"
_PATH = re.compile(r"/(?:[A-Za-z0-9_~-][A-Za-z0-9._~-]*/)*")
# Nothing that could end a quote in a configuration, or begin a variable.
_FOLDER = re.compile(r"(?:[A-Za-z]:)?/[\w./ -]*")
# The site builder begins addresses on its page for wrong addresses with the path of `site_url`.
_BUILT_FOR = re.compile(r'\shref="(/(?:[^"/]+/)*)assets/')

# Where each file stands in the folder, and the template that it is made from.
_FILES = {
    "README.txt": "readme.txt.j2",
    "nginx/scenario-quiz.conf": "nginx-server.conf.j2",
    "nginx/scenario-quiz-locations.conf": "nginx-locations.conf.j2",
    "apache/scenario-quiz.conf": "apache.conf.j2",
    "apache/.htaccess": "htaccess.j2",
    "iis/web.config": "web.config.j2",
}


class BadPlace(ValueError):
    """A sub-path or folder that cannot stand in a configuration. The message says what to write instead."""


def hosting_files(
    path: str = "/", folder: str = FOLDER, hashed: Iterable[str] = (), not_found: str | None = None
) -> dict[str, str]:
    """Every hosting file by its place, with forward slashes.

    `path` is the address of the site on its server (`/` or `/training/`), `folder` where its files lie there. `hashed`
    names the files that never change (see `hashed_in`): IIS has no patterns, so it gets them one by one. With
    `not_found`, the text of the built 404.html, its copy for the sub-path is added. Raises BadPlace.
    """
    path, folder = site_path(path), server_folder(folder)
    values = {
        "path": path,
        "folder": folder,
        "headers": HEADERS,
        "asked_again": {**HEADERS, "Cache-Control": ASK_AGAIN},
        "ask_again": ASK_AGAIN,
        "keep": KEEP,
        "hashed": HASHED,
        "hidden": HIDDEN,
        "secret": SECRET,
        "secret_endings": secret_endings(),
        "packed_endings": packed_endings(),
        "packed_and_public": PACKED_AND_PUBLIC,
        "hashed_names": sorted(hashed),
        "text_types": {ending: with_charset(type_) for ending, type_ in TEXT_TYPES.items()},
        "other_types": OTHER_TYPES,
    }
    made = {place: _environment().get_template(template).render(**values) for place, template in _FILES.items()}
    if not_found is not None:
        made[NOT_FOUND] = not_found_page(not_found, path)
    return made


def site_path(written: str) -> str:
    """The address of the site on its server, with a slash on both sides. Raises BadPlace."""
    path = f"/{written.strip('/')}/".replace("//", "/")
    if not _PATH.fullmatch(path):
        raise BadPlace(f"'{written}' is not a path. Write letters, digits and hyphens, as in /training/")
    return path


def server_folder(written: str) -> str:
    """A folder on the server, without a slash at its end. Raises BadPlace."""
    folder = written.replace("\\", "/").rstrip("/")
    if not _FOLDER.fullmatch(folder) or ".." in folder.split("/"):
        raise BadPlace(f"'{written}' is not a whole folder name. Write it from the root, as in {FOLDER}")
    return folder


def not_found_page(html: str, path: str) -> str:
    """The built 404.html for a sub-path. Its links begin at the root, because any address may lead to it.

    Where `site_url` names a path, they hold that one already: it is put right, and not written a second time.
    """
    built = _BUILT_FOR.search(html)
    start = re.escape(built[1] if built else "/")
    return re.sub(rf'(\s(?:href|src|data-base)="){start}(?!/)', lambda found: found[1] + path, html)


def hashed_in(site: Path) -> list[str]:
    """The files of a built site that have a hash of their content in their names."""
    return sorted(file.relative_to(site).as_posix() for file in site.rglob("*.min.*") if re.search(HASHED, file.name))


@cache
def _environment() -> jinja2.Environment:
    return jinja2.Environment(
        loader=jinja2.PackageLoader("scenario_quiz.hosting"),
        autoescape=jinja2.select_autoescape(["config.j2"], default=False),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
