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
  });

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
    const check = make("button", { type: "submit", class: "sq-button sq-button--main" }, words.check);
    const again = make("button", { type: "button", class: "sq-quiet" }, words.try_again);
    const sheet = make("div", { class: "sq-sheet" });
    const view = window.sqKinds[kind]({ id, key, options, words, texts, copies });
    const fieldset = make("fieldset", {}, make("legend", {}, heading), hint, error, view.element);
    const form = make("form", { class: "sq-form", "data-quiz": id, novalidate: "", autocomplete: "off" });
    form.append(fieldset, check, sheet);
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
      sheet.replaceChildren();
      sheet.hidden = true;
      check.hidden = false;
      say("");
      tell("sq:cleared", { question: id });
    };
    clear();

    /* What becomes of an answer stands where the button was: the reader's own first, then the best, the rest folded. */
    const show = (/** @type {Judged} */ { verdict, words: said, label, own, best, others }) => {
      const mark = make("span", { class: "sq-verdict", "data-state": verdict }, said);
      const top = make("h3", { tabindex: "-1" }, ...(label ? [make("small", {}, label), " "] : []), mark);
      const folded = make("details", { class: "sq-others" }, make("summary", {}, words.others), ...others);
      const point = make("p", { class: "sq-label" }, find("summary", explain).textContent);
      const answer = copies(find(".sq-answer", explain)).filter(
        (part) => !(part instanceof Element && part.matches(".sq-next")),
      );
      sheet.append(top, ...own);
      if (best.length) sheet.append(make("div", { class: "sq-best" }, ...best));
      sheet.append(make("div", { class: "sq-more" }, point, ...answer));
      if (others.length) sheet.append(folded);
      sheet.append(make("p", { class: "sq-on" }, again));
      sheet.hidden = false;
      check.hidden = true;
      top.focus({ preventScroll: true });
      top.scrollIntoView({ block: "nearest" });
    };

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
      const judged = view.check();
      show(judged);
      const { scenario: story } = intro.dataset;
      const { version } = section.dataset;
      const next = judged.next ?? explain.querySelector(".sq-next a")?.hash;
      const { verdict, letters, order, words: said, choice, story: came } = judged;
      tell("sq:answered", { story, question: id, version, letters, order, verdict, said, choice, came, next });
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
