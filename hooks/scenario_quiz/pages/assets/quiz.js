/* Turns a scenario's page into forms. The page is complete without it: this only moves and copies what is there.
   Classic, because modules do not load from a folder. Nothing is stored and nothing is sent. */
(() => {
  "use strict";

  const { make, fill } = window.sqParts;
  const find = window.finder();
  /** @type {Texts} */
  const words = JSON.parse(find("[data-scenario][data-words]").dataset.words);
  const end = find("#guidance-used");

  const copies = (/** @type {Element} */ parent) => [...parent.childNodes].map((node) => node.cloneNode(true));
  const isRight = (/** @type {Option} */ option) => option.state === "best" || option.state === "right";

  /** @typedef {ReturnType<readOption>} Option */
  /* What the page says of an option, read from its <details>. */
  const readOption = (/** @type {HTMLElement} */ details) => ({
    letter: details.dataset.letter,
    state: find(".sq-verdict", details).dataset.state,
    label: find("summary", details),
    name: find(".sq-text", details).textContent,
    answer: find(".sq-answer", details),
    result: make("div", { class: "sq-result", hidden: "" }),
  });

  const show = (/** @type {Option} */ option, /** @type {Node[]} */ ...content) => {
    option.result.append(...content);
    option.result.hidden = false;
  };

  /* The parts that every kind of question shares. `view` knows its controls: see `choices` and `steps`.
     Gives what the answer key at the end shows of the question. */
  function enhance(/** @type {HTMLElement} */ section) {
    const { question: id, kind, key } = section.dataset;
    const options = [...section.querySelectorAll(".sq-option")].map(readOption);
    const heading = find(`h2[id="${id}"]`);
    const link = heading.querySelector(".headerlink");
    const title = make("h3", {}, heading.textContent.replace(link?.textContent ?? "", ""));
    if (!options.length) {
      const copy = section.cloneNode(true);
      copy.querySelectorAll("[id]").forEach((element) => element.removeAttribute("id"));
      return [title, copy];
    }

    /* From here on, links to the question lead to the whole of it: what has happened by now, then what is asked. */
    const count = /** @type {Element} */ (heading.previousElementSibling);
    const explain = find(".sq-explain", section);
    const scene = section.previousElementSibling === heading ? null : heading.nextElementSibling;
    const block = make("div", { class: "sq-block", id }, ...section.querySelectorAll(":scope > [id]:not(.sq-option)"));
    heading.before(block);
    heading.removeAttribute("id");
    if (link) count.append(link); // a legend is read with every option, so it holds the question alone

    const hint = make("p", { class: "sq-hint", id: id + "-hint" }, words["form_hint_" + kind]);
    const error = make("p", { class: "sq-error", id: id + "-error", hidden: "" });
    const status = make("div", { class: "sq-status", role: "status" });
    const more = make("div", { class: "sq-more", hidden: "" });
    const again = make("button", { type: "button", class: "sq-button", hidden: "" }, words.try_again);
    const check = make("button", { type: "submit", class: "sq-button sq-button--main" }, words.check);
    const view = kind === "order" ? steps(options, key.split(" "), status) : choices(id, kind, options);
    const fieldset = make("fieldset", {}, make("legend", {}, heading), hint, error, view.element);
    const form = make("form", { class: "sq-form", "data-quiz": id, novalidate: "", autocomplete: "off" });
    form.append(fieldset, check, again, status, more);
    block.append(count, scene ?? "", form);
    section.before(block);

    const say = (/** @type {string} */ text) => {
      error.textContent = text;
      error.hidden = !text;
      fieldset.setAttribute("aria-describedby", (text ? error.id + " " : "") + hint.id);
    };
    const tell = (/** @type {string} */ name, /** @type {object} */ detail) =>
      form.dispatchEvent(new CustomEvent(name, { bubbles: true, detail }));
    const clear = () => {
      for (const part of [more, ...options.map((option) => option.result)]) {
        part.textContent = "";
        part.hidden = true;
      }
      status.textContent = "";
      again.hidden = true;
      say("");
      tell("sq:cleared", { question: id });
    };
    clear();

    form.addEventListener("change", clear);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      clear();
      if (!view.answered()) {
        say(kind === "multiple" ? words.choose_some : words.choose_one);
        block.scrollIntoView();
        view.focus();
        return;
      }
      const verdict = view.check();
      status.textContent = verdict.words + " " + words.reasons_below;
      more.append(make("p", { class: "sq-label" }, find("summary", explain).textContent));
      more.append(...copies(find(".sq-answer", explain)));
      more.hidden = false;
      again.hidden = false;
      tell("sq:answered", { question: id, version: section.dataset.version, ...verdict });
    });
    form.addEventListener("reset", () => {
      clear();
      view.reset();
    });
    again.addEventListener("click", () => {
      form.reset();
      block.scrollIntoView();
      view.focus();
    });
    return [title, section];
  }

  /* Radios or checkboxes, each with a place for its result beside it. */
  /** @param {string} id @param {string} kind @param {Option[]} options */
  function choices(id, kind, options) {
    const type = kind === "multiple" ? "checkbox" : "radio";
    const inputs = options.map(({ letter }) =>
      make("input", { type, name: id, id: id + "-input-" + letter, value: letter }),
    );
    const rows = options.map((option, n) => {
      const label = make("label", { for: inputs[n].id }, ...copies(option.label));
      return make("div", { class: "sq-choice" }, make("div", { class: "sq-pick" }, inputs[n], label), option.result);
    });
    const chosen = (/** @type {Option} */ option) => inputs[options.indexOf(option)].checked;
    /* Where a choice leads is for who made it. */
    const left = (/** @type {Option} */ option) => (chosen(option) ? [".sq-cites"] : [".sq-cites", ".sq-next"]).join();
    const reasons = (/** @type {Option} */ option) =>
      copies(option.answer).filter((part) => !(part instanceof Element && part.matches(left(option))));

    return {
      element: make("div", {}, ...rows),
      answered: () => options.some(chosen),
      focus: () => inputs[0].focus({ preventScroll: true }),
      reset: () => inputs.forEach((input) => (input.checked = false)),
      check: () => {
        const wanted = type === "checkbox" && words.missed;
        for (const option of options) {
          if (!chosen(option) && !isRight(option)) continue;
          const label = chosen(option) ? words.your_choice : wanted;
          show(option, ...(label ? [make("p", { class: "sq-label" }, label)] : []), ...reasons(option));
        }
        const picked = options.filter(chosen);
        const choice = picked.map((option) => option.name).join("; ");
        if (type === "radio") {
          const { answer, state } = picked[0];
          const story = [...answer.querySelectorAll(".sq-story > :not(.sq-label)")].map((part) => part.cloneNode(true));
          return { result: state, words: find(".sq-verdict", answer).textContent + ".", choice, story };
        }
        if (options.every((option) => chosen(option) === isRight(option))) {
          return { result: "right", words: words.all_right, choice, story: [] };
        }
        return picked.some(isRight)
          ? { result: "partly", words: words.partly_right, choice, story: [] }
          : { result: "wrong", words: words.not_right, choice, story: [] };
      },
    };
  }

  /* Steps to put in order, with buttons that keep focus and say what happened. */
  /** @param {Option[]} options @param {string[]} key @param {HTMLElement} status */
  function steps(options, key, status) {
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
      const buttons = make("span", { class: "sq-moves" }, button(words.move_up, -1), button(words.move_down, 1));
      return make("li", { class: "sq-choice" }, make("div", { class: "sq-step" }, text, buttons), option.result);
    });
    const place = (/** @type {Option} */ option) => [...list.children].indexOf(rows[options.indexOf(option)]);

    /** @param {Option} option @param {number} by @param {HTMLElement} button */
    function move(option, by, button) {
      const from = place(option);
      const to = from + by;
      if (to < 0 || to >= rows.length) {
        status.textContent = by < 0 ? words.already_first : words.already_last;
        return;
      }
      list.dispatchEvent(new Event("change", { bubbles: true }));
      list.children[to][by < 0 ? "before" : "after"](list.children[from]);
      button.focus();
      status.textContent = fill(words.moved, { text: option.name, n: to + 1, total: rows.length });
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
          const wanted = key.indexOf(option.letter);
          const good = place(option) === wanted;
          if (good) right += 1;
          const verdict = good ? words.right_place : fill(words.belongs_at, { n: wanted + 1 });
          show(
            option,
            make("p", { class: "sq-verdict", "data-state": good ? "right" : "missed" }, verdict),
            find(".sq-why", option.answer).cloneNode(true),
          );
        }
        const all = right === rows.length;
        return {
          result: all ? "right" : right ? "partly" : "wrong",
          words: all ? words.in_order : fill(words.out_of_order, { n: right, total: rows.length }),
          choice: "",
          story: [],
        };
      },
    };
  }

  /* What the forms replaced becomes the answer key at the end: closed on screen, on a sheet of its own in print. */
  const answers = [...document.querySelectorAll(".sq[data-question]")].flatMap(enhance);
  if (!answers.length) return;
  const summary = make("summary", {}, words.show_key);
  const inside = make("details", {}, summary, make("div", { class: "sq-answer" }, ...answers));
  const key = make("section", { class: "sq-key" }, make("h2", { id: "answer-key" }, words.answer_key), inside);
  end.before(key);
})();
