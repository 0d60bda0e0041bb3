/* The record of learning: made in the browser from what the reader asked this device to remember. The name is typed in
   for printing; it is stored nowhere and sent nowhere. */
(() => {
  "use strict";

  const place = document.querySelector("[data-record]");
  const memory = window.sqMemory;
  const catalogue = window.sqCatalogue;
  if (!place || !memory || !catalogue) return;

  const cell = (text) => {
    const element = document.createElement("td");
    element.textContent = text;
    return element;
  };
  const rows = Object.entries(catalogue.scenarios).flatMap(([id, one]) => {
    const questions = Object.entries(one.questions);
    const answers = questions.map(([question, version]) => memory.result(id, question, version)).filter(Boolean);
    if (!answers.length) return [];
    const last = answers
      .map((answer) => answer.d)
      .sort()
      .pop();
    const count = catalogue.words.count_of.replace("{n}", answers.length).replace("{total}", questions.length);
    const ended =
      one.end && memory.done(id, one.questions, one.end).done ? catalogue.words.done : catalogue.words.begun;
    const ideas = one.ideas.map((idea) => catalogue.ideas[idea]).join("; ");
    const row = document.createElement("tr");
    row.append(cell(one.title), cell(memory.inWords(last)), cell(one.end ? ended : count), cell(ideas));
    return [row];
  });

  place.querySelector("tbody").append(...rows);
  place.querySelector("table").hidden = !rows.length;
  place.querySelector("[data-empty]").hidden = rows.length > 0;
  place.querySelector("[data-tools]").hidden = false;
  const name = place.querySelector("[data-name]");
  place.querySelector("input").addEventListener("input", (event) => (name.textContent = event.target.value));
  place.querySelector("[data-print]").addEventListener("click", ({ detail }) => {
    if (detail < 2) window.print(); // the second press of a double click would print again
  });
})();
