// Runs scripts of the pages as a browser does, one after the other, with as much of a browser as a test gives them.
"use strict";

const { readFileSync, readdirSync } = require("node:fs");
const { join } = require("node:path");
const { compileFunction } = require("node:vm");

const ROOT = join(__dirname, "../..");
const FOLDERS = [
  "docs/assets/javascripts",
  "hooks/scenario_quiz/pages/assets",
  "hooks/scenario_quiz/theme/assets/javascripts",
];

/** The path of a script of the pages, by its name. */
function place(name) {
  const found = FOLDERS.map((folder) => join(ROOT, folder)).filter((folder) => readdirSync(folder).includes(name));
  if (found.length !== 1) throw new Error(`${name} is in ${found.length} folders`);
  return join(found[0], name);
}

/** What `window` holds after these scripts have run. `browser` gives what they find there, such as `location`. */
function load(names, browser = {}) {
  const window = { ...browser };
  const given = { window, document: {}, addEventListener: () => {}, ...browser };
  for (const name of names) {
    const filename = place(name);
    compileFunction(readFileSync(filename, "utf8"), Object.keys(given), { filename })(...Object.values(given));
  }
  return window;
}

/** A store as browsers have it, with room for so many letters. */
class Store {
  constructor(room = Infinity) {
    Object.defineProperty(this, "room", { value: room });
  }
  getItem(key) {
    return Object.hasOwn(this, key) ? this[key] : null;
  }
  setItem(key, value) {
    if (value.length > this.room) throw new Error("no room");
    this[key] = value;
  }
  removeItem(key) {
    delete this[key];
  }
}

module.exports = { load, Store };
