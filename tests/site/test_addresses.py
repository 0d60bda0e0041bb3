"""Every link of the built site leads somewhere in it, from a folder as well as from a server."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin

from tests.dom import page_at


def test_every_link_and_anchor_on_every_page_leads_somewhere(whole_site: Path) -> None:
    pages = {file.relative_to(whole_site).as_posix(): page_at(file) for file in whole_site.rglob("*.html")}
    ids = {name: {e.attributes.get("id") or e.attributes.get("name") for e in page} for name, page in pages.items()}
    broken = []
    for name, page in pages.items():
        for link in page.all("a"):
            address = link.attributes.get("href")
            if name == "404.html" or address is None or ":" in address.partition("/")[0]:
                continue
            target, anchor = urldefrag(urljoin(name, address))
            target = unquote(target)
            # Plans and filters of the lists for trainers, and the plan that a group gets, stand after the sign, as in
            # #n=2&stories=…: no anchors.
            if target.startswith(("trainers/", "sets/group/")) and "=" in anchor:
                anchor = ""
            if not (whole_site / target).is_file() or (anchor and unquote(anchor) not in ids.get(target, {anchor})):
                broken.append(f"{name}: {address}")
    assert broken == []


def test_no_id_stands_twice_on_a_page(whole_site: Path) -> None:
    for file in whole_site.rglob("*.html"):
        ids = [element.attributes["id"] for element in page_at(file) if "id" in element.attributes]
        assert sorted({id_ for id_ in ids if ids.count(id_) > 1}) == [], file
