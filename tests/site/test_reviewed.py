"""What practitioners reviewed, on a built site: in an organisation's copy, from a file of its own."""

from __future__ import annotations

from tests.dom import page_at
from tests.site.building import build_here
from tests.site.conftest import LayOut

NOT_YET = "Not yet reviewed by a practitioner"
REVIEWS = """\
quiet-pupil:
  - {on: 2026-12-02, by: a police officer, differs: "We would call at once if x < y & z."}
  - {on: 2026-12-01, by: designated safeguarding lead}
golden-rules:
  - {on: 2026-12-01, by: health visitor}
"""


def test_a_story_and_a_page_say_who_reviewed_them_and_the_page_for_reviewers_knows(project: LayOut) -> None:
    built = build_here(project({"local/reviews.yml": REVIEWS}), strict=True)
    assert (built.stopped, built.warnings) == ("", [])
    said = (
        "Reviewed by a designated safeguarding lead on 1 December 2026. Reviewed by a police officer on 2 December "
        "2026. Reviewers differ: We would call at once if x < y & z"
    )
    assert said in page_at(built.page("scenarios/quiet-pupil")).one("div", "sq-intro").words
    page = page_at(built.page("golden-rules"))
    assert page.one("p", "reviewed").words == "Reviewed by a health visitor on 1 December 2026."
    for place in ("about/reviewing", "about/review"):
        assert said in page_at(built.page(place)).one("article").words, place


def test_until_somebody_has_reviewed_nothing_says_so(project: LayOut) -> None:
    built = build_here(project({}), strict=True)
    assert (built.stopped, built.warnings) == ("", [])
    assert NOT_YET in page_at(built.page("scenarios/quiet-pupil")).one("div", "sq-intro").words
    for file in built.site.rglob("index.html"):
        assert "Reviewed by" not in page_at(file).one("article").words, file
    article = page_at(built.page("about/reviewing")).one("article")
    assert 'scenario-quiz reviewed quiet-pupil --by "designated safeguarding lead"' in article.words
    assert "../../scenarios/quiet-pupil/index.html" in [link.attributes.get("href") for link in article.all("a")]
