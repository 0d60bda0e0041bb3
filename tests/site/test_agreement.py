"""A check and a build agree: what a check passes is built strictly and printed, without a warning."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from scenario_quiz.bank import Bank
from scenario_quiz.handouts import making, printing
from scenario_quiz.pages.handout_places import Handout, handouts_of
from tests.engine.small import promise
from tests.site.building import Built, build_here, command, lay_out
from tests.site.conftest import LayOut
from tests.site.small import DOCS, FILES, as_yaml, story

ENGINE = Path(__file__).parents[1] / "engine"
BASE = ENGINE / "base"
STORY = "quizzes/quiet-pupil.yml"
USUAL = "usual size"
SIZES = [USUAL, pytest.param("every size", marks=pytest.mark.proof)]
LINKS = """# Links

[a](../links/index.md) [b](#links) [c](index.md) [d](?a=b) [e](# "Top") [f](https://site.example/a%20b) [g](tel:999)
[h](mailto:a@site.example) <b@site.example> [i](../golden-rules/index.md?x=1#seek-advice) [j](//site.example/x)
[k][l] [m [n] o](../golden-rules/index.md) [p](<../golden-rules/index.md> "A title (in brackets)") [q](%2e%2e/index.md)
[r](../scenarios/quiet-pupil/index.md#first-move) [s](../scenarios/quiet-pupil/index.md#situation) <a href="../no">t</a>

`[u](../no/index.md)`

    [v](../no/index.md)

<!-- [w](../no/index.md) -->

[l]: ../golden-rules/index.md#be-open
"""
# What authors paste and mistype. Some of it is refused; none of what is not may stop a build.
PAGES: dict[str, str] = {
    "links": LINKS,
    "links-to-nothing": "# X\n\n[x](../no/index.md)\n",
    "link-to-a-folder": "# X\n\n[x](../golden-rules/)\n",
    "link-from-the-top": "# X\n\n[x](/golden-rules/index.md)\n",
    "link-that-is-none": "# X\n\n[x](http://[broken)\n",
    "link-to-nothing-at-all": "# X\n\n[x]()\n",
    "link-by-reference": "# X\n\n[x][y]\n\n[y]: ../no/index.md\n",
    "picture-that-is-not-there": "# X\n\n![x](no.png)\n",
    "anchor-in-a-comment": "# X\n\n[x](#y)\n\n<!--\n## Y {#y}\n-->\n",
    "anchor-in-code": "# X\n\n[x](#y)\n\n```\n## Y {#y}\n```\n",
    "anchor-that-is-made": "# X\n\n[x](#a-heading-of-its-own)\n\n## A heading of its own\n",
    "anchor-as-html": "# X\n\n[x](#y) [z](#w)\n\n<div id='y'>y</div>\n\n<a name=w></a>\n",
    "anchor-twice": "# X\n\n[x](#y)\n\n## Y {#y}\n\n## Z {#y}\n",
    "underlined": "X {#x}\n=====\n\n[x](#y)\n\nY {#y}\n---\n",
    "fence-that-stays-open": "# X\n\n```\n## Y {#y}\n\n[x](#y)\n",
    "comment-that-stays-open": "# X\n\n<!-- and so on\n\n## Y {#y}\n",
    "tags-that-stay-open": "# X\n\n<div>\n\n<a href='x\n\n<b <i <p\n",
    "signs-of-templates": "# X\n\n{{ 7 * 7 }} {% raw %} {# no comment #} ${x} %(y)s\n",
    "sections-of-data": "# X\n\n<![CDATA[ x ]]> <?php x ?> <!DOCTYPE x>\n",
    "attributes-that-are-none": '# X {#a b="}\n\ntext {: .x #y }\n\n{: }\n',
    "twelve-quotes": "# X\n\n" + "> " * 12 + "y\n",
    "thirteen-quotes": "# X\n\n" + "> " * 13 + "y\n",
    "twelve-lists": "# X\n\n" + "".join("    " * depth + "- y\n" for depth in range(12)),
    "a-thousand-dashes": "# X\n\n" + "- " * 1000 + "y\n",
    "a-thousand-dashes-alone": "# X\n\n" + "- " * 1000 + "\n",
    "emphasis-inside-emphasis": "# X\n\n" + "*a _b **c __d\n" * 200 + "d__ c** b_ a*\n" * 199,
    "some-emphasis": "# X\n\n" + "*a _b **c __d " * 20 + "d__ c** b_ a* " * 20 + "\n",
    "tags-inside-tags": "# X\n\n" + '<div markdown="1">\n\n' * 300 + "x\n\n" + "</div>\n\n" * 300,
    "notes-inside-notes": "# X\n\n"
    + "".join("    " * depth + "!!! note\n\n" for depth in range(40))
    + "    " * 40
    + "x\n",
    "brackets-inside-brackets": "# X\n\n" + "[" * 400 + "x" + "](y)" * 400 + "\n",
    "many-lines": "# X\n\n" + "## Y\n" * 401,
    "odd-characters": "# X\n\na\x02b\x03c\x07d\x0be\x0cf\u2028g\u200bh\ufeffi\u202ej\x85k\n",
    "letters-of-others": "# X → 日本 ☎\n\nsome ✓\n",
    "windows": "\ufeff# X {#x}\r\n\r\n[x](#x)\r\n",
    "nothing": "",
    "only-front-matter": "---\nchecked: 2026-11-22\ncheck_after: 2027-11-22\n---\n",
    "table": "# X\n\n| a | [b](#x) {#y} |\n|---|:-:|\n| `|` | \\| |\n\n[x](#x)\n",
}
TEXTS = {
    "twins": "so\u00adft no\u2011break 10\u202fmg o\ufb03ce \uff21\uff22 w\u0302 it\u02bcs 5\u2032 \uff1cb\uff1e",
    "arrow": "home → school",
    "micro": "5 µg",
    "accents-that-do-not-fit": "x\u0302",
    "twelve-lists": "\n".join("    " * depth + "- y" for depth in range(12)),
    "thirteen-lists": "\n".join("    " * depth + "- y" for depth in range(13)),
    "a-thousand-dashes": "- " * 1000 + "y",
    "dashes-alone": "- " * 1000,
    "stars": "*a **b " * 500 + "b** a* " * 500,
    "blots": "_" * 3000 + " " + "*" * 3000,
    "entities": "&shy; &#8209; &rarr; &amp; &lt;b&gt;",
    "indented": "    " * 30 + "far to the right",
    "numbers": "1000000000. a\n\n1. b\n",
}


def checked(root: Path) -> list[tuple[str, str]]:
    """The errors that `scenario-quiz check` tells of: file and code."""
    done = command("scenario-quiz", "check", "--quiet", at=root)
    assert "Traceback" not in done.stderr, done.stderr
    return re.findall(r"^(\S+?):\d+:\d+: error\[([a-z-]+)\]", done.stdout, re.MULTILINE)


def built(root: Path, sizes: str = USUAL) -> Built:
    """The strict build, with handouts where they can be made. In large print the words are the same."""

    def wanted(bank: Bank) -> Iterator[Handout]:
        return (one for one in handouts_of(bank) if sizes != USUAL or not one.large)

    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SCENARIO_QUIZ_HANDOUTS", "yes")
        patch.setattr(making, "handouts_of", wanted)
        return build_here(root, strict=True)


@pytest.mark.parametrize("sizes", SIZES)
def test_every_file_that_only_looks_odd_is_built_and_printed(tmp_path: Path, sizes: str) -> None:
    files: dict[str, str | bytes] = {
        file.relative_to(BASE).as_posix(): file.read_bytes() for file in BASE.rglob("*") if file.is_file()
    }
    for file in sorted((ENGINE / "fine").glob("*.yml")):
        files[f"quizzes/{file.name}"] = file.read_bytes().replace(b"status: draft", b"status: published")
    names = [file.stem for file in sorted((ENGINE / "fine").glob("*.yml"))]
    files["quizzes/sets/all-of-them.yml"] = as_yaml(
        {"schema": 1, "title": "All", "summary": "All of them.", "status": "published", "scenarios": names}
    )
    root = lay_out(tmp_path, files)
    assert checked(root) == []
    done = built(root, sizes)
    assert (done.stopped, done.warnings) == ("", [])
    if not printing.why_not():
        assert all((done.site / f"trainers/handouts/{name}-facilitator.pdf").is_file() for name in names)
        assert (done.site / "trainers/handouts/sets/all-of-them-learner.pdf").is_file()


@pytest.fixture(scope="module", params=SIZES)
def refused(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[dict[str, set[str]], Built]:
    """What a check says of everything above, by file; and the build of what it lets pass."""
    files: dict[str, str | bytes] = {f"docs/{name}/index.md": text for name, text in PAGES.items()}
    files |= {
        f"quizzes/{name}.yml": as_yaml(story(setting=text, title=f"A story {name}")) for name, text in TEXTS.items()
    }
    root = lay_out(tmp_path_factory.mktemp("odd"), {**FILES, **files})
    said: dict[str, set[str]] = {}
    for path, code in checked(root):
        said.setdefault(path, set()).add(code)
    for path in said:
        (root / path).unlink()
    (root / "quizzes/published.yml").unlink(missing_ok=True)
    promise(root)
    assert checked(root) == []
    return said, built(root, request.param)


def test_what_a_check_lets_pass_is_built_strictly_without_a_warning(
    refused: tuple[dict[str, set[str]], Built],
) -> None:
    _, done = refused
    assert (done.stopped, done.warnings) == ("", [])


def test_a_check_refuses_this_and_nothing_else(refused: tuple[dict[str, set[str]], Built]) -> None:
    said = {path.removeprefix("docs/").removesuffix("/index.md"): sorted(codes) for path, codes in refused[0].items()}
    assert said == {
        "a-thousand-dashes": ["tangled-page"],
        "anchor-in-a-comment": ["broken-link"],
        "anchor-in-code": ["broken-link"],
        "brackets-inside-brackets": ["tangled-page"],
        "emphasis-inside-emphasis": ["bad-page"],
        "link-by-reference": ["broken-link"],
        "link-from-the-top": ["broken-link"],
        "link-that-is-none": ["broken-link"],
        "link-to-a-folder": ["broken-link"],
        "links-to-nothing": ["broken-link"],
        "many-lines": ["tangled-page"],
        "notes-inside-notes": ["tangled-page"],
        "picture-that-is-not-there": ["broken-link"],
        "tags-inside-tags": ["bad-page"],
        "thirteen-quotes": ["tangled-page"],
        "quizzes/a-thousand-dashes.yml": ["too-deep"],
        "quizzes/accents-that-do-not-fit.yml": ["letter-not-in-print"],
        "quizzes/arrow.yml": ["letter-not-in-print"],
        "quizzes/dashes-alone.yml": ["too-deep"],
        "quizzes/micro.yml": ["letter-not-in-print"],
        "quizzes/thirteen-lists.yml": ["too-deep"],
        "quizzes/stars.yml": ["too-deep"],
    }


@pytest.mark.parametrize(
    ("old", "new"),
    [("Watch the pupil", "Watch the → pupil"), ("golden-rules#seek-advice", "golden-rules#in-a-comment")],
)
def test_what_stops_a_build_is_an_error_of_a_check(project: LayOut, old: str, new: str) -> None:
    rules = DOCS["docs/golden-rules/index.md"]
    text = as_yaml(story()).replace(old, new)
    root = project({"docs/golden-rules/index.md": f"{rules}\n<!--\n## No {{#in-a-comment}}\n-->\n", STORY: text})
    assert [path for path, _ in checked(root)] == [STORY]
    assert built(root).stopped
