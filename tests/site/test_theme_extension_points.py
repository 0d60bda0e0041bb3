"""What we mend in the theme still meets the theme: no update of Material leaves a mending silently without effect."""

from __future__ import annotations

import re
from pathlib import Path

import material

from scenario_quiz import theme
from tests.site.building import ROOT

THEME = Path(material.__file__).parent / "templates"
OVERRIDES = theme.FOLDER
STYLES = OVERRIDES / "assets/stylesheets/theme-fixes.css"
CLASS = re.compile(r"\.(md-[\w-]+)")


def _theme_text(*patterns: str) -> str:
    files = [file for pattern in patterns for file in THEME.rglob(pattern) if ".icons" not in file.parts]
    assert files
    return "\n".join(file.read_text(encoding="utf-8") for file in files)


def test_every_template_of_ours_stands_in_for_one_of_the_theme_or_is_included_by_one_of_ours() -> None:
    ours = [file.relative_to(OVERRIDES).as_posix() for file in OVERRIDES.rglob("*.html")]
    text = "\n".join((OVERRIDES / name).read_text(encoding="utf-8") for name in ours)
    used = set(re.findall(r'{%-? (?:include|import) "([^"]+)"', text))
    lost = [name for name in ours if not (THEME / name).is_file() and name not in used]
    assert len(ours) > 10
    assert lost == []


def test_every_template_of_the_theme_with_a_script_in_it_is_replaced_or_switched_off_by_our_settings() -> None:
    inline = re.compile(r"<script>|<style>|<script (?![^>]*src=|[^>]*application/json)")
    with_script = {
        file.relative_to(THEME).as_posix()
        for file in THEME.rglob("*.html")
        if inline.search(file.read_text(encoding="utf-8")) and not (OVERRIDES / file.relative_to(THEME)).exists()
    }
    # Features that our settings leave off; the pages themselves are looked through in tests/browser.
    assert with_script == {
        "base.html",  # fonts from a service
        "partials/integrations/analytics.html",
        "partials/integrations/analytics/google.html",
        "partials/javascripts/announce.html",
        "partials/javascripts/consent.html",
        "partials/javascripts/outdated.html",
        "redirect.html",
    }


def test_every_class_of_the_theme_that_our_style_names_is_still_in_the_theme() -> None:
    named = set(CLASS.findall(STYLES.read_text(encoding="utf-8")))
    theme = _theme_text("*.html", "main.*.css", "bundle.*.js")
    assert len(named) > 20
    assert sorted(name for name in named if not re.search(rf"{name}(?![\w-])", theme)) == []


def test_the_bundle_still_asks_for_what_our_scripts_give_it() -> None:
    bundle = _theme_text("bundle.*.js")
    for name in (
        "__md_get",
        "__md_set",
        "__md_hash",
        "[data-md-toggle=drawer]",
        "header [for=__search]",
        "search-query",
    ):
        assert name in bundle, name


def test_the_shim_for_folders_has_the_name_by_which_the_offline_plugin_knows_it() -> None:
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    assert re.search(r"polyfills:\n    - (assets/javascripts/iframe-worker\.js)\n", settings)
    assert (OVERRIDES / "assets/javascripts/iframe-worker.js").is_file()
    assert '"iframe-worker" in url' in (THEME.parent / "plugins/offline/plugin.py").read_text(encoding="utf-8")
