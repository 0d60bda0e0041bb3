/* Progress on this device, only if the reader asks for it: nothing is stored before, nothing is sent, one click clears
   all. The site's other scripts use `window.sqMemory`. Where the browser stores nothing, it stays off. */
(() => {
  "use strict";

  const KEY = "sharing-information.progress";
  /* What was missed comes back after so many days, later each time that it goes well. */
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
    today: () => new Date().toLocaleDateString("en-CA"), // year-month-day, where the reader is
    isOn: () => read() !== null,
    turnOn: () => memory.isOn() || write({ v: 1, scenarios: {} }),
    clear: () => {
      if (memory.isOn()) localStorage.removeItem(KEY);
    },
    isGood: ({ r }) => GOOD.includes(r),
    isDue: ({ d, s }, today) => s !== undefined && noon(today) - noon(d) >= GAPS[s] * 86400000,

    /* Keep a result: a verdict's word, partly or wrong. `version` is the question's own, `s` counts how often what was
       missed has come back. */
    save: (scenario, question, version, result) => {
      const stored = read();
      if (!stored) return;
      const before = memory.result(scenario, question, version);
      const answer = { v: version, r: result, d: memory.today() };
      if (!memory.isGood(answer)) answer.s = 0;
      else if (before?.s + 1 < GAPS.length) answer.s = before.s + 1;
      (stored.scenarios[scenario] ??= {})[question] = answer;
      write(stored);
    },

    /* What is kept of a question, or null: there is nothing, or the question has changed since. */
    result: (scenario, question, version) => {
      const answer = read()?.scenarios[scenario]?.[question];
      return answer?.v === version ? answer : null;
    },

    /* How far a scenario is. `versions` maps its questions to their versions. A story that unfolds is done once an end
       was reached, which has the version `end`. */
    done: (scenario, versions, end) => {
      const all = Object.entries(versions);
      const answered = all.filter(([question, version]) => memory.result(scenario, question, version)).length;
      const done = end ? memory.result(scenario, "the-end", end) !== null : answered === all.length;
      return { answered, total: all.length, done };
    }
  };
  window.sqMemory = memory;
})();
