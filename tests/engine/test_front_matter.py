"""Front matter fails closed: what the site builder would not see, or nothing reads, is told of, and nothing else is."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import material
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mkdocs.utils.meta import get_data

from scenario_quiz.checks.pages.front_names import KNOWN, names_of_site
from scenario_quiz.checks.pages.page import check_page
from scenario_quiz.documentation.document import Document
from scenario_quiz.documentation.front_matter import front_of, read_front, split_front
from scenario_quiz.documentation.front_model import REFUSED
from scenario_quiz.findings import Finding
from scenario_quiz.reading import MappingNode
from tests.engine.small import registers

FRONT = "title: Consent\nchecked: 2026-11-22\ncheck_after: 2027-05-22\n"
PAGE = f"---\n{FRONT}---\n# Consent\n\nText.\n"
NAMED = re.compile(r"^[ \t]*(title|checked|check_after)[^\w\n]*:", re.MULTILINE)
HEADING = re.compile(r"^#{1,6}[ \t]+\S", re.MULTILINE)
known = settings(derandomize=True, max_examples=300, deadline=None, database=None)


def found(markdown: str, release: bool = False, names: frozenset[str] = frozenset()) -> list[Finding]:
    return list(check_page(Document("docs/x/index.md", "x", markdown), registers(), date(2027, 1, 1), release, names))


@pytest.mark.parametrize(
    "page",
    [
        PAGE,
        PAGE.replace("---\n", "--- \t\n"),
        PAGE.replace("---\n#", "...\n#"),
        PAGE.replace("title:", "# When it was looked at.\ntitle:"),
        PAGE.replace("title: Consent", 'title: "Consent: ask, or not?"\ndescription: >-\n  One line\n  and another.'),
        PAGE.replace("title:", "  title:").replace("checked", "  checked").replace("check_after", "  check_after"),
        PAGE.replace("---\n#", "search: {boost: 1.5, exclude: true}\nhide: [toc]\ntags:\n  - one\n---\n#"),
        PAGE.replace("---\n#", "typed_as: {page: [999, yes, on]}\nglossary: no\nicon: material/heart\n---\n#"),
        PAGE.replace("---\n#", "---\n\n\n#"),
        PAGE + "\n---\n\nMore.\n\n---\n",
        PAGE + "\n```yaml\n---\ntitle: An example\n---\n```\n",
        PAGE + "\nOwner: whoever runs this copy.\n",
        PAGE.replace("# Consent\n\n", "Consent\n=======\n\n"),
        "# Consent\n\nText.\n",
        "* * *\n\n# Consent\n",
        "***\nText.\n",
        "***\nRemember: ring.\n",
        "* * *\n\n# Consent\n\nRemember: ring.\n",
        PAGE.replace("title:", "## Dates\ntitle:"),
        PAGE.replace("# Consent", "***\n# Consent\nRemember: ring."),
        "Text.\n\n---\n\nMore text.\n",
        "Text.\n\n---\n\nRemember this: ring.\n",
        "Text\n---\n\nMore: text.\n",
        "| When | Who |\n| --- | --- |\n| Now | You |\n",
        "- one: 1\n- two: 2\n",
        "<!-- A note: keep this page short. -->\n# Consent\n",
        "",
    ],
)
def test_a_page_that_means_what_it_says_is_fine(page: str) -> None:
    assert found(page) == []


@pytest.mark.parametrize("release", [False, True])
def test_a_first_line_that_the_builder_would_take_for_a_setting_is_told_of(release: bool) -> None:
    page = "Note: this page is for staff.\n\n# Consent\n\nText.\n"
    assert get_data(page)[1] == {"note": "this page is for staff."}  # and so the line is not shown
    assert "front-form" in {finding.code.name for finding in found(page, release)}


@known
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["insert", "delete", "double", "swap"]),
            st.integers(0, len(PAGE)),
            st.sampled_from([" ", "\n", "\t", "-", "—", ".", "#", ":", "'", "x", "\u00a0", "\ufeff", "\r", "---\n"]),
        ),
        min_size=1,
        max_size=3,
    )
)
def test_whatever_is_done_to_it_the_builder_sees_it_or_it_is_told_of(edits: list[tuple[str, int, str]]) -> None:
    page = PAGE
    for kind, at, what in edits:
        page = _edited(page, kind, min(at, len(page)), what)
    page = page.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")  # as both read it
    if found(page):
        return
    text, data = get_data(page)
    assert set(NAMED.findall(HEADING.split(page)[0])) <= set(data), page
    assert not NAMED.search(HEADING.split(text)[0]), page
    root = read_front("", page).root
    assert set(data) == set(root.entries if isinstance(root, MappingNode) else ()), page


def test_the_parts_of_a_page_are_those_that_the_builder_sees() -> None:
    for page in (PAGE, PAGE.replace("---\n#", "...\n#"), "# Consent\n", f"---\n{FRONT}"):
        names, closing, rest = split_front(page)
        assert names + closing + rest == page
        assert get_data(page)[0].strip() == rest.strip()
    assert front_of(PAGE).check_after == date(2027, 5, 22)


def test_every_name_that_the_theme_asks_for_is_known_or_refused() -> None:
    top = Path(material.__path__[0])
    asked = set()
    for file in (*top.joinpath("templates").rglob("*.html"), top / "plugins/search/plugin.py"):
        text = file.read_text(encoding="utf-8")
        asked |= set(re.findall(r"""(?:page|nav_item)\.meta(?:\.(?!get\b)|\.get\(["'])(\w+)""", text))
    by_plugins = {"revision_date", "git_revision_date_localized", "git_creation_date_localized"}
    assert {"title", "hide", "icon", "search"} <= asked
    assert asked - by_plugins <= {*KNOWN, *REFUSED}


def test_a_site_may_list_more_names() -> None:
    listed = names_of_site(b"extra:\n  front_matter: [comments, revision]\n")
    page = PAGE.replace("---\n#", "comments: true\n---\n#")
    assert found(page, names=listed) == []
    assert [finding.code.name for finding in found(page)] == ["unknown-key"]
    assert names_of_site(b"") == names_of_site(b"extra: {front_matter: {a: b}}\n") == frozenset()


def test_a_listed_name_does_not_allow_what_is_refused() -> None:
    listed = names_of_site(b"extra: {front_matter: [template]}\n")
    (finding,) = found(PAGE.replace("---\n#", "template: bare.html\n---\n#"), names=listed)
    assert finding.code.name == "front-setting"


def _edited(page: str, kind: str, at: int, what: str) -> str:
    if kind == "insert":
        return page[:at] + what + page[at:]
    if kind == "delete":
        return page[:at] + page[at + 1 :]
    lines = page.split("\n")
    number = page[:at].count("\n")
    if kind == "double":
        return "\n".join([*lines[: number + 1], *lines[number:]])
    return "\n".join([*lines[:number], *lines[number + 1 : number + 2], lines[number], *lines[number + 2 :]])
