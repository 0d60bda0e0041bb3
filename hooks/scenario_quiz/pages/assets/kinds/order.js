/* The form for steps to put in order: buttons that keep focus and say what happened. The page serves this as a part of
   quiz.js. */
(() => {
  "use strict";

  const { make, fill } = window.sqParts;
  const find = window.finder();
  window.sqKinds ??= {};

  window.sqKinds.order = ({ options, key, texts, copies }) => {
    const places = key.split(" "); // letters that share a place stand together
    const list = make("ol", { class: "sq-steps", role: "list" });
    const status = make("p", { class: "sq-status", role: "status" });
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
      return make("li", { class: "sq-choice sq-step" }, text, buttons);
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

    const rank = (/** @type {QuizOption} */ { letter }) => places.findIndex((some) => some.includes(letter));
    /* The most steps that follow each other as they should: what is right so far. */
    const follow = (/** @type {QuizOption[]} */ given) => {
      /** @type {QuizOption[][]} */
      const runs = [];
      for (const option of given) {
        const before = runs.filter((run) => rank(/** @type {QuizOption} */ (run.at(-1))) <= rank(option));
        runs.push([...before.reduce((best, run) => (run.length > best.length ? run : best), []), option]);
      }
      return runs.reduce((best, run) => (run.length > best.length ? run : best));
    };

    const reset = () => {
      list.append(...rows);
      status.textContent = "";
    };
    reset();
    return {
      element: make("div", {}, list, status),
      answered: () => true,
      focus: () => find("button", rows[0]).focus({ preventScroll: true }),
      reset,
      check: () => {
        const given = [...options].sort((a, b) => place(a) - place(b));
        const good = follow(given);
        const out = given.filter((option) => !good.includes(option));
        const verdict = !out.length ? "right" : good.length > 1 ? "partly" : "wrong";
        const partly = fill(texts.partly_in_order, { n: good.length, total: given.length });
        const right = options
          .map((option) => ({ option, at: places.slice(0, rank(option)).join("").length + 1 }))
          .sort((a, b) => a.at - b.at)
          .map(({ option, at }) => {
            const text = make("b", {}, option.name);
            return make("li", { value: String(at) }, text, find(".sq-why", option.answer).cloneNode(true));
          });
        const shared = places.some((some) => some.length > 1);
        status.textContent = "";
        return {
          verdict,
          words: { right: texts.in_order, partly, wrong: texts.out_of_order }[verdict] ?? "",
          letters: [],
          order: given.map(({ letter }) => letter),
          label: "",
          own:
            verdict === "partly"
              ? [make("p", {}, texts.out_of_place), make("ul", {}, ...out.map(({ name }) => make("li", {}, name)))]
              : [],
          best: [
            make("p", { class: "sq-label" }, texts.right_order),
            make("ol", { class: "sq-order" }, ...right),
            ...(shared ? [make("p", {}, texts.may_change)] : []),
          ],
          others: [],
          choice: "",
          story: [],
        };
      },
    };
  };
})();
