/* Pages that list scenarios. Where the reader keeps progress, cards say what is done, and the index what comes back.
   The index can be filtered. */
(() => {
  "use strict";

  const { make, fill } = window.sqParts;
  const memory = window.sqMemory;
  const { scenarios, words } = window.sqCatalogue;
  const find = window.finder();
  const cards = [...document.querySelectorAll(".sq-card[data-id]")];
  if (!cards.length) return; // nothing is published yet

  const wasOn = memory.isOn();
  memory.onChange(() => {
    if (wasOn || memory.isOn()) location.reload();
  });

  const idOf = (/** @type {HTMLElement} */ card) => card.dataset.id;
  const stateOf = (/** @type {string} */ id) => memory.done(id, scenarios[id].questions, scenarios[id].end);
  if (wasOn) sayWhatIsDone();
  const place = document.querySelector("[data-index]");
  if (!place) return; // a set
  const items = new Map(); // a story, to what is shown of it once it is found
  for (const card of cards) if (!items.has(idOf(card))) items.set(idOf(card), itemOf(card));
  offerOneNow(find("[data-now]"));
  sayWhatComesBack(find("[data-come-back]", place));
  offerFilters(place);

  function sayWhatIsDone() {
    for (const card of cards) {
      const { answered, total, done } = stateOf(idOf(card));
      const part = scenarios[idOf(card)].end ? words.begun : words.part_done;
      const text = done ? words.done : fill(part, { n: answered, total });
      if (answered || done) card.append(make("p", { class: done ? "sq-done sq-done--all" : "sq-done" }, text));
    }
  }

  /* The link to a story stands in the heading before its card. */
  function linkTo(/** @type {HTMLElement} */ card) {
    const link = find("a[href]", card.previousElementSibling ?? card);
    return link.cloneNode(true);
  }

  /* One of them by the reader's clock. Its first question stands below its situation. */
  function offerOneNow(/** @type {HTMLElement} */ now) {
    const card = items.get(window.sqPick(Object.keys(scenarios), "day")).cloneNode(true);
    find(".sq-card-facts", card).remove();
    now.prepend(...card.childNodes);
    find("[data-begin]").setAttribute("href", find("a", now).getAttribute("href") + "#situation");
  }

  function itemOf(/** @type {HTMLElement} */ card) {
    return make("li", {}, make("h2", { class: "sq-found-title" }, linkTo(card)), card.cloneNode(true));
  }

  /* What was missed a while ago, by scenario, in the order of the catalogue. */
  function sayWhatComesBack(/** @type {HTMLElement} */ section) {
    const today = memory.today();
    const list = find("ul", section);
    for (const [id, { questions }] of Object.entries(scenarios)) {
      const due = Object.entries(questions).filter(([question, version]) => {
        const answer = memory.result(id, question, version);
        return answer && memory.isDue(answer, today);
      });
      const card = cards.find((one) => idOf(one) === id);
      if (!due.length || !card) continue;
      const link = linkTo(card);
      link.href = link.getAttribute("href") + "#" + due[0][0];
      list.append(
        make("li", {}, link, " " + fill(due.length === 1 ? words.due_one : words.due_many, { n: due.length })),
      );
      section.hidden = false;
    }
  }

  function offerFilters(/** @type {HTMLElement} */ tools) {
    const { fits, follow } = window.sqFilters;
    const form = find("form", tools);
    const list = find(".sq-found", tools);
    const status = find("[role=status]", tools);
    const none = find("[data-none]", tools);
    /** @type {Element[]} */
    const groups = [];
    const more = find("#more");
    for (let next = tools.nextElementSibling; next && next !== more; next = next.nextElementSibling) groups.push(next);
    const [fold, all] = [find("details", form), find("[type=reset]", form)];
    const roles = [...document.querySelectorAll("[data-role]")];
    for (const role of roles) role.setAttribute("href", "#audience=" + role.dataset.role);
    const tick = find("input[name=open]", form);
    tick.disabled = !memory.isOn();
    find("label.sq-tick", form).hidden = tick.disabled;

    tools.hidden = false;
    follow({
      form,
      status,
      none,
      words: { one: words.found_one, many: words.found_many },
      show: (chosen) => {
        const found = [...items.keys()].filter((id) => {
          const { audience, ideas, level, minutes } = scenarios[id];
          const open = chosen?.open && !stateOf(id).done ? "1" : "";
          return chosen && fits({ audience, idea: ideas, level, minutes, open }, chosen);
        });
        list.replaceChildren(...found.map((id) => items.get(id)));
        list.hidden = all.hidden = !chosen;
        fold.open ||= Object.keys(chosen ?? {}).some((name) => name !== "audience");
        for (const role of roles) {
          if (role.dataset.role === chosen?.audience) role.setAttribute("aria-current", "true");
          else role.removeAttribute("aria-current");
        }
        for (const part of groups) part.toggleAttribute("hidden", chosen !== null);
        return found.length;
      },
      /* A group, which a filter may have hidden; or what was found for a role. */
      goal: (fragment) => (fragment.includes("=") ? find(".sq-roles") : document.getElementById(fragment)),
    });
  }
})();
