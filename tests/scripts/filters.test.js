// What was chosen in a form, what an address chooses, and which stories fit.
"use strict";

const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load } = require("./load.js");

const { chosen, choose, fits } = load(["parts.js", "filters.js"]).sqFilters;
const STORY = { audience: ["schools", "police"], level: "core", minutes: 8, open: "1" };

/** A form of each kind of control. */
function form() {
  const select = (name, ...values) => ({
    name,
    type: "select-one",
    value: "",
    options: ["", ...values].map((value) => ({ value })),
  });
  return {
    audience: select("audience", "schools", "police"),
    minutes: select("minutes", "5", "8"),
    open: { name: "open", type: "checkbox", value: "on", checked: false },
    reset: { name: "", type: "reset", value: "" },
  };
}

test("nothing is chosen at first, and all fits", () => {
  assert.deepEqual(chosen(Object.values(form())), {});
  assert.equal(fits(STORY, {}), true);
});

test("what is chosen goes by the names of the controls, and a switched off control counts as empty", () => {
  const controls = form();
  controls.minutes.value = "5";
  controls.open.checked = true;
  assert.deepEqual(chosen(Object.values(controls)), { minutes: "5", open: "1" });
  controls.open.disabled = true;
  assert.deepEqual(chosen(Object.values(controls)), { minutes: "5" });
});

test("an address chooses what the controls know, and takes the rest away", () => {
  const controls = form();
  controls.audience.value = "schools";
  choose(Object.values(controls), "title=a%20bolt&minutes=8&open=1&colour=red&__proto__=1");
  assert.deepEqual(chosen(Object.values(controls)), { minutes: "8", open: "1" });
  for (const fragment of ["", "for-police", "audience=nobody&open=2", "%zz"]) {
    choose(Object.values(controls), fragment);
    assert.deepEqual(chosen(Object.values(controls)), {}, fragment);
  }
});

test("a story fits all that was chosen, or it does not fit", () => {
  for (const wanted of [{ audience: "police" }, { level: "core" }, { minutes: "8" }, { open: "1" }]) {
    assert.equal(fits(STORY, wanted), true, JSON.stringify(wanted));
    assert.equal(fits(STORY, { ...wanted, audience: "health" }), false, JSON.stringify(wanted));
  }
  for (const wanted of [{ audience: "polic" }, { level: "further" }, { minutes: "7" }, { idea: "a" }]) {
    assert.equal(fits(STORY, wanted), false, JSON.stringify(wanted));
  }
  assert.equal(fits({ ...STORY, open: "" }, { open: "1" }), false);
});
