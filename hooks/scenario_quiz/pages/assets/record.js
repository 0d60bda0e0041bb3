/* The record of learning: made in the browser from what the reader asked this device to remember. */
(() => {
  "use strict";

  const { make, fill } = window.sqParts;
  const memory = window.sqMemory;
  const { scenarios, ideas, words } = window.sqCatalogue;
  const find = window.finder();
  const place = find("[data-record]");
  const part = (/** @type {string} */ selector) => find(selector, place);
  const [table, empty, tools] = ["table", "[data-empty]", "[data-tools]"].map(part);
  const [rows, print] = [find("tbody", table), find("[data-print]", tools)];

  for (const [id, one] of Object.entries(scenarios)) {
    const questions = Object.entries(one.questions);
    const answers = questions.flatMap(([question, version]) => memory.result(id, question, version) ?? []);
    const last = answers
      .map((answer) => answer.d)
      .sort()
      .at(-1);
    if (!last) continue;
    const count = fill(words.count_of, { n: answers.length, total: questions.length });
    const ended = one.end && memory.done(id, one.questions, one.end).done ? words.done : words.begun;
    const practised = one.ideas.map((idea) => ideas[idea]).join("; ");
    const cells = [one.title, memory.inWords(last), one.end ? ended : count, practised];
    rows.append(make("tr", {}, ...cells.map((text) => make("td", {}, text))));
  }

  table.hidden = !rows.children.length;
  empty.hidden = !table.hidden;
  tools.hidden = false;
  print.addEventListener("click", ({ detail }) => {
    if (detail < 2) window.print(); // the second press of a double click would print again
  });
})();
