/* Turns a scenario's page into forms. The page is complete without it: this only moves and copies what is there.
   Classic, because modules do not load from a folder. Nothing is stored and nothing is sent. */
(() => {
  "use strict";

  const { make } = window.sqParts;
  const find = window.finder();
  const intro = find("[data-scenario][data-words]");
  /** @type {Texts} */
  const words = JSON.parse(intro.dataset.words);
  /** @type {Record<string, Texts>} */
  const forms = JSON.parse(intro.dataset.kinds);
  const end = find("#guidance-used");

  const copies = (/** @type {Element} */ parent) => [...parent.childNodes].map((node) => node.cloneNode(true));

  /* What the page says of an option, read from its <details>. */
  /** @returns {QuizOption} */
  const readOption = (/** @type {HTMLElement} */ details) => ({
    letter: details.dataset.letter,
    state: find(".sq-verdict", details).dataset.state,
    label: find("summary", details),
    name: find(".sq-text", details).textContent,
    answer: find(".sq-answer", details),
    result: make("div", { class: "sq-result", hidden: "" }),
  });

  const show = (/** @type {QuizOption} */ option, /** @type {Node[]} */ ...content) => {
    option.result.append(...content);
    option.result.hidden = false;
  };

  /* The parts that every kind of question shares. Its part in `kinds` gives the view, which knows the controls.
     Gives what the answer key at the end shows of the question. */
  function enhance(/** @type {HTMLElement} */ section) {
    const { question: id, kind, key } = section.dataset;
    const options = [...section.querySelectorAll(".sq-option")].map(readOption);
    const heading = find(`h2[id="${id}"]`);
    const link = heading.querySelector(".headerlink");
    const title = make("h3", {}, heading.textContent.replace(link?.textContent ?? "", ""));
    const texts = forms[kind];
    if (!texts) {
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

    const hint = make("p", { class: "sq-hint", id: id + "-hint" }, texts.hint);
    const error = make("p", { class: "sq-error", id: id + "-error", hidden: "" });
    const status = make("div", { class: "sq-status", role: "status" });
    const more = make("div", { class: "sq-more", hidden: "" });
    const again = make("button", { type: "button", class: "sq-button", hidden: "" }, words.try_again);
    const check = make("button", { type: "submit", class: "sq-button sq-button--main" }, words.check);
    const view = window.sqKinds[kind]({ id, key, options, words, texts, status, copies, show });
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
        say(texts.unanswered ?? "");
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

  /* What the forms replaced becomes the answer key at the end: closed on screen, on a sheet of its own in print. */
  const answers = [...document.querySelectorAll(".sq[data-question]")].flatMap(enhance);
  if (!answers.length) return;
  const summary = make("summary", {}, words.show_key);
  const inside = make("details", {}, summary, make("div", { class: "sq-answer" }, ...answers));
  const key = make("section", { class: "sq-key" }, make("h2", { id: "answer-key" }, words.answer_key), inside);
  end.before(key);
})();
