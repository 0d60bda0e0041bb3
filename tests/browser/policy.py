"""A strict content policy, as a web server would send it, and what breaks it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page

from tests.usual import STRICT
from tests.web_server import serving

LISTEN = """addEventListener('securitypolicyviolation', broken =>
  window.policyBroken(`${location.pathname}: ${broken.violatedDirective} ${broken.blockedURI} ${broken.sample}`))"""


@contextmanager
def strictly(site: Path, prefix: str = "/") -> Iterator[str]:
    """Serve a site with the strict policy in every answer. Gives the address."""
    with serving(site, {"Content-Security-Policy": STRICT}, prefix) as address:
        yield address


def breaches(page: Page) -> list[str]:
    """The list into which every breach of the policy goes, on this page and those opened in it from now on."""
    found: list[str] = []
    page.expose_function("policyBroken", lambda breach: found.append(breach))
    page.add_init_script(LISTEN)
    page.reload()
    return found
