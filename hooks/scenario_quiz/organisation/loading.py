"""Reading organisation.yml, and saying what a release lacks."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from scenario_quiz.findings import Finding, Place, errors_in
from scenario_quiz.organisation.checks import check_organisation
from scenario_quiz.organisation.details import DETAILS, Detail, is_filled_in
from scenario_quiz.organisation.model import Organisation
from scenario_quiz.organisation.numbers import Known
from scenario_quiz.reading import Mapping, Node, read
from scenario_quiz.schema.following import doubt_of
from scenario_quiz.schema.shape import read_as
from scenario_quiz.schema.texts import names_of
from scenario_quiz.words import english

FileThere = Callable[[str], bool]
_WRITE_IT = "Run scenario-quiz new-organisation. In organisation.yml, write"


def load_organisation(
    shown: str, data: bytes | None, known: Known, release: bool = False, there: FileThere = lambda _: True
) -> tuple[Organisation, list[Finding]]:
    """Read organisation.yml from its bytes; None where there is no such file, which is fine.

    `shown` is its path as authors know it; `known` are the numbers of contacts.yml; `there` says whether a file stands
    under docs/ or local/docs/. With `release`, what it needs and lacks are errors. Where the file has errors, an empty
    organisation comes back.
    """
    if data is None:
        return Organisation(), list(_unset(shown, None, Organisation(), _WRITE_IT)) if release else []
    reading = read(shown, data)
    findings = [finding for finding in reading.findings if finding.code != "empty-file"]
    root = reading.root
    organisation = None
    if isinstance(root, Mapping):
        organisation, trouble = read_as(Organisation, shown, root)
        doubt, trouble = doubt_of(reading, trouble, names_of(Organisation))
        findings += [*trouble, *doubt.without(check_organisation(shown, root, known, there, release))]
    elif root is not None:
        help_ = "Run scenario-quiz new-organisation in an empty folder to see its form."
        findings.append(Finding(shown, root.place, "wrong-type", "this file does not hold names with values", help_))
    elif not errors_in(findings):
        organisation = Organisation()
    if organisation is None or errors_in(findings):
        return Organisation(), findings
    return organisation, [*findings, *(_unset(shown, root, organisation) if release else ())]


def _unset(
    shown: str, root: Node | None, organisation: Organisation, how: str = "In organisation.yml, write"
) -> Iterator[Finding]:
    for detail in DETAILS.values():
        if detail.needed_for and not is_filled_in(detail, organisation):
            yield Finding(
                shown,
                _nearest(root, detail),
                "local-unset",
                f"{detail.called(english())} is not filled in",
                f"{how} it under {detail.written}. {detail.needed_for}",
            )


def _nearest(root: Node | None, detail: Detail) -> Place:
    """Where the detail belongs: the last name on the way to it that is there."""
    place = Place()
    node = root
    for name in detail.way:
        if not isinstance(node, Mapping) or name not in node.entries:
            break
        place, node = node.place_of_key(name), node.get(name)
    return place
