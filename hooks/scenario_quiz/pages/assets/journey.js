/* The way through: a story that unfolds shows one decision at a time; a summary in words comes last. */
(() => {
  "use strict";

  const { make } = window.sqParts;
  const intro = document.querySelector("[data-scenario][data-words]");
  const forms = [...document.querySelectorAll("form[data-quiz]")];
  if (!forms.length) return;
  const words = JSON.parse(intro.dataset.words);

  const button = (text, act) => {
    const made = make("button", { type: "button", class: "sq-button" }, text);
    made.addEventListener("click", act);
    return made;
  };

  const blocks = forms.map((form) => form.closest(".sq-block"));
  const ask = (block) => block.querySelector("legend").textContent.trim();
  const answers = new Map(); // question id -> what quiz.js said of the answer
  const summary = make("section", { class: "sq-summing-up", hidden: "" });
  document.querySelector(".sq-in-sets, .sq-key").before(summary);

  const line = (block) =>
    make("li", {}, make("a", { href: "#" + block.id }, ask(block)), " " + answers.get(block.id).words);
  const lines = (label, some) =>
    some.length ? [make("p", { class: "sq-label" }, label), make("ul", {}, ...some.map(line))] : [];

  const sumUp = (shown, again) => {
    const look = shown.filter((block) => !window.sqMemory.isGood({ r: answers.get(block.id).result }));
    const well = shown.filter((block) => !look.includes(block));
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
    const again = (text, list) =>
      button(text, () => {
        for (const block of list) block.querySelector("form").reset();
        list[0].scrollIntoView();
        list[0].querySelector("input, button").focus({ preventScroll: true });
      });
    return () => {
      summary.hidden = true;
      if (!blocks.every((block) => answers.has(block.id))) return;
      sumUp(blocks, (look) => [
        ...(look.length && look.length < blocks.length ? [again(words.again_missed, look)] : []),
        again(words.again_all, blocks),
      ]);
      return true;
    };
  };

  /* A story that unfolds. The address names the step, so that Back goes back. */
  const unfolding = () => {
    /* Ends and notes become one element each too. */
    for (const section of document.querySelectorAll(".sq:not(.sq-key .sq), .sq-outcome")) {
      const parts = [section];
      while (!parts[0].matches(".sq-count")) parts.unshift(parts[0].previousElementSibling);
      const heading = parts.find((part) => part.matches("h2"));
      const whole = make("div", { class: "sq-block", id: heading.id });
      heading.removeAttribute("id");
      parts[0].before(whole);
      whole.append(...parts);
    }
    const steps = [...document.querySelectorAll(".sq-block")];
    const list = make("ol", {});
    const soFar = make("section", { class: "sq-so-far" }, make("h2", {}, words.so_far), list);
    steps[0].before(soFar);
    const leads = (from, to) => from?.querySelector(`.sq-next a[href="#${to.id}"]`);
    let path = [];

    const show = (step, focus) => {
      const at = path.indexOf(step);
      if (at >= 0) path = path.slice(0, at + 1);
      else path = leads(path.at(-1), step) ? [...path, step] : [step];
      for (const other of steps) other.hidden = other !== step;
      const before = path.slice(0, -1).filter((block) => answers.has(block.id));
      const told = before.map((block) => {
        const { choice, story } = answers.get(block.id);
        const label = words.choose_again + ": " + ask(block);
        const back = make("a", { href: "#" + block.id, "aria-label": label }, words.choose_again);
        return make(
          "li",
          {},
          make("b", {}, ask(block)),
          " " + choice + " ",
          ...story.map((part) => part.cloneNode(true)),
          back,
        );
      });
      list.replaceChildren(...told);
      soFar.hidden = !told.length;
      const over = step.querySelector(".sq-outcome");
      sumUp(before, () => [button(words.again_story, restart)]);
      summary.hidden = !over && (told.length || step === steps[0]);
      if (over && told.length) intro.dispatchEvent(new Event("sq:ended", { bubbles: true }));
      if (focus) {
        const heading = step.querySelector("h2");
        step.querySelector(".sq-scene")?.setAttribute("id", step.id + "-scene");
        heading.setAttribute("aria-describedby", step.id + "-scene");
        heading.tabIndex = -1;
        heading.focus({ preventScroll: true });
        step.scrollIntoView();
      }
    };
    const named = (hash) => document.getElementById(hash.slice(1))?.closest(".sq-block");
    /* A link begins a step anew. The browser's Back shows it as it was left. */
    const anew = (step) => step?.querySelector("form")?.reset();
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
      if (step && step !== path.at(-1)) show(step, true);
    });
    const linked = named(location.hash);
    show(linked || steps[0], linked);
    /* The way on stands last, after the reasons. */
    return () => {
      for (const on of document.querySelectorAll(".sq-result .sq-next")) on.closest("form").lastChild.append(on);
    };
  };

  const changed = document.querySelector(".sq-outcome") ? unfolding() : straight();
  document.addEventListener("sq:answered", ({ detail, target }) => {
    answers.set(detail.question, detail);
    /* The summary stands further down. */
    if (changed()) target.querySelector("[role=status]").append(" " + words.summary_below);
  });
  document.addEventListener("sq:cleared", ({ detail }) => {
    answers.delete(detail.question);
    changed();
  });
})();
