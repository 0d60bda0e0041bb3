"""What authors are told about broken files: every finding of every file in `broken/`, compared whole."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.engine.generated import GENERATED
from tests.engine.golden import assert_golden, lines_of
from tests.engine.small import check

BROKEN = Path(__file__).parent / "broken"
FINE = Path(__file__).parent / "fine"
STORED = sorted(file.stem for file in BROKEN.glob("*.yml"))
TODAY = date(2027, 1, 1)


@pytest.mark.parametrize("name", STORED)
def test_a_broken_file_gets_these_findings(name: str) -> None:
    scenario, findings = check((BROKEN / f"{name}.yml").read_bytes(), name, TODAY)
    assert findings, "a broken file is never accepted in silence"
    assert (scenario is None) == any(finding.is_error for finding in findings)
    assert_golden(BROKEN / f"{name}.txt", lines_of(findings))


@pytest.mark.parametrize("name", GENERATED)
def test_a_broken_file_too_large_to_keep_gets_these_findings(name: str) -> None:
    scenario, findings = check(GENERATED[name](), name, TODAY)
    assert scenario is None
    assert_golden(BROKEN / f"{name}.txt", lines_of(findings))


@pytest.mark.parametrize("file", sorted(FINE.glob("*.yml")), ids=lambda file: file.stem)
def test_a_file_that_only_looks_odd_is_fine(file: Path) -> None:
    scenario, findings = check(file.read_bytes(), file.stem, TODAY)
    assert findings == []
    assert scenario is not None


def test_every_golden_file_has_its_broken_file() -> None:
    assert {file.stem for file in BROKEN.glob("*.txt")} == {*STORED, *GENERATED}
