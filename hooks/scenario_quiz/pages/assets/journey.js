/* The way through a scenario: a story that unfolds shows one decision at a time, with the story so far and a way back;
   after the last answer comes a summary in words. It listens to the forms that quiz.js makes. */
(() => {
  "use strict";

  const { make } = window.sqParts;
  const intro = document.querySelector("[data-scenario][data-words]");
  const forms = [...document.querySelectorAll("form[data-quiz]")];
  if (!intro || !forms.length) return;
  const words = JSON.parse(intro.dataset.words);
  const GOOD = ["best", "acceptable", "right"];

  const button = (text, act) => {
    const made = make("button", { type: "button", class: "sq-button" }, text);
    made.addEventListener("click", act);
    return made;
  };

  const blocks = forms.map((form) => form.closest(".sq-block"));
  const ask = (block) => block.querySelector("legend").textContent.trim();
  const answers = new Map(); // question id -> what quiz.js said of the answer
  const end = document.querySelector(".sq-key");
  const summary = make("section", { class: "sq-summing-up", hidden: "" });
  end.before(summary);

  /* One line of the summary: the question as a link, and what was said of the choice. */
  const line = (block) => {
    const answer = answers.get(block.id);
    return make("li", {}, make("a", { href: "#" + block.id }, ask(block)), " " + answer.words);
  };

  const sumUp = (shown, again) => {
    const well = shown.filter((block) => GOOD.includes(answers.get(block.id).result));
    const look = shown.filter((block) => !well.includes(block));
    summary.textContent = "";
    const heading = make("h2", { id: "summary", tabindex: "-1" }, words.summary);
    summary.append(heading, make("p", {}, look.length ? (well.length ? words.summary_some : words.summary_look) : words.summary_all));
    if (well.length) summary.append(make("p", { class: "sq-label" }, words.went_well), make("ul", {}, ...well.map(line)));
    if (look.length) summary.append(make("p", { class: "sq-label" }, words.look_again), make("ul", {}, ...look.map(line)));
    summary.append(...again(look));
    summary.hidden = false;
    return heading;
  };

  const restart = (list) => {
    for (const block of list) block.querySelector("form").reset();
    list[0].scrollIntoView();
    list[0].querySelector("input, button").focus({ preventScroll: true });
  };

  /* A scenario read from top to bottom. */
  const straight = () => {
    const tell = () => {
      if (!blocks.every((block) => answers.has(block.id))) {
        summary.hidden = true;
        return;
      }
      sumUp(blocks, (look) => [
        ...(look.length && look.length < blocks.length ? [button(words.again_missed, () => restart(look))] : []),
        button(words.again_all, () => restart(blocks))
      ]);
    };
    return { answered: tell, cleared: tell };
  };

  /* A story that unfolds. The address names the step, so that Back goes back. */
  const unfolding = (outcomes) => {
    const ends = outcomes.map((section) => {
      const heading = section.previousElementSibling;
      const count = heading.previousElementSibling;
      const whole = make("div", { class: "sq-block", id: heading.id });
      count.before(whole);
      heading.removeAttribute("id");
      whole.append(count, heading, section);
      return whole;
    });
    const steps = [...blocks, ...ends];
    const list = make("ol", {});
    const soFar = make("section", { class: "sq-so-far", hidden: "" }, make("h2", { id: "so-far" }, words.so_far), list);
    blocks[0].before(soFar);
    let path = [];

    const show = (step, focus) => {
      const at = path.indexOf(step);
      if (focus && blocks.includes(step)) step.querySelector("form").reset();
      path = at >= 0 ? path.slice(0, at + 1) : [...path, step];
      for (const other of steps) other.hidden = other !== step;
      const before = path.slice(0, -1).filter((block) => answers.has(block.id));
      list.textContent = "";
      for (const block of before) {
        const answer = answers.get(block.id);
        const back = make("a", { href: "#" + block.id }, words.choose_again);
        back.setAttribute("aria-label", words.choose_again + ": " + ask(block));
        const told = answer.story.map((part) => part.cloneNode(true));
        list.append(make("li", {}, make("b", {}, ask(block)), " " + answer.choice + " ", ...told, back));
      }
      soFar.hidden = !before.length;
      const over = ends.includes(step);
      summary.hidden = true;
      if (over) {
        if (before.length) sumUp(before, () => [button(words.again_story, () => go(blocks[0]))]);
        intro.dispatchEvent(new CustomEvent("sq:ended", { bubbles: true }));
      }
      if (focus) {
        const heading = step.querySelector("h2");
        heading.setAttribute("tabindex", "-1");
        heading.focus({ preventScroll: true });
        step.scrollIntoView();
      }
    };
    const go = (step) => {
      if (location.hash === "#" + step.id) show(step, true);
      else location.hash = step.id;
    };
    const named = () => steps.find((step) => "#" + step.id === location.hash);
    addEventListener("hashchange", () => {
      const step = named();
      if (step) show(step, true);
    });
    show(named() || blocks[0], Boolean(named()));
    return { answered: () => {}, cleared: () => {} };
  };

  const outcomes = [...document.querySelectorAll(".sq-outcome")];
  const way = outcomes.length ? unfolding(outcomes) : straight();
  document.addEventListener("sq:answered", (event) => {
    answers.set(event.detail.question, event.detail);
    way.answered();
  });
  document.addEventListener("sq:cleared", (event) => {
    answers.delete(event.detail.question);
    way.cleared();
  });
})();
