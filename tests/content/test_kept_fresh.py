"""What is written down twice agrees: schemas with the models, the ledger with the stories, the version everywhere."""

from __future__ import annotations

import scenario_quiz
from scenario_quiz.cli.json_schema import guide_schema, organisation_schema, scenario_schema, set_schema
from scenario_quiz.scenarios.ledger import as_yaml, with_published
from scenario_quiz.settings.release import release_of
from tests.content import shipped


def test_the_schema_beside_the_scenarios_is_fresh() -> None:
    written = (shipped.PROJECT.quizzes / "schema.json").read_text(encoding="utf-8")
    assert written == scenario_schema(shipped.bank().registers.form_of_story), (
        "run: scenario-quiz schema quizzes/schema.json"
    )


def test_the_schema_beside_the_sets_is_fresh() -> None:
    written = (shipped.PROJECT.quizzes / "set-schema.json").read_text(encoding="utf-8")
    assert written == set_schema(), "run: scenario-quiz schema --set quizzes/set-schema.json"


def test_the_schema_beside_the_guides_is_fresh() -> None:
    written = (shipped.PROJECT.quizzes / "guide-schema.json").read_text(encoding="utf-8")
    assert written == guide_schema(), "run: scenario-quiz schema --guide quizzes/guide-schema.json"


def test_the_ledger_of_this_site_is_just_what_publish_would_write() -> None:
    bank = shipped.bank()
    text = as_yaml(with_published(bank.ledger, bank.published), (one.id for one in bank.sets))
    assert text == shipped.PROJECT.ledger.read_text(encoding="utf-8")


def test_this_project_names_one_version_everywhere() -> None:
    release = release_of((shipped.ROOT / "mkdocs.yml").read_bytes())
    assert release.version == scenario_quiz.__version__
    assert f'version = "{release.version}"' in (shipped.ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert f"\n## {release.version} " in (shipped.ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_the_schema_beside_the_example_of_an_organisation_is_fresh() -> None:
    written = (shipped.PROJECT.quizzes / "organisation-schema.json").read_text(encoding="utf-8")
    assert written == organisation_schema(shipped.bank().registers.routes), (
        "run: scenario-quiz schema --organisation quizzes/organisation-schema.json"
    )
