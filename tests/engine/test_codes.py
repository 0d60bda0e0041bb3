"""Every code of the checks has its golden case, and the page of codes tells the truth about it."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from scenario_quiz.findings.codes import CODES
from scenario_quiz.pages.listings import codes_page
from scenario_quiz.words import english

HERE = Path(__file__).parent
FOUND = re.compile(r"^(?:.+:)?\d+:\d+ (error|warning|note)\[([a-z0-9-]+)\] .+", re.MULTILINE)
# These depend on how sure the check is: a hash before a digit loses words, a hash before a blank may start a note.
# Words of the template stop only what readers can open.
EITHER = {"hash-in-text", "smart-quote", "bad-indent", "template-text", "letter-not-in-print"}


def golden_files() -> list[Path]:
    folders = ("projects", "plain")
    return [
        *(HERE / "broken").glob("*.txt"),
        *(HERE / "files").glob("*.txt"),
        HERE / "wording.txt",
        *(file for one in folders for file in (HERE / one).glob("*/expected.txt")),
    ]


@cache
def met(release: bool = False) -> set[tuple[str, str]]:
    """Code and severity of every golden finding."""
    files = golden_files()
    chosen = [file for file in files if file.parent.name.startswith("release-") == release]
    return {(code, severity) for file in chosen for severity, code in FOUND.findall(file.read_text(encoding="utf-8"))}


def test_every_code_has_a_golden_case_with_its_usual_severity() -> None:
    usual = {(code, about.severity) for code, about in CODES.items()}
    only_before_a_release = {("local-unset", "error"), ("law-unsettled", "warning")}
    assert usual - met() == only_before_a_release
    assert only_before_a_release <= met(release=True)


def test_every_finding_has_a_code_of_the_list() -> None:
    assert {code for code, _ in met() | met(release=True)} == set(CODES)


def test_a_code_keeps_its_severity_but_for_a_release() -> None:
    assert {code for code, severity in met() if severity != CODES[code].severity} == EITHER


def test_a_release_turns_what_is_missing_into_errors() -> None:
    missing = {"local-unset", "missing-key", "not-in-ledger", "ledger-without-sum", "review-missing", "check-overdue"}
    invented = {"bad-telephone", "bad-address", "local-address"}
    still_a_warning = {"doubtful-telephone", "law-unsettled", "one-question"}
    assert {code for code, severity in met(release=True) if severity == "error"} == missing | invented
    assert {code for code, severity in met(release=True) if severity == "warning"} == still_a_warning


def test_every_golden_line_reads_as_a_finding() -> None:
    for file in golden_files():
        lines = file.read_text(encoding="utf-8").splitlines()
        assert lines, file.name
        assert all(FOUND.fullmatch(line) for line in lines), file.name


def test_the_page_of_codes_gives_each_an_anchor_and_both_sentences() -> None:
    page = codes_page(english())
    for code, (severity, means, mend) in CODES.items():
        assert f"## {code} {{#{code}}}" in page
        assert means.endswith(".") and mend.endswith(".") and severity in ("error", "warning", "note")
