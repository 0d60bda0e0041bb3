"""How long a page is: its words in sight, and those in folds."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from scenario_quiz.bank import Bank, load_bank
from scenario_quiz.project import Project
from scenario_quiz.publishing.lengths import Length, length_of, too_long
from tests.engine.small import BASE


@pytest.mark.parametrize(
    ("article", "closed", "folded"),
    [
        ("<h1>One two</h1><p>three <b>four</b></p>", 4, 0),
        ("<h2>One<a class='headerlink'>¶</a></h2><script>no no</script><p hidden>no</p>", 1, 0),
        ("<details><summary>One two</summary><p>three</p></details> four", 3, 1),
        ("<details><summary>One</summary><details><summary>two</summary>three</details></details>", 1, 2),
        ("<div class='forwards'><p>no no</p></div><img alt='no'><br>one", 1, 0),
        ("<details class='printed'><summary>no</summary>no</details>one", 1, 0),
    ],
)
def test_words_in_sight_and_in_folds_are_counted_apart(article: str, closed: int, folded: int) -> None:
    markup = f"<body><nav>no no</nav><article>{article}</article><footer>no</footer></body>"
    assert length_of(markup) == Length(closed, closed + folded)


def bank_with(page: str, front: str) -> Bank:
    bank = load_bank(Project(BASE))
    written = bank.shown_documents["rules"]
    return replace(bank, documents=(replace(written, name=page, markdown=f"---\n{front}\n---\n# A page\n"),))


def built(site: Path, page: str, in_sight: int, folded: int) -> Path:
    file = site / page / "index.html"
    file.parent.mkdir(parents=True)
    words = f"<p>{'word ' * in_sight}</p><details><summary></summary>{'word ' * folded}</details>"
    file.write_text(f"<article>{words}</article>", encoding="utf-8")
    return site


@pytest.mark.parametrize(
    ("page", "front", "in_sight", "folded", "names"),
    [
        ("guidance/a-page", "title: A page", 900, 600, False),
        ("guidance/a-page", "title: A page", 901, 0, True),
        ("guidance/a-page", "title: A page", 10, 1491, True),
        ("authors", "title: A page", 5000, 0, False),
        ("guidance/a-page", "long_because: It is a form to print.", 5000, 0, False),
    ],
)
def test_a_page_that_is_too_long_is_named_with_its_length(
    tmp_path: Path, page: str, front: str, in_sight: int, folded: int, names: bool
) -> None:
    found = list(too_long(bank_with(page, front), built(tmp_path, page, in_sight, folded)))
    assert len(found) == names
    if names:
        assert f"{in_sight} words with its folds closed and {in_sight + folded} with them open" in found[0]


def test_no_more_than_three_pages_are_excused(tmp_path: Path) -> None:
    one = bank_with("a", "long_because: It is a form.").documents[0]
    pages = tuple(replace(one, name=name) for name in ("a", "b", "c", "d"))
    for page in pages:
        built(tmp_path, page.name, 1000, 0)
    bank = replace(bank_with("a", "title: A"), documents=pages)
    assert [line.partition(" with")[0] for line in too_long(bank, tmp_path)] == ["4 pages are excused"]
    assert list(too_long(replace(bank, documents=pages[:3]), tmp_path)) == []
