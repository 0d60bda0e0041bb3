"""What every browser test starts from: a Chromium, the built sites, and pages that are watched while they are open."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

import pytest
from playwright.sync_api import Browser, BrowserContext, Error, Page

from tests.browser.chromium import chromium
from tests.browser.markup import one_of_each_kind, pages
from tests.browser.sites import build, small_project
from tests.shared import made_once
from tests.web_server import serving

DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}


class NewPage(Protocol):
    """Opens a page in a context of its own: `address` first, then options of the context, such as color_scheme."""

    def __call__(self, address: str, **options: object) -> Page: ...


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with chromium() as started:
        yield started


@pytest.fixture(scope="session")
def real_site(whole_site: Path) -> Path:
    """The folder of this site, built as it stands."""
    return whole_site


@pytest.fixture(params=["each-kind", pytest.param("every-page", marks=pytest.mark.proof)])
def swept(request: pytest.FixtureRequest, real_site: Path) -> list[str]:
    """The addresses that a sweep goes through: a page of each kind on every commit, every page in the proof."""
    return pages(real_site) if request.param == "every-page" else one_of_each_kind(real_site)


@pytest.fixture(scope="session")
def small_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a small site: one question of each kind, one story that unfolds, local numbers filled in."""

    def build_in(folder: Path) -> Path:
        return build(small_project(folder / "project"), folder / "site")

    return made_once(tmp_path_factory, "small", build_in)


@pytest.fixture(scope="session")
def real(real_site: Path) -> Iterator[str]:
    with serving(real_site) as address:
        yield address


@pytest.fixture(scope="session")
def small(small_site: Path) -> Iterator[str]:
    with serving(small_site) as address:
        yield address


@pytest.fixture
def new_page(browser: Browser) -> Iterator[NewPage]:
    """Opens pages. Afterwards no page may have asked another host for anything, or have thrown an error."""
    contexts: list[BrowserContext] = []
    asked: list[str] = []
    thrown: list[str] = []

    def opened(address: str, **options: object) -> Page:
        context = browser.new_context(**{"viewport": DESKTOP, "reduced_motion": "reduce", **options})
        context.set_default_timeout(15_000)
        contexts.append(context)
        own = address.split("/")[2]
        context.on("request", lambda request: asked.append(request.url) if not _is_own(request.url, own) else None)
        page = context.new_page()
        page.on("pageerror", lambda error: thrown.append(f"{page.url}: {error}") if _counts(error) else None)
        page.goto(address)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert not asked, asked
    assert not thrown, thrown


def _counts(error: Error) -> bool:
    """False for what the theme's timers say when a test has moved the clock past one that was called off."""
    return error.message != "executing a cancelled action"


def _is_own(url: str, host: str) -> bool:
    """True for what comes from the page's own server, from the folder it was opened in, or from within the page."""
    scheme, _, rest = url.partition(":")
    return scheme in ("data", "blob") or (scheme in ("http", "file") and rest.split("/")[2] == host)
