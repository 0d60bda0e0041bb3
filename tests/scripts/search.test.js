// What the search asks the worker for what staff type, and in which order the answers come.
"use strict";

const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load } = require("./load.js");

const SCRIPTS = ["search-vocabulary.js", "search-order.js", "search-query.js"];
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
  const window = load(["search-words.js", ...SCRIPTS], {
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
  const { searchBetween } = load(SCRIPTS);
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

test("no word in its own right is taken for a slip: of danger, of the same meaning, or known to the site", () => {
  const window = load(SCRIPTS, {
    searchWords: {
      kept: "concept",
      danger: { place: "contacts", by: "999", said: "knife, refused, raped" },
      same: ["ringed, met"],
    },
  });
  const entries = [1, 2].map((number) => ({
    location: `${number}`,
    title: "Consent",
    text: "A rapid knit refusal, bring.",
  }));
  const between = window.searchBetween(entries);
  for (const word of ["knife", "refused", "ringed", "concept", "raped", "scorm"]) {
    assert.match(between.sent({ type: 2, data: word }).data, new RegExp(`^${word}\\*\\^10`), word);
  }
  assert.doesNotMatch(between.sent({ type: 2, data: "raped" }).data, /rapid/);
  assert.doesNotMatch(between.sent({ type: 2, data: "concept" }).data, /consent/);
});

test("two letters that changed places, a letter too many or too few, and one taken for another are mended", () => {
  for (const slip of ["consetn", "conssent", "consnt", "concent", "conswnt"]) {
    assert.equal(asked(slip).consent, 10, slip);
  }
});

test("what was mended is told with the answer, and nothing where nothing was", () => {
  const { between } = search();
  const told = (query) => {
    between.sent({ type: 2, data: query });
    return between.received({ type: 3, data: { items: [] } });
  };
  assert.deepEqual(told("consemt risk"), [["consemt", "consent"]]);
  assert.deepEqual(told("consent risk"), []);
  assert.equal(between.received({ type: 1, data: {} }), null);
});

test("a word of danger leads to the place that says whom to ring, above what is called so", () => {
  const between = load(SCRIPTS, {
    searchTerms: { contacts: ["999"] },
    searchWords: {
      small: "",
      kept: "",
      danger: { place: "contacts", by: "999", said: "knife" },
      same: [],
      written: [],
    },
  }).searchBetween([
    { location: "contacts/index.html", title: "Contacts", text: "Call." },
    { location: "a/index.html", title: "Knife", text: "A knife." },
  ]);
  assert.match(between.sent({ type: 2, data: "a knife" }).data, /999\*\^4/);
  const found = (location, terms) => [{ location, title: "", text: "", score: 1, terms }];
  const items = [
    found("a/index.html", { knife: true, 999: false }),
    found("contacts/index.html", { knife: false, 999: true }),
  ];
  between.received({ type: 3, data: { items } });
  assert.equal(items[0][0].location, "contacts/index.html");
});

test("the two stories that tell most of it stand under the first three pages of guidance, and above the rest", () => {
  const location = (name) => `${name}/index.html`;
  const names = ["a", "b", "c", "d", "scenarios/most", "scenarios/half", "scenarios/other", "scenarios/little"].map(
    location,
  );
  const between = load(SCRIPTS).searchBetween(names.map((name) => ({ location: name, title: name, text: "bus boy" })));
  between.sent({ type: 2, data: "bus boy" });
  const items = names.map((name, place) => [
    {
      location: name,
      title: "",
      text: "",
      score: 9 - place,
      terms: { bus: true, boy: !name.includes("half") && !name.includes("little") },
    },
  ]);
  between.received({ type: 3, data: { items } });
  const order = items.map(([one]) => one.location.replace("/index.html", ""));
  assert.deepEqual(order.slice(0, 6), ["a", "b", "c", "scenarios/most", "scenarios/other", "d"]);
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
