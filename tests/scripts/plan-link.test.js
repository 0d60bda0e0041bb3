// The link of a plan: written, read back, and what is said of a link that is not whole or not of today.
"use strict";

const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load } = require("./load.js");

const { read, write } = load(["parts.js", "plan-link.js"]).sqPlanLink;
const story = (title) => ({ title, minutes: 5, audience: [], ideas: [], noted: true });
const KNOWN = {
  stories: { "a-door": story("A door"), "a-call": story("A call"), "a-note": story("A note") },
  renamed: { "old-door": "a-door" },
  gone: {
    lost: { status: "retired", on: "1 May 2026", why: "The law changed.", instead: ["a-call"] },
    wrong: { status: "withdrawn", on: "2 May 2026", why: "It was wrong.", instead: [] },
  },
};
const TEXTS = {
  renamed: "renamed {id} {title}",
  retired: "retired {id} {on} {why}",
  withdrawn: "withdrawn {id} {on} {why}",
  unknown: "unknown {id}",
  twice: "twice {title}",
  cut: "cut {n} {found}",
};
const reading = (fragment) => read(fragment, KNOWN, TEXTS);

test("what is written is read back, in its order and without a word", () => {
  for (const ids of [[], ["a-call"], ["a-note", "a-door", "a-call"]]) {
    assert.deepEqual(reading(write(ids)), { ids, notes: [] });
  }
  assert.equal(write(["a-note", "a-door"]), "n=2&stories=a-note.a-door");
  assert.equal(write([]), "");
});

test("a story under its former name is planned once, and that is said", () => {
  assert.deepEqual(reading("n=2&stories=old-door.a-door"), {
    ids: ["a-door"],
    notes: [
      { text: "renamed old-door A door", instead: [] },
      { text: "twice A door", instead: [] },
    ],
  });
});

test("a story that is gone is left out, with why and what to use instead", () => {
  assert.deepEqual(reading("n=3&stories=lost.a-call.wrong"), {
    ids: ["a-call"],
    notes: [
      { text: "retired lost 1 May 2026 The law changed.", instead: ["a-call"] },
      { text: "withdrawn wrong 2 May 2026 It was wrong.", instead: [] },
    ],
  });
});

test("a link that was cut short says so, with what it holds", () => {
  assert.deepEqual(reading("n=3&stories=a-call.a-d"), {
    ids: ["a-call"],
    notes: [
      { text: "unknown a-d", instead: [] },
      { text: "cut 3 2", instead: [] },
    ],
  });
});

test("names that every object has are no stories, and what is long is cut", () => {
  const { ids, notes } = reading(`n=123456789&stories=constructor.__proto__.toString.${"x".repeat(99)}..`);
  assert.deepEqual(ids, []);
  assert.deepEqual(
    notes.map(({ text }) => text),
    ["unknown constructor", "unknown __proto__", "unknown toString", `unknown ${"x".repeat(60)}`, "cut 1234 4"],
  );
  assert.equal(reading(`stories=${"a-call.".repeat(500)}`).notes.length, 99);
});
