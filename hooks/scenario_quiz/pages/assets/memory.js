/* Progress on this device, only if the reader asks for it. Nothing is sent. */
(() => {
  "use strict";

  /* Copies of the site on one host keep theirs apart, as the theme keeps its colours: by the path of the site. */
  const KEY = window.__md_scope.pathname + ".progress";
  const FORMER = "sharing-information.progress"; // one for the whole host, before there were two copies on any
  /* Days until what was missed comes back, later each time that it goes well. */
  const GAPS = [1, 3, 7, 21];
  const GOOD = ["best", "acceptable", "right"];

  const noon = (/** @type {string} */ day) => Date.parse(day + "T12:00:00Z");
  /* Whatever else may stand under the key, only answers are taken from it. */
  const hasNames = (/** @type {unknown} */ value) => Object.prototype.toString.call(value) === "[object Object]";
  const isAnswer = (/** @type {any} */ one) =>
    typeof one?.v === "string" && typeof one.r === "string" && noon(one.d) > 0;
  /** @type {KeepNames} */
  const kept = (value, keep) =>
    Object.fromEntries(hasNames(value) ? Object.entries(value).flatMap(([name, one]) => keep(name, one)) : []);
  /** @param {string | null} text @returns {Stored | null} */
  const understood = (text) => {
    try {
      const { v, scenarios } = JSON.parse(String(text));
      /** @type {Parameters<KeepNames>[1]} */
      const answers = (id, all) => [[id, kept(all, (name, one) => (isAnswer(one) ? [[name, one]] : []))]];
      return v === 1 && hasNames(scenarios) ? { v, scenarios: kept(scenarios, answers) } : null;
    } catch {
      return null;
    }
  };
  /** @type {{ text: string | null, stored: Stored | null } | null} */
  let last = null; // what was understood last, and of which text: pages ask for each question
  const read = () => {
    try {
      const text = localStorage.getItem(KEY);
      if (last?.text !== text) last = { text, stored: understood(text) };
      return last.stored;
    } catch {
      return null;
    }
  };
  const write = (/** @type {Stored} */ stored) => {
    try {
      localStorage.setItem(KEY, JSON.stringify(stored));
      return true;
    } catch {
      last = null;
      return false;
    }
  };

  try {
    const former = localStorage.getItem(FORMER);
    if (former) localStorage[KEY] ??= former;
    localStorage.removeItem(FORMER);
  } catch {
    /* Refused or full: it stays where it is. */
  }

  /** @type {Memory} */
  const memory = {
    today: () => new Date().toLocaleDateString("sv"), // year-month-day, where the reader is
    inWords: (day) => new Date(noon(day)).toLocaleDateString("en-GB", { dateStyle: "long" }),
    isOn: () => read() !== null,
    turnOn: () => memory.isOn() || write({ v: 1, scenarios: {} }),
    clear: () => {
      try {
        localStorage.removeItem(KEY);
      } catch {
        /* A browser that refuses to store keeps nothing. */
      }
    },
    isGood: ({ r }) => GOOD.includes(r),
    isDue: ({ d, s }, today) => s !== undefined && noon(today) - noon(d) >= GAPS[s] * 86400000,
    /* Another tab has kept or cleared something, or Back has brought this page as it was left. */
    onChange: (act) => {
      addEventListener("storage", ({ key }) => [KEY, null].includes(key) && act());
      addEventListener("pageshow", ({ persisted }) => persisted && act());
    },

    /* Keep a result, and say whether it is kept. `s` counts how often what was missed has come back and gone well. */
    save: (scenario, question, version, result) => {
      const stored = read();
      if (!stored) return false;
      const before = memory.result(scenario, question, version);
      /** @type {Kept} */
      const answer = { v: version, r: result, d: memory.today() };
      const due = Number(memory.isDue(before ?? answer, answer.d));
      const back = memory.isGood(answer) ? (before?.s ?? GAPS.length) + due : 0;
      if (back < GAPS.length) answer.s = back;
      (stored.scenarios[scenario] ??= {})[question] = answer;
      return write(stored);
    },

    /* What is kept of a question, unless it has changed since. */
    result: (scenario, question, version) => {
      const answer = read()?.scenarios[scenario]?.[question];
      return answer?.v === version ? answer : null;
    },

    /* How far a scenario is. A story that unfolds is done once an end was reached, which has the version `end`. */
    done: (scenario, versions, end) => {
      const all = Object.entries(versions);
      const answered = all.filter(([question, version]) => memory.result(scenario, question, version)).length;
      const done = end ? memory.result(scenario, "the-end", end) !== null : answered === all.length;
      return { answered, total: all.length, done };
    },
  };
  window.sqMemory = memory;
})();
