"""What the engine's tests ask of a file of its own, asked of every story of this site as its author wrote it."""

from __future__ import annotations

from tests.engine.test_json_schema import test_the_schema_and_the_models_agree_on_a_scenario as test_the_schema_agrees
from tests.engine.test_mutations import test_a_hole_in_an_answer_key_is_never_accepted as test_no_hole_is_accepted
from tests.engine.test_mutations import test_a_key_without_its_value_is_never_accepted as test_no_key_goes_without_value

__all__ = ["test_no_hole_is_accepted", "test_no_key_goes_without_value", "test_the_schema_agrees"]
