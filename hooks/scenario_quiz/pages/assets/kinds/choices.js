/* Forms for choices: radios where one counts, checkboxes where all do. The page serves this as a part of quiz.js. */
(() => {
  "use strict";

  const { make } = window.sqParts;
  const find = window.finder();
  window.sqKinds ??= {};
  window.sqKinds.judgement = (question) => one(question);
  window.sqKinds.single = (question) => one(question);
  window.sqKinds.multiple = (question) => several(question);

  const isRight = (/** @type {QuizOption} */ option) => option.state === "best" || option.state === "right";

  /* Each choice with a place for its result beside it. */
  /** @param {Quiz} question @param {"radio" | "checkbox"} type */
  function choices({ id, options, copies }, type) {
    const inputs = options.map(({ letter }) =>
      make("input", { type, name: id, id: id + "-input-" + letter, value: letter }),
    );
    const rows = options.map((option, n) => {
      const label = make("label", { for: inputs[n].id }, ...copies(option.label));
      return make("div", { class: "sq-choice" }, make("div", { class: "sq-pick" }, inputs[n], label), option.result);
    });
    const chosen = (/** @type {QuizOption} */ option) => inputs[options.indexOf(option)].checked;
    return {
      chosen,
      view: {
        element: make("div", {}, ...rows),
        answered: () => options.some(chosen),
        focus: () => inputs[0].focus({ preventScroll: true }),
        reset: () => inputs.forEach((input) => (input.checked = false)),
      },
    };
  }

  /* The reasons of what was chosen and of what is right. Where a choice leads is for who made it. */
  /** @param {Quiz} question @param {(option: QuizOption) => boolean} chosen @param {string} [missed] */
  function tell({ options, words, copies, show }, chosen, missed) {
    for (const option of options) {
      if (!chosen(option) && !isRight(option)) continue;
      const left = (chosen(option) ? [".sq-cites"] : [".sq-cites", ".sq-next"]).join();
      const reasons = copies(option.answer).filter((part) => !(part instanceof Element && part.matches(left)));
      const label = chosen(option) ? words.your_choice : missed;
      show(option, ...(label ? [make("p", { class: "sq-label" }, label)] : []), ...reasons);
    }
  }

  /** @param {Quiz} question @returns {QuizView} */
  function one(question) {
    const { chosen, view } = choices(question, "radio");
    return {
      ...view,
      check: () => {
        tell(question, chosen);
        const picked = question.options.find(chosen);
        if (!picked) throw new Error("one choice is checked"); // the page asks for one first
        const { answer, name, state } = picked;
        const story = [...answer.querySelectorAll(".sq-story > :not(.sq-label)")].map((part) => part.cloneNode(true));
        return { result: state, words: find(".sq-verdict", answer).textContent + ".", choice: name, story };
      },
    };
  }

  /** @param {Quiz} question @returns {QuizView} */
  function several(question) {
    const { chosen, view } = choices(question, "checkbox");
    const { options, texts } = question;
    return {
      ...view,
      check: () => {
        tell(question, chosen, texts.missed);
        const picked = options.filter(chosen);
        const told = { choice: picked.map((option) => option.name).join("; "), story: [] };
        if (options.every((option) => chosen(option) === isRight(option))) {
          return { result: "right", words: texts.all_right, ...told };
        }
        return picked.some(isRight)
          ? { result: "partly", words: texts.partly_right, ...told }
          : { result: "wrong", words: texts.not_right, ...told };
      },
    };
  }
})();
