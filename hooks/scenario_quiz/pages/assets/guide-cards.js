/* What a card of a guide shows of the way to it: the answers, each with a way to change it, the lines that they add, and
   the record that prints with them. Everything is copied from the page. Nothing is stored, and nothing is sent. */
window.sqGuideCards = (root, words, change) => {
  "use strict";

  const { make } = window.sqParts;
  const find = window.finder();
  const record = find("[data-record]", root);

  /** @param {Taken} taken */
  const row = (taken) => {
    const asked = find("h2", taken.step).textContent;
    const label = words.change + ": " + asked;
    const again = make("button", { type: "button", class: "guide-change", "aria-label": label }, words.change);
    again.addEventListener("click", () => change(taken));
    return make(
      "div",
      { class: "guide-row" },
      make("dt", {}, asked),
      make("dd", {}, taken.answer.textContent),
      make("dd", {}, again),
    );
  };

  /** @param {Element} card @param {Taken[]} taken */
  const added = (card, taken) => {
    for (const old of card.querySelectorAll(".guide-do [data-added]")) old.remove();
    const { firstElementChild: first } = find(".guide-do", card);
    for (const { answer } of taken) {
      const line = answer.nextElementSibling; // below an answer that adds to the card
      if (!line?.matches("[data-adds]")) continue;
      const copy = make("li", { "data-added": "" });
      copy.append(...[...line.childNodes].slice(1).map((node) => node.cloneNode(true))); // without "Then also:"
      first?.before(copy);
    }
  };

  /** @param {Element} card @param {Taken[]} taken */
  const fillIn = (card, taken) => {
    for (const line of record.querySelectorAll("li")) {
      const answer = taken.find(({ step }) => step.dataset.step === line.dataset.answer)?.answer.textContent;
      const parts = (line.dataset.card ?? "").split(" ").filter(Boolean);
      const said = parts.map((part) => card.querySelector(`[data-part="${part}"]`)?.textContent).filter(Boolean);
      find(".guide-record-said", line).textContent = [answer, ...said].filter(Boolean).join(". ").replaceAll("..", ".");
    }
  };

  /** @param {Element} card @param {Taken[]} taken */
  return (card, taken) => {
    card.querySelector(".guide-yours")?.remove();
    added(card, taken);
    fillIn(card, taken);
    const print = make("button", { type: "button", class: "guide-button" }, words.print_record);
    print.addEventListener("click", () => window.print());
    const yours = make("section", { class: "guide-yours" });
    if (taken.length) {
      yours.append(make("h3", {}, words.your_answers), make("dl", { class: "guide-list" }, ...taken.map(row)));
    }
    yours.append(make("p", {}, print, " ", words.printed));
    find(".guide-every", card).after(yours);
    find(".guide-record-link", card).hidden = true;
  };
};
