"""`scenario-quiz write` and `check-site`: all pages as plain files, and whether a built site really has them."""

from __future__ import annotations

import shutil
from pathlib import Path

import markdown
import pytest
from click.testing import CliRunner

from scenario_quiz.bank import Bank
from scenario_quiz.cli import main
from scenario_quiz.pages.scripts import loaded_names
from scenario_quiz.theme import theme_files
from tests.engine.cli.conftest import Run
from tests.engine.small import BASE, SOUND, copy_of_project, promise

SITE = ("admonition", "attr_list", "md_in_html", "tables", "toc", "pymdownx.details")


def with_everything(root: Path) -> Path:
    """Add to a project a published story of every kind, its picture, and a retired one."""
    quizzes = root / "quizzes"
    text = (BASE.parent / "fine" / "every-kind.yml").read_text(encoding="utf-8")
    figure = "figure: {file: arm.svg, alt: An arm.}\nquestions:"
    (quizzes / "every-kind.yml").write_text(text.replace("questions:", figure, 1), encoding="utf-8")
    (quizzes / "figures").mkdir()
    (quizzes / "figures" / "arm.svg").write_text("<svg/>", encoding="utf-8")
    stub = "status: retired\nretired: {on: 2026-10-01, why: The law has changed., instead: [every-kind]}"
    (quizzes / "a-mark.yml").write_text(SOUND.replace("status: draft", stub), encoding="utf-8")
    promise(root)
    (root / "docs" / "notes.txt").write_text("Kept as it is: <!-- local:front-door -->\n", encoding="utf-8")
    return root


@pytest.fixture
def full(project: Path) -> Path:
    return with_everything(project)


PANEL = '<details class="act-now"><a href="tel:999">999</a></details>'


@pytest.fixture(scope="module")
def built_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project whose written pages stand in `site/` as a builder would leave them."""
    root = with_everything(copy_of_project(tmp_path_factory.mktemp("built")))
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(root)
        assert CliRunner().invoke(main, ["write", "out"]).exit_code == 0
    for file in sorted((root / "out").rglob("*")):
        target = root / "site" / file.relative_to(root / "out")
        target.parent.mkdir(parents=True, exist_ok=True)
        if file.suffix == ".md":
            body = file.read_text(encoding="utf-8").rpartition("\n---\n")[2]
            page = PANEL + markdown.markdown(body, extensions=list(SITE))
            target.with_suffix(".html").write_text(page, encoding="utf-8")
        elif file.is_file():
            target.write_bytes(file.read_bytes())
    return root


@pytest.fixture
def built(built_once: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of that project as the current folder; gives its site."""
    root = Path(shutil.copytree(built_once, tmp_path / "built"))
    monkeypatch.chdir(root)
    return root / "site"


def test_write_gives_every_page_of_the_site(full: Path, run: Run) -> None:
    result = run("write", "out")
    assert result.exit_code == 0
    written = sorted(file.relative_to(full / "out").as_posix() for file in (full / "out").rglob("*") if file.is_file())
    theme = [f".overrides/{place}" if place.endswith(".html") else place for place in theme_files()]
    expected = [
        *theme,
        "about/coverage/index.md",
        "about/review/index.md",
        "about/reviewing/index.md",
        "about/sources/index.md",
        "about/your-organisation/index.md",
        "assets/javascripts/search-terms.js",
        *sorted(f"assets/scenario-quiz/{name}" for name in (*loaded_names(Bank()), "packs/every-kind.js")),
        "authors/codes/index.md",
        "authors/words/index.md",
        "glossary/index.md",
        "harm/index.md",
        "index.md",
        "law/index.md",
        "learning-record/index.md",
        "myths/index.md",
        "notes.txt",
        "rules/index.md",
        "scenarios/a-bruise/index.md",
        "scenarios/a-mark/index.md",
        "scenarios/every-kind/index.md",
        "scenarios/figures/arm.svg",
        "scenarios/index.json",
        "scenarios/index.md",
        "scenarios/today/index.md",
        "sets/group/index.md",
        "sets/index.md",
        "trainers/a-bruise/index.md",
        "trainers/a-mark/index.md",
        "trainers/every-kind/index.md",
        "trainers/for-whom/index.md",
        "trainers/handouts/catalogue.csv",
        "trainers/plan/index.md",
        "trainers/team-meeting/index.md",
    ]
    assert written == sorted(expected)
    assert result.stdout == (
        "In mkdocs.yml, write custom_dir: out/.overrides under theme, for our templates and the numbers to call.\n"
        f"Wrote {sum(name.endswith('.md') for name in written)} pages to out\n"
    )
    assert "local:front-door" in (full / "out" / "notes.txt").read_text(encoding="utf-8")
    assert "Practise this" in (full / "out" / "harm" / "index.md").read_text(encoding="utf-8")


@pytest.mark.usefixtures("full")
def test_write_is_the_same_every_time(full: Path, run: Run) -> None:
    run("write", "one")
    run("write", "two")
    for file in (full / "one").rglob("*"):
        if file.is_file():
            assert file.read_bytes() == (full / "two" / file.relative_to(full / "one")).read_bytes()


def test_write_never_writes_into_a_folder_with_something_in_it(full: Path, run: Run) -> None:
    result = run("write", "docs")
    assert result.exit_code == 2
    assert "'docs' is not empty" in result.stderr
    (full / "empty").mkdir()
    assert run("write", "empty").exit_code == 0
    assert run("write", "mkdocs.yml").exit_code == 2


def test_write_keeps_front_matter_first(full: Path, run: Run) -> None:
    (full / "docs" / "index.md").write_text("---\ntitle: Start\n---\n\n# Start\n", encoding="utf-8")
    run("write", "out")
    assert (full / "out" / "index.md").read_text(encoding="utf-8").startswith("---\ntitle: Start\n---\n")


def test_with_errors_nothing_is_written(full: Path, run: Run) -> None:
    (full / "quizzes" / "a-mark.yml").write_text("title: x\n", encoding="utf-8")
    result = run("write", "out")
    assert result.exit_code == 1
    assert "error[missing-key]" in result.stderr
    assert not (full / "out").exists()


def test_a_page_in_the_way_of_one_that_is_made_is_named(full: Path, run: Run) -> None:
    (full / "docs" / "scenarios").mkdir()
    (full / "docs" / "scenarios" / "index.md").write_text("# Mine\n", encoding="utf-8")
    result = run("write", "out")
    assert result.exit_code == 1
    assert "docs/scenarios/index.md:1:1: error[in-the-way]" in result.stderr


@pytest.mark.usefixtures("built")
def test_a_built_site_with_everything_passes(run: Run) -> None:
    result = run("check-site", "site")
    assert (result.exit_code, result.stdout) == (0, "The one published scenario is in site\n")


@pytest.mark.parametrize(
    ("place", "old", "says"),
    [
        ("scenarios/every-kind/index.html", None, "scenarios/every-kind/index.html is missing: scenario every-kind"),
        ("scenarios/a-bruise/index.html", None, "scenarios/a-bruise/index.html is missing: the earlier address"),
        ("scenarios/a-mark/index.html", None, "scenarios/a-mark/index.html is missing: the page of the retired a-mark"),
        ("trainers/a-mark/index.html", None, "trainers/a-mark/index.html is missing: the page of the retired a-mark"),
        ("sets/index.html", None, "sets/index.html is missing: the page 'Practice sets'"),
        ("scenarios/index.html", None, "scenarios/index.html is missing: the page 'Practise'"),
        ("about/sources/index.html", None, "about/sources/index.html is missing: the page 'Sources'"),
        ("assets/scenario-quiz/quiz.js", None, "assets/scenario-quiz/quiz.js is missing: pages load it"),
        ("index.html", None, "there is no index.html, so this is not a built site"),
        ("scenarios/every-kind/index.html", 'data-scenario="every-kind"', "is not the page of scenario every-kind"),
        ("scenarios/every-kind/index.html", 'data-question="in-order"', "question in-order is missing"),
        ("scenarios/every-kind/index.html", 'id="too-late"', "outcome too-late is missing"),
        ("scenarios/every-kind/index.html", 'class="act-now"', "does not show whom to ring"),
        ("scenarios/every-kind/index.html", "tel:999", "does not call 999: mkdocs.yml names no custom_dir"),
        ("scenarios/every-kind/index.html", 'data-letter="d"', "options of question who-needs-it are missing"),
    ],
)
def test_what_a_built_site_lacks_is_named(built: Path, run: Run, place: str, old: str | None, says: str) -> None:
    file = built / place
    if old is None:
        file.unlink()
    else:
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, "", 1), encoding="utf-8")
    result = run("check-site", "site")
    assert result.exit_code == 1
    assert says in result.stderr


@pytest.mark.usefixtures("full")
def test_a_folder_that_is_not_there_is_wrong_use(run: Run) -> None:
    result = run("check-site", "no-such-site")
    assert result.exit_code == 2
    assert "there is no folder 'no-such-site'" in result.stderr


def test_with_errors_a_site_is_not_even_looked_at(built: Path, run: Run) -> None:
    (built.parent / "quizzes" / "a-mark.yml").write_text("title: x\n", encoding="utf-8")
    result = run("check-site", "site")
    assert result.exit_code == 1
    assert "error[missing-key]" in result.stderr
