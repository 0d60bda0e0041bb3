/* Shows a guide one step at a time. The page is complete without this: questions are headings, answers are links.
   The address never changes, so no history keeps what was chosen. The number of the step stands in the state of the
   history, which Back needs, and is ignored when the page is loaded. Nothing is stored, and nothing is sent. */
(() => {
  "use strict";

  const { make, fill } = window.sqParts;
  const find = window.finder();
  const root = find("[data-guide][data-words]");
  /** @type {Texts} */
  const words = JSON.parse(root.dataset.words);
  const steps = [...root.querySelectorAll("[data-step]")].map((step) => /** @type {HTMLElement} */ (step));
  const named = (/** @type {string} */ anchor) => steps.find(({ dataset }) => dataset.step === anchor);
  const first = /** @type {HTMLElement} */ (named(root.dataset.opens ?? ""));
  const bar = find(".guide-bar", root);
  const intro = find("[data-intro]", root);
  const load = performance.timeOrigin; // a state of an earlier load means nothing here
  const most = 5;

  /** @type {(Taken | { step: HTMLElement, answer: null })[]} */
  let trail = [{ step: first, answer: null }];
  let here = 0;

  const button = (/** @type {string} */ text, /** @type {() => void} */ act) => {
    const made = make("button", { type: "button", class: "guide-button" }, text);
    made.addEventListener("click", act);
    return made;
  };
  const count = make("p", { class: "guide-count" });
  const back = button(words.back, () => history.back());
  const again = button(words.start_again, () => open(first));
  find(".guide-steps", root).before(make("div", { class: "guide-ways" }, back, again, count));

  /* The answers that lead to the step shown: those since the guide was last begun. */
  const taken = () => {
    /** @type {Taken[]} */
    const way = [];
    for (const one of trail.slice(0, here)) {
      if (one.answer) way.push(one);
      else way.length = 0;
    }
    return way;
  };
  const change = (/** @type {Taken} */ one) => history.go(trail.indexOf(one) - here);
  const dress = window.sqGuideCards(root, words, change);

  /** @param {boolean} moves whether the reader came here, and did not just load the page */
  const show = (moves) => {
    const { step } = trail[here];
    const way = taken();
    for (const other of steps) other.hidden = other !== step;
    const isCard = "level" in step.dataset;
    root.dataset.shows = isCard ? "card" : "question";
    if (isCard) dress(step, way);
    intro.hidden = here > 0 || isCard;
    back.hidden = here === 0;
    again.hidden = here === 0 && step === first;
    count.hidden = isCard || !way.length;
    count.textContent = fill(words.question, { n: way.length + 1, most });
    if (!moves) return;
    const heading = find("h2", step);
    const about = isCard ? heading.id + "-level" : heading.id + "-hint";
    if (document.getElementById(about)) heading.setAttribute("aria-describedby", about);
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    bar.scrollIntoView();
  };

  const state = () => ({ guide: here, load });
  const open = (/** @type {HTMLElement} */ step) => {
    trail = [...trail.slice(0, here + 1), { step, answer: null }];
    here += 1;
    history.pushState(state(), "");
    show(true);
  };

  root.addEventListener("click", (event) => {
    const link = /** @type {HTMLAnchorElement | null} */ (event.target.closest(".guide-answer"));
    const to = link && named(link.hash.slice(1));
    if (!to || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    trail[here] = { step: trail[here].step, answer: link };
    open(to);
  });

  addEventListener("popstate", (event) => {
    const step = named(location.hash.slice(1));
    if (event.state?.load === load) {
      here = Math.min(event.state.guide, trail.length - 1);
    } else if (event.state || !location.hash) {
      here = 0; // of an earlier load: its answers are gone
      trail = trail.slice(0, 1);
      history.replaceState(state(), "");
    } else if (step) {
      trail = [...trail.slice(0, here + 1), { step, answer: null }]; // a link to a step, such as one of the search
      trail[here] = { step: trail[here].step, answer: null };
      here += 1;
      history.replaceState(state(), "");
    } else return; // a link to a place that is no step
    show(true);
  });

  find("[data-choose]", root).hidden = true;
  find("[data-privacy]", root).hidden = false;
  for (const line of root.querySelectorAll(".guide-step [data-adds]")) line.hidden = true;
  const linked = named(location.hash.slice(1));
  trail = [{ step: linked ?? first, answer: null }];
  history.replaceState(state(), "");
  show(Boolean(linked));
})();
