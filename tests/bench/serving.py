"""How many pages a second the servers give with the configurations that we hand out. This one takes the clock."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from setup.debian import PATH

from tests.bench.projects import quiz_project
from tests.bench.synthetic import scenarios
from tests.hosted import copied, folder_open_to_all, served_by
from tests.site.building import command

REQUESTS = 10_000


def pages_a_second(folder: Path, rounds: int) -> Iterator[tuple[str, str, str]]:
    """Requests a second of nginx and Apache for a page and for the search's index, compressed, two at a time."""
    missing = [name for name in ("nginx", "apache2", "ab") if not shutil.which(name, path=PATH)]
    if missing:
        yield "requests a second", f"not measured: {', '.join(missing)} missing", ""
        return
    root = quiz_project(folder / "serving", scenarios(20))
    done = command("mkdocs", "build", at=root)
    if done.returncode:
        raise RuntimeError(done.stderr)
    for server in ("nginx", "apache"):
        with folder_open_to_all() as place:
            site = copied(root / "site", place, "/training/")
            with served_by(server, place, "/training/") as served:
                for name in ("scenarios/story-0000/index.html", "search/search_index.json"):
                    measured = sorted(_asked(served.address + name) for _ in range(rounds))
                    size = (site / f"{name}.gz").stat().st_size
                    shown = f"{measured[len(measured) // 2]:,.0f} ({measured[0]:,.0f} to {measured[-1]:,.0f})"
                    yield f"{server}: requests a second, {name} ({size:,} bytes)", shown, ""


def _asked(address: str) -> float:
    asked = ["ab", "-q", "-k", "-n", str(REQUESTS), "-c", "2", "-H", "Accept-Encoding: gzip", address]
    said = subprocess.run(asked, capture_output=True, text=True, check=True).stdout
    if not re.search(r"^Failed requests: +0$", said, re.MULTILINE) or "Non-2xx" in said:
        raise RuntimeError(said)
    return float(re.findall(r"^Requests per second: +([\d.]+)", said, re.MULTILINE)[0])
