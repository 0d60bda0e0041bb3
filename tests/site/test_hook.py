"""What one event of the hook leaves for another belongs to its page, in whatever order a builder calls them."""

from __future__ import annotations

import importlib.util
import sys
from types import SimpleNamespace
from typing import Any

import pytest

from tests.site.building import ROOT


def test_finished_blocks_come_back_to_their_own_page_where_all_pages_are_read_first(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    spec = importlib.util.spec_from_file_location("quizzes_here", ROOT / "hooks/quizzes.py")
    assert spec and spec.loader
    hook: Any = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, spec.name, hook)
    spec.loader.exec_module(hook)
    pages = {
        name: SimpleNamespace(
            file=SimpleNamespace(src_uri=f"scenarios/{name}/index.md"),
            meta={"generated": True},
            present_anchor_ids=None,
        )
        for name in ("one", "two")
    }
    read = {
        name: hook.on_page_markdown(f'Words.\n\n<p id="{name}">{name}</p>\n', page, None, None)
        for name, page in pages.items()
    }
    made = {name: hook.on_page_content(read[name], page, None, None) for name, page in reversed(pages.items())}
    assert made == {name: f'Words.\n\n<p id="{name}">{name}</p>\n' for name in pages}
    assert {name: page.present_anchor_ids for name, page in pages.items()} == {"one": {"one"}, "two": {"two"}}
