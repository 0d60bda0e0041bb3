/* The way through: one step of a story stands on the screen at a time, with where the reader is and the situation a tap
   away; a summary in words comes last. Where it unfolds, choices lead on; elsewhere the next question does. */
(() => {
  "use strict";

  const { make, fill } = window.sqParts;
  const forms = document.querySelectorAll("form[data-quiz]");
  if (!forms.length) return; // nothing to answer here
  const find = window.finder();
  const intro = find("[data-scenario][data-words]");
  /** @type {Texts} */
  const words = JSON.parse(intro.dataset.words);
  const { scenario: story } = intro.dataset;
  const page = /** @type {HTMLElement} */ (intro.parentElement);

  const button = (/** @type {string} */ text, /** @type {() => void} */ act, look = "sq-button") => {
    const made = make("button", { type: "button", class: look }, text);
    made.addEventListener("click", act);
    return made;
  };

  /* Ends and notes to write become one element each, as questions are. */
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
  document.querySelectorAll(".sq:not(.sq-key .sq), .sq-outcome").forEach(gather);
  const unfolds = document.querySelector(".sq-outcome") !== null;
  const blocks = [...document.querySelectorAll(".sq-block")];
  const isEnd = (/** @type {HTMLElement} */ step) => step === summary || step.querySelector(".sq-outcome") !== null;
  const ask = (/** @type {HTMLElement} */ block) => find("h2", block).textContent.trim();
  /** @type {Map<string, Answered>} */
  const answers = new Map(); // by the id of the question
  const isAnswered = (/** @type {HTMLElement} */ block) => answers.has(block.id);

  /* The end: how it went, and below it what the page offers next. */
  const summary = make("section", { class: "sq-summing-up", id: "summary" });
  const after = document.querySelector(".sq-in-sets");
  (after ?? find(".sq-key")).before(summary);
  const steps = unfolds ? blocks : [...blocks, summary];

  /* What stands above each step. */
  const heading = find("#situation");
  const situation = make("details", { class: "sq-situation" }, make("summary", {}, heading));
  heading.querySelector(".headerlink")?.remove();
  const list = make("ol", {});
  const soFar = make("details", { class: "sq-so-far" }, make("summary", {}, make("h2", {}, words.so_far)), list);
  const toggle = make("button", { type: "button", class: "sq-quiet" }, words.show_every);
  const told = make("span", { id: "so-far" });
  const bar = make("progress", { "aria-hidden": "true" });
  const place = make("div", { class: "sq-where" }, told, ...(unfolds ? [] : [toggle]), bar);
  const setting = find(".sq-setting");
  setting.before(situation);
  situation.append(setting);
  situation.before(place);
  situation.after(soFar);

  const line = (/** @type {HTMLElement} */ block) => {
    const link = make("a", { href: "#" + block.id }, ask(block));
    return make("li", {}, link, " " + (answers.get(block.id)?.said ?? ""));
  };
  const lines = (/** @type {string} */ label, /** @type {HTMLElement[]} */ some) =>
    some.length ? [make("p", { class: "sq-label" }, label), make("ul", {}, ...some.map(line))] : [];
  const again = (/** @type {string} */ text, /** @type {HTMLElement[]} */ some) =>
    button(text, () => {
      for (const block of some) block.querySelector("form")?.reset();
      go(some[0]);
    });

  const sumUp = (/** @type {HTMLElement[]} */ some) => {
    const met = some.filter(isAnswered);
    const wentWell = (/** @type {HTMLElement} */ block) =>
      window.sqMemory.isGood({ r: answers.get(block.id)?.verdict ?? "" });
    const well = met.filter(wentWell);
    const look = met.filter((block) => !well.includes(block));
    const said = look.length ? (well.length ? words.summary_some : words.summary_look) : words.summary_all;
    const missed = look.length > 0 && met.length > look.length && !unfolds;
    summary.replaceChildren(
      ...(met.length || !unfolds ? [make("h2", {}, words.summary)] : []),
      ...(met.length ? [make("p", {}, said)] : []),
      ...lines(words.went_well, well),
      ...lines(words.look_again, look),
      ...lines(
        words.not_tried,
        some.filter((block) => !isAnswered(block)),
      ),
      ...(missed ? [again(words.again_missed, look)] : []),
      again(unfolds ? words.again_story : words.again_all, unfolds ? [blocks[0]] : some),
    );
  };

  /** @type {HTMLElement[]} */
  let path = []; // the steps that led here, one choice after the other
  let all = false; // whether all questions stand on the page
  const at = () => /** @type {HTMLElement} */ (path.at(-1));
  const named = (/** @type {string} */ hash) => {
    const target = document.getElementById(hash.slice(1));
    return steps.find((step) => target && step.contains(target));
  };

  /* The way on from a step: where a choice leads, or the next question that has no answer yet. */
  const wayOn = (/** @type {HTMLElement} */ step) => {
    const note = step.querySelector(".sq .sq-next a");
    if (unfolds) return named(answers.get(step.id)?.next ?? note?.hash ?? "");
    return steps.slice(steps.indexOf(step) + 1).find((one) => !isAnswered(one));
  };
  const offer = (/** @type {HTMLElement} */ step) => {
    const next = step.querySelector(".sq-outcome") ? undefined : wayOn(step);
    step.querySelector(".sq-go")?.remove();
    if (!next || (step.querySelector("form") && !isAnswered(step))) return;
    const on = unfolds || next === summary ? words.go_on : words.next_question;
    const link = { class: "sq-go sq-button sq-button--main", href: "#" + next.id };
    const foot = step.querySelector(".sq-on") ?? step.appendChild(make("p", { class: "sq-on" }));
    foot.prepend(make("a", link, unfolds && isEnd(next) ? words.see_end : on));
  };

  const chosenAt = (/** @type {HTMLElement} */ block) => {
    const { choice, came } = /** @type {Answered} */ (answers.get(block.id));
    const label = words.choose_again + ": " + ask(block);
    const back = make("a", { href: "#" + block.id, "aria-label": label }, words.choose_again);
    const copies = came.map((part) => part.cloneNode(true));
    return make("li", {}, make("b", {}, ask(block)), " " + choice + " ", ...copies, back);
  };
  const where = (/** @type {HTMLElement} */ step) => {
    const [count] = step.querySelector(".sq-count")?.childNodes ?? [];
    const n = unfolds ? path.length : steps.indexOf(step) + 1;
    bar.max = Number(find(".sq-count").dataset.most ?? blocks.length);
    bar.value = isEnd(step) ? bar.max : n;
    const decided = unfolds && !isEnd(step);
    told.textContent = decided ? fill(words.decision, { n, total: bar.max }) : (count?.textContent ?? words.at_end);
  };

  const asked = unfolds ? [] : blocks.filter((block) => block.querySelector("form"));
  const draw = () => {
    const first = at() === steps[0];
    const over = all ? asked.every(isAnswered) : isEnd(at());
    for (const step of steps) step.hidden = !all && step !== at();
    /* Whoever opens a later step by a link can begin at the beginning. */
    summary.hidden = !over && (!unfolds || path.length > 1 || first);
    if (after) after.hidden = !over && !all;
    page.classList.toggle("sq-one", !all);
  };
  const show = (/** @type {HTMLElement} */ step) => {
    const before = path.indexOf(step);
    const led = at()?.querySelector("a.sq-go")?.hash === "#" + step.id;
    path = before >= 0 ? path.slice(0, before + 1) : led ? [...path, step] : [step];
    const passed = path.slice(0, -1).filter(isAnswered);
    list.replaceChildren(...(unfolds ? passed.map(chosenAt) : []));
    soFar.hidden = !list.children.length;
    soFar.open = false;
    situation.open = all || step === steps[0];
    page.classList.toggle("sq-later", step !== steps[0]);
    where(step);
    offer(step);
    sumUp(unfolds ? passed : asked);
    draw();
    if (unfolds && isEnd(step) && passed.length) ended(step.id);
  };
  const ended = (/** @type {string} */ outcome) =>
    intro.dispatchEvent(new CustomEvent("sq:ended", { bubbles: true, detail: { story, outcome } }));

  const focusOn = (/** @type {HTMLElement} */ step) => {
    const title = find("h2", step);
    step.querySelector(".sq-scene")?.setAttribute("id", step.id + "-scene");
    title.setAttribute("aria-describedby", told.id + " " + step.id + "-scene");
    title.tabIndex = -1;
    title.focus({ preventScroll: true });
    (all ? step : place).scrollIntoView();
  };
  const go = (/** @type {HTMLElement} */ step) => {
    if (location.hash !== "#" + step.id) location.hash = step.id;
    else focusOn(step);
  };

  toggle.addEventListener("click", () => {
    all = !all;
    toggle.textContent = all ? words.show_one : words.show_every;
    show(at());
  });
  /* In a story that unfolds a link begins a step anew. The browser's Back shows it as it was left. */
  document.addEventListener("click", ({ target }) => {
    const link = target.closest(".sq-go, .sq-so-far a");
    if (link && unfolds) named(link.hash)?.querySelector("form")?.reset();
  });
  addEventListener("hashchange", () => {
    const step = location.hash ? named(location.hash) : steps[0];
    if (!step || (step === at() && !all)) return;
    show(step);
    focusOn(step);
  });
  document.addEventListener("sq:answered", ({ detail, target }) => {
    answers.set(detail.question, detail);
    offer(/** @type {HTMLElement} */ (/** @type {Element} */ (target).closest(".sq-block")));
    if (unfolds) return;
    sumUp(asked);
    draw();
    if (asked.every(isAnswered)) ended("");
  });
  document.addEventListener("sq:cleared", ({ detail }) => {
    answers.delete(detail.question);
    if (all) draw();
  });
  const linked = named(location.hash);
  show(linked ?? steps[0]);
  if (linked) focusOn(linked);
})();
