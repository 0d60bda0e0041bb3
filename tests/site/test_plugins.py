"""Plugins of others beside the hook, and features of the theme that would break the site."""

from __future__ import annotations

from typing import Any

import pytest

from tests.site.building import build_here, command, settings
from tests.site.conftest import LayOut

OLD, NOW = "old/training/index.md", "scenarios/quiet-pupil/index.md"


def with_plugin(name: str, **options: Any) -> list[Any]:
    return [*settings()["plugins"], {name: options} if options else name]


def test_a_redirect_leads_to_a_page_that_the_build_makes(project: LayOut) -> None:
    root = project(plugins=with_plugin("redirects", redirect_maps={OLD: NOW}))
    built = build_here(root, strict=True)
    assert (built.stopped, built.warnings) == ("", [])
    assert 'href="../../scenarios/quiet-pupil/index.html"' in built.page("old/training").read_text(encoding="utf-8")


@pytest.mark.parametrize("preview", [False, True])
@pytest.mark.parametrize("feature", ["navigation.instant", "navigation.instant.progress"])
def test_instant_navigation_is_refused_with_the_reason(project: LayOut, feature: str, preview: bool) -> None:
    theme = {**settings()["theme"], "features": ["navigation.indexes", feature]}
    root = project(theme=theme)
    built = build_here(root, preview=preview)
    assert built.stopped and not built.site.exists()
    assert f"{feature} leaves a story that is opened by a link with nothing to answer in" in "\n".join(built.warnings)


def test_what_is_refused_is_refused_in_settings_that_are_inherited(project: LayOut) -> None:
    root = project(theme={**settings()["theme"], "features": ["navigation.instant"]})
    (root / "mkdocs.yml").rename(root / "base.yml")
    (root / "mkdocs.yml").write_text("INHERIT: base.yml\n", encoding="utf-8")
    done = command("mkdocs", "build", at=root)
    assert done.returncode == 1 and "Traceback" not in done.stderr
    assert "navigation.instant leaves a story that is opened by a link with nothing to answer in." in done.stderr
