"""`scenario-quiz schema`: prints the JSON Schema, or writes it to a file."""

from __future__ import annotations

from pathlib import Path

import pytest

from scenario_quiz.cli.json_schema import scenario_schema
from tests.engine.cli.conftest import Run
from tests.engine.small import registers


@pytest.mark.usefixtures("project")
def test_it_prints_the_schema(run: Run) -> None:
    result = run("schema")
    assert (result.exit_code, result.stdout) == (0, scenario_schema(registers().form_of_story))


@pytest.mark.usefixtures("project")
def test_it_writes_the_schema_to_a_file(tmp_path: Path, run: Run) -> None:
    file = tmp_path / "schema.json"
    result = run("schema", str(file))
    assert (result.exit_code, result.stdout) == (0, f"Wrote {file}\n")
    assert file.read_bytes() == scenario_schema(registers().form_of_story).encode()


def test_a_folder_in_place_of_a_file_is_wrong_use(tmp_path: Path, run: Run) -> None:
    result = run("schema", str(tmp_path))
    assert result.exit_code == 2
    assert str(tmp_path) in result.stderr
