"""Two branches that both published: git reports a conflict in the ledger, and the steps of the guide join the two."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from scenario_quiz.bank import load_bank
from scenario_quiz.project import Project
from scenario_quiz.scenarios.ledger import read_ledger
from tests.content.shipped import ROOT
from tests.engine.cli.conftest import project as project  # a fixture
from tests.engine.small import PUBLISHED, promise
from tests.parts import program

GUIDE = (ROOT / "docs/authors/index.md").read_text(encoding="utf-8")


def git(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    who = ("-c", "user.name=A trainer", "-c", "user.email=trainer@example.org", "-c", "init.defaultBranch=main")
    return subprocess.run([program("git"), *who, *arguments], cwd=root, capture_output=True, text=True, check=False)


def publish_on(root: Path, branch: str, story: str) -> None:
    """A branch from main on which one more story is published."""
    git(root, "checkout", "-q", "-b", branch, "main")
    (root / "quizzes" / f"{story}.yml").write_text(PUBLISHED, encoding="utf-8")
    quiz(root, "publish")
    git(root, "add", ".")
    git(root, "commit", "-q", "-m", f"Publish {story}")


def quiz(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(ROOT / 'hooks')!r}); "]
    command[-1] += "from scenario_quiz.cli import main; main()"
    return subprocess.run([*command, *arguments], cwd=root, capture_output=True, text=True, check=False)


def test_the_steps_of_the_guide_keep_every_promise_of_both(project: Path) -> None:
    (project / "quizzes" / "a-mark.yml").write_text(PUBLISHED, encoding="utf-8")
    promise(project)
    git(project, "init", "-q")
    git(project, "add", ".")
    git(project, "commit", "-q", "-m", "Start")
    publish_on(project, "one", "a-burn")
    publish_on(project, "two", "a-scar")
    merged = git(project, "merge", "one")
    assert "CONFLICT (content): Merge conflict in quizzes/published.yml" in merged.stdout
    assert {finding.code.name for finding in load_bank(Project(project)).errors} == {"ledger-conflict"}
    assert quiz(project, "publish").returncode == 1

    section = GUIDE[GUIDE.index("{#ledger}") :]
    (steps,) = re.findall(r"^```\n(.*?)^```$", re.split(r"\n##+ ", section)[0], re.DOTALL | re.MULTILINE)
    for line in steps.splitlines():
        name, *arguments = line.split()
        if name == "scenario-quiz":
            done = quiz(project, *arguments)
        else:
            done = subprocess.run([name, *arguments], cwd=project, capture_output=True, text=True, check=False)
        assert done.returncode == 0, f"{line}: {done.stderr}"
    promises = read_ledger(project / "quizzes" / "published.yml", "published.yml")
    assert promises.findings == () and set(promises.stories) == {"a-mark", "a-burn", "a-scar"}
    assert {finding.code.name for finding in load_bank(Project(project)).findings} == {"review-missing"}
