"""Pictures of pages, phone and desktop, light and dark, to look at: python -m tests.screenshots [PAGE ...]

They go into screenshots/, which git ignores. Run `make build` first.
"""

from __future__ import annotations

import sys
from pathlib import Path

from tests.browser.chromium import chromium
from tests.web_server import serving

SIZES = {"phone": (390, 844), "desktop": (1280, 900)}
SCHEMES = ("light", "dark")


def main(pages: list[str]) -> None:
    site, out = Path("site"), Path("screenshots")
    out.mkdir(exist_ok=True)
    chosen = pages or [file.relative_to(site).as_posix() for file in sorted(site.rglob("index.html"))]
    with serving(site) as address, chromium() as browser:
        for name, (width, height) in SIZES.items():
            for scheme in SCHEMES:
                context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme)
                page = context.new_page()
                for place in chosen:
                    page.goto(address + place)
                    stem = place.removesuffix("index.html").strip("/").replace("/", "_") or "home"
                    page.screenshot(path=out / f"{stem}-{name}-{scheme}.png", full_page=True)
                    if stem == "home":
                        page.screenshot(path=out / f"{stem}-{name}-{scheme}-first.png")
                context.close()
    print(f"{len(chosen)} pages in screenshots/")


if __name__ == "__main__":
    main(sys.argv[1:])
