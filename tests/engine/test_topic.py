"""The engine holds for every topic: what this one has of its own stands in registers, pages and stories."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path

import scenario_quiz

ENGINE = Path(scenario_quiz.__file__).parent
TEXTS = {".py", ".j2", ".js", ".css", ".yml", ".txt"}
# The interface's words are this site's, a file for each language; the licence of the fonts is its authors'.
LEFT_OUT = ("words/", "handouts/fonts/")
# What the topic speaks of. Children of an element of a page are none of its.
TOPIC = re.compile(
    r"(?<!first-)(?<!last-)(?<!nth-)(?<![a-z.])child(?:ren)?(?![a-z.\[])|safeguard|council(?!lor)|police|consent|caldicott"
    r"|prevent(?:[ _-]lead|(?![a-z]))|nspcc|social[ _-](?:care|work)|abuse|neglect|radicali"
    r"|england|wales|scotland|northern|golden|significant|(?<![#0-9])(?:999|101)(?![0-9])",
    re.IGNORECASE,
)
# Where such words stand all the same, and why. Nothing else may hold any, and each of these does.
ALLOWED: dict[str, dict[str, set[str]]] = {
    "Every page tells the number of the police. It is a kind of number in contacts.yml.": {
        "checks/contacts.py": {"police"},
        "organisation/contact.py": {"police"},
        "registers/models.py": {"police"},
    },
    "What to do when somebody speaks of a real case is called so by pages, styles and scripts.": {
        "documentation/trainer_markers.py": {"child"},
        "handouts/documents.py": {"child"},
        "handouts/print.css": {"child"},
        "pages/assets/plan-sheets.js": {"child"},
        "pages/assets/trainers.css": {"child"},
        "pages/templates/handouts/sheet.html.j2": {"child"},
        "pages/templates/handouts/parts.html.j2": {"child"},
        "pages/templates/trainers/notes.md.j2": {"child"},
        "pages/templates/trainers/pack-sheet.html.j2": {"child"},
        "pages/templates/trainers/plan.md.j2": {"child"},
        "pages/templates/trainers/real-child.html.j2": {"child"},
        "pages/templates/trainers/session.html.j2": {"child"},
        "pages/templates/trainers/team.md.j2": {"child"},
        "pages/trainers/guide.py": {"child"},
        "pages/trainers/listing.py": {"child"},
        "pages/trainers/notes.py": {"child"},
        "pages/trainers/plan.py": {"child"},
        "pages/trainers/session.py": {"child"},
        "pages/trainers/team.py": {"child"},
        "theme/assets/stylesheets/site.css": {"child"},
    },
    "A team as an example, which whoever fills in the form is to replace.": {
        "cli/new-organisation.yml.j2": {"safeguard"},
    },
    "Words that tell a role or a place from somebody's name, in any text in English.": {
        "checks/texts/persons.py": {"caldicott", "child", "children", "council", "police", "safeguard", "social work"},
    },
    "Numbers of the country, as it gives them out.": {
        "organisation/numbers.py": {"children", "northern"},
    },
    "Pages of this site by their names: handouts, what reviewers begin with, and what can be cited as an example.": {
        "checks/citations.py": {"significant"},
        "pages/handout_places.py": {"golden"},
        "schema/fields.py": {"significant"},
        "upkeep/reviewing.py": {"significant"},
    },
}


def test_the_engine_names_nothing_of_this_topic_but_what_is_listed_with_a_reason() -> None:
    allowed = {file: words for files in ALLOWED.values() for file, words in files.items()}
    assert sum(map(len, ALLOWED.values())) == len(allowed)
    assert found() == allowed


def test_a_word_of_the_topic_is_seen_wherever_it_stands() -> None:
    seen = (
        "a child's name",
        "real_child",
        "Children",
        "safeguarding-lead",
        "CALDICOTT",
        "ring 999",
        '"101"',
        "Prevent",
    )
    unseen = ("p:last-child", "list.children[0]", "preventDefault()", "#999", "1018", "a councillor", "childminders")
    assert [text for text in seen if not TOPIC.search(text)] == []
    assert [text for text in unseen if TOPIC.search(text)] == []


def found() -> dict[str, set[str]]:
    """The words of the topic in each file of the engine that has any, in small letters."""
    words = defaultdict(set)
    for file in sorted(ENGINE.rglob("*")):
        place = file.relative_to(ENGINE).as_posix()
        if file.suffix in TEXTS and not place.startswith(LEFT_OUT):
            for word in TOPIC.findall(file.read_text(encoding="utf-8")):
                words[place].add(word.lower())
    return dict(words)
