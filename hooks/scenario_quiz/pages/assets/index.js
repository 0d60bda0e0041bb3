/* Pages that list scenarios. Where the reader keeps progress, cards say what is done, and the index what comes back.
   The index can be filtered: the number found is announced, and the choice stands in the address. */
(() => {
  "use strict";

  const { make, fill } = window.sqParts;
  const memory = window.sqMemory;
  const catalogue = window.sqCatalogue;
  const tools = document.querySelector("[data-index]");
  const cards = [...document.querySelectorAll(".sq-card[data-id]")];
  if (!memory || !catalogue || !cards.length) return;

  const wasOn = memory.isOn();
  memory.onChange(() => {
    if (wasOn || memory.isOn()) location.reload();
  });

  const versions = (id) => catalogue.scenarios[id].questions;
  const stateOf = (id) => memory.done(id, versions(id), catalogue.scenarios[id].end);

  if (wasOn) {
    for (const card of cards) {
      const { answered, total, done } = stateOf(card.dataset.id);
      const part = catalogue.scenarios[card.dataset.id].end ? catalogue.words.begun : catalogue.words.part_done;
      const text = done ? catalogue.words.done : fill(part, { n: answered, total });
      if (answered || done) card.append(make("p", { class: done ? "sq-done sq-done--all" : "sq-done" }, text));
    }
  }
  if (!tools) return;

  /* What was missed a while ago, by scenario, in the order of the catalogue. */
  const back = tools.querySelector("[data-come-back]");
  const today = memory.today();
  const linkTo = (id) => cards.find((card) => card.dataset.id === id).previousElementSibling.querySelector("a[href]");
  for (const id of Object.keys(catalogue.scenarios)) {
    const due = Object.entries(versions(id)).filter(([question, version]) => {
      const answer = memory.result(id, question, version);
      return answer && memory.isDue(answer, today);
    });
    if (!due.length) continue;
    const link = linkTo(id).cloneNode(true);
    link.href = link.getAttribute("href") + "#" + due[0][0];
    const words = due.length === 1 ? catalogue.words.due_one : catalogue.words.due_many;
    back.querySelector("ul").append(make("li", {}, link, " " + fill(words, { n: due.length })));
    back.hidden = false;
  }

  const form = tools.querySelector("form");
  const count = tools.querySelector("[role=status]");
  const list = tools.querySelector(".sq-found");
  const groups = [];
  for (let next = tools.nextElementSibling; next; next = next.nextElementSibling) groups.push(next);
  const items = new Map();
  for (const card of cards) {
    const id = card.dataset.id;
    if (items.has(id)) continue;
    items.set(
      id,
      make("li", {}, make("h2", { class: "sq-found-title" }, linkTo(id).cloneNode(true)), card.cloneNode(true)),
    );
  }
  const none = tools.querySelector("[data-none]");
  const tick = form.elements.namedItem("open");
  tick.closest("label").hidden = !memory.isOn();

  const chosen = () => {
    const values = {};
    for (const control of form.elements) {
      if (control === tick && !memory.isOn()) continue;
      if (control.name && (control.type === "checkbox" ? control.checked : control.value)) {
        values[control.name] = control.type === "checkbox" ? "1" : control.value;
      }
    }
    return values;
  };
  const fits = (id, { audience, idea, level, minutes, open }) => {
    const one = catalogue.scenarios[id];
    return (
      (!audience || one.audience.includes(audience)) &&
      (!idea || one.ideas.includes(idea)) &&
      (!level || one.level === level) &&
      (!minutes || one.minutes <= Number(minutes)) &&
      (!open || !stateOf(id).done)
    );
  };

  const show = () => {
    const values = chosen();
    const filtered = Object.keys(values).length > 0;
    const found = [...items.keys()].filter((id) => filtered && fits(id, values));
    list.replaceChildren(...found.map((id) => items.get(id)));
    list.hidden = !filtered;
    none.hidden = !filtered || found.length > 0;
    for (const part of groups) part.hidden = filtered;
    const words = found.length === 1 ? catalogue.words.found_one : catalogue.words.found_many;
    count.textContent = filtered ? fill(words, { n: found.length }) : "";
  };
  /* A fragment can be changed in a page opened from a folder, where a query cannot. */
  const remember = () => history.replaceState(null, "", "#" + new URLSearchParams(chosen()));
  const recall = () => {
    const wanted = new URLSearchParams(location.hash.slice(1));
    for (const control of form.elements) {
      const value = wanted.get(control.name) ?? "";
      if (control.type === "checkbox") control.checked = value === "1";
      else if (control.name) control.value = [...control.options].some((one) => one.value === value) ? value : "";
    }
    show();
    document.getElementById(location.hash.slice(1))?.scrollIntoView(); // a group, which a filter may have hidden
  };

  form.addEventListener("change", () => {
    show();
    remember();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () =>
    setTimeout(() => {
      show();
      remember();
    }),
  );
  addEventListener("hashchange", recall);
  tools.hidden = false;
  recall();
})();
