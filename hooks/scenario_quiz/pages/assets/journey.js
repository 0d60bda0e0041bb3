/* The way through: a story that unfolds shows one decision at a time; a summary in words comes last. */
(() => {
  "use strict";

  const { make } = window.sqParts;
  const forms = [...document.querySelectorAll("form[data-quiz]")];
  if (!forms.length) return; // nothing to answer here
  const find = window.finder();
  const intro = find("[data-scenario][data-words]");
  /** @type {Texts} */
  const words = JSON.parse(intro.dataset.words);

  const button = (/** @type {string} */ text, /** @type {() => void} */ act) => {
    const made = make("button", { type: "button", class: "sq-button" }, text);
    made.addEventListener("click", act);
    return made;
  };

  const blocks = forms.map((form) => /** @type {HTMLElement} */ (form.closest(".sq-block")));
  const ask = (/** @type {HTMLElement} */ block) => find("legend", block).textContent.trim();
  /** @type {Map<string, Answered>} */
  const answers = new Map(); // by the id of the question
  const summary = make("section", { class: "sq-summing-up", hidden: "" });
  find(".sq-in-sets, .sq-key").before(summary);

  const line = (/** @type {HTMLElement} */ block) => {
    const link = make("a", { href: "#" + block.id }, ask(block));
    return make("li", {}, link, " " + answers.get(block.id)?.words);
  };
  const lines = (/** @type {string} */ label, /** @type {HTMLElement[]} */ some) =>
    some.length ? [make("p", { class: "sq-label" }, label), make("ul", {}, ...some.map(line))] : [];

  /** @param {HTMLElement[]} shown @param {(look: HTMLElement[]) => Node[]} again */
  const sumUp = (shown, again) => {
    const wentWell = (/** @type {HTMLElement} */ block) => {
      const answer = answers.get(block.id);
      return answer && window.sqMemory.isGood({ r: answer.result });
    };
    const well = shown.filter(wentWell);
    const look = shown.filter((block) => !well.includes(block));
    const said = look.length ? (well.length ? words.summary_some : words.summary_look) : words.summary_all;
    const text = [make("h2", {}, words.summary), make("p", {}, said)];
    summary.replaceChildren(
      ...(shown.length ? text : []),
      ...lines(words.went_well, well),
      ...lines(words.look_again, look),
      ...again(look),
    );
    summary.hidden = false;
  };

  const straight = () => {
    const again = (/** @type {string} */ text, /** @type {HTMLElement[]} */ list) =>
      button(text, () => {
        for (const block of list) find("form", block).reset();
        list[0].scrollIntoView();
        list[0].querySelector("input, button")?.focus({ preventScroll: true });
      });
    return () => {
      summary.hidden = true;
      if (!blocks.every((block) => answers.has(block.id))) return false;
      sumUp(blocks, (look) => [
        ...(look.length && look.length < blocks.length ? [again(words.again_missed, look)] : []),
        again(words.again_all, blocks),
      ]);
      return true;
    };
  };

  /* Ends and notes become one element each too. */
  const gather = (/** @type {Element} */ section) => {
    const parts = [section];
    while (!parts[0].matches(".sq-count")) {
      parts.unshift(/** @type {Element} */ (parts[0].previousElementSibling));
    }
    const heading = /** @type {Element} */ (parts.find((part) => part.matches("h2")));
    const whole = make("div", { class: "sq-block", id: heading.id });
    heading.removeAttribute("id");
    parts[0].before(whole);
    whole.append(...parts);
  };

  /* A story that unfolds. The address names the step, so that Back goes back. */
  const unfolding = () => {
    document.querySelectorAll(".sq:not(.sq-key .sq), .sq-outcome").forEach(gather);
    const steps = [...document.querySelectorAll(".sq-block")];
    const list = make("ol", {});
    const soFar = make("section", { class: "sq-so-far" }, make("h2", {}, words.so_far), list);
    steps[0].before(soFar);
    /** @type {HTMLElement[]} */
    let path = [];
    const leads = (/** @type {HTMLElement | undefined} */ from, /** @type {HTMLElement} */ to) =>
      from?.querySelector(`.sq-next a[href="#${to.id}"]`);

    const told = (/** @type {HTMLElement} */ block) => {
      const { choice, story } = /** @type {Answered} */ (answers.get(block.id));
      const label = words.choose_again + ": " + ask(block);
      const back = make("a", { href: "#" + block.id, "aria-label": label }, words.choose_again);
      const copies = story.map((part) => part.cloneNode(true));
      return make("li", {}, make("b", {}, ask(block)), " " + choice + " ", ...copies, back);
    };
    const focusOn = (/** @type {HTMLElement} */ step) => {
      const heading = find("h2", step);
      step.querySelector(".sq-scene")?.setAttribute("id", step.id + "-scene");
      heading.setAttribute("aria-describedby", step.id + "-scene");
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
      step.scrollIntoView();
    };
    const show = (/** @type {HTMLElement} */ step) => {
      const at = path.indexOf(step);
      if (at >= 0) path = path.slice(0, at + 1);
      else path = leads(path.at(-1), step) ? [...path, step] : [step];
      for (const other of steps) other.hidden = other !== step;
      const before = path.slice(0, -1).filter((block) => answers.has(block.id));
      list.replaceChildren(...before.map(told));
      soFar.hidden = !before.length;
      const over = step.querySelector(".sq-outcome");
      sumUp(before, () => [button(words.again_story, restart)]);
      summary.hidden = !over && (before.length > 0 || step === steps[0]);
      if (over && before.length) intro.dispatchEvent(new Event("sq:ended", { bubbles: true }));
    };
    const named = (/** @type {string} */ hash) => document.getElementById(hash.slice(1))?.closest(".sq-block");
    /* A link begins a step anew. The browser's Back shows it as it was left. */
    const anew = (/** @type {HTMLElement | null | undefined} */ step) => step?.querySelector("form")?.reset();
    const restart = () => {
      anew(steps[0]);
      location.hash = steps[0].id;
    };
    document.addEventListener("click", ({ target }) => {
      const link = target.closest(".sq-next a, .sq-so-far a");
      if (link) anew(named(link.hash));
    });
    addEventListener("hashchange", () => {
      const step = location.hash ? named(location.hash) : steps[0];
      if (!step || step === path.at(-1)) return;
      show(step);
      focusOn(step);
    });
    const linked = named(location.hash);
    show(linked ?? steps[0]);
    if (linked) focusOn(linked);
    /* The way on stands last, after the reasons. */
    return () => {
      for (const on of document.querySelectorAll(".sq-result .sq-next")) {
        on.closest("form")?.lastElementChild?.append(on);
      }
      return false;
    };
  };

  const changed = document.querySelector(".sq-outcome") ? unfolding() : straight();
  document.addEventListener("sq:answered", ({ detail, target }) => {
    answers.set(detail.question, detail);
    /* The summary stands further down. */
    if (changed()) find("[role=status]", /** @type {Element} */ (target)).append(" " + words.summary_below);
  });
  document.addEventListener("sq:cleared", ({ detail }) => {
    answers.delete(detail.question);
    changed();
  });
})();
