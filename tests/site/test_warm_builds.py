"""A build that takes what earlier builds have kept gives the same bytes, and says the same, as one from nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from material.plugins.search import plugin as material_search
from mkdocs.plugins import PluginCollection
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from scenario_quiz.kept import FOLDER
from tests.site.building import build_here, lay_out
from tests.site.changing import Changing
from tests.site.conftest import LayOut
from tests.site.small import FILES
from tests.usual import bytes_in
from with_mkdocs.keeping.searching import QuickParser, Searching

# Each kind of change once, for every commit; `make proof` takes many more in random order.
USUAL = (
    "nothing",
    "story_added",
    "story_edited",
    "register_entry_changed",
    "heading_renamed",
    "page_linked_to_nothing",
    "page_comes_and_goes",
    "organisation_changed",
    "setting_changed",
    "template_of_its_own",
    "kept_scratched",
)


def assert_warm_equals_cold(root: Path, patch: pytest.MonkeyPatch, what: str, preview: bool = False) -> None:
    """Build with what is kept, then without, and compare all of it."""
    results = []
    for wanted in ("yes", "no"):
        patch.setenv("SCENARIO_QUIZ_CACHE", wanted)
        patch.setenv("SOURCE_DATE_EPOCH", "1790000000")
        built = build_here(root, preview=preview)
        results.append((built.stopped, built.warnings, bytes_in(built.site)))
    warm, cold = results
    assert warm[:2] == cold[:2], what
    different = sorted(name for name in warm[2].keys() | cold[2].keys() if warm[2].get(name) != cold[2].get(name))
    assert different == [], what


def test_after_each_kind_of_change_a_warm_build_equals_one_from_nothing(
    project: LayOut, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = project()
    changing = Changing(root, seed=1)
    for what in USUAL:
        changing.step(what)
        assert_warm_equals_cold(root, monkeypatch, what)


@pytest.mark.proof
@pytest.mark.parametrize("seed", range(6))
def test_after_any_changes_in_any_order_a_warm_build_equals_one_from_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    root = lay_out(tmp_path / "project", FILES)
    changing = Changing(root, seed)
    done = []
    for number in range(25):
        changing.step()
        done.append(changing.last)
        assert_warm_equals_cold(root, monkeypatch, f"seed {seed}: {', '.join(done)}", preview=number % 5 == 4)


def test_a_second_build_converts_nothing_and_fills_in_no_page(project: LayOut, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SCENARIO_QUIZ_CACHE", "yes")
    root = project()
    first = bytes_in(build_here(root).site)
    monkeypatch.setattr(Page, "render", None)
    monkeypatch.setattr(material_search, "Parser", None)
    monkeypatch.setattr("scenario_quiz.pages.site.scenario_page", None)
    assert bytes_in(build_here(root).site) == first
    assert (root / FOLDER).is_dir()


def test_one_story_changed_fills_in_what_changes_and_no_more(project: LayOut, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SCENARIO_QUIZ_CACHE", "yes")
    root = project()
    changing = Changing(root, seed=1)
    for _ in range(2):
        changing.step("story_added")
    before = bytes_in(build_here(root).site)
    filled_in: list[str] = []

    def noting(searching: Searching, page: Page) -> Any:
        filled_in.append(page.file.dest_uri)
        return entries_of(searching, page)

    entries_of = Searching.entries_of
    monkeypatch.setattr(Searching, "entries_of", noting)
    changing.step("story_edited")
    after = bytes_in(build_here(root).site)
    assert filled_in
    assert set(filled_in) <= {name for name in after if after[name] != before.get(name)}


def test_a_page_that_was_reviewed_is_kept_and_a_new_day_makes_it_anew(
    project: LayOut, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The site builder reads the name `on` as true, which stands among texts there."""
    page = "---\nreviewed: {on: 2026-10-01, by: school nurse}\n---\n# Calls\n\n## What to say {#what-to-say}\n\nIt.\n"
    root = project({"docs/guidance/calls/index.md": page})
    assert_warm_equals_cold(root, monkeypatch, "reviewed")
    assert "October 2026" in build_here(root).page("guidance/calls").read_text(encoding="utf-8")
    changed = page.replace("2026-10-01", "2026-11-02")
    (root / "docs/guidance/calls/index.md").write_text(changed, encoding="utf-8")
    assert_warm_equals_cold(root, monkeypatch, "reviewed again")


def test_with_a_plugin_that_nobody_knows_pages_are_made_anew(project: LayOut, monkeypatch: pytest.MonkeyPatch) -> None:
    """It may read a clock, or another page."""
    monkeypatch.setenv("SCENARIO_QUIZ_CACHE", "yes")
    counting = "def on_page_content(html, **_):\n    return f'{html}{next(n)}'\n"
    hook = f"from itertools import count\n\nn = count()\n\n{counting}"
    root = project({"other.py": hook}, hooks=["hooks/quizzes.py", "other.py"])
    one, other = (bytes_in(build_here(root).site)["index.html"] for _ in range(2))
    assert one != other


def test_the_parts_of_material_and_mkdocs_that_pages_are_kept_with_are_there() -> None:
    """None of these is promised by a documentation: where a new version has others, this is the place to know."""
    index = material_search.SearchIndex(lang=[], separator="", pipeline=[], fields={})
    assert index.entries == []
    assert callable(index.create_entry_for_section)
    assert material_search.Parser().data == []
    assert material_search.jieba is None
    assert issubclass(material_search.SearchPlugin, object)
    assert callable(Files.get_file_from_path)
    assert callable(Page.render)
    assert "page_context" in PluginCollection().events


@pytest.mark.parametrize(
    "html",
    [
        "<p>a &amp; b &lt;c&gt; &nbsp;d</p>",
        '<h1 id="a">A <em>b</em><a class="headerlink" href="#a" title="x">¶</a></h1><p>c</p>',
        '<h2 id="a">A</h2><div data-search-exclude><p>b</p></div><p>c<br>d<br/>e</p>',
        '<img alt="f" src="g"><ul><li>h</li></ul>',
        "<pre><code>a\n  b\n</code></pre><p>c\nd</p>",
        "<p>a<!-- b -->c</p>",
        "<p>a < b</p>",
        "<P CLASS=x>a</P><p class='y'>b</p>",
        "<script>if (a < b) { c('</p>') }</script><p>d</p><style>e{}</style>",
        '<p title="a > b">c</p><svg viewBox="0 0 1 1"><path d="M0"/></svg><p hidden>d</p>',
        "<p>a<b>c</p>d</b>",
        "",
    ],
)
def test_the_search_hears_of_each_page_what_material_would_hear(html: str) -> None:
    assert heard(QuickParser(), html) == heard(material_search.Parser(), html)


def test_the_search_hears_of_every_page_of_this_site_what_material_would_hear(whole_site: Path) -> None:
    pages = sorted(whole_site.rglob("index.html"))
    assert len(pages) > 80
    for page in pages:
        html = page.read_text(encoding="utf-8").partition("<article")[2].partition("</article>")[0].partition(">")[2]
        assert heard(QuickParser(), html) == heard(material_search.Parser(), html), page


def heard(parser: Any, html: str) -> list[tuple[Any, ...]]:
    """The sections that a parser finds."""
    parser.feed(html)
    parser.close()
    return [(repr(one), one.title, one.text, one.is_excluded()) for one in parser.data]
