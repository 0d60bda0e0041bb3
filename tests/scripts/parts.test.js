// Texts with places to fill, and what a script finds on a page.
"use strict";

const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load } = require("./load.js");

test("a text is filled at each of its places", () => {
  const { fill } = load(["parts.js"]).sqParts;
  assert.equal(fill("{n} of {total}, {n} left", { n: 2, total: 5 }), "2 of 5, 2 left");
  assert.equal(fill("{a}", { a: "{b} $& $1" }), "{b} $& $1");
});

test("a part that a page has is given, from the page or from a part of it", () => {
  const part = {};
  const inside = { querySelector: (selector) => (selector === "b" ? part : null) };
  const document = { currentScript: { src: "https://example.org/assets/menu.js" }, querySelector: () => inside };
  const find = load(["shared.js"], { document }).finder();
  assert.equal(find("a"), inside);
  assert.equal(find("b", inside), part);
});

test("a part that a page lacks ends the script, which names itself and the part", () => {
  const document = { currentScript: { src: "file:///C:/a%20site/assets/menu.js" }, querySelector: () => null };
  const find = load(["shared.js"], { document }).finder();
  document.currentScript = null; // as it is later, while the page is used
  assert.throws(() => find("#site-menu"), { message: "menu.js finds no #site-menu on this page." });
});
