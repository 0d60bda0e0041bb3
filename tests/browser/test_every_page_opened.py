"""axe over every page with the panel or, on a phone, the menu open."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser.conftest import PHONE, NewPage
from tests.browser.every_page import wrong_pages
from tests.browser.looks import looks


@pytest.mark.proof
@looks()
def test_every_page_with_the_panel_open(new_page: NewPage, real: str, real_site: Path, look: dict[str, object]) -> None:
    assert not wrong_pages(
        new_page(real, **look), real, real_site, lambda page: page.locator(".act-now > summary").click()
    )


@pytest.mark.proof
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_page_with_the_menu_open(new_page: NewPage, real: str, real_site: Path, scheme: str) -> None:
    """On a phone: it always stands beside the page elsewhere."""
    page = new_page(real, viewport=PHONE, color_scheme=scheme)
    assert not wrong_pages(
        page, real, real_site, lambda page: page.get_by_role("button", name="Menu", exact=True).click()
    )
