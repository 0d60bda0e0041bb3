"""QR codes: a maintained decoder reads back what they hold, and nothing is coded that would lead nowhere."""

from __future__ import annotations

import re

import pytest
import zxingcpp

from scenario_quiz.pages.trainers.qr import QUIET, qr_svg
from scenario_quiz.settings.site_address import load_site_url

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


def test_a_code_scans_back_to_the_address_that_it_holds() -> None:
    assert scanned(qr_svg(f"{SITE}scenarios/every-kind/", "A story")) == f"{SITE}scenarios/every-kind/"


def test_a_code_has_a_title_a_quiet_zone_on_white_and_the_same_bytes_each_time() -> None:
    svg = qr_svg(SITE, "Leads <to> the start & back").decode()
    assert "<title>Leads &lt;to&gt; the start &amp; back</title>" in svg
    assert 'fill="#fff"' in svg
    starts = [float(first) for name, first, _ in _STEP.findall(svg[svg.index('d="M4') :]) if name == "M"]
    assert min(starts) == QUIET == 4
    assert svg.encode() == qr_svg(SITE, "Leads <to> the start & back")
    assert "style" not in svg  # a strict policy would drop it


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
