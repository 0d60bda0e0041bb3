"""Laying out projects and building them for real: in this process with every log record kept, or as a command."""

from __future__ import annotations

import logging
import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from tests.engine.small import promise
from tests.release import ROOT

BIN = Path(sys.executable).parent
# Any fixed moment. MkDocs writes it into the site map in place of the day of the build.
EPOCH = "1790000000"


@dataclass(frozen=True)
class Built:
    """What a build left behind: the site, every log record, and the reason why it stopped, if it did."""

    site: Path
    records: tuple[logging.LogRecord, ...]
    stopped: str = ""

    @property
    def warnings(self) -> list[str]:
        """Every warning and error, in full."""
        return [record.getMessage() for record in self.records if record.levelno >= logging.WARNING]

    def page(self, place: str) -> Path:
        return self.site / place / "index.html"


def settings(**changes: Any) -> dict[str, Any]:
    """The settings of the project's own mkdocs.yml, with changes at the top level."""
    own: dict[str, Any] = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    return {name: value for name, value in {**own, **changes}.items() if value is not None}


def organisation(**contacts: dict[str, str]) -> dict[str, str | bytes]:
    """organisation.yml with these contacts (`front_door` stands for front-door), as a file to lay out."""
    written = {name.replace("_", "-"): contact for name, contact in contacts.items()}
    return {"organisation.yml": yaml.safe_dump({"schema": "1", "contacts": written}, allow_unicode=True)}


def write_files(root: Path, files: Mapping[str, str | bytes]) -> None:
    for place, content in files.items():
        file = root / place
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode())


def lay_out(root: Path, files: Mapping[str, str | bytes], **changes: Any) -> Path:
    """A throw-away project with the project's own settings and engine; its navigation makes itself,
    and what it publishes stands in its ledger, unless the files bring one."""
    write_files(root, files)
    shutil.copytree(ROOT / "docs/assets", root / "docs/assets", dirs_exist_ok=True)
    copy_engine(root)
    write_settings(root, **{"nav": None, **changes})
    promise(root)
    return root


def copy_project(root: Path, **changes: Any) -> Path:
    """A copy of the whole project: documentation, scenarios, settings and engine."""
    for folder in ("docs", "quizzes"):
        shutil.copytree(ROOT / folder, root / folder)
    copy_engine(root)
    if changes:
        write_settings(root, **changes)
    else:
        shutil.copyfile(ROOT / "mkdocs.yml", root / "mkdocs.yml")
    return root


def copy_engine(root: Path) -> None:
    """The engine, with what Python has compiled of it: else each build would compile it anew."""
    half_written = shutil.ignore_patterns("*.pyc.*")
    shutil.copytree(ROOT / "hooks", root / "hooks", ignore=half_written, dirs_exist_ok=True)


def write_settings(root: Path, **changes: Any) -> None:
    text = yaml.safe_dump(settings(**changes), allow_unicode=True, sort_keys=False)
    (root / "mkdocs.yml").write_text(text, encoding="utf-8")


def build_here(root: Path, *, strict: bool = False, preview: bool = False) -> Built:
    """Build in this process, as `mkdocs build` does, or as a preview does, and keep what it logs."""
    keeper = _Keeper()
    logger = logging.getLogger("mkdocs")
    level = logger.level
    logger.addHandler(keeper)
    logger.setLevel(logging.INFO)
    stopped = ""
    try:
        # Not MkDocs' own port: whoever has a preview running there would have these builds refused.
        config = load_config(str(root / "mkdocs.yml"), strict=strict, dev_addr=f"127.0.0.1:{free_port()}")
        config.plugins.on_startup(command="serve" if preview else "build", dirty=False)
        build(config)
    except Abort as trouble:
        stopped = str(trouble)
    finally:
        logger.setLevel(level)
        logger.removeHandler(keeper)
    return Built(root / "site", tuple(keeper.records), stopped)


def free_port() -> int:
    """A port that nobody had a moment ago."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def command(name: str, *arguments: str, at: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run `mkdocs` or `scenario-quiz` as a person would, in a folder."""
    return subprocess.run(
        [str(BIN / name), *arguments],
        cwd=at,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": EPOCH, **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


class _Keeper(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)
