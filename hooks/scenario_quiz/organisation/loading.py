"""Reading organisation.yml, and saying what a release lacks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from scenario_quiz.findings import Code, Finding, Place, errors_in
from scenario_quiz.organisation.checks import check_organisation
from scenario_quiz.organisation.details import Detail, details_of, is_filled_in
from scenario_quiz.organisation.model import Organisation, organisation_form
from scenario_quiz.organisation.numbers import Known
from scenario_quiz.reading import MappingNode, Node, read
from scenario_quiz.reading.reader import EMPTY_FILE
from scenario_quiz.registers.models import Route
from scenario_quiz.schema.codes import WRONG_TYPE
from scenario_quiz.schema.following import Doubt
from scenario_quiz.schema.in_doubt import model_in_doubt
from scenario_quiz.words import english

LOCAL_UNSET = Code("local-unset", "error", "A local detail that a release needs is not filled in.", "Fill it in.")

FileThere = Callable[[str], bool]
_WRITE_IT = "Run scenario-quiz new-organisation. In organisation.yml, write"


@dataclass(frozen=True)
class OwnFile:
    """organisation.yml as it was read: its names, None where it holds none; the organisation, None where its form is
    not right; what is in doubt; and the findings of the reader and on the form."""

    path: str
    root: MappingNode | None = None
    organisation: Organisation | None = None
    doubt: Doubt = field(default_factory=Doubt)
    findings: tuple[Finding, ...] = ()


def load_organisation(
    shown: str, data: bytes | None, known: Known, release: bool = False, there: FileThere = lambda _: True
) -> tuple[Organisation, list[Finding]]:
    """Read organisation.yml from its bytes and judge it; None where there is no such file, which is fine. `shown` is
    its path as authors know it; the rest is as for `judged_organisation`."""
    return judged_organisation(read_organisation(shown, data, known.routes), known, release, there)


def read_organisation(shown: str, data: bytes | None, routes: Mapping[str, Route]) -> OwnFile:
    """The bytes of organisation.yml as a file that is read once. `routes` are the contacts that may stand there."""
    if data is None:
        return OwnFile(shown, organisation=Organisation())
    reading = read(shown, data)
    findings = tuple(finding for finding in reading.findings if finding.code != EMPTY_FILE)
    root = reading.root
    if isinstance(root, MappingNode):
        judged = model_in_doubt(organisation_form(routes), reading, root)
        organisation = Organisation().model_copy(update=dict(judged.value)) if judged.value else None
        return OwnFile(shown, root, organisation, judged.doubt, judged.findings)
    if root is not None:
        help_ = "Run scenario-quiz new-organisation in an empty folder to see its form."
        wrong = Finding(shown, root.place, WRONG_TYPE, "this file does not hold names with values", help_)
        return OwnFile(shown, findings=(*findings, wrong))
    return OwnFile(shown, organisation=None if errors_in(findings) else Organisation(), findings=findings)


def judged_organisation(
    own: OwnFile, known: Known, release: bool = False, there: FileThere = lambda _: True
) -> tuple[Organisation, list[Finding]]:
    """The organisation of a file, and every finding on it.

    `known` are the numbers of contacts.yml and the routes; `there` says whether a file stands under docs/ or
    local/docs/. With `release`, what it needs and lacks are errors. Where the file has errors, an empty organisation
    comes back.
    """
    findings = list(own.findings)
    if own.root:
        findings += own.doubt.without(check_organisation(own.path, own.root, known, there, release))
    if own.organisation is None or errors_in(findings):
        return Organisation(), findings
    lacks = _unset(own.path, own.root, own.organisation, known.routes) if release else ()
    return own.organisation, [*findings, *lacks]


def _unset(shown: str, root: Node | None, organisation: Organisation, routes: Mapping[str, Route]) -> Iterator[Finding]:
    how = "In organisation.yml, write" if root else _WRITE_IT
    for detail in details_of(routes, english()).values():
        if detail.needed_for and not is_filled_in(detail, organisation):
            yield Finding(
                shown,
                _nearest(root, detail),
                LOCAL_UNSET,
                f"{detail.called} is not filled in",
                f"{how} it under {detail.written}. {detail.needed_for}",
            )


def _nearest(root: Node | None, detail: Detail) -> Place:
    """Where the detail belongs: the last name on the way to it that is there."""
    place = Place()
    node = root
    for name in detail.way:
        if not isinstance(node, MappingNode) or name not in node.entries:
            break
        place, node = node.place_of_key(name), node.get(name)
    return place
