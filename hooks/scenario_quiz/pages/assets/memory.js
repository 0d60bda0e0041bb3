/* Progress on this device, only if the reader asks for it. Nothing is sent. */
(() => {
  "use strict";

  const KEY = "sharing-information.progress";
  /* Days until what was missed comes back, later each time that it goes well. */
  const GAPS = [1, 3, 7, 21];
  const GOOD = ["best", "acceptable", "right"];

  const read = () => {
    try {
      const stored = JSON.parse(localStorage.getItem(KEY));
      return stored?.v === 1 && stored.scenarios ? stored : null;
    } catch {
      return null;
    }
  };
  const write = (stored) => {
    try {
      localStorage.setItem(KEY, JSON.stringify(stored));
      return true;
    } catch {
      return false;
    }
  };
  const noon = (day) => Date.parse(day + "T12:00:00Z");

  const memory = {
    today: () => new Date().toLocaleDateString("sv"), // year-month-day, where the reader is
    inWords: (day) => new Date(noon(day)).toLocaleDateString("en-GB", { dateStyle: "long" }),
    isOn: () => read() !== null,
    turnOn: () => memory.isOn() || write({ v: 1, scenarios: {} }),
    clear: () => {
      if (memory.isOn()) localStorage.removeItem(KEY);
    },
    isGood: ({ r }) => GOOD.includes(r),
    isDue: ({ d, s }, today) => s !== undefined && noon(today) - noon(d) >= GAPS[s] * 86400000,

    /* Keep a result. `s` counts how often what was missed has come back and gone well. */
    save: (scenario, question, version, result) => {
      const stored = read();
      if (!stored) return;
      const before = memory.result(scenario, question, version);
      const answer = { v: version, r: result, d: memory.today() };
      const back = memory.isGood(answer) ? before?.s + memory.isDue(before ?? answer, answer.d) : 0;
      if (back < GAPS.length) answer.s = back;
      (stored.scenarios[scenario] ??= {})[question] = answer;
      write(stored);
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
    }
  };
  window.sqMemory = memory;
})();
