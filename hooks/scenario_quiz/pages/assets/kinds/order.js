/* The form for steps to put in order: buttons that keep focus and say what happened. The page serves this as a part of
   quiz.js. */
(() => {
  "use strict";

  const { make, fill } = window.sqParts;
  const find = window.finder();
  window.sqKinds ??= {};

  window.sqKinds.order = ({ options, key, texts, status, copies, show }) => {
    const order = key.split(" ");
    const list = make("ol", { class: "sq-steps", role: "list" });
    const rows = options.map((option) => {
      const button = (/** @type {string} */ word, /** @type {number} */ by) => {
        const made = make(
          "button",
          { type: "button", class: "sq-button", "aria-label": word + ": " + option.name },
          word,
        );
        made.addEventListener("click", () => move(option, by, made));
        return made;
      };
      const text = make("span", { class: "sq-step-text" }, ...copies(option.label));
      const buttons = make("span", { class: "sq-moves" }, button(texts.move_up, -1), button(texts.move_down, 1));
      return make("li", { class: "sq-choice" }, make("div", { class: "sq-step" }, text, buttons), option.result);
    });
    const place = (/** @type {QuizOption} */ option) => [...list.children].indexOf(rows[options.indexOf(option)]);

    /** @param {QuizOption} option @param {number} by @param {HTMLElement} button */
    function move(option, by, button) {
      const from = place(option);
      const to = from + by;
      if (to < 0 || to >= rows.length) {
        status.textContent = by < 0 ? texts.already_first : texts.already_last;
        return;
      }
      list.dispatchEvent(new Event("change", { bubbles: true }));
      list.children[to][by < 0 ? "before" : "after"](list.children[from]);
      button.focus();
      status.textContent = fill(texts.moved, { text: option.name, n: to + 1, total: rows.length });
    }

    const reset = () => list.append(...rows);
    reset();
    return {
      element: list,
      answered: () => true,
      focus: () => find("button", rows[0]).focus({ preventScroll: true }),
      reset,
      check: () => {
        let right = 0;
        for (const option of options) {
          const wanted = order.indexOf(option.letter);
          const good = place(option) === wanted;
          if (good) right += 1;
          const verdict = good ? texts.right_place : fill(texts.belongs_at, { n: wanted + 1 });
          show(
            option,
            make("p", { class: "sq-verdict", "data-state": good ? "right" : "missed" }, verdict),
            find(".sq-why", option.answer).cloneNode(true),
          );
        }
        const all = right === rows.length;
        return {
          result: all ? "right" : right ? "partly" : "wrong",
          words: all ? texts.in_order : fill(texts.out_of_order, { n: right, total: rows.length }),
          choice: "",
          story: [],
        };
      },
    };
  };
})();
