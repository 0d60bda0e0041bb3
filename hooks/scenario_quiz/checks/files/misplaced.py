"""Files that hold another form than their folder is for: a set among the stories, or the ledger under a slip of a name.

Told in one finding. Judged as what their folder is for, each of their names would be a mistake.
"""

from __future__ import annotations

from collections.abc import Iterator

from scenario_quiz.findings import Finding, Place
from scenario_quiz.organisation.model import Organisation
from scenario_quiz.places import LEDGER, LISTS, LOCAL, LOCAL_QUIZZES, LOCAL_REGISTERS, ORGANISATION, QUIZZES, REGISTERS
from scenario_quiz.reading import MappingNode, Node, SequenceNode
from scenario_quiz.scenarios.model import Scenario
from scenario_quiz.schema.codes import WRONG_TYPE

_OF_STORIES = frozenset(Scenario.model_fields)
_OF_GUIDES = frozenset({"frame", "not_sure"})
_OF_DETAILS = frozenset(name.replace("_", "-") for name in Organisation.model_fields) - _OF_STORIES


def check_among_scenarios(path: str, stem: str, root: MappingNode) -> Iterator[Finding]:
    """A finding on a file among the scenarios that holds no scenario."""
    quizzes = LOCAL_QUIZZES if path.startswith(f"{LOCAL}/") else QUIZZES
    names = set(root.entries)
    if names >= _OF_GUIDES:
        yield _misplaced(path, "a guide", f"{quizzes}/guides/{stem}.yml")
        return
    if "questions" in names:
        return
    scenarios = root.get("scenarios")
    if isinstance(scenarios, SequenceNode):
        yield _misplaced(path, "a set", f"{quizzes}/sets/{stem}.yml")
    elif isinstance(scenarios, MappingNode):
        yield _misplaced(path, "the ledger of published ids", f"{quizzes}/{LEDGER}")
    elif names & _OF_DETAILS and "title" not in names:
        yield _misplaced(path, "an organisation's details", ORGANISATION)
    elif names and not names & _OF_STORIES and all(isinstance(node, MappingNode) for node in root.entries.values()):
        own = quizzes == LOCAL_QUIZZES and stem not in LISTS
        folder = LOCAL_REGISTERS if own else f"{QUIZZES}/registers"
        known = stem in (*REGISTERS, *LISTS)
        name = stem if known else "glossary"
        example = f"{folder}/{name}.yml" if known else f"its place, such as {folder}/{name}.yml"
        yield _misplaced(path, "entries of a register", example)


def check_among_sets(path: str, stem: str, root: Node) -> Iterator[Finding]:
    """A finding on a file among the sets that holds no set."""
    if not isinstance(root, MappingNode):
        help_ = "Begin with schema: 1, and on the next line title: and so on."
        yield Finding(path, root.place, WRONG_TYPE, "this file does not hold a set", help_)
    elif "questions" in root.entries and "scenarios" not in root.entries:
        quizzes = LOCAL_QUIZZES if path.startswith(f"{LOCAL}/") else QUIZZES
        yield _misplaced(path, "a scenario", f"{quizzes}/{stem}.yml")


def check_among_guides(path: str, stem: str, root: Node) -> Iterator[Finding]:
    """A finding on a file among the guides that holds no guide."""
    quizzes = LOCAL_QUIZZES if path.startswith(f"{LOCAL}/") else QUIZZES
    if not isinstance(root, MappingNode):
        help_ = "Begin with schema: 1, and on the next line title: and so on."
        yield Finding(path, root.place, WRONG_TYPE, "this file does not hold a guide", help_)
    elif {"basis", "setting"} & root.entries.keys() and not _OF_GUIDES & root.entries.keys():
        yield _misplaced(path, "a scenario", f"{quizzes}/{stem}.yml")
    elif "scenarios" in root.entries and "questions" not in root.entries:
        yield _misplaced(path, "a set", f"{quizzes}/sets/{stem}.yml")


def _misplaced(path: str, what: str, better: str) -> Finding:
    message = f"this file holds {what}, and nothing reads that here"
    return Finding(path, Place(), WRONG_TYPE, message, f"Move it to {better}")
