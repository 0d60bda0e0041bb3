"""What the page for the web person tells to type, so that tests do just that."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

_PAGE = Path(__file__).parents[1] / "docs/organisations/hosting/index.md"


def hosting_command(path: str, root: Path, site: Path) -> list[str]:
    """The words after `scenario-quiz` that make the settings and compressed copies, with these places in them."""
    line = re.search(r"^    scenario-quiz (hosting .*)$", _text(), re.M)
    assert line
    words = shlex.split(line[1])
    for option, value in {"--path": path, "--root": str(root), "--site": str(site)}.items():
        words[words.index(option) + 1] = value
    words[1] = str(site.parent / "hosting")
    return words


def commands(server: str) -> list[list[str]]:
    """The commands to type on a server, in their order; without those that only a running system has."""
    part = re.search(rf"^### .*\{{#{server}\}}\n(.*?)^##", _text(), re.M | re.S)
    assert part
    typed = re.findall(r"`((?:a2en\w+|apachectl|nginx) [^`]+)`", part[1])
    assert typed
    return [line.split() for line in typed]


def allowed() -> str:
    """What the server has to allow for .htaccess."""
    line = re.search(r"`(AllowOverride [^`]+)`", _text())
    assert line
    return line[1]


def _text() -> str:
    return _PAGE.read_text(encoding="utf-8")
