"""What an organisation keeps under local/: its own pages, stories, sets, pictures, sources and promises."""

from __future__ import annotations

import html
from pathlib import Path

import jinja2
import pytest

from scenario_quiz.bank import load_bank
from scenario_quiz.pages.site import made_files
from scenario_quiz.plain.check import plain_findings
from scenario_quiz.project import Project
from scenario_quiz.upkeep.due import due_dates
from tests.engine.cli.conftest import Run
from tests.engine.cli.conftest import project as project  # a fixture
from tests.engine.cli.conftest import run as run  # a fixture
from tests.engine.small import PUBLISHED, promise

OWN = PUBLISHED.replace("[rules#ask-quickly]", '[ours#how, "source:local-guide"]').replace(
    "questions:", "figure: {file: local-cut.svg, alt: A cut}\nquestions:"
)
FILES = {
    "local/quizzes/local-cut.yml": OWN,
    "local/quizzes/figures/local-cut.svg": "<svg/>",
    "local/quizzes/sets/local-week.yml": (
        "schema: 1\ntitle: Our week\nsummary: For us.\nstatus: published\nscenarios: [local-cut]\n"
    ),
    "local/registers/sources.yml": (
        "local-guide: {title: Ours, short: ours, publisher: Us, dated: May 2024, status: in-force, seen: By us.}\n"
    ),
    "local/docs/ours/index.md": "---\ntitle: Ours\ncheck_after: 2027-05-22\n---\n# Ours\n\n## How {#how}\n\nSo.\n",
    "local/docs/harm/index.md": "# Harm, as we say it\n\n## Always tell {#always-tell}\n\nTell.\n",
}


@pytest.fixture
def own(project: Path) -> Project:
    for place, text in FILES.items():
        (project / place).parent.mkdir(parents=True, exist_ok=True)
        (project / place).write_text(text, encoding="utf-8")
    promise(project)
    return Project(project)


def test_it_is_read_beside_what_a_release_brings(own: Project) -> None:
    bank = load_bank(own)
    assert bank.errors == []
    assert [one.id for one in bank.published] == ["local-cut"]
    assert [one.id for one in bank.sets] == ["local-week"]
    assert bank.registers.path_of("sources", "local-guide") == "local/registers/sources.yml"
    assert list(bank.registers.sources)[-1] == "local-guide"


def test_a_page_of_its_own_is_added_or_stands_in_place_of_the_same(own: Project) -> None:
    pages = load_bank(own).pages
    assert (pages["ours"].source, pages["ours"].is_own) == ("local/docs/ours/index.md", True)
    assert (pages["harm"].title, pages["harm"].is_own) == ("Harm, as we say it", True)
    assert (pages["rules"].source, pages["rules"].is_own) == ("docs/rules/index.md", False)


def test_every_list_names_the_right_file(own: Project) -> None:
    bank = load_bank(own)
    assert {due.source for due in due_dates(bank)} >= {"local/quizzes/local-cut.yml", "local/docs/ours/index.md"}
    made = {one.place: one for one in made_files(bank, own.figures)}
    assert made["scenarios/local-cut/index.md"].source == "local/quizzes/local-cut.yml"
    assert made["trainers/local-cut/index.md"].source == "local/quizzes/local-cut.yml"
    assert made["sets/local-week/index.md"].source == "local/quizzes/sets/local-week.yml"
    assert made["scenarios/figures/local-cut.svg"].content == b"<svg/>"
    assert "(../../ours/index.md)" in str(made["about/your-organisation/index.md"].content)


def test_its_promises_stand_in_a_ledger_of_their_own(own: Project, run: Run) -> None:
    own.local_ledger.unlink()
    assert "scenario-quiz publish --first local/quizzes/published.yml" in run("publish").stderr
    result = run("publish", "--first", "local/quizzes/published.yml")
    assert result.stdout == (
        "Wrote local/quizzes/published.yml. Commit it with the scenarios.\n"
        "Wrote quizzes/published-pages.yml. Commit it with the scenarios.\n"
        "Wrote local/quizzes/published-pages.yml. Commit it with the scenarios.\n"
        "local-cut stands at scenarios/local-cut/index.html from the next build on.\n"
        "local-week stands at sets/local-week/index.html from the next build on.\n"
    )
    text = own.local_ledger.read_text(encoding="utf-8")
    assert "local-cut:" in text and "sets: [local-week]" in text
    assert not own.ledger.exists()
    assert run("publish").stdout == "The ledgers already hold every published id and every page.\n"
    assert {finding.code.name for finding in load_bank(own).findings} == {"review-missing"}


def test_a_draft_of_its_own_goes_where_it_belongs(project: Path, run: Run) -> None:
    assert run("new", "local-story").stdout.startswith("Wrote local/quizzes/local-story.yml.")
    first = (project / "local/quizzes/local-story.yml").read_text(encoding="utf-8").splitlines()[0]
    schema = (project / "local/quizzes" / first.partition("$schema=")[2]).resolve()
    assert schema == project.resolve() / "quizzes" / "schema.json"


def test_plain_english_is_asked_of_it_too(own: Project) -> None:
    page = own.local_docs / "ours" / "index.md"
    page.write_text("# Ours\n\n" + "word " * 40 + "end.\n", encoding="utf-8")
    assert ("local/docs/ours/index.md", "long-sentence") in {(one.path, one.code.name) for one in plain_findings(own)}


@pytest.mark.parametrize("place", ["local/docs/media/logo.svg", "local/docs/LOGO.SVG", "local/quizzes/figures/a.svg"])
def test_its_pictures_hold_no_script_either(own: Project, place: str) -> None:
    (own.root / place).parent.mkdir(parents=True, exist_ok=True)
    (own.root / place).write_text("<svg><script>alert(1)</script></svg>")
    assert [(one.path, one.code.name) for one in load_bank(own).errors] == [(place, "script-in-picture")]


def test_what_leads_out_of_the_folder_or_hides_is_no_part_of_the_site(own: Project, tmp_path: Path) -> None:
    (tmp_path / "secret.md").write_text("# Secret\n", encoding="utf-8")
    (own.local_docs / ".hidden").mkdir()
    (own.local_docs / ".hidden" / "index.md").write_text("# Hidden\n", encoding="utf-8")
    (own.local_docs / "out.md").symlink_to(tmp_path / "secret.md")
    (own.local_docs / "folder").symlink_to(tmp_path)
    places = {file.relative_to(own.local_docs).as_posix() for file in own.local_docs_files()}
    assert places == {"ours/index.md", "harm/index.md"}
    (own.local_docs / "rules").mkdir()
    (own.local_docs / "rules" / "index.md").symlink_to(tmp_path / "secret.md")
    assert ("local/docs/rules/index.md", "not-ordinary") in {(one.path, one.code.name) for one in load_bank(own).errors}


def test_a_file_of_details_that_cannot_be_read_is_a_finding(own: Project) -> None:
    own.organisation.mkdir()
    (finding,) = load_bank(own).errors
    assert (finding.path, finding.code.name) == ("organisation.yml", "unreadable-file")


def test_write_gives_its_pages_and_details_to_builders_without_hooks(own: Project, run: Run) -> None:
    (own.root / "organisation.yml").write_text(
        "name: Us\nfeatures: {trainers: false}\ncontacts: {front-door: {telephone: '020 7946 0001'}}\n"
        "documents: {escalation-policy: {title: Our policy, address: extra/index.html}}\n",
        encoding="utf-8",
    )
    (own.root / "mkdocs.yml").write_text("site_name: Small\nnav: [yours/index.md, harm/index.md]\n", encoding="utf-8")
    page = "---\ntitle: Rules\noptional: trainers\n---\n# Rules\n\n## Ask {#ask-quickly}\n\nAsk.\n"
    (own.docs / "extra").mkdir()
    (own.docs / "extra" / "index.md").write_text(page, encoding="utf-8")
    (own.docs / "index.md").write_text(
        "# Start\n\n- [Extra](extra/index.md)\n- Us: <!-- local:organisation -->\n\n<!-- local:escalation-policy -->\n"
    )
    result = run("write", "out")
    assert result.exit_code == 0, result.stderr
    out = own.root / "out"
    assert (out / "harm/index.md").read_text(encoding="utf-8").startswith("# Harm, as we say it")
    assert not (out / "extra/index.md").exists()
    assert (out / "index.md").read_text(encoding="utf-8").strip() == "# Start\n\n- Us: Us\n\nOur policy"
    partial = (out / ".overrides" / "partials" / "organisation.html").read_text(encoding="utf-8")
    shown = jinja2.Environment().from_string(partial + "{{ organisation.needed[0][1] }}").render()
    assert html.unescape(shown).strip() == '<a href="tel:02079460001">020 7946 0001</a>'
    assert "custom_dir: out/.overrides" in result.stdout
    assert "take extra/index.md out of nav" in result.stdout and "add ours/index.md to nav" in result.stdout
    assert "add harm/index.md" not in result.stdout
