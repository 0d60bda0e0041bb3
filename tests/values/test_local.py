"""Local details: read from mkdocs.yml, filled into pages, and never a placeholder alone where one is needed."""

from __future__ import annotations

import html

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scenario_quiz.findings import Finding
from scenario_quiz.local import DETAILS, Local, check_markers, dial, fill_in, load_local, shown_detail

known = settings(derandomize=True, max_examples=100, deadline=None, database=None)


def local(settings_text: str, release: bool = False) -> tuple[Local, list[Finding]]:
    return load_local("mkdocs.yml", settings_text.encode(), release)


def test_what_is_filled_in_is_kept_and_what_is_empty_is_missing() -> None:
    found, findings = local('extra:\n  local:\n    front-door: " 020 7946 0000 "\n    out-of-hours: ""\n    video:\n')
    assert findings == []
    assert found.values == {"front-door": "020 7946 0000"}


@pytest.mark.parametrize("text", ["site_name: x\n", "extra: {}\n", "extra:\n  local:\n", "", "# nothing\n"])
def test_a_project_without_local_details_has_none(text: str) -> None:
    assert local(text)[0].values == {}


NEEDED = {
    "front-door": "020 7946 0000",
    "out-of-hours": "020 7946 0001",
    "organisation": "A council",
    "accessibility-contact": "help@example.org",
    "accessibility-reply-days": "5",
}


def test_before_a_release_emergency_numbers_and_the_accessibility_statement_are_filled_in() -> None:
    _, findings = local("extra:\n  local:\n    allegations: an officer\n", release=True)
    assert [finding.code for finding in findings] == ["local-unset"] * len(NEEDED)
    assert all(finding.is_error for finding in findings)
    filled = "".join(f'    {name}: "{value}"\n' for name, value in NEEDED.items())
    assert local(f"extra:\n  local:\n{filled}", release=True)[1] == []


@pytest.mark.parametrize("name", NEEDED)
def test_a_release_says_which_detail_is_missing_and_why_it_matters(name: str) -> None:
    filled = "".join(f'    {other}: "{value if other != name else ""}"\n' for other, value in NEEDED.items())
    (finding,) = local(f"extra:\n  local:\n{filled}", release=True)[1]
    assert finding.message == f"{DETAILS[name].placeholder} is not filled in"
    reason = "Readers with a child in mind" if DETAILS[name].form == "telephone" else "The accessibility statement"
    assert f"write {name}:" in finding.help and reason in finding.help


def test_forms_that_only_the_site_builder_reads_are_left_to_it() -> None:
    text = "site_name: !ENV [NAME, x]\nplugins: &all\n  - search\nextra:\n  local:\n    allegations: an officer\n"
    found, findings = local(text)
    assert findings == []
    assert found.values == {"allegations": "an officer"}


@pytest.mark.parametrize("number", ["020 7946 0000", "+44 20 7946 0000", "(020) 7946 0000", "101", "0800 1111"])
def test_a_telephone_number_becomes_a_link_that_a_telephone_can_dial(number: str) -> None:
    found, findings = local(f'extra:\n  local:\n    front-door: "{number}"\n')
    assert findings == []
    assert shown_detail("front-door", found) == f'<a href="tel:{dial(number)}">{number}</a>'
    assert set(dial(number)) <= set("+0123456789")


@pytest.mark.parametrize("number", ["ring us", "020 7946 0000 ext. 5", "javascript:alert(1)", "0", "٠٢٠"])
def test_what_is_no_telephone_number_is_refused(number: str) -> None:
    (finding,) = local(f'extra:\n  local:\n    front-door: "{number}"\n')[1]
    assert finding.code == "bad-telephone" and finding.is_error


@pytest.mark.parametrize("address", ["media/briefing.mp4", "https://intranet/video", "about/index.html#video"])
def test_an_address_is_a_file_or_a_web_address(address: str) -> None:
    assert local(f"extra:\n  local:\n    video: {address}\n")[1] == []


@pytest.mark.parametrize("address", ["javascript:alert(1)", "ftp://x/y.mp4", "our video", "data:video/mp4;base64,x"])
def test_any_other_address_is_refused(address: str) -> None:
    (finding,) = local(f"extra:\n  local:\n    video: '{address}'\n")[1]
    assert finding.code == "bad-address"


@pytest.mark.parametrize("name", DETAILS)
def test_a_detail_that_is_not_filled_in_shows_a_placeholder_that_looks_like_one(name: str) -> None:
    shown = fill_in(f"Ring <!-- local:{name} --> now.", Local(), "(video)")
    if name == "video":
        assert shown == "Ring (video) now."
    else:
        assert shown == f'Ring <span class="fill-in">[{html.escape(DETAILS[name].placeholder)}]</span> now.'


@known
@given(st.text(min_size=1, max_size=40))
def test_what_an_organisation_writes_is_shown_as_text(value: str) -> None:
    shown = shown_detail("allegations", Local({"allegations": value}))
    assert "<" not in shown and ">" not in shown
    assert html.unescape(shown) == " ".join(value.split())


def test_markers_are_found_however_they_are_spaced_and_others_are_named() -> None:
    page = "One <!--local:front-door-->.\n\nTwo <!--  local:front-dor  --> <!-- local:video -->.\n"
    (finding,) = check_markers("docs/index.md", page)
    assert (finding.code, finding.place.line, finding.place.column) == ("unknown-local", 3, 5)
    assert fill_in("<!--local:allegations-->", Local({"allegations": "A & B"}), "") == "A &amp; B"
