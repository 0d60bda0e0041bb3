"""The example of an organisation, which people copy: sound, and ready but for what is invented."""

from __future__ import annotations

import re

from scenario_quiz.organisation.loading import load_organisation
from tests.content import shipped
from tests.engine.small import known

EXAMPLE = (shipped.ROOT / "examples" / "organisation" / "organisation.yml").read_bytes()


def test_the_example_is_sound_and_lacks_nothing_for_a_release_but_numbers_and_addresses_that_are_real() -> None:
    organisation, findings = load_organisation("organisation.yml", EXAMPLE, known())
    assert findings == []
    assert organisation.left_out == {"lessons-from-reviews"}
    lines = EXAMPLE.decode().splitlines()
    findings = load_organisation("organisation.yml", EXAMPLE, known(), release=True)[1]
    invented = {number for number, line in enumerate(lines, 1) if re.search(r'"020 7946|example\.org', line)}
    assert {finding.place.line for finding in findings} == invented
    assert {(finding.code.name, finding.severity) for finding in findings} == {
        ("bad-telephone", "error"),
        ("bad-address", "error"),
    }
