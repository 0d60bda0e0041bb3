"""What a server must refuse: hidden files, source maps, files outside the site, and everything but reading."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from scenario_quiz.hosting.asking import Response
from scenario_quiz.hosting.host_findings import HostFinding

_SETTINGS = (".htaccess", ".htpasswd", ".well-known/../.htaccess", "web.config", "WEB.CONFIG", "mkdocs.yml")
_HIDDEN = (*_SETTINGS, ".git/config", ".git/HEAD", ".env", "id_rsa", "index.html.bak", "index.html~")
_OUTSIDE = ("../mkdocs.yml", "..%2fmkdocs.yml", "%2e%2e/mkdocs.yml", "assets/..%5c..%5cmkdocs.yml")
_METHODS = ("POST", "PUT", "DELETE", "OPTIONS", "TRACE")

# Asks for a place of the site with a method.
Send = Callable[..., Response]


def check_refusals(send: Send, hashed: Sequence[str]) -> Iterator[HostFinding]:
    """Ask for what must not be given. `hashed` are files of the theme, which come with a source map."""
    maps = [f"{place}.map" for place in hashed]
    for place in (*_HIDDEN, *_OUTSIDE, *maps):
        answer = send(place)
        if answer.status < 300:
            yield HostFinding("hidden", answer.address, "the server gives out what is not for readers")
    for method in _METHODS:
        answer = send("index.html", method)
        if answer.status < 300:
            # What OPTIONS and TRACE tell is no secret, so an organisation may leave them to its server.
            mild = method in ("OPTIONS", "TRACE")
            yield HostFinding("method", answer.address, f"{method} is allowed", "note" if mild else "error")
