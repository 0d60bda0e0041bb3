"""The theme stands in the package, and what a site has in its place wins: with the hook and without."""

from __future__ import annotations

from pathlib import Path

import pytest

from scenario_quiz.theme import theme_files
from tests.dom import page_at
from tests.site import building
from tests.site.conftest import Build, LayOut

FOOT = '<div class="md-copyright"><p class="own-foot">Our own foot.</p></div>'
OWN: dict[str, str | bytes] = {
    "docs/.overrides/partials/copyright.html": FOOT,
    "docs/assets/stylesheets/site.css": "p { color: red; }\n",
    "local/docs/assets/javascripts/menu.js": "// Our own menu.\n",
}


def assert_own(site: Path) -> None:
    page = page_at(site / "index.html")
    assert page.one("p", "own-foot").words == "Our own foot."
    assert page.one("details", "act-now")  # ours, since the site has none of its own
    for place in ("docs/assets/stylesheets/site.css", "local/docs/assets/javascripts/menu.js"):
        assert (site / place.partition("docs/")[2]).read_text(encoding="utf-8") == OWN[place]


def test_what_a_site_or_an_organisation_has_of_its_own_wins(site: Build) -> None:
    assert_own(site(OWN).site)


def test_a_folder_that_the_settings_name_wins_too(site: Build) -> None:
    theme = {**building.settings()["theme"], "custom_dir": "ours"}
    built = site({"ours/partials/copyright.html": FOOT}, theme=theme)
    assert page_at(built.site / "index.html").one("p", "own-foot").words == "Our own foot."


def test_what_is_written_for_other_builders_holds_the_theme_and_what_is_their_own(project: LayOut) -> None:
    root = project(OWN)
    assert building.command("scenario-quiz", "write", "pages", at=root).returncode == 0
    theme = {**building.settings()["theme"], "custom_dir": "pages/.overrides"}
    building.write_settings(root, nav=None, hooks=None, docs_dir="pages", theme=theme)
    built = building.build_here(root)
    assert built.stopped == ""
    assert_own(built.site)


@pytest.mark.parametrize("place", [place for place in theme_files() if not place.endswith(".html")])
def test_every_script_and_style_of_the_theme_is_published_at_its_place(whole_site: Path, place: str) -> None:
    assert (whole_site / place).read_bytes() == theme_files()[place].read_bytes()
