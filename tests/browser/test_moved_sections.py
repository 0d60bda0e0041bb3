"""Old links to sections that moved, links into folds, and the length of lines: on the real site."""

from __future__ import annotations

from tests.browser.conftest import DESKTOP, NewPage

OLD = "guidance/should-i-share/index.html#other-people"
NEW = "guidance/should-i-share/who-needs-it/index.html#other-people"
# The longest average of a paragraph or an item that fills two lines or more, in characters a line.
LONGEST = """() => Math.max(...[...document.querySelectorAll('.md-content :is(p, li)')]
  .filter(part => part.checkVisibility() && !part.closest('table') && !part.querySelector('p, li'))
  .map(part => {
    const text = document.createTreeWalker(part, NodeFilter.SHOW_TEXT), range = document.createRange();
    const lines = new Map();
    while (text.nextNode()) for (let at = 0; at < text.currentNode.data.length; at++) {
      range.setStart(text.currentNode, at);
      range.setEnd(text.currentNode, at + 1);
      const box = range.getClientRects()[0];
      if (box) lines.set(Math.round(box.bottom / 6), (lines.get(Math.round(box.bottom / 6)) ?? 0) + 1);
    }
    const full = [...lines.values()].slice(0, -1);
    return full.length < 2 ? 0 : full.reduce((all, one) => all + one, 0) / full.length;
  }))"""


def test_an_old_link_to_a_section_leads_on_and_back_leads_away(new_page: NewPage, real: str) -> None:
    page = new_page(real + "index.html")
    page.goto(real + OLD)
    page.wait_for_url(real + NEW)
    page.go_back()
    page.wait_for_url(real + "index.html")
    page.goto(real + "guidance/should-i-share/index.html")
    page.evaluate("location.hash = 'other-people'")
    page.wait_for_url(real + NEW)


def test_without_script_an_old_link_opens_at_a_way_on_that_others_do_not_see(new_page: NewPage, real: str) -> None:
    page = new_page(real + OLD, java_script_enabled=False)
    seen = [one for one in page.locator(".forward").all() if one.is_visible()]
    assert [one.get_attribute("id") for one in seen] == ["other-people"]
    seen[0].get_by_role("link").click()
    assert page.url == real + NEW
    plain = new_page(real + "guidance/should-i-share/index.html", java_script_enabled=False)
    assert not [one for one in plain.locator(".forward").all() if one.is_visible()]


def test_a_word_leads_to_its_meaning_in_a_fold_and_paper_shows_what_is_folded(new_page: NewPage, real: str) -> None:
    page = new_page(real + "significant-harm/index.html")
    fold = page.locator("details.fold:has(dl.words)")
    assert fold.get_attribute("open") is None
    page.locator("a.word").first.click()
    assert fold.get_attribute("open") is not None
    sources = page.locator("#sources + details")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert sources.get_attribute("open") is not None
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert sources.get_attribute("open") is None


def test_a_line_holds_no_more_than_people_read_with_ease(new_page: NewPage, real: str) -> None:
    for place in ("guidance/should-i-share", "contacts", "law", "about", "scenarios/mark-and-changing-story"):
        page = new_page(real + f"{place}/index.html", viewport=DESKTOP)
        assert page.evaluate(LONGEST) <= 80, place
