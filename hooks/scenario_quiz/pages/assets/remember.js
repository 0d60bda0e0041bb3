/* The tick that asks to remember progress, and what was answered before. */
(() => {
  "use strict";

  const { make, fill } = window.sqParts;
  const memory = window.sqMemory;
  const intro = document.querySelector("[data-scenario][data-words]");
  if (!document.querySelector("form[data-quiz]")) return;
  const words = JSON.parse(intro.dataset.words);
  const scenario = intro.dataset.scenario;
  const given = new Map(); // answers of this visit, so that a tick afterwards keeps them too

  const box = make("input", { type: "checkbox", id: "sq-remember" });
  box.checked = memory.isOn();
  const status = make("p", { class: "sq-status", role: "status" });
  const more = make("a", { href: intro.dataset.storage }, words.remember_more);
  intro.append(
    make("p", { class: "sq-remember" }, box, make("label", { for: "sq-remember" }, words.remember)),
    make("p", { class: "sq-remember-note" }, words.remember_note + " ", more),
    status
  );

  box.addEventListener("change", () => {
    if (box.checked) {
      box.checked = memory.turnOn();
      for (const answer of given.values()) memory.save(scenario, answer.question, answer.version, answer.result);
      status.textContent = box.checked ? words.remember_on : words.remember_cannot;
    } else {
      memory.clear();
      status.textContent = words.remember_off;
    }
  });

  document.addEventListener("sq:answered", (event) => {
    given.set(event.detail.question, event.detail);
    memory.save(scenario, event.detail.question, event.detail.version, event.detail.result);
  });

  document.addEventListener("sq:ended", () => {
    const end = { question: "the-end", version: intro.dataset.end, result: "right" };
    given.set(end.question, end);
    memory.save(scenario, end.question, end.version, end.result);
  });

  for (const section of document.querySelectorAll(".sq[data-version]")) {
    const before = memory.result(scenario, section.dataset.question, section.dataset.version);
    const block = document.getElementById(section.dataset.question);
    if (before && block) {
      const text = fill(memory.isGood(before) ? words.before_good : words.before_again, { date: memory.inWords(before.d) });
      block.querySelector(".sq-count").after(make("p", { class: "sq-before" }, text));
    }
  }
})();
