"""A register as a file: names, each with names and values below it. Whatever is no such list is one finding, where it
stands. Meant for every file under registers/, an organisation's own included."""

from __future__ import annotations

from pathlib import Path

from scenario_quiz.files.ordinary import content_of
from scenario_quiz.findings import Finding, Place, errors_in
from scenario_quiz.reading import Mapping, Reading, Scalar, Sequence, read

_HELP = "Take its last good version back, or write each entry as its id and a colon, with its names and values below."


def read_register(file: Path, path: str) -> tuple[Mapping | None, list[Finding], Reading]:
    """The names of a register with what stands under each, what is wrong with the file as a whole, and how it reads.

    Without a file there is nothing and nothing is wrong; None with findings means that nothing of it was read. `path`
    is the file as authors know it.
    """
    content = content_of(file)
    if content is None:
        return None, [], Reading(path, None, (), ())
    reading = read(path, content)
    findings = [finding for finding in reading.findings if finding.code != "empty-file"]
    root = reading.root
    if isinstance(root, Mapping) and (root.entries or errors_in(findings)):
        return root, findings, reading
    if not errors_in(findings):
        code, what = _described(root)
        message = f"this register {what}, so none of its entries is known"
        findings.append(Finding(path, root.place if root else Place(), code, message, _HELP))
    return None, findings, reading


def entries_in(path: str, root: Mapping) -> tuple[dict[str, Mapping], list[Finding]]:
    """The entries of a register that have names under them, and a finding for each of the others."""
    entries: dict[str, Mapping] = {}
    findings = []
    for id_, node in root.entries.items():
        if isinstance(node, Mapping) and node.entries:
            entries[id_] = node
        else:
            message = f"'{id_}' has no names under it"
            findings.append(Finding(path, node.place, "wrong-type", message, "Indent its names below it."))
    return entries, findings


def _described(root: Mapping | Sequence | Scalar | None) -> tuple[str, str]:
    if root is None or isinstance(root, Mapping):
        return "empty-file", "holds nothing"
    what = "a list without names" if isinstance(root, Sequence) else "a text"
    return "wrong-type", f"is {what}"
