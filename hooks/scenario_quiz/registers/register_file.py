"""A register as a file: names, each with names and values below it. Whatever is no such list is one finding, where it
stands. Meant for every file under registers/, an organisation's own included."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from scenario_quiz.files.ordinary import content_of
from scenario_quiz.findings import Code, Finding, Place, errors_in
from scenario_quiz.reading import MappingNode, Reading, ScalarNode, SequenceNode, read
from scenario_quiz.reading.reader import EMPTY_FILE
from scenario_quiz.schema.codes import WRONG_TYPE

_HELP = "Take its last good version back, or write each entry as its id and a colon, with its names and values below."


def read_register(file: Path, path: str) -> tuple[MappingNode | None, list[Finding], Reading]:
    """The names of a register with what stands under each, what is wrong with the file as a whole, and how it reads.

    Without a file there is nothing and nothing is wrong; None with findings means that nothing of it was read. `path`
    is the file as authors know it.
    """
    content = content_of(file)
    if content is None:
        return None, [], Reading(path, None, (), ())
    reading = read(path, content)
    findings = [finding for finding in reading.findings if finding.code != EMPTY_FILE]
    root = reading.root
    if isinstance(root, MappingNode) and (root.entries or errors_in(findings)):
        return root, findings, reading
    if not errors_in(findings):
        code, what = _described(root)
        message = f"this register {what}, so none of its entries is known"
        findings.append(Finding(path, root.place if root else Place(), code, message, _HELP))
    return None, findings, reading


def entries_in(
    path: str, root: MappingNode, names: Collection[str] = ()
) -> tuple[dict[str, MappingNode], list[Finding]]:
    """The entries of a register that have names under them, and a finding for each of the others.

    `names` are those that stand in an entry. Where several stand as entries, the id that they belong under is lost.
    """
    row = [id_ for id_ in root.entries if id_ in names]
    row = row if len(row) > 1 else []
    entries: dict[str, MappingNode] = {}
    findings = []
    for id_, node in root.entries.items():
        if id_ in row[1:]:
            continue
        if row and id_ == row[0]:
            others = ", ".join(f"'{name}'" for name in row[1:])
            message = f"'{id_}' belongs to an entry, and stands where an id does"
            help_ = f"Is the line with the entry's id missing above it, or its indent wrong? So too for {others}."
            findings.append(Finding(path, root.place_of_key(id_), WRONG_TYPE, message, help_, leaves_gap=True))
        elif isinstance(node, MappingNode) and node.entries:
            entries[id_] = node
        else:
            message = f"'{id_}' has no names under it"
            findings.append(Finding(path, node.place, WRONG_TYPE, message, "Indent its names below it."))
    return entries, findings


def _described(root: MappingNode | SequenceNode | ScalarNode | None) -> tuple[Code, str]:
    if root is None or isinstance(root, MappingNode):
        return EMPTY_FILE, "holds nothing"
    what = "a list without names" if isinstance(root, SequenceNode) else "a text"
    return WRONG_TYPE, f"is {what}"
