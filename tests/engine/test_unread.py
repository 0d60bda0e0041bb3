"""Nothing that looks meant is left unread: whatever lies in the folders of a project is read, or named in a finding.

What is read is judged by what comes of it, and not by the list that reading goes by: the same project with the file has
another bank, or a finding names the file.
"""

from __future__ import annotations

import re
import subprocess
import tempfile
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from scenario_quiz.addresses import page_name
from scenario_quiz.bank import Bank, load_bank
from scenario_quiz.checks.files.in_the_way import made_pages
from scenario_quiz.documentation.pages import generated_pages
from scenario_quiz.files.left_alone import Ignored, is_left_alone
from scenario_quiz.findings import Finding
from scenario_quiz.pages.site import made_files
from scenario_quiz.places import form_of, forms, is_made
from scenario_quiz.project import Project
from tests.engine.paper import FIGURES
from tests.engine.small import BASE, SOUND, copy_of_project
from tests.parts import program

STORY = SOUND.replace("status: draft", "status: published")
PAGE = "---\ntitle: A page\n---\n# A page\n\n## Part {#part}\n\nWords.\n"
CONTENTS = {
    "scenario": STORY,
    "set": "schema: 1\ntitle: Ours\nsummary: For us.\nstatus: published\nscenarios: [a-mark]\n",
    "register": "local-word: {term: some word, means: This.}\n",
    "ledger": "schema: 1\nscenarios:\n  long-gone:\n    first-move: a b\n",
    "organisation": "name: Ours\n",
    "page": PAGE,
    "figure": "\x01\x02",
}
LEFT_BEHIND = (
    *("Thumbs.db", "desktop.ini", ".DS_Store", "._a-mark.yml", "~$a-mark.docx", "~$a-mark.yml", ".a-mark.yml.swp"),
    *("a-mark.yml~", "#a-mark.yml#", "a-mark.yml.bak", "a-mark.yml.orig", ".gitkeep", ".gitattributes", "index.md~"),
    *(".git/config", "__pycache__/x.yml", "__MACOSX/._x.yml", ".idea/x.md", ".~lock.a.odt#", "x.tmp", ".vscode/a.yml"),
    *("organisation.yml~", "organisation.yml.bak", ".organisation.yml.swp", "~$ganisation.yml.docx"),
)
NAMES = (
    "a-cut",
    "statements",
    "published",
    "organisation",
    "index",
    "page",
    "README",
    "notes",
    "My Story (1)",
    "mkdocs",
)
ENDINGS = (
    *(".yml", ".yaml", ".YML", ".yml.txt", ".yml.old", ".txt", ".md", ".MD", ".markdown", ".md.txt", "", ".json"),
    *(".svg", ".png", ".pdf", ".html", ".css", ".toml", ".docx", ".xml", ".ymll", ",yml"),
)
SLIPS = (
    lambda name: name[:-1],
    lambda name: name + name[-1],
    lambda name: name[1] + name[0] + name[2:],
    lambda name: f"{name}/more",
    lambda name: f"{name} ",
    lambda name: f"{name}s",
    str.capitalize,
    str.upper,
)
RIGHT = [(form.kind, form.example) for form in forms() if form.kind in CONTENTS and "/" in form.example]


@st.composite
def files(draw: st.DrawFn) -> tuple[str, str]:
    """A path in one of the three folders, and what to write there: what some form of file is, or that with slips."""
    kind, right = draw(st.sampled_from(RIGHT))
    top, *below, name = right.replace("a-page", "ours").split("/")
    stem, dot, ending = name.partition(".")
    slip = draw(st.sampled_from(("none", "none", "folder", "name", "ending", "all", "content")))
    if slip in ("folder", "all") and below:
        at = draw(st.integers(0, len(below) - 1))
        below[at] = draw(st.sampled_from(SLIPS))(below[at])
    if slip in ("name", "all"):
        stem = draw(st.sampled_from(NAMES) | st.sampled_from(SLIPS).map(lambda slip: slip(stem)))
    if slip in ("ending", "all"):
        dot, ending = "", draw(st.sampled_from(ENDINGS))
    if slip in ("content", "all"):
        kind = draw(st.sampled_from(sorted(CONTENTS)))
    return "/".join([top, *below, f"{stem}{dot}{ending}"]), CONTENTS[kind]


@settings(max_examples=200, derandomize=True, deadline=None, database=None, suppress_health_check=list(HealthCheck))
@given(files())
@example(("quizzes/local-words.yml", CONTENTS["register"]))
def test_a_file_anywhere_in_the_folders_is_read_or_named(file: tuple[str, str]) -> None:
    place, text = file
    with tempfile.TemporaryDirectory() as folder:
        root = copy_of_project(Path(folder) / "project")
        if (root / place).exists():
            return
        write(root, place, text)
        bank = load_bank(Project(root))
    assert read_by(bank) != read_by(_as_it_was()) or named(bank.findings, place), place


@cache
def _as_it_was() -> Bank:
    return load_bank(Project(BASE))


def read_by(bank: Bank) -> Bank:
    """All that the checks made of the files but for what they say."""
    return replace(bank, findings=())


def named(findings: tuple[Finding, ...], place: str) -> list[Finding]:
    """The findings on a file, or on a folder that it stands in."""
    return [one for one in findings if place == one.path or place.startswith(f"{one.path}/")]


def test_every_form_has_an_example_that_no_other_form_takes() -> None:
    for form in forms():
        assert not form.example or form_of(form.example) == form
    assert [form.kind for form in forms("pages")] == [form.kind for form in forms()]


@pytest.mark.parametrize(
    ("name", "better"),
    [
        ("organisation.yaml", "Rename it to organisation.yml"),
        ("organisation.yml.txt", "Rename it to organisation.yml"),
        ("Organisation.yml", "Rename it to organisation.yml"),
        ("ORGANISATION.YML", "Rename it to organisation.yml"),
        ("organization.yml", "Rename it to organisation.yml"),
        ("organisaton.yml", "Rename it to organisation.yml"),
        ("organistaion.yml", "Rename it to organisation.yml"),
        ("organisations.yml", "Rename it to organisation.yml"),
        ("organisation", "Rename it to organisation.yml"),
        ("organisation.json", "Rename it to organisation.yml"),
        ("organisation (1).yml", "Rename it to organisation.yml"),
        ("Copy of organisation.yml", "Rename it to organisation.yml"),
        ("local/organisation.yml", "Move it to organisation.yml"),
        ("local/docs/organisation.yml", "Move it to organisation.yml"),
        ("docs/organisation.yaml", "Move it to organisation.yml"),
        ("quizzes/registers/organisation.yml", "Move it to organisation.yml"),
        ("mkdocs.yaml", "mkdocs.yml is there already"),
        ("MkDocs.yml", "mkdocs.yml is there already"),
        ("quizes/a-cut.yml", "Move it to quizzes/a-cut.yml"),
        ("Quizzes/sets/a-week.yml", "Move it to quizzes/sets/a-week.yml"),
        ("quiz/a-cut.yml", "Move it to quizzes/a-cut.yml"),
        ("Local/quizzes/local-a-cut.yml", "Move it to local/quizzes/local-a-cut.yml"),
        ("lcoal/docs/ours/index.md", "Write it as local/docs/ours/index.md"),
        ("local-docs/ours.md", "Write it as local/docs/ours/index.md"),
        ("doc/ours/index.md", "Write it as docs/ours/index.md"),
        ("Docs/ours.md", "Write it as docs/ours/index.md"),
        ("local/doc/ours/index.md", "Write it as local/docs/ours/index.md"),
        ("local/pages/ours.md", "Write it as local/docs/ours/index.md"),
        ("local/our-procedures.md", "Write it as local/docs/our-procedures/index.md"),
        ("local/quizes/sets/local-a-week.yml", "Move it to local/quizzes/sets/local-a-week.yml"),
        ("local/quizes/a-cut.yml", "Move it to local/quizzes/local-a-cut.yml"),
        ("local/local-a-cut.yml", "Move it to local/quizzes/local-a-cut.yml"),
        ("local/sets/local-a-week.yml", "Move it to local/quizzes/sets/local-a-week.yml"),
        ("local/registers/glosary.yml", "Rename it to local/registers/glossary.yml"),
        ("local/registers/glossary.yml.txt", "Rename it to local/registers/glossary.yml"),
        ("local/register/source.yml", "Move it to local/registers/sources.yml"),
        ("local/quizzes/registers/sources.yml", "Move it to local/registers/sources.yml"),
        ("local/glossary.yml", "Move it to local/registers/glossary.yml"),
        ("local/registers/plain-words.yml", "Move it to quizzes/registers/plain-words.yml"),
        ("quizzes/registers/Law.yml", "quizzes/registers/law.yml is there already"),
        ("quizzes/registers/sorces.yaml", "quizzes/registers/sources.yml is there already"),
        ("quizzes/registers/people.yml", "Registers are ideas.yml, sources.yml"),
        ("quizzes/published.yaml", "Rename it to quizzes/published.yml"),
        ("quizzes/published.yml.txt", "Rename it to quizzes/published.yml"),
        ("local/published.yml", "Move it to local/quizzes/published.yml"),
        ("quizzes/sets/more/a-week.yml", "Move it to quizzes/sets/a-week.yml"),
        ("quizzes/sets/a-week.yml.txt", "Rename it to quizzes/sets/a-week.yml"),
        ("quizzes/a-cut.yml.docx", "Rename it to quizzes/a-cut.yml"),
        ("quizzes/guide/should-i.yml", "Move it to quizzes/guides/should-i.yml"),
        ("local/quizzes/guide/local-ours.yml", "Move it to local/quizzes/guides/local-ours.yml"),
        ("quizzes/a-story.md", "Write it as docs/a-story/index.md"),
        ("docs/page.md", "Write it as docs/page/index.md"),
        ("docs/more/Index.md", "Rename it to docs/more/index.md"),
        ("docs/more/index.markdown", "Rename it to docs/more/index.md"),
        ("docs/more/index.md.txt", "Rename it to docs/more/index.md"),
        ("docs/more/README.md", "Rename it to docs/more/index.md"),
        ("docs/harm/README.md", "docs/harm/index.md is there already"),
        ("docs/harm/Two Words.md", "Write it as docs/harm/two-words/index.md"),
        ("docs/registers/law.yml", "quizzes/registers/law.yml is there already"),
        ("docs/_config.yml", "Move it to quizzes/config.yml"),
        ("docs/templates/a/index.md", "leaves out docs/templates/"),
        ("docs/.overrides/main.html.txt", "The theme reads templates here"),
        ("docs/.overrides/partials/header.md", "The theme reads templates here"),
    ],
)
def test_an_unread_file_that_looks_meant_is_an_error_that_says_what_to_do(
    tmp_path: Path, name: str, better: str
) -> None:
    root = copy_of_project(tmp_path)
    write(root, name, PAGE if name.lower().endswith(".md") else STORY)
    (finding,) = (
        one for one in load_bank(Project(root)).findings if one.path == name and one.code.name == "unread-file"
    )
    assert finding.is_error and better in finding.help


@pytest.mark.parametrize(
    "name",
    [
        "quizzes/notes.txt",
        "quizzes/a-cut.docx",
        "quizzes/README.md",
        "quizzes/figures/unused.svg",
        "quizzes/figures/arm.gif",
        "quizzes/arm.png",
        "local/budget.xlsx",
        "local/media/logo.svg",
        "local/quizzes/figures/local-unused.png",
        "docs/media/unused.pdf",
        "docs/harm/unused.png",
        "docs/assets/unused.js",
        "docs/.overrides/unused.css",
        "docs/.overrides/partials/notes.txt",
        "local/docs/media/unused.mp4",
    ],
)
def test_what_nothing_uses_is_a_warning(tmp_path: Path, name: str) -> None:
    root = copy_of_project(tmp_path)
    write(root, name, "x")
    (finding,) = load_bank(Project(root)).findings
    assert (finding.path, finding.code.name, finding.severity) == (name, "unused-file", "warning")


@pytest.mark.parametrize("folder", ["", "quizzes", "quizzes/sets", "quizzes/figures", "local/docs", "docs/harm"])
def test_what_systems_and_editors_leave_behind_passes_without_a_word(tmp_path: Path, folder: str) -> None:
    root = copy_of_project(tmp_path)
    before = load_bank(Project(root))
    for place in LEFT_BEHIND:
        write(root, f"{folder}/{place}".lstrip("/"), STORY)
    bank = load_bank(Project(root))
    assert (bank.findings, read_by(bank)) == ((), read_by(before))


def test_an_open_editor_passes_though_its_mark_is_a_link(tmp_path: Path) -> None:
    root = copy_of_project(tmp_path)
    for place in ("docs/.#index.md", "quizzes/.#a-mark.yml"):
        (root / place).symlink_to("me@here.1234:5678")
    assert load_bank(Project(root)).findings == ()


@pytest.mark.parametrize(
    ("ignored", "place"),
    [
        ("*.log", "quizzes/more/a.log"),
        ("*.yml.txt", "quizzes/a-cut.yml.txt"),
        ("/quizzes/drafts/", "quizzes/drafts/a-cut.yml"),
        ("drafts", "local/docs/drafts/deep/page.md"),
        ("/organisation.yaml", "organisation.yaml"),
        ("quizes/", "quizes/a-cut.yml"),
        ("*.pdf", "docs/media/unused.pdf"),
        ("**/figures/old-*", "quizzes/figures/old-arm.png"),
        ("*.txt\n!notes.txt\nnotes.txt", "quizzes/notes.txt"),
    ],
)
def test_what_git_ignores_passes_without_a_word(tmp_path: Path, ignored: str, place: str) -> None:
    root = copy_of_project(tmp_path)
    write(root, ".gitignore", f"# Not ours\n{ignored}\n")
    write(root, place, STORY)
    assert load_bank(Project(root)).findings == ()


def test_a_list_in_a_folder_speaks_of_what_is_below_and_the_nearest_decides(tmp_path: Path) -> None:
    root = copy_of_project(tmp_path)
    write(root, ".gitignore", "*.txt\n")
    write(root, "quizzes/.gitignore", "!*.txt\n*.log\n")
    for place in ("quizzes/a.txt", "quizzes/a.log", "local/a.txt", "local/a.log"):
        write(root, place, "x")
    assert [finding.path for finding in load_bank(Project(root)).findings] == ["local/a.log", "quizzes/a.txt"]


@pytest.mark.parametrize("ignored", ["local/", "/local", "local/*", "*.yml", "organisation.yml\nlocal", "*", "docs"])
def test_an_organisation_that_keeps_its_own_out_of_git_is_checked_all_the_same(tmp_path: Path, ignored: str) -> None:
    root = copy_of_project(tmp_path)
    write(root, ".gitignore", f"{ignored}\n")
    write(root, "organisation.yml", "name: Ours\n")
    write(root, "local/quizzes/local-a-cut.yml", STORY)
    write(root, "local/quizes/local-fall.yml", STORY)
    bank = load_bank(Project(root))
    assert bank.organisation.name == "Ours" and [one.id for one in bank.published] == ["local-a-cut"]
    assert ("local/quizes/local-fall.yml", "unread-file") in {(one.path, one.code.name) for one in bank.findings}


def test_what_git_ignores_and_a_page_uses_is_published_and_the_rest_is_not(tmp_path: Path) -> None:
    root = copy_of_project(tmp_path)
    write(root, ".gitignore", "*.pdf\n")
    write(root, "docs/index.md", "# Start\n\n[Ours](media/used.pdf)\n")
    for name in ("used", "unused"):
        write(root, f"docs/media/{name}.pdf", "x")
    bank = load_bank(Project(root))
    assert (bank.findings, bank.kept_back) == ((), {"docs/media/unused.pdf"})


@pytest.mark.parametrize(
    ("user", "text"),
    [
        ("docs/harm/index.md", "![A plan](../media/our plan.svg)"),
        ("docs/harm/index.md", "![A plan](<../media/our plan.svg>)"),
        ("docs/harm/index.md", "![A plan](../media/our%20plan.svg#part)"),
        ("docs/harm/index.md", "[plan][1]\n\n[1]: ../media/our%20plan.svg"),
        ("docs/harm/index.md", '<img alt="" src="../harm/../media/our plan.svg">'),
        ("docs/harm/index.md", '<img alt="" srcset="../media/our%20plan.svg 2x">'),
        ("local/docs/ours/index.md", "![A plan](../media/our%20plan.svg)"),
        ("docs/.overrides/main.html", "{{ 'media/our plan.svg' | url }}"),
        ("docs/.overrides/extra.css", "p { background: url('media/our plan.svg') }"),
        ("mkdocs.yml", "site_name: Small\nextra_css: [extra.css]\ntheme: {logo: media/our plan.svg}"),
        ("organisation.yml", "logo: media/our plan.svg"),
    ],
)
def test_a_file_that_something_uses_is_no_finding(tmp_path: Path, user: str, text: str) -> None:
    root = copy_of_project(tmp_path)
    write(root, "docs/media/our plan.svg", "<svg/>")
    if user.endswith("extra.css"):
        write(root, "mkdocs.yml", "site_name: Small\nextra_css: [extra.css]\n")
    old = (root / user).read_text(encoding="utf-8") if user.endswith("harm/index.md") else ""
    write(root, user, f"{old}\n{text}\n")
    assert [one for one in load_bank(Project(root)).findings if one.code.name == "unused-file"] == []


@pytest.mark.parametrize(
    "text", ["![A plan](media/plan.svg)", "![A plan](../media/old-plan.svg)", "https://elsewhere.org/media/plan.svg"]
)
def test_a_file_of_the_same_name_elsewhere_is_no_use(tmp_path: Path, text: str) -> None:
    root = copy_of_project(tmp_path)
    write(root, "docs/media/plan.svg", "<svg><desc>media/plan.svg</desc></svg>")
    write(root, "docs/harm/index.md", (root / "docs/harm/index.md").read_text(encoding="utf-8") + f"\n{text}\n")
    assert "docs/media/plan.svg" in {one.path for one in load_bank(Project(root)).findings}


@pytest.mark.parametrize("name", ["ideas", "sources", "problems", "law"])
@pytest.mark.parametrize("wrong", ["{}.yaml", "{}.yml.txt", "{}.yml/notes.txt"])
def test_a_register_under_a_wrong_name_is_one_finding_and_no_mistake_of_others(
    tmp_path: Path, name: str, wrong: str
) -> None:
    root = copy_of_project(tmp_path)
    right = root / f"quizzes/registers/{name}.yml"
    text = right.read_text(encoding="utf-8")
    right.unlink()
    write(root, f"quizzes/registers/{wrong.format(name)}", text)
    (finding,) = load_bank(Project(root)).errors
    assert finding.path == f"quizzes/registers/{wrong.format(name).removesuffix('/notes.txt')}"


@pytest.mark.parametrize("settings", ["missing", "a folder"])
def test_without_settings_that_alone_is_told(tmp_path: Path, settings: str) -> None:
    root = copy_of_project(tmp_path)
    write(root, "docs/media/a-plan.svg", "<svg/>")
    (root / "mkdocs.yml").unlink()
    if settings == "a folder":
        (root / "mkdocs.yml").mkdir()
    (finding,) = load_bank(Project(root)).findings
    assert (finding.path, finding.code.name) == ("mkdocs.yml", "unreadable-file")


def test_files_that_are_asked_for_by_name_and_licences_need_no_link(tmp_path: Path) -> None:
    root = copy_of_project(tmp_path)
    for place in ("robots.txt", "favicon.ico", "CNAME", "web.config", "assets/fonts/LICENSE", "media/Licence.txt"):
        write(root, f"docs/{place}", "x")
    assert load_bank(Project(root)).findings == ()


def test_menus_of_plugins_are_read_where_the_settings_name_the_plugin(tmp_path: Path) -> None:
    root = copy_of_project(tmp_path)
    write(root, "docs/SUMMARY.md", "- [Start](index.md)\n")
    write(root, "docs/harm/.pages", "title: Harm\n")
    assert {one.path for one in load_bank(Project(root)).findings} == {"docs/SUMMARY.md", "docs/harm/.pages"}
    write(root, "mkdocs.yml", "site_name: Small\nplugins: [literate-nav, awesome-pages]\n")
    assert load_bank(Project(root)).findings == ()


def test_a_page_that_nothing_reads_is_looked_into_all_the_same(tmp_path: Path) -> None:
    root = copy_of_project(tmp_path)
    write(root, "docs/page.md", "# A page\n\n<script>1</script>\n")
    assert {one.code.name for one in load_bank(Project(root)).findings} == {"unread-file", "script-in-page"}


def test_folders_of_another_documentation_are_judged_like_docs(tmp_path: Path) -> None:
    root = copy_of_project(tmp_path)
    (root / "docs").rename(root / "pages")
    write(root, "pages/page.md", PAGE)
    bank = load_bank(Project(root, docs_folder="pages"))
    assert [(one.path, one.help) for one in bank.findings] == [("pages/page.md", "Write it as pages/page/index.md")]


def unknown_of(bank: Bank, figures: Path) -> list[str]:
    """What the build makes of a project and the checks do not know to be made."""
    of_stories = [name for one in (*bank.published, *bank.gone) for name in (one.id, *one.aliases)]
    of_sets = [name for one in bank.sets for name in (one.id, *one.aliases)]
    of_guides = [page.id for one in bank.guides for page in one.guide.pages]
    pages = made_pages(generated_pages(bank.registers), of_stories, of_sets, of_guides)
    made = [one.place for one in made_files(bank, figures)]
    unknown = [place for place in made if page_name(place) not in pages and not is_made(place)]
    return [place for place in unknown if not re.match(r"scenarios/figures/|trainers/handouts/", place)]


def test_the_names_of_all_that_the_build_makes_are_known_to_the_checks(bank: Bank) -> None:
    assert unknown_of(bank, FIGURES) == []


@pytest.mark.parametrize("name", ["documents", "documentation", "quiz-night", "locale", "localhost", "docs2", "vocal"])
def test_folders_beside_the_project_that_are_like_none_pass(tmp_path: Path, name: str) -> None:
    root = copy_of_project(tmp_path)
    write(root, f"{name}/en.po", "x")
    write(root, "README.md", "x")
    write(root, "my-story.yml", "x")
    assert load_bank(Project(root)).findings == ()


@cache
def _names_of_files() -> tuple[str, ...]:
    return tuple(file.name for file in BASE.rglob("*") if file.is_file())


def test_no_file_of_a_sound_project_is_left_alone() -> None:
    assert not [name for name in _names_of_files() if is_left_alone(name)]


def write(root: Path, place: str, text: str) -> None:
    (root / place).parent.mkdir(parents=True, exist_ok=True)
    (root / place).write_text(text, encoding="utf-8")


def test_what_git_ignores_is_judged_as_git_does(tmp_path: Path) -> None:
    """But for lines that would leave out what is meant, and for lists that stand outside the project."""
    lists = {
        ".gitignore": "# a note\n*.log\n!keep.log\n/quizzes/old/\ndocs/**/draft-*\n[Tt]mp\\ 1\n*.t[xy]t\n\\#odd\n",
        "docs/.gitignore": "*.doc\n!harm/*.doc\n/only-here\n",
        "local/docs/.gitignore": "*\n!*.pdf\n!*/\n",
    }
    for place, text in lists.items():
        write(tmp_path, place, text)
    places = [
        *("a.log", "keep.log", "docs/a.log", "docs/keep.log", "quizzes/old/x.yml", "docs/old/x.yml", "quizzes/x.txt"),
        *("docs/a/b/draft-1.md", "docs/draft-1/index.md", "quizzes/tmp 1", "quizzes/Tmp 1/x.yml", "quizzes/#odd"),
        *("docs/a.doc", "docs/harm/a.doc", "docs/only-here", "docs/harm/only-here", "local/docs/a/x.txt"),
        *("local/docs/a/x.pdf", "docs/build/x.md", "docs/building", "build/x", "docs/x.tyt", "docs/été.log"),
    ]
    for place in places:
        write(tmp_path, place, "x")
    subprocess.run([program("git"), "init", "-q"], cwd=tmp_path, check=True)
    asked = "\0".join(places)
    done = subprocess.run(
        [program("git"), "-c", "core.excludesFile=", "check-ignore", "-z", "--stdin"],
        cwd=tmp_path,
        input=asked,
        capture_output=True,
        text=True,
    )
    ignored = Ignored(tmp_path, ())
    assert [place for place in places if ignored(place)] == done.stdout.split("\0")[:-1]
