// Which addresses lead nobody else anywhere.
"use strict";

const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load } = require("./load.js");

const { hereOnly, told } = load(["address.js"]).sqAddress;
const HERE = [
  "http://localhost:8000/a",
  "https://site.localhost/",
  "http://127.0.0.1/",
  "http://127.8.9.10:80/",
  "http://[::1]/",
];
const FOR_OTHERS = [
  "https://www.example.org/localhost/",
  "http://localhost.example.org/",
  "http://10.0.0.1/",
  "file:///a",
];

test("an address of this computer is known, and says what it is", () => {
  assert.deepEqual(
    HERE.map(hereOnly),
    HERE.map(() => true),
  );
  assert.equal(told("http://localhost/a", "(here only)"), "http://localhost/a (here only)");
});

test("any other address is told as it is", () => {
  assert.deepEqual(
    FOR_OTHERS.map(hereOnly),
    FOR_OTHERS.map(() => false),
  );
  assert.equal(told("https://www.example.org/", "(here only)"), "https://www.example.org/");
});
