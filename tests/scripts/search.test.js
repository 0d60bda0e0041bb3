// What the search asks the worker for what staff type, and in which order the answers come.
"use strict";

const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load } = require("./load.js");

const PAGES = [
  [
    "guidance/consent/index.html",
    "Consent",
    "Parents may refuse to agree. Share without consent where a child may be at risk.",
  ],
  ["guidance/consent/index.html#refused", "When consent is refused", "A parent says no. Record the refusal."],
  ["contacts/index.html", "Who to contact", "Ring the council, the police or the helpline of the parents."],
  ["scenarios/a-door/index.html", "Practice: A door", "A parent refuses consent, and a child is at risk."],
  [
    "law/index.html",
    "Law",
    "<p>Section 47 of the Children Act</p><p>Also typed as: s47, section 47 enquiry.</p> Consent.",
  ],
];

/** What stands between the search box and the worker, and the entries that the worker is given. */
function search() {
  const window = load(["search-words.js", "search-query.js"], {
    searchTerms: { contacts: ["out of hours"] },
    searchSays: { typedAs: "Also typed as", practice: "Practice: " },
  });
  const entries = PAGES.map(([location, title, text]) => ({ location, title, text }));
  return { between: window.searchBetween(entries), entries };
}

/** Each word that the worker is asked for, with how well it stands at best for what was typed. */
function asked(query) {
  const { data } = search().between.sent({ type: 2, data: query });
  const worths = {};
  for (const [word, worth] of data.split(" ").map((one) => one.split("*^"))) {
    worths[word] = Math.max(worths[word] ?? 0, Number(worth));
  }
  return worths;
}

test("a word is asked for as it is typed, in its other forms, and in words of the same meaning", () => {
  const found = asked("refusal");
  assert.deepEqual([found.refusal, found.refus, found.refuse, found.said, found.risk], [10, 4, 3, 1, undefined]);
  assert.deepEqual(Object.keys(asked("mum")).slice(0, 4), ["mum", "parent", "parents", "mums"]);
});

test("small words are left out, unless there are no others", () => {
  assert.deepEqual(Object.keys(asked("is the consent")), Object.keys(asked("consent")));
  assert.deepEqual(asked("who is it"), { who: 10, is: 10, it: 10 });
});

test("a site without words of its own for the search is searched for what stands there", () => {
  const { searchBetween } = load(["search-query.js"]);
  const between = searchBetween([{ location: "index.html", title: "Yxmra", text: "Yxdnah." }]);
  assert.match(between.sent({ type: 2, data: "yxdnah" }).data, /^yxdnah\*\^10/);
});

test("a misspelt word is asked for as several pages have it, and a word that is known stays", () => {
  assert.equal(asked("consemt").consent, 10);
  assert.equal(asked("praents").parents, 10);
  assert.equal(asked("consent").parents, undefined);
});

test("what is written in many ways is asked for in one", () => {
  for (const query of ["s47", "sec. 47", "Section 47"]) assert.deepEqual(asked(query), asked("section 47"), query);
  assert.equal(asked("whom should I ring").contact, 10);
});

test("terms for the search alone get a field of their own, and leave the text", () => {
  const { entries } = search();
  assert.deepEqual(
    entries.map(({ tags }) => tags),
    [[], [], ["out of hours"], [], ["s47", "section 47 enquiry"]],
  );
  assert.equal(entries.at(-1).text, "<p>Section 47 of the Children Act</p> Consent.");
});

test("what does not ask or answer passes as it is", () => {
  const { between } = search();
  const message = { type: 1, data: {} };
  assert.equal(between.sent(message), message);
  between.received(message);
  assert.deepEqual(message, { type: 1, data: {} });
});

test("pages with more of the words come first, and practice that has all comes between guidance and the rest", () => {
  const { between } = search();
  const { data } = between.sent({ type: 2, data: "consent risk" });
  const terms = (words) =>
    Object.fromEntries(
      data
        .split(" ")
        .map((word) => word.split("*^")[0])
        .map((word) => [word, words.includes(word)]),
    );
  const answer = (place, score, words) => [
    { location: PAGES[place][0], title: "", text: "", score, terms: terms(words) },
  ];
  const items = [
    answer(4, 900, ["consent"]),
    answer(3, 800, ["consent", "risk"]),
    answer(2, 700, []),
    answer(0, 600, ["consent", "risk"]),
  ];
  between.received({ type: 3, data: { items } });
  assert.deepEqual(
    items.map(([{ location }]) => location),
    [PAGES[0][0], PAGES[4][0], PAGES[3][0], PAGES[2][0]],
  );
  assert.deepEqual(items[0][0].terms, { consent: true, risk: true });
  assert.deepEqual(items[1][0].terms, { consent: true, risk: false });
});
