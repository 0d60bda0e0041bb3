"""Every test of this folder that asks for `parser` runs with libyaml and without it: both must say the same."""

from __future__ import annotations

import pytest
import yaml

PARSERS = [yaml.SafeLoader, *([yaml.CSafeLoader] if hasattr(yaml, "CSafeLoader") else [])]


@pytest.fixture(params=PARSERS, ids=lambda parser: parser.__name__)
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> object:
    monkeypatch.setattr("scenario_quiz.reading.tree.LOADER", request.param)
    return request.param
