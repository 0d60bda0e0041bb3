"""What stops a build, and what does not."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.site.building import build_here, command, organisation
from tests.site.conftest import Build, LayOut
from tests.site.small import as_yaml, judgement, story
from tests.usual import bytes_in

NOTHING_BUILT = "Nothing was built, and the last site is as it was. 1 error, 0 warnings."


def test_a_broken_citation_stops_the_build_and_names_its_line(project: LayOut) -> None:
    text = as_yaml(story(questions=[judgement(cite=["golden-rules#seek-advise"])]))
    line = 1 + text.splitlines().index("  - golden-rules#seek-advise")
    built = build_here(project({"quizzes/quiet-pupil.yml": text}))
    assert built.stopped == "Aborted with a BuildError!"
    assert built.warnings == [
        f"scenario-quiz: quizzes/quiet-pupil.yml:{line}:5: error[unknown-anchor] "
        "page 'golden-rules' has no anchor 'seek-advise'",
        f"scenario-quiz:   {line} |   - golden-rules#seek-advise",
        f"scenario-quiz:   {' ' * len(str(line))} |     {'^' * 24}",
        "scenario-quiz:   = Did you mean 'seek-advice'? Write one of: seek-advice (Ask for advice), be-open.",
        "scenario-quiz: ",
        "scenario-quiz: 1 error, 0 warnings",
        NOTHING_BUILT,
    ]


def test_the_errors_of_all_files_are_told_in_one_build(project: LayOut) -> None:
    built = build_here(
        project(
            {
                "quizzes/quiet-pupil.yml": as_yaml(story(level="hard")),
                "quizzes/louder-pupil.yml": "title: [never closed\n",
                "quizzes/registers/problems.yml": "causes-delay: {shown: causes delay}\n",
            }
        )
    )
    told = "\n".join(built.warnings)
    for file in ("quizzes/quiet-pupil.yml:", "quizzes/louder-pupil.yml:", "quizzes/registers/problems.yml:"):
        assert f"scenario-quiz: {file}" in told


@pytest.mark.parametrize(
    ("link", "told", "warning"),
    [
        (
            "../scenarios/noisy-pupil/index.md",
            "leads to nothing: there is no 'scenarios/noisy-pupil/index.md'",
            "but the target 'scenarios/noisy-pupil/index.md' is not found among documentation files.",
        ),
        (
            "../golden-rules/index.md#seek-advise",
            "the page 'golden-rules/index.md' has no anchor 'seek-advise'",
            "but the doc 'golden-rules/index.md' does not contain an anchor '#seek-advise'.",
        ),
        (
            "../scenarios/quiet-pupil/index.md#second-move",
            "the page 'scenarios/quiet-pupil/index.md' has no anchor 'second-move'",
            "but the doc 'scenarios/quiet-pupil/index.md' does not contain an anchor '#second-move'.",
        ),
    ],
)
def test_a_broken_link_or_anchor_stops_a_strict_build_at_its_line_and_mkdocs_would_stop_there_too(
    project: LayOut, link: str, told: str, warning: str
) -> None:
    root = project({"docs/old/index.md": f"# Old\n\n[x]({link})\n"})
    strict = build_here(root, strict=True)
    assert strict.stopped == "Aborted with a BuildError!"
    assert strict.warnings[0].startswith("scenario-quiz: docs/old/index.md:3:5: error[broken-link] ")
    assert told in strict.warnings[0]
    free = build_here(root)
    assert free.stopped == ""
    assert free.warnings == [f"Doc file 'old/index.md' contains a link '{link}', {warning}"]


def test_a_strict_build_that_is_told_to_be_quiet_fails_at_once_and_leaves_the_old_site(project: LayOut) -> None:
    root = project({"docs/old/index.md": "# Old\n\n[x](../nowhere/index.md)\n"})
    (root / "site").mkdir()
    (root / "site/index.html").write_text("the old site")
    done = command("mkdocs", "build", "--quiet", "--strict", at=root)
    assert done.returncode == 1
    assert "Leave --quiet out." in done.stderr and "Traceback" not in done.stderr
    assert (root / "site/index.html").read_text() == "the old site"


def test_documentation_outside_the_project_is_refused_in_one_sentence(project: LayOut, tmp_path: Path) -> None:
    root, elsewhere = project(), tmp_path / "elsewhere"
    (root / "docs").rename(elsewhere)
    text = (root / "mkdocs.yml").read_text(encoding="utf-8")
    (root / "mkdocs.yml").write_text(f"{text}docs_dir: {elsewhere}\n", encoding="utf-8")
    done = command("mkdocs", "build", at=root)
    assert done.returncode == 1
    assert f"docs_dir in mkdocs.yml is {elsewhere}. Name a folder beside mkdocs.yml, such as docs." in done.stderr
    assert "Traceback" not in done.stderr


def test_warnings_of_the_engine_do_not_fail_a_strict_build(project: LayOut) -> None:
    built = build_here(project(), strict=True)
    assert built.stopped == ""
    assert built.warnings == []
    told = "\n".join(record.getMessage() for record in built.records)
    assert re.search("^scenario-quiz: 1 scenarios; 0 errors, [1-9][0-9]* warnings$", told, re.MULTILINE)


@pytest.mark.parametrize(
    "place",
    [
        "scenarios/quiet-pupil/index.md",
        "scenarios/quiet-pupil/README.md",
        "scenarios/silent-pupil/index.html",
        "scenarios/index.md",
        "scenarios/index.json",
        "about/sources/index.md",
        "authors/codes/index.md",
        "assets/scenario-quiz/quiz.js",
    ],
)
def test_a_file_in_the_way_of_a_made_page_stops_the_build_and_leaves_the_last_site(project: LayOut, place: str) -> None:
    files = {"quizzes/quiet-pupil.yml": as_yaml(story(aliases=["silent-pupil"])), f"docs/{place}": "# In the way\n"}
    root = project({**files, "site/index.html": "the last site"})
    built = build_here(root)
    assert built.stopped == "Aborted with a BuildError!"
    assert re.match(
        rf"scenario-quiz: docs/{place}:1:1: error\[(?:in-the-way|unread-file|live-file)\]", built.warnings[0]
    )
    assert re.search("[Tt]he build makes (?:a|this)", "".join(built.warnings))
    assert bytes_in(root / "site") == {"index.html": b"the last site"}


def test_two_stories_may_show_the_same_picture(site: Build) -> None:
    figure = {"file": "hall.svg", "alt": "A school hall"}
    picture = b'<svg xmlns="http://www.w3.org/2000/svg"/>'
    built = site(
        {
            "quizzes/figures/hall.svg": picture,
            "quizzes/quiet-pupil.yml": as_yaml(story(figure=figure)),
            "quizzes/louder-pupil.yml": as_yaml(story(title="A louder pupil", figure=figure)),
        }
    )
    assert (built.site / "scenarios/figures/hall.svg").read_bytes() == picture


@pytest.mark.parametrize("number", ["call us", "0"])
def test_a_local_number_that_cannot_be_dialled_stops_the_build(project: LayOut, number: str) -> None:
    built = build_here(project(organisation(front_door={"telephone": number})))
    assert built.stopped == "Aborted with a BuildError!"
    assert f"error[bad-telephone] '{number}' is not a telephone number" in built.warnings[0]
