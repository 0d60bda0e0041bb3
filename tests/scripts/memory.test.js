// Progress that is kept on a device: only when asked for, only what is understood, and when a question comes back.
"use strict";

const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load, Store } = require("./load.js");

const KEY = "/training/.progress";
const FORMER = "sharing-information.progress";
const VERSIONS = { first: "aa", second: "bb" };

/** The memory of a page that finds this in the browser, on a day of its own. */
function memoryOf(stored, { day = "2026-11-20", room } = {}) {
  const localStorage = Object.assign(new Store(room), stored);
  const memory = load(["memory.js"], { localStorage, __md_scope: new URL("https://example.org/training/") }).sqMemory;
  memory.today = () => day;
  return { memory, localStorage };
}

const kept = (answers) => ({ [KEY]: JSON.stringify({ v: 1, scenarios: { story: answers } }) });
const answer = (changes) => ({ v: "aa", r: "best", d: "2026-11-19", ...changes });

test("nothing is kept until the reader asks for it", () => {
  const { memory, localStorage } = memoryOf({});
  assert.equal(memory.isOn(), false);
  assert.equal(memory.save("story", "first", "aa", "best"), false);
  assert.deepEqual({ ...localStorage }, {});
  assert.equal(memory.turnOn(), true);
  assert.equal(memory.save("story", "first", "aa", "best"), true);
  assert.deepEqual({ ...localStorage }, kept({ first: { v: "aa", r: "best", d: "2026-11-20" } }));
  memory.clear();
  assert.deepEqual({ ...localStorage }, {});
});

test("each copy of the site keeps its own, and takes over what was kept for the whole host", () => {
  const former = kept({ first: answer() })[KEY];
  assert.deepEqual({ ...memoryOf({ [FORMER]: former }).localStorage }, { [KEY]: former });
  const both = memoryOf({ [FORMER]: former, [KEY]: "{}", "/other/.progress": "{}" });
  assert.deepEqual({ ...both.localStorage }, { [KEY]: "{}", "/other/.progress": "{}" });
});

test("what is not understood counts as nothing", () => {
  for (const text of ["", "{", "null", "[]", "1", '{"v":2,"scenarios":{}}', '{"v":1}', '{"v":1,"scenarios":[]}']) {
    assert.equal(memoryOf({ [KEY]: text }).memory.isOn(), false, text);
  }
  const good = answer();
  const mixed = { first: good, second: { ...good, d: "soon" }, third: { ...good, v: 1 }, fourth: null, fifth: [] };
  const { memory, localStorage } = memoryOf(kept(mixed));
  assert.deepEqual(memory.result("story", "first", "aa"), good);
  for (const name of ["second", "third", "fourth", "fifth", "__proto__"]) {
    assert.equal(memory.result("story", name, good.v), null, name);
  }
  assert.equal(memory.result("constructor", "name", "Object"), null);
  memory.save("story", "first", "aa", "best"); // writes what was understood alone
  assert.deepEqual(Object.keys(JSON.parse(localStorage[KEY]).scenarios.story), ["first"]);
});

test("an answer to a question that has changed since is none", () => {
  const { memory } = memoryOf(kept({ first: answer() }));
  assert.equal(memory.result("story", "first", "ab"), null);
  assert.deepEqual(memory.done("story", VERSIONS, ""), { answered: 1, total: 2, done: false });
  assert.deepEqual(memory.done("story", { first: "ab" }, ""), { answered: 0, total: 1, done: false });
  assert.deepEqual(memory.done("story", { first: "aa" }, ""), { answered: 1, total: 1, done: true });
});

test("a story that unfolds is done once an end of today's was reached", () => {
  const { memory } = memoryOf(kept({ first: answer(), "the-end": answer({ v: "end" }) }));
  assert.deepEqual(memory.done("story", VERSIONS, "end"), { answered: 1, total: 2, done: true });
  assert.deepEqual(memory.done("story", VERSIONS, "new"), { answered: 1, total: 2, done: false });
});

test("what was missed comes back after one day, then 3, 7 and 21, and then no more", () => {
  const { memory } = memoryOf({});
  const days = ["2026-11-01", "2026-11-02", "2026-11-05", "2026-11-12", "2026-12-03", "2027-03-01"];
  const waits = days.map((day, n) => {
    memory.today = () => day;
    memory.turnOn();
    const before = memory.result("story", "first", "aa");
    if (before) assert.equal(memory.isDue(before, day), n < 5, day);
    memory.save("story", "first", "aa", n ? "right" : "wrong");
    return memory.result("story", "first", "aa").s;
  });
  assert.deepEqual(waits, [0, 1, 2, 3, undefined, undefined]);
});

test("it comes back no sooner for being answered early, and from the start when it is missed again", () => {
  const { memory } = memoryOf(kept({ first: answer({ r: "wrong", s: 2 }) }));
  memory.save("story", "first", "aa", "acceptable");
  assert.deepEqual(memory.result("story", "first", "aa"), { v: "aa", r: "acceptable", d: "2026-11-20", s: 2 });
  memory.save("story", "first", "aa", "partly");
  assert.deepEqual(memory.result("story", "first", "aa"), { v: "aa", r: "partly", d: "2026-11-20", s: 0 });
});

test("a store that is full or refused is told, and what was kept stays", () => {
  const before = kept({ first: answer() });
  const { memory, localStorage } = memoryOf(before, { room: 10 });
  assert.equal(memory.save("story", "second", "bb", "best"), false);
  assert.deepEqual({ ...localStorage }, before);
  assert.deepEqual(memory.result("story", "first", "aa"), answer());
  const refused = load(["memory.js"], {
    __md_scope: new URL("https://example.org/"),
    get localStorage() {
      return null;
    },
  }).sqMemory;
  assert.deepEqual([refused.isOn(), refused.turnOn(), refused.clear()], [false, false, undefined]);
});

test("a day is said in words, whatever the clock of the device", () => {
  assert.equal(memoryOf({}).memory.inWords("2026-11-20"), "20 November 2026");
});
