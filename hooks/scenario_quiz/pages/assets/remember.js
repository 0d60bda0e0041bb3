/* The tick that asks to remember progress, and what was answered before. */
(() => {
  "use strict";

  const { make, fill } = window.sqParts;
  const memory = window.sqMemory;
  if (!document.querySelector("form[data-quiz]")) return; // nothing to answer here
  const find = window.finder();
  const intro = find("[data-scenario][data-words]");
  /** @type {Texts} */
  const words = JSON.parse(intro.dataset.words);
  const { scenario, storage, end } = intro.dataset;
  /** @type {Map<string, Given>} */
  const given = new Map(); // answers of this visit, so that a tick afterwards keeps them too

  const box = make("input", { type: "checkbox", id: "sq-remember" });
  box.checked = memory.isOn();
  const status = make("p", { class: "sq-status", role: "status" });
  const more = make("a", { href: storage }, words.remember_more);
  const keeping = make(
    "div",
    { class: "sq-keep" },
    make("p", { class: "sq-remember" }, box, make("label", { for: "sq-remember" }, words.remember)),
    make("p", { class: "sq-remember-note" }, words.remember_note + " ", more),
    status,
  );
  find(".sq-key").before(keeping);

  /* What the box says is what is so: a full store, or another tab, may have changed it. */
  const tell = (/** @type {string} */ text) => {
    box.checked = memory.isOn();
    status.textContent = text;
  };
  const keep = (/** @type {Given} */ { question, version, verdict }) =>
    memory.save(scenario, question, version, verdict);
  const answered = (/** @type {Given} */ answer) => {
    given.set(answer.question, answer);
    const wasOn = box.checked;
    if (keep(answer)) tell(status.textContent);
    else if (wasOn) tell(memory.isOn() ? words.remember_full : words.remember_off);
  };

  box.addEventListener("change", () => {
    if (box.checked) {
      const all = memory.turnOn() && [...given.values()].map(keep).every(Boolean);
      tell(memory.isOn() ? (all ? words.remember_on : words.remember_full) : words.remember_cannot);
    } else {
      memory.clear();
      tell(words.remember_off);
    }
  });
  memory.onChange(() => {
    if (box.checked !== memory.isOn()) tell(box.checked ? words.remember_off : words.remember_on);
  });

  document.addEventListener("sq:answered", ({ detail }) => answered(detail));
  document.addEventListener("sq:ended", () => {
    if (end) answered({ question: "the-end", version: end, verdict: "right" });
  });

  for (const { dataset } of document.querySelectorAll(".sq[data-version]")) {
    const { question, version } = dataset;
    const before = memory.result(scenario, question, version);
    const count = document.getElementById(question)?.querySelector(".sq-count");
    if (before && count) {
      const text = fill(memory.isGood(before) ? words.before_good : words.before_again, {
        date: memory.inWords(before.d),
      });
      count.after(make("p", { class: "sq-before" }, text));
    }
  }
})();
