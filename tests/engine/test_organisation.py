"""organisation.yml: read and checked, filled into pages as it was written, and never a placeholder alone where one is
needed."""

from __future__ import annotations

import html
import json
import re

import jinja2
import markdown
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scenario_quiz.bank import Bank
from scenario_quiz.checks.pages.local_markers import check_local_markers
from scenario_quiz.cli.json_schema import organisation_schema
from scenario_quiz.documentation.document import Document
from scenario_quiz.documentation.pages import Page
from scenario_quiz.findings import Finding
from scenario_quiz.organisation.colours import DARK_GROUNDS, ENOUGH, WHITE, contrast, least_contrast, readable_on
from scenario_quiz.organisation.details import Detail
from scenario_quiz.organisation.hours import trouble_with_hours
from scenario_quiz.organisation.loading import load_organisation
from scenario_quiz.organisation.markers import as_written, details_in, fill_in, shown_detail
from scenario_quiz.organisation.model import Organisation
from scenario_quiz.organisation.numbers import dial
from scenario_quiz.organisation.own_menu import not_in_menu, with_section, without_pages
from scenario_quiz.pages.left_out_links import without_links
from scenario_quiz.pages.organisation import organisation_css, organisation_page, theme_partials, theme_values
from tests.engine.small import details, directory, known, registers

examples = settings(derandomize=True, max_examples=100, deadline=None, database=None)


def loaded(text: str, release: bool = False) -> tuple[Organisation, list[Finding]]:
    return load_organisation("organisation.yml", text.encode(), known(), release)


def contact(**ways: str) -> Organisation:
    inside = "".join(f"    {name}: {json.dumps(value)}\n" for name, value in ways.items())
    organisation, findings = loaded(f"contacts:\n  front-door:\n{inside}")
    assert findings == []
    return organisation


def test_without_the_file_everything_is_a_placeholder_and_nothing_is_wrong() -> None:
    assert load_organisation("organisation.yml", None, known()) == (Organisation(), [])


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "schema: 1\n"])
def test_a_file_that_says_nothing_yet_is_fine(text: str) -> None:
    assert loaded(text) == (Organisation(), [])


NEEDED = {
    # No number of a subscriber begins with 0, so that these ring nobody either.
    "front-door": 'contacts: {front-door: {telephone: "020 0000 0000"}, out-of-hours: {telephone: "020 0000 0001"}}',
    "organisation": "name: A council",
    "accessibility-contact": "accessibility: {contact: help@a-council.gov.uk, reply_days: 5}",
}


def test_before_a_release_emergency_numbers_and_the_accessibility_statement_are_filled_in() -> None:
    for text in ("contacts: {allegations: {name: An officer}}\n", ""):
        findings = loaded(text, release=True)[1]
        assert [finding.code.name for finding in findings] == ["local-unset"] * 5
        assert all(finding.is_error for finding in findings)
    assert len(load_organisation("organisation.yml", None, known(), release=True)[1]) == 5
    assert loaded("\n".join(NEEDED.values()), release=True)[1] == []


def test_a_release_needs_a_number_and_no_form_will_do() -> None:
    text = "\n".join(NEEDED.values()).replace('telephone: "020 0000 0001"', 'form: "https://a-council.gov.uk"')
    (finding,) = loaded(text, release=True)[1]
    assert finding.message == f"{details()['out-of-hours'].called} is not filled in"
    assert finding.help.endswith("contacts, out-of-hours, telephone. Readers with a child in mind need it.")
    assert finding.place.line == 1 and finding.place.column == 54


@pytest.mark.parametrize(
    "number",
    [
        *("020 7946 0001", "+44 20 7946 0001", "+44 (0)20 7946 0001", "(020) 7946 0001", "0300 000 0000"),
        *("+44 1204 61234", "+353 1 234 5678", "00 44 20 7946 0001", "07700 900001", "0800 123456"),
    ],
)
def test_a_telephone_number_becomes_a_link_that_a_telephone_can_dial(number: str) -> None:
    shown = shown_detail(details()["front-door"], directory(contact(telephone=number)))
    assert html.unescape(shown) == f'<a href="tel:{dial(number)}">{number}</a>'
    assert set(dial(number)) <= set("+0123456789")


def test_the_nought_that_is_left_out_from_abroad_is_not_dialled() -> None:
    assert dial("+44 (0)20 7946 0000") == dial("+44 20 7946 0000") == "+442079460000"
    assert dial("(0)20 7946 0000") == "02079460000"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        *(("telephone", number) for number in ("ring us", "020 7946 0000 ext. 5", "javascript:alert(1)", "0", "٠٢٠")),
        *(("telephone", number) for number in ("+44 020 7946 0000", "+44 20 7946 000", "+44")),
        *(("telephone", number) for number in ("020 7946 000", "020 7946 00000", "(0) (1)", "0 0", "12", "((((((1")),
        *(("form", address) for address in ("javascript:alert(1)", "ftp://x/y", "example.org", 'https://x/"><b>')),
        *(("email", address) for address in ("a team", "a@b", "a@b c.org", "<a@example.org>", "a@example.org?x=<b>")),
    ],
)
def test_what_is_no_number_or_address_is_refused_at_its_place(name: str, value: str) -> None:
    (finding,) = loaded(f"contacts:\n  police:\n    {name}: {json.dumps(value, ensure_ascii=False)}\n")[1]
    assert finding.code.name == ("bad-telephone" if name == "telephone" else "bad-address") and finding.is_error
    assert (finding.place.line, finding.place.column) == (3, len(name) + 7)


@pytest.mark.parametrize("address", ["../secret.txt", "/etc/passwd", ".env", "media/../../x.txt", "data:video/mp4,x"])
def test_a_file_of_the_site_is_named_and_nothing_else(address: str) -> None:
    (finding,) = loaded(f"video: {{address: {json.dumps(address)}}}")[1]
    assert finding.code.name == "bad-address"


@pytest.mark.parametrize(
    "hours",
    [
        *("Monday to Friday, 9am to 5pm", "Monday to Thursday 09:00-17:00; Friday 9:00 to 16:30", "24/7", "24 hours"),
        *("at all hours", "evenings, weekends and bank holidays", "every day, 8.30am until midnight", "term time only"),
    ],
)
def test_hours_are_written_as_people_write_them(hours: str) -> None:
    assert trouble_with_hours(hours) is None
    assert hours in html.unescape(shown_detail(details()["front-door"], directory(contact(name="A team", hours=hours))))


@pytest.mark.parametrize(
    ("hours", "start", "says"),
    [
        ("Mondya to Friday", 0, "Did you mean 'Monday'?"),
        ("9am to 25pm", 7, "there is no time '25pm'"),
        ("9.75am to 5pm", 0, "there is no time"),
        ("9am to 24.30", 7, "there is no time '24.30'"),
        ("9 to 5", 0, "morning or afternoon"),
        ("9am to 9am", 0, "the same time"),
        ("12:00:00 to 5pm", 0, "is not a time"),
        ("ask Mrs Jones", 0, "is not a word for hours"),
        ("-", 0, "no hours"),
    ],
)
def test_a_slip_in_hours_is_found_where_it_stands(hours: str, start: int, says: str) -> None:
    found = trouble_with_hours(hours)
    assert found and found[0] == start and says in f"{found[2]} {found[3]}"


@examples
@given(st.text(max_size=40))
def test_no_text_upsets_the_check_of_hours(text: str) -> None:
    found = trouble_with_hours(text)
    assert found is None or 0 <= found[0] <= len(text)


def test_contrast_is_reckoned_as_wcag_says() -> None:
    assert contrast(WHITE, "#000000") == pytest.approx(21)
    assert contrast("#767676", WHITE) == pytest.approx(4.54, abs=0.01)


@examples
@given(st.integers(0, 0xFFFFFF))
def test_every_accent_has_a_tint_that_can_be_read_on_dark(number: int) -> None:
    assert least_contrast(readable_on(f"#{number:06x}", DARK_GROUNDS, WHITE), DARK_GROUNDS) >= ENOUGH


def test_a_colour_that_cannot_be_read_is_refused_and_says_how_far_off_it_is() -> None:
    (finding,) = loaded('colours: {primary: "#777777"}')[1]
    assert (finding.code.name, finding.place.column) == ("low-contrast", 20)
    assert "is 4.4 to 1, and 4.5 is needed" in finding.message
    assert loaded('colours: {primary: "#767676", accent: "0B4F5C"}')[1] == []


def test_a_colour_without_quotes_is_told_of_and_not_lost_in_silence() -> None:
    assert loaded("colours:\n  primary: #0b4f5c\n")[1] != []


def test_the_stylesheet_holds_checked_colours_and_nothing_else() -> None:
    css = organisation_css(Bank(organisation=loaded('colours: {primary: "#224466", accent: "#6a1b4d"}')[0]))
    assert set(re.findall(r": ([^;{]+);", css)) <= set(re.findall(r"#[0-9a-f]{6}", css))
    assert css.count("{") == css.count("}") == 3
    assert organisation_css(Bank()) == ""


@pytest.mark.parametrize("detail", details().values(), ids=lambda detail: detail.name)
def test_a_detail_that_is_not_filled_in_shows_a_placeholder_that_looks_like_one(detail: Detail) -> None:
    shown = html.unescape(fill_in(f"Ring <!-- local:{detail.name} in full --> now.", directory(), "(video)"))
    expected = {
        "video": "(video)",
        "police": '<a href="tel:101">101</a>',
    }.get(detail.name, f'<span class="fill-in">[{detail.called}]</span>')
    assert shown == f"Ring {expected} now."


def test_a_sentence_gets_one_way_and_the_page_of_contacts_every_way() -> None:
    organisation = contact(
        name="First Response", telephone="020 7946 0001", form="https://example.org/f", email="a@b.org", hours="daily"
    )
    text = "<!-- local:front-door -->|<!--local:front-door  in full-->"
    brief, full = html.unescape(fill_in(text, directory(organisation))).split("|")
    assert brief == 'First Response, <a href="tel:02079460001">020 7946 0001</a> (daily)'
    assert full == (
        'First Response, <a href="tel:02079460001">020 7946 0001</a>, <a href="https://example.org/f">online form</a>, '
        '<a href="mailto:a@b.org">a@b.org</a> (daily)'
    )


def test_the_national_police_number_stays_beside_a_local_one() -> None:
    organisation, _ = loaded("contacts: {police: {name: Our desk, form: 'https://example.org/police'}}")
    assert html.unescape(theme_values(Bank(organisation=organisation, registers=registers()))["urgent"][0][1]) == (
        '<a href="tel:101">101</a>, or Our desk, <a href="https://example.org/police">online form</a>'
    )


def test_a_file_is_linked_from_where_the_page_stands() -> None:
    organisation, _ = loaded("documents: {escalation-policy: {title: When we disagree, address: media/policy.pdf}}")
    shown = fill_in("<!-- local:escalation-policy -->", directory(organisation), depth="../../")
    assert html.unescape(shown) == '<a href="../../media/policy.pdf">When we disagree</a>'


@examples
@given(st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=60))  # the reader refuses those two
def test_what_an_organisation_writes_is_shown_as_text(value: str) -> None:
    shown = as_written(value)
    assert not set(shown) & set("<>\"'`*_[]()\\{}!|")
    assert html.unescape(shown) == " ".join(value.split())


@pytest.mark.parametrize(
    "value",
    ["[x](javascript:alert(1))", "<img src=x onerror=alert(1)>", "`a` *b* {: onclick=x}", "<!-- local:video -->"],
)
def test_no_mark_of_an_organisation_becomes_markup(value: str) -> None:
    organisation, findings = loaded(f"name: {json.dumps(value)}\nfooter: [{json.dumps(value)}]")
    assert findings == []
    page = fill_in("Run by <!-- local:organisation -->.", directory(organisation))
    made = markdown.markdown(page, extensions=["attr_list", "md_in_html"])
    assert html.unescape(re.fullmatch(r"<p>(.*)</p>", made)[1]) == f"Run by {value}."  # type: ignore[index]
    assert html.unescape(theme_values(Bank(organisation=organisation, registers=registers()))["footer"][0]) == value


def test_the_template_for_builders_without_hooks_ends_where_it_should() -> None:
    name = 'a %} {{ b }} {# c #} "d" \\e é 😀'
    organisation, _ = loaded(f"name: {json.dumps(name, ensure_ascii=False)}\nfeatures: {{exports: false}}")
    partials = dict(theme_partials(Bank(organisation=organisation)))
    partial = partials["partials/organisation.html"]
    assert partial.startswith("{% set organisation = {") and partial.endswith("} %}\n")
    shown = jinja2.Environment().from_string(partial + "{{ organisation.name }}").render()
    assert html.unescape(shown).strip() == name
    for text in partials.values():
        assert text.count("%}") == 1 and "{{" not in text and "{#" not in text
    words = jinja2.Environment().from_string(partials["partials/words.html"] + "{{ words.act_now }}").render()
    assert words.strip() == "Worried about a real child now?"


def test_markers_are_found_however_they_are_spaced_and_others_are_named() -> None:
    page = "One <!--local:front-door-->.\n\nTwo <!--  local:front-dor  --> <!-- local:video -->.\n"
    (finding,) = check_local_markers(Document("docs/index.md", ".", page), registers())
    assert (finding.code.name, finding.place.line, finding.place.column) == ("unknown-local", 3, 5)
    assert details_in(page) == ("front-door", "front-dor", "video")


def test_links_to_pages_that_are_left_out_go_with_them() -> None:
    page = (
        "- [Lessons](../lessons/index.md) from reviews\n"
        "- [Law](../law/index.md), and [lessons](../lessons/index.md#a)\n\nSee [the *lessons*](../lessons/index.md). Or [there](https://example.org/lessons/index.md).\n"
    )
    assert without_links(page, "guidance", {"lessons"}) == (
        "- [Law](../law/index.md), and lessons\n\nSee the *lessons*. Or [there](https://example.org/lessons/index.md).\n"
    )
    assert without_links(page, "guidance", set()) == page


def test_the_menu_loses_pages_that_are_left_out_and_gains_those_of_the_organisation() -> None:
    nav = ["index.md", {"Guidance": [{"Lessons": "guidance/lessons/index.md"}]}, {"Train": ["trainers/index.md"]}]
    assert without_pages(nav, {"guidance/lessons"}) == ["index.md", {"Train": ["trainers/index.md"]}]
    assert not_in_menu(nav, ["index.md", "ours/index.md"]) == ["ours/index.md"]
    assert with_section(nav, "Ours", ["ours/index.md"]) == [*nav, {"Ours": ["ours/index.md"]}]
    assert with_section(nav, "Ours", []) is nav


def test_the_page_of_details_says_what_is_missing_and_where_it_would_show() -> None:
    bank = Bank(
        registers=registers(),
        organisation=contact(telephone="020 7946 0001"),
        pages={"contacts": Page("contacts", "Who to contact", details=("front-door", "out-of-hours"))},
    )
    page = html.unescape(organisation_page(bank))
    missing, filled = page.split("## Filled in")
    assert "**Your council's number out of hours.** Write it under `contacts, out-of-hours, telephone`." in missing
    assert "Shows on: the panel at the top of every page" in missing
    assert "[Who to contact](../../contacts/index.md)" in missing and "by day" not in missing
    assert (
        '**Your council\'s number by day:** <a href="tel:02079460001">020 7946 0001</a>. Shows on: the panel' in filled
    )


def test_every_name_of_the_schema_has_a_sentence() -> None:
    schema = json.loads(organisation_schema(registers().routes))
    for shape in (schema, *schema["$defs"].values()):
        assert shape["additionalProperties"] is False
        assert [name for name, about in shape["properties"].items() if not about.get("description")] == []
    assert "front-door" in schema["$defs"]["Contacts"]["properties"]
