"""Set-up on ordinary machines: a Python that will not do is told in a sentence, and what was stopped begins anew."""

from __future__ import annotations

import ast
import os
import re
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from setup import scripts
from setup.telling import Trouble

from tests.site.building import ROOT
from tests.site.setting_up import TOO_OLD, WITHOUT_VENV, environment, lay_out, make, python_here, set_up


def test_a_python_that_is_too_old_is_told_with_the_cure_before_anything_is_made(tmp_path: Path) -> None:
    root = lay_out(tmp_path / "a project")
    path = python_here(tmp_path / "old", TOO_OLD)
    done = make(root, "serve", "PORT=8001", PATH=path)
    assert done.returncode == 2
    assert done.stderr.startswith(
        "Needs Python 3.11 or newer; this is 3.10. Install a newer one, then try: make serve PYTHON=python3.12\n"
    )
    newer = f"python3.{max(11, sys.version_info.minor)}"
    (tmp_path / "old" / newer).symlink_to(sys.executable)
    done = make(root, "test", PATH=path)
    assert f"this is 3.10. Try: make test PYTHON={newer}\n" in done.stderr
    assert (done.stdout, (root / ".venv").exists()) == ("", False)


def test_without_any_python_one_sentence_says_what_to_install(tmp_path: Path) -> None:
    root = lay_out(tmp_path / "project")
    (tmp_path / "empty").mkdir()
    done = make(root, "build", PATH=str(tmp_path / "empty"))
    assert (done.returncode, done.stdout, (root / ".venv").exists()) == (2, "", False)
    assert done.stderr.startswith("Needs Python 3.11 or newer; there is no python3 here. Install it (")
    assert "make build PYTHON=python3.12\n" in done.stderr


def test_a_python_without_venv_is_told_with_the_package_that_brings_it(tmp_path: Path) -> None:
    root = lay_out(tmp_path / "project")
    done = make(root, "serve", PATH=python_here(tmp_path / "debian", WITHOUT_VENV))
    assert (done.returncode, (root / ".venv").exists()) == (2, False)
    minor = f"3.{sys.version_info.minor}"
    assert f"This Python ({minor}) has no module venv, so it can make no .venv." in done.stderr
    assert f"sudo apt install python{minor}-venv\n" in done.stderr and "Traceback" not in done.stderr


def test_what_looks_at_the_python_can_be_read_by_any_python() -> None:
    read = [
        (ROOT / "setup" / name).read_text(encoding="utf-8") for name in ("__main__.py", "versions.py", "__init__.py")
    ]
    tree = ast.parse("\n".join(read))
    newer = (ast.JoinedStr, ast.AnnAssign, ast.NamedExpr, ast.Starred, ast.AsyncFunctionDef, ast.Match, ast.Nonlocal)
    assert [node for node in ast.walk(tree) if isinstance(node, newer)] == []
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    assert functions and not [one for one in functions if one.returns or one.args.kwonlyargs or one.args.posonlyargs]


def test_without_node_or_typescript_set_up_for_tests_says_what_brings_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    node = tmp_path / "node"
    node.write_text("#!/bin/sh\n")
    node.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(
        Trouble, match=r"^There is no tsc here: .*: sudo apt install nodejs node-typescript\. Elsewhere"
    ):
        scripts.look()
    node.unlink()
    with pytest.raises(Trouble, match=r"^There is no node and no tsc here: "):
        scripts.look()


@pytest.mark.proof
def test_set_up_says_what_it_does_once_and_an_interrupted_one_begins_anew(tmp_path: Path) -> None:
    root = lay_out(tmp_path / "a project of José")
    done = set_up(root)
    assert done.returncode == 0, done.stderr
    assert re.fullmatch(
        rf"Setting up:\n  Python 3.{sys.version_info.minor} in .venv\n(?:    .*\n)*"
        r"  1 packages that the site needs\n(?:    .*\n)*Set up in \d+ seconds: \d+ MB in .venv\n",
        done.stdout,
    )
    done = set_up(root)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    command = subprocess.run(
        [root / ".venv/bin/scenario-quiz"], cwd=root, capture_output=True, encoding="utf-8", check=False
    )
    assert "scenario_quiz.__main__" in command.stderr  # it runs the project's own engine, which this one has not

    _assert_refused_packages_leave_it_whole(root)
    _interrupt(root)
    assert not (root / ".venv/whole").exists()
    done = set_up(root)
    assert done.returncode == 0, done.stderr
    assert "never finished. It is made anew.\n" in done.stdout
    assert subprocess.run([root / ".venv/bin/python", "-c", "import tiny"], check=False).returncode == 0


def _assert_refused_packages_leave_it_whole(root: Path) -> None:
    wanted = (root / "requirements.lock").read_text()
    (root / "requirements.lock").write_text(wanted.replace("tiny", "not-to-be-had"))
    done = set_up(root)
    assert done.returncode == 1
    assert "No matching distribution found for not-to-be-had==1.0" in done.stderr
    assert "The packages could not be put in. Is there a network?" in done.stderr and "Traceback" not in done.stderr
    (root / "requirements.lock").write_text(wanted)
    assert set_up(root).stdout == ""


def _interrupt(root: Path) -> None:
    """Ctrl+C while pip waits for an index that never answers."""
    wanted = (root / "requirements.lock").read_text()
    (root / "requirements.lock").write_text(wanted.replace("tiny", "never-answered"))
    with socket.create_server(("127.0.0.1", 0)) as silent:
        index = f"http://127.0.0.1:{silent.getsockname()[1]}/"
        told = environment(root, PIP_INDEX_URL=index)
        del told["PIP_NO_INDEX"]
        process = subprocess.Popen(
            [sys.executable, "setup"],
            cwd=root,
            env=told,
            stderr=subprocess.PIPE,
            start_new_session=True,
            # A shell starts what runs behind it deaf to Ctrl+C, and these tests may run behind one.
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
        )
        silent.settimeout(60)
        with silent.accept()[0]:
            os.killpg(process.pid, signal.SIGINT)
            _, said = process.communicate(timeout=60)
    assert process.returncode == 130 and b"To go on, type the same again." in said and b"Traceback" not in said
    (root / "requirements.lock").write_text(wanted)


def test_make_lists_what_there_is_to_type_and_readme_has_it_all(tmp_path: Path) -> None:
    done = make(lay_out(tmp_path / "project"))
    assert (done.returncode, done.stderr) == (0, "")
    goals = re.findall(r"^  make (\w+) +\S", done.stdout, re.MULTILINE)
    phony = re.search(r"^\.PHONY: (.*)$", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    assert phony and goals == phony.group(1).split()
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [goal for goal in goals if goal != "help" and f"make {goal}" not in readme] == []
