"""A language that nobody speaks, and a small site in it: whatever English is left on such a site comes from no words
file and from no author.

Each word of ours becomes one that begins with zx, each of an author's one that begins with yx.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

import yaml

from scenario_quiz.reading import plain, read
from scenario_quiz.registers.models import REGISTER_MODELS
from scenario_quiz.scenarios.draft import TEXTS
from scenario_quiz.schema.text_names import names_of_texts
from scenario_quiz.words import ENGLISH, english, word_files
from tests.engine.small import BASE, promise
from tests.site.building import command, copy_engine, settings, write_files, write_settings

LANGUAGE = "eo"  # Material has it, and its words for it are no English
# What is no running text: blanks to fill in, links, tags, attributes of headings.
_KEPT = r"\{[^{}]*\}|\]\([^()]*\)|<[^<>]*>"
_WORD = re.compile(rf"({_KEPT})|[^\W\d_]+(?:['’][^\W\d_]+)*")
# Entries of words files that are no words: rules for findings, and the name of the language.
_NO_WORDS = {"key"}
_PEOPLE = {"author", "owner", "by"}
_OF_REGISTERS = {
    *("title", "short", "publisher", "dated", "seen", "term", "abbreviation", "also", "typed_as", "say_instead"),
    *("name", "what", "shown", "belief", "truth", "owner"),
}
DOCS = {
    "docs/index.md": "# Yyone\n\nYytwo [999](call:emergency).\n",
    "docs/trainers/index.md": (
        "---\nscenario: trainers\n---\n# Yythree\n\n## Yyfour {#stories}\n\n<!-- trainers:stories -->\n\n"
        "## Yyfive {#a-real-child}\n\n<!-- trainers:sets -->\n\n<!-- trainers:real-child -->\n"
    ),
    "docs/trainers/sessions/index.md": (
        "---\nscenario: trainers\n---\n# Yysix\n\n<!-- trainers:session yxkinds -->\n\n"
        "<!-- trainers:paste yxkinds -->\n"
    ),
    "docs/trainers/handouts/index.md": "# Yyseven\n\n<!-- handouts -->\n",
    "docs/resources/two-minutes/index.md": "# Yyeight\n",
    "docs/contacts/index.md": (
        "---\nchecked: 2026-11-22\ncheck_after: 2028-05-22\nreviewed: {on: 2026-10-01, by: yynurse}\n---\n"
        "# Yynine\n\n<!-- local:front-door in full -->\n\n<!-- local:out-of-hours -->\n\n<!-- local:video -->\n\n"
        "<!-- local:escalation-policy -->\n\n<!-- law:duty-to-tell -->\n"
    ),
    "local/docs/ours/index.md": "# Yyten\n",
}
ORGANISATION = """\
schema: 1
name: Yyorganisation
contacts:
  front-door: {name: Yyteam, telephone: "020 7946 0001", form: "https://yy.example/yy"}
  safeguarding-lead: {name: Yylead, email: yy@yy.example}
law:
  private-life: {status: in-force, covers-us: "yes", as-of: 2026-11-22, by: yylead}
"""


def pseudo(text: str, mark: str) -> str:
    """A text with each word marked and turned round. Blanks, links and tags stay."""
    return _WORD.sub(lambda found: found[1] or mark + found[0][::-1].lower(), text)


def pseudo_words() -> dict[str, str]:
    """The files of the words in the language that nobody speaks, by their place in the folder of words."""
    return {
        file.name if file.name == f"{ENGLISH}.yml" else f"{LANGUAGE}/{file.name}": _dumped(
            _told(_read(file), lambda name: name not in _NO_WORDS, "zx")
        )
        for file in word_files(ENGLISH)
    }


def english_words() -> frozenset[str]:
    """Every English word of two letters or more that the interface says."""
    texts = " ".join(_texts(english().texts))
    return frozenset(word.lower() for word in re.findall(r"[^\W\d_]{2,}", re.sub(r"\{[^{}]*\}", " ", texts)))


def built_pseudo(root: Path) -> Path:
    """The project of such a site, laid out in this folder and built with its handouts."""
    done = command("mkdocs", "build", at=lay_out_pseudo(root), SCENARIO_QUIZ_HANDOUTS="yes")
    assert done.returncode == 0, done.stderr
    return root


def lay_out_pseudo(root: Path) -> Path:
    """The project of such a site, with its own engine: every kind of question, a retired story, a set, registers,
    and an organisation that has filled in some of its details."""
    copy_engine(root)
    words = root / "hooks/scenario_quiz/words"
    for place, text in pseudo_words().items():
        file = words / place.replace(f"{ENGLISH}.yml", f"{LANGUAGE}.yml")
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")
    write_files(root, {**DOCS, **_of_base(), "organisation.yml": ORGANISATION})
    own = settings()
    write_settings(
        root,
        site_name="Yysite",
        site_description="Yydescription",
        site_url="https://yy.example/yy/",
        copyright="Yycopyright",
        nav=[{"Yyone": "index.md"}],
        theme={**own["theme"], "language": LANGUAGE},
        markdown_extensions=[
            "admonition",
            "attr_list",
            "md_in_html",
            "tables",
            {"toc": {"permalink": True, "permalink_title": "Yylink"}},
        ],
        validation={"nav": {"omitted_files": "ignore"}, "links": {"not_found": "ignore", "anchors": "ignore"}},
    )
    promise(root)
    return root


def _of_base() -> dict[str, str]:
    """The small project of the values tests, in an author's words."""
    files: dict[str, str] = {}
    for name, form in REGISTER_MODELS.items():
        tree = _read(BASE / f"quizzes/registers/{name}.yml")
        fields = names_of_texts(form) | _OF_REGISTERS
        files[f"quizzes/registers/{name}.yml"] = _dumped(_told(tree, fields.__contains__, "yx"))
    for name in ("rules", "harm"):
        files[f"docs/{name}/index.md"] = pseudo((BASE / f"docs/{name}/index.md").read_text(encoding="utf-8"), "yx")
    whole = _read(BASE.parent / "fine/every-kind.yml", renamed=True)
    whole["trainer"]["variations"] = ["A new fact."]
    story = _told(whole, (TEXTS | _PEOPLE).__contains__, "yx")
    retired = {"on": "2026-10-01", "why": "Yywhy.", "instead": ["yxkinds"]}
    left_out = ("outcomes", "aliases")
    flat = {name: one for name, one in story.items() if name not in left_out}
    flat["reviewed"] = None
    flat["questions"] = [
        {name: value for name, value in one.items() if name not in ("next", "aliases")}
        for one in story["questions"][2:5]
    ]
    files["quizzes/yxkinds.yml"] = _dumped(story)
    files["quizzes/yxrow.yml"] = _dumped(
        {**flat, "title": "Yyrow", "touches": ["physical-abuse"], "retired_questions": []}
    )
    files["quizzes/gone.yml"] = _dumped({**flat, "title": "Yygone", "status": "retired", "retired": retired})
    set_ = {
        "schema": 1,
        "title": "Yyset",
        "summary": "Yysummary.",
        "status": "published",
        "scenarios": ["yxkinds", "yxrow"],
        "intro": "Yyintro.",
    }
    files["quizzes/sets/a-set.yml"] = _dumped(set_)
    return files


def _told(tree: Any, is_text: Callable[[str], bool], mark: str, name: str = "") -> Any:
    if isinstance(tree, dict):
        return {
            key: _told(value, is_text, mark, str(key)) if not isinstance(value, dict) or key not in _NO_WORDS else value
            for key, value in tree.items()
        }
    if isinstance(tree, list):
        return [_told(value, is_text, mark, name) for value in tree]
    if not isinstance(tree, str) or not is_text(name):
        return tree
    return LANGUAGE if name == "language" else pseudo(tree, mark)


def _read(file: Path | Traversable, renamed: bool = False) -> Any:
    """What a file holds. With `renamed`, what readers of paper see of its ids is no English either."""
    text = file.read_text(encoding="utf-8")
    for number, id_ in enumerate(re.findall(r"- id: ([\w-]+)", text) if renamed else ()):
        text = re.sub(rf"(?<=(?:id|xt): ){id_}\b", f"yx{number}", text)
    root = read(file.name, text.encode()).root
    assert root is not None
    return plain(root)


def _texts(tree: Any) -> Iterator[str]:
    if isinstance(tree, str):
        yield tree
    elif isinstance(tree, dict | list):
        for one in (value for key, value in tree.items() if key not in _NO_WORDS) if isinstance(tree, dict) else tree:
            yield from _texts(one)


def _dumped(tree: Any) -> str:
    return str(yaml.safe_dump(tree, allow_unicode=True, sort_keys=False, width=10_000))
