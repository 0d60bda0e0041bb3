"""The drawings: light, readable on a phone, in words too, and nothing in them that a strict content policy stops."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

import pytest

from tests.release import ROOT

DRAWINGS = ("decision-path", "golden-rules", "there-and-back")
SVG = "{http://www.w3.org/2000/svg}"
PHONE = 360


def drawing(name: str) -> tuple[str, ET.Element]:
    text = (ROOT / f"docs/assets/images/{name}.svg").read_text(encoding="utf-8")
    return text, ET.fromstring(text)


@pytest.mark.parametrize("name", DRAWINGS)
def test_it_is_light_and_has_a_name_and_a_description(name: str) -> None:
    text, root = drawing(name)
    assert len(text.encode()) < 12_000
    for part in ("title", "desc"):
        element = root.find(SVG + part)
        assert element is not None and element.text and element.text.strip()


@pytest.mark.parametrize("name", DRAWINGS)
def test_its_letters_are_at_least_16_pixels_on_a_phone(name: str) -> None:
    _, root = drawing(name)
    width = float(root.attrib["viewBox"].split()[2])
    sizes = [float(element.attrib["font-size"]) for element in root.iter() if "font-size" in element.attrib]
    assert "font-size" in root.attrib
    assert min(sizes) * PHONE / width >= 16


@pytest.mark.parametrize("name", DRAWINGS)
def test_a_strict_content_policy_has_nothing_to_stop(name: str) -> None:
    text, root = drawing(name)
    for element in root.iter():
        assert element.tag.removeprefix(SVG) not in ("script", "style", "image", "use", "foreignObject", "a")
        assert not [key for key in element.attrib if key == "style" or key.startswith("on") or key.endswith("href")]
    assert re.findall(r"url\(|https?://(?!www\.w3\.org/2000/svg)", text) == []


def test_holding_back_never_stands_without_a_record_and_what_would_change_the_decision() -> None:
    _, root = drawing("decision-path")
    words = " ".join(" ".join(root.itertext()).split())
    _, _, end = words.partition("Hold back, for now Only if")
    assert "Record why, and what would change your mind." in end
    assert "do not share" not in words.lower()


def test_the_golden_rules_are_drawn_under_the_names_that_the_page_gives_them() -> None:
    _, root = drawing("golden-rules")
    page = (ROOT / "docs/golden-rules/index.md").read_text(encoding="utf-8")
    words = " ".join(" ".join(root.itertext()).split())
    rules = re.findall(r"^\d\. \[(.+?)\.?\]\(([\w-]+)/index\.md\)", page, re.MULTILINE)
    assert [view.attrib["id"] for view in root.iter(f"{SVG}view")] == [anchor for _, anchor in rules]
    assert len(rules) == 7
    for name, _ in rules:
        assert name in words
