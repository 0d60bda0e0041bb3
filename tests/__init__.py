"""The tests. Builds make no handouts unless a test asks for them: they take longer than all the rest of a build."""

import os

os.environ.setdefault("SCENARIO_QUIZ_HANDOUTS", "no")
