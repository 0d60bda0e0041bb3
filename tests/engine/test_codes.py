"""Every code of the checks has its golden case, and the page of codes tells the truth about it."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import replace
from functools import cache
from html import unescape
from importlib import import_module
from pathlib import Path

import pytest

from scenario_quiz.findings import Code, Finding, Place
from scenario_quiz.findings.code import KNOWN
from scenario_quiz.findings.registry import all_codes
from scenario_quiz.pages.listings import codes_page
from scenario_quiz.reading.silent_losses import SMART_QUOTE
from scenario_quiz.reading.syntax.tabs import TAB
from scenario_quiz.words import english

HERE = Path(__file__).parent
HOOKS = HERE.parent.parent / "hooks"
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
    usual = {(code, about.severity) for code, about in all_codes().items()}
    only_before_a_release = {("local-unset", "error"), ("law-unsettled", "warning"), ("page-not-in-ledger", "error")}
    assert usual - met() == only_before_a_release
    assert only_before_a_release <= met(release=True)


def test_every_finding_has_a_code_of_the_list() -> None:
    assert {code for code, _ in met() | met(release=True)} == set(all_codes())


def test_a_code_keeps_its_severity_but_for_a_release() -> None:
    assert {code for code, severity in met() if severity != all_codes()[code].severity} == EITHER


def test_a_release_turns_what_is_missing_into_errors() -> None:
    missing = {"local-unset", "missing-key", "not-in-ledger", "ledger-without-sum", "review-missing", "check-overdue"}
    missing |= {"guide-review-missing"}
    missing |= {"page-not-in-ledger"}
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
    assert re.findall(r"^## (.+) {#\1}$", page, re.MULTILINE) == sorted(all_codes())
    for code in all_codes().values():
        assert f"<b>{code.severity}.</b> {code.means} {code.mend}</p>" in unescape(page)
        assert code.means.endswith(".") and code.mend.endswith(".")


def test_every_code_is_found_whatever_was_imported_before_and_nothing_that_is_optional_is_loaded_for_it() -> None:
    said = (
        "import sys; from scenario_quiz.findings.registry import all_codes; print(*all_codes());"
        "print(*{'weasyprint', 'pptx', 'fontTools', 'scenario_quiz.cli'}.intersection(sys.modules))"
    )
    alone = subprocess.run([sys.executable, "-c", said], cwd=HOOKS, capture_output=True, text=True, check=True).stdout
    import_module("scenario_quiz.cli")
    assert alone.splitlines() == [" ".join(sorted(KNOWN)), ""]


def test_a_second_code_of_the_same_name_is_refused_with_both_places() -> None:
    with pytest.raises(ValueError, match=r"two codes have the name 'tab': .*tabs\.py:\d+ and .*test_codes\.py:\d+$"):
        Code("tab", "error", "It is another.", "Name it.")
    assert all_codes()["tab"] is TAB


def test_a_code_reads_as_its_name_and_gives_a_finding_its_usual_severity() -> None:
    usual = Finding("a.yml", Place(), SMART_QUOTE, "A quote.")
    assert (f"{usual.code}", usual.as_object()["code"], usual.severity) == ("smart-quote", "smart-quote", "warning")
    surer = Finding("a.yml", Place(), SMART_QUOTE, "A quote.", "", "error")
    assert surer.is_error and surer.code == usual.code and replace(surer, help="So.").is_error


def test_a_code_that_is_called_unknown_says_that_the_name_leads_nowhere() -> None:
    """So what is held back at a value of the wrong form is told apart. A key is no value, and a language no entry."""
    codes = [code for code in all_codes().values() if code.name not in ("unknown-key", "unknown-language")]
    assert [code.name for code in codes if code.names_nothing] == [
        code.name for code in codes if code.name.startswith("unknown-")
    ]
