"""QR codes: a maintained decoder reads back what they hold, and nothing is coded that would lead nowhere."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
import zxingcpp

from scenario_quiz.pages.trainers.files import trainer_files
from scenario_quiz.pages.trainers.qr import QUIET, qr_svg
from scenario_quiz.pages.trainers.share_links import question_handouts, scenario_handout, set_handout
from scenario_quiz.settings.site_address import load_site_url
from tests.engine import shipped

SITE = "https://safeguarding.example.org/sharing/"
_STEP = re.compile(r"([Mmh])(-?[\d.]+)(?: ?(-?[\d.]+))?")


def scanned(svg: bytes) -> str:
    """What a decoder reads from the picture, drawn here from its one path of dark lines, four pixels to a module."""
    text = svg.decode()
    size, _ = map(int, re.search(r'viewBox="0 0 (\d+) (\d+)"', text).groups())  # type: ignore[union-attr]
    lines = re.search(r'stroke="#000" d="([^"]+)"|d="([^"]+)" stroke="#000"', text)
    assert lines
    rows = [bytearray(b"\xff" * size) for _ in range(size)]
    x = y = 0.0
    for name, first, second in _STEP.findall(lines.group(1) or lines.group(2)):
        if name == "M":
            x, y = float(first), float(second)
        elif name == "m":
            x, y = x + float(first), y + float(second)
        else:
            for at in range(int(x), int(x) + int(first)):
                rows[int(y)][at] = 0
            x += int(first)
    scale = 4
    pixels = b"".join(bytes(v for v in row for _ in range(scale)) * scale for row in rows)
    (found,) = zxingcpp.read_barcodes(memoryview(pixels).cast("B", (size * scale, size * scale)))
    assert found.format == zxingcpp.BarcodeFormat.QRCode
    return str(found.text)


@pytest.fixture(scope="module")
def coded() -> dict[str, bytes]:
    """Every file of a code that a site with an address of its own has, by place."""
    bank = replace(shipped.bank(), site_url=SITE)
    return {place: svg for place, svg, _ in trainer_files(bank) if isinstance(svg, bytes)}


def test_every_story_question_and_set_has_a_code_that_scans_back_to_its_address(coded: dict[str, bytes]) -> None:
    bank = replace(shipped.bank(), site_url=SITE)
    handouts = [set_handout(one, bank) for one in bank.sets]
    for scenario in bank.published:
        handouts += [scenario_handout(scenario, bank), *question_handouts(scenario, bank)]
    assert set(coded) == {f"trainers/qr/{one.code}" for one in handouts}
    for one in handouts:
        assert scanned(coded[f"trainers/qr/{one.code}"]) == one.address
        assert one.address.startswith(SITE + "s")


def test_a_code_has_a_title_a_quiet_zone_on_white_and_the_same_bytes_each_time() -> None:
    svg = qr_svg(SITE, "Leads <to> the start & back").decode()
    assert "<title>Leads &lt;to&gt; the start &amp; back</title>" in svg
    assert 'fill="#fff"' in svg
    starts = [float(first) for name, first, _ in _STEP.findall(svg[svg.index('d="M4') :]) if name == "M"]
    assert min(starts) == QUIET == 4
    assert svg.encode() == qr_svg(SITE, "Leads <to> the start & back")
    assert "style" not in svg  # a strict policy would drop it


def test_without_an_address_of_the_site_there_is_no_code_and_the_page_says_why() -> None:
    assert shipped.bank().site_url == ""
    made = {place: content for place, content, _ in trainer_files(shipped.bank())}
    assert [place for place in made if "/qr/" in place] == []
    notes = str(made["trainers/a-father-hears-voices/index.md"])
    assert "has not yet filled in its web address" in notes and "<img" not in notes


@pytest.mark.parametrize(
    ("settings", "address"),
    [
        ("site_name: x", ""),
        ("site_url:", ""),
        ('site_url: ""', ""),
        ("site_url: https://a.example", "https://a.example/"),
        ("site_url: http://a.example:8080/sub", "http://a.example:8080/sub/"),
        ("site_url: a.example", ""),
        ("site_url: !ENV SITE", ""),
        ("site_url: [https://a.example]", ""),
        ("site_url: file:///srv/site", ""),
        ("site_url: 'https://a.example/?x=\"'", ""),
    ],
)
def test_the_address_comes_from_the_settings_alone(settings: str, address: str) -> None:
    assert load_site_url(settings.encode()) == address
