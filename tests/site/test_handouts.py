"""Handouts in a built site: made and linked where the packages are there, said plainly where they are not."""

from __future__ import annotations

from pathlib import Path

import pytest

from scenario_quiz.handouts import printing, slides
from scenario_quiz.handouts.making import KEPT
from tests.dom import page_at
from tests.engine.paper import needs_pdf, needs_slides, squeezed, words_in
from tests.site.building import build_here, command, copy_project, lay_out, organisation
from tests.site.conftest import Build, LayOut
from tests.site.small import FILES, as_yaml, story
from tests.usual import bytes_in

LIST = {
    "docs/trainers/handouts/index.md": "# Handouts\n\n<!-- handouts -->\n",
    "quizzes/sets/first-set.yml": (
        "schema: 1\ntitle: A first set\nsummary: For anybody.\nstatus: published\nscenarios: [quiet-pupil]\n"
    ),
}
SHEETS = [
    f"{start}-{kind}{size}.pdf"
    for start in ("quiet-pupil", "sets/first-set")
    for kind in ("learner", "facilitator")
    for size in ("", "-large")
]
FOR_REVIEWERS = ["reviewers-pack.pdf", "reviewers-pack-large.pdf"]


@pytest.fixture
def with_handouts(monkeypatch: pytest.MonkeyPatch) -> None:
    needs_pdf()
    needs_slides()
    monkeypatch.delenv("SCENARIO_QUIZ_HANDOUTS")  # as it is for everybody but these tests


@pytest.fixture(scope="module")
def printed_before(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str | bytes]:
    """What a build of the small project with its list keeps of its PDF files, so that not each test prints them."""
    root = lay_out(tmp_path_factory.mktemp("printed"), {**FILES, **LIST})
    done = command("scenario-quiz", "handouts", "out", at=root)
    assert done.returncode == 0, done.stderr
    return {f"{KEPT}/{place}": content for place, content in bytes_in(root / KEPT).items()}


def links_of(file: Path) -> list[str]:
    return [link.attributes["href"] for link in page_at(file).one("article").all("a", "")]


@pytest.mark.usefixtures("with_handouts")
def test_a_build_makes_every_handout_and_links_it(site: Build) -> None:
    built = site(LIST, site_url="https://site.example/")
    folder = built.site / "trainers/handouts"
    made = {place for place in bytes_in(folder) if not place.endswith(".html")}
    assert made == {*SHEETS, *FOR_REVIEWERS, "sets/first-set.pptx", "catalogue.csv"}
    assert made <= set(links_of(built.page("trainers/handouts")))
    for link in links_of(built.page("sets/first-set")):
        assert link.startswith("#") or (built.page("sets/first-set").parent / link).is_file(), link
    assert "../../trainers/handouts/sets/first-set-learner.pdf" in links_of(built.page("sets/first-set"))
    said = [record.getMessage() for record in built.records]
    assert [said.index(f"scenario-quiz: {line}") for line in ("handouts: 0 of 11", "11 handouts, 10 of them made anew")]
    assert any(line.startswith("scenario-quiz: pages read: 0 of ") for line in said)


@pytest.mark.usefixtures("with_handouts")
def test_a_link_to_a_handout_from_before_a_story_or_a_set_was_renamed_still_opens_it(
    site: Build, printed_before: dict[str, str | bytes]
) -> None:
    renamed = LIST["quizzes/sets/first-set.yml"] + "aliases: [old-set]\n"
    files = {**printed_before, **LIST, "quizzes/quiet-pupil.yml": as_yaml(story(aliases=["loud-pupil"]))}
    folder = site({**files, "quizzes/sets/first-set.yml": renamed}).site / "trainers/handouts"
    for now in (*SHEETS, "sets/first-set.pptx"):
        before = now.replace("quiet-pupil", "loud-pupil").replace("first-set", "old-set")
        assert (folder / before).read_bytes() == (folder / now).read_bytes(), now


@pytest.mark.usefixtures("with_handouts")
def test_a_second_build_makes_none_anew_and_has_the_same_bytes(project: LayOut) -> None:
    root = project(LIST)
    build_here(root)
    first = bytes_in(root / "site/trainers/handouts")
    again = build_here(root)
    assert any("11 handouts, 0 of them made anew" in record.getMessage() for record in again.records)
    assert bytes_in(root / "site/trainers/handouts") == first


@pytest.mark.usefixtures("with_handouts")
def test_handouts_that_cannot_be_printed_leave_the_last_site_and_name_the_letter(
    project: LayOut, printed_before: dict[str, str | bytes]
) -> None:
    root = project({**printed_before, **LIST})
    build_here(root)
    before = bytes_in(root / "site")
    (root / "quizzes/quiet-pupil.yml").write_text(as_yaml(story(setting="From home → school.")), encoding="utf-8")
    stopped = build_here(root)
    assert stopped.stopped
    assert "quizzes/quiet-pupil.yml:15:20: error[letter-not-in-print]" in stopped.warnings[0]
    assert "'→' (U+2192)" in stopped.warnings[0]
    assert bytes_in(root / "site") == before


def test_without_the_packages_the_site_builds_and_its_page_says_so(
    site: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SCENARIO_QUIZ_HANDOUTS")
    monkeypatch.setattr(printing, "why_not", lambda: "The Python package weasyprint is not installed.")
    monkeypatch.setattr(slides, "why_not", lambda: "The Python package pptx is not installed.")
    built = site(LIST)
    page = built.page("trainers/handouts")
    assert "No PDF files or slides were made for this copy of the site." in page_at(page).one("article").words
    assert [link for link in links_of(page) if link.endswith((".pdf", ".pptx"))] == []
    assert "../../scenarios/quiet-pupil/index.html" in links_of(page)
    assert "catalogue.csv" in links_of(page)
    said = [record.getMessage() for record in built.records]
    assert any("The Python package weasyprint is not installed. See README.md, handouts." in line for line in said)
    assert not [link for link in links_of(built.page("sets/first-set")) if "handouts/" in link]


@pytest.mark.usefixtures("with_handouts")
@pytest.mark.parametrize(("asked", "preview", "made"), [("", True, 0), ("yes", True, 10), ("no", False, 0)])
def test_a_preview_keeps_nobody_waiting_for_handouts_unless_it_is_asked_to(
    project: LayOut,
    monkeypatch: pytest.MonkeyPatch,
    printed_before: dict[str, str | bytes],
    asked: str,
    preview: bool,
    made: int,
) -> None:
    if asked:
        monkeypatch.setenv("SCENARIO_QUIZ_HANDOUTS", asked)
    built = build_here(project({**printed_before, **LIST}), preview=preview)
    assert len(list((built.site / "trainers/handouts").rglob("*.pdf"))) == made


@pytest.mark.usefixtures("with_handouts")
def test_an_organisations_name_and_numbers_stand_on_its_handouts_and_the_notes_link_to_them(site: Build) -> None:
    contacts = organisation(front_door={"telephone": "020 7946 0001"})
    own = {"organisation.yml": f"name: Mill Lane School\n{contacts['organisation.yml']!s}"}
    built = site({**LIST, **own})
    notes = links_of(built.page("trainers/quiet-pupil"))
    for place in SHEETS:
        words = words_in((built.site / "trainers/handouts" / place).read_bytes())
        assert squeezed("From Mill Lane School.") in words, place
        assert squeezed("Children's social care, by day: 020 7946 0001") in words, place
        assert squeezed("[your council's number out of hours]") in words, place
        assert squeezed("call 999") in words, place
        if not place.startswith("sets/"):
            assert f"../handouts/{place}" in notes


@pytest.mark.usefixtures("with_handouts")
def test_an_organisation_may_leave_handouts_out_with_their_page_and_the_links_to_it(site: Build) -> None:
    page = LIST["docs/trainers/handouts/index.md"].replace("# Handouts", "---\noptional: exports\n---\n# Handouts")
    start = "# Trainers\n\n- [Handouts](handouts/index.md)\n- [Stories](../scenarios/index.md)\n"
    own = {"organisation.yml": "features: {exports: false}\n"}
    built = site({**LIST, **own, "docs/trainers/handouts/index.md": page, "docs/trainers/index.md": start})
    assert not (built.site / "trainers/handouts").exists()
    assert [link for link in links_of(built.page("trainers")) if "handouts" in link] == []
    assert any("organisation.yml leaves them out" in record.getMessage() for record in built.records)


@pytest.mark.usefixtures("with_handouts")
def test_the_command_writes_the_handouts_alone(project: LayOut) -> None:
    root = project(LIST)
    done = command("scenario-quiz", "handouts", "out", at=root)
    assert done.returncode == 0, done.stderr
    assert "Wrote 12 files to out, 10 PDF files of them made anew" in done.stdout
    assert {f"trainers/handouts/{name}" for name in SHEETS} <= set(bytes_in(root / "out"))


@pytest.mark.proof
@pytest.mark.usefixtures("with_handouts")
def test_the_whole_project_builds_to_the_same_handouts_in_another_folder(tmp_path: Path) -> None:
    sites = []
    for name in ("one", "another näme"):
        root = copy_project(tmp_path / name)
        done = command("mkdocs", "build", "--strict", at=root, TZ="Pacific/Kiritimati" if name != "one" else "UTC")
        assert done.returncode == 0, done.stderr
        sites.append(bytes_in(root / "site/trainers"))
    assert len(sites[0]) > 100
    assert sites[0] == sites[1]
