/* Forms for choices: radios where one counts, checkboxes where all do. The page serves this as a part of quiz.js. */
(() => {
  "use strict";

  const { make, fill } = window.sqParts;
  const find = window.finder();
  window.sqKinds ??= {};
  window.sqKinds.judgement = (question) => one(question);
  window.sqKinds.single = (question) => one(question);
  window.sqKinds.multiple = (question) => several(question);

  const isRight = (/** @type {QuizOption} */ option) => option.state === "best" || option.state === "right";

  /* The controls, and what was chosen with them. */
  /** @param {Quiz} question @param {"radio" | "checkbox"} type */
  function choices({ id, options, copies }, type) {
    const inputs = options.map(({ letter }) =>
      make("input", { type, name: id, id: id + "-input-" + letter, value: letter }),
    );
    const rows = options.map((option, n) => {
      const label = make("label", { for: inputs[n].id }, ...copies(option.label));
      return make("div", { class: "sq-choice sq-pick" }, inputs[n], label);
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

  /* The reasons of an option. Its citations stand once, below, and where it leads to is for who chose it. */
  const reasons = (/** @type {Quiz} */ { copies }, /** @type {QuizOption} */ option) =>
    copies(option.answer).filter(
      (part) => !(part instanceof Element && part.matches(".sq-verdict, .sq-cites, .sq-next")),
    );

  /* A whole option as it is told of: its verdict, its words, its reasons. */
  /** @param {Quiz} question @param {QuizOption} option @param {string} [label] */
  const told = (question, option, label) =>
    make(
      "div",
      { class: "sq-told" },
      ...(label ? [make("p", { class: "sq-label" }, label)] : []),
      find(".sq-verdict", option.answer).cloneNode(true),
      make("p", { class: "sq-of" }, ...question.copies(option.label)),
      ...reasons(question, option),
    );
  const letters = (/** @type {QuizOption[]} */ some) => some.map(({ letter }) => letter);
  const named = (/** @type {QuizOption[]} */ some) => letters(some).join(", ").toUpperCase();

  /** @param {Quiz} question @returns {QuizView} */
  function one(question) {
    const { chosen, view } = choices(question, "radio");
    const { options, words } = question;
    return {
      ...view,
      check: () => {
        const picked = options.find(chosen);
        if (!picked) throw new Error("one choice is checked"); // the page asks for one first
        const { answer, name, state } = picked;
        const others = options.filter((option) => option !== picked);
        return {
          verdict: state,
          words: find(".sq-verdict", answer).textContent,
          letters: [picked.letter],
          order: [],
          label: fill(words.your_choice, { letters: named([picked]) }),
          own: reasons(question, picked),
          best: others.filter(isRight).map((option) => told(question, option)),
          others: others.filter((option) => !isRight(option)).map((option) => told(question, option)),
          choice: name,
          story: [...answer.querySelectorAll(".sq-story > :not(.sq-label)")].map((part) => part.cloneNode(true)),
          next: answer.querySelector(".sq-next a")?.hash,
        };
      },
    };
  }

  /** @param {Quiz} question @returns {QuizView} */
  function several(question) {
    const { chosen, view } = choices(question, "checkbox");
    const { options, words, texts } = question;
    return {
      ...view,
      check: () => {
        const picked = options.filter(chosen);
        const left = options.filter((option) => !chosen(option));
        const right = picked.some(isRight) ? "partly" : "wrong";
        const verdict = options.every((option) => chosen(option) === isRight(option)) ? "right" : right;
        return {
          verdict,
          words: { right: texts.all_right, partly: texts.partly_right, wrong: texts.not_right }[verdict] ?? "",
          letters: letters(picked),
          order: [],
          label: fill(words.your_choice, { letters: named(picked) }),
          own: picked.map((option) => told(question, option)),
          best: left.filter(isRight).map((option) => told(question, option, texts.missed)),
          others: left.filter((option) => !isRight(option)).map((option) => told(question, option)),
          choice: picked.map((option) => option.name).join("; "),
          story: [],
        };
      },
    };
  }
})();
