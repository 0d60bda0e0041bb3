/* The projector view of a trainer's notes: one question at a time, in large type. Answers are hidden until shown, and
   reasons come one by one, by buttons, keys or a clicker. It only shows what the page holds, and keeps nothing. */
(() => {
  "use strict";

  const { make, fill } = window.sqParts;
  const find = window.finder();
  const stage = find("dialog.tr-stage");
  if (!stage.showModal) return; // a browser without dialogs
  const start = find("[data-present]");
  /** @type {Texts} */
  const texts = JSON.parse(stage.dataset.words);
  const slide = find(".tr-slide", stage);
  const place = find("[data-place]", stage);
  const [showAll, goOn, goBack, close] = ["all", "on", "back", "leave"].map((name) => find(`[data-${name}]`, stage));

  const copy = (/** @type {Element} */ element) => {
    const made = element.cloneNode(true);
    for (const one of [made, ...made.querySelectorAll("[id]")]) one.removeAttribute("id");
    return made;
  };
  const headingOf = (/** @type {Element} */ element) => {
    let before = /** @type {Element} */ (element.previousElementSibling);
    while (!/^H[1-6]$/.test(before.tagName)) before = /** @type {Element} */ (before.previousElementSibling);
    const heading = copy(before);
    heading.querySelector(".headerlink")?.remove();
    return heading.textContent.trim();
  };

  /** @typedef {{ letter?: string, from: HTMLElement }} Step An answer, beside the choice of that letter or below. */
  /* Each page of the view: its heading, what stands there from the start, and what is shown step by step. */
  /** @type {{ id?: string, ends?: boolean, leads?: string, title: string, shown: () => Node[], steps: Step[] }[]} */
  const pages = [];
  const setting = find(".sq-setting");
  pages.push({ title: texts.situation, shown: () => [copy(setting)], steps: [] });
  for (const block of document.querySelectorAll(".tr-q")) {
    const options = [...block.querySelectorAll(".tr-options > li")];
    const order = [...options].sort((a, b) => Number(a.dataset.place) - Number(b.dataset.place));
    pages.push({
      id: "q-" + block.dataset.question,
      ends: block.classList.contains("tr-ending"),
      leads: (block.querySelector('[data-state="best"] ~ .tr-next a') ?? block.querySelector(".tr-next a"))?.hash,
      title: headingOf(block),
      shown: () => {
        const scene = block.querySelector(":scope > .sq-scene");
        const list = make("ul", { class: "tr-options" });
        for (const one of options) {
          const item = make("li", { "data-letter": one.dataset.letter });
          item.append(copy(find(".tr-choice", one)));
          list.append(item);
        }
        return [...(scene ? [copy(scene)] : []), ...(options.length ? [list] : [])];
      },
      steps: [
        ...order.map((one) => ({ letter: one.dataset.letter, from: find(".tr-answer", one) })),
        ...[...block.querySelectorAll(":scope > .tr-answer")].map((from) => ({ from })),
      ],
    });
  }

  let at = 0;
  let step = 0;
  /** @type {number[]} */
  let trail = []; // the pages that led here

  const pageAt = (/** @type {string | null} */ address) => pages.findIndex((page) => "#" + page.id === address);
  const go = (/** @type {number} */ to) => {
    trail.push(at);
    at = to;
    step = 0;
    draw();
  };
  const reveal = (/** @type {Step} */ { letter, from }) => {
    const home = letter ? find(`[data-letter="${letter}"]`, slide) : slide;
    const answer = copy(from);
    home.append(answer);
    answer.scrollIntoView({ block: "nearest" });
  };
  const draw = () => {
    const page = pages[at];
    slide.replaceChildren(make("h2", {}, page.title), ...page.shown());
    page.steps.slice(0, step).forEach(reveal);
    if (!step) slide.scrollTop = 0;
    place.textContent = fill(texts.place, { n: at + 1, total: pages.length });
    showAll.hidden = step >= page.steps.length;
  };
  const on = () => {
    const page = pages[at];
    if (step < page.steps.length) {
      reveal(page.steps[step]);
      step += 1;
      showAll.hidden = step >= page.steps.length;
    } else if (page.leads) go(pageAt(page.leads)); // where a story unfolds: the way after the best choice
    else if (page.ends || at + 1 === pages.length) place.textContent = texts.end;
    else go(at + 1);
  };
  const back = () => {
    if (step) step -= 1;
    else if (trail.length) {
      at = trail.pop() ?? 0;
      step = pages[at].steps.length;
    }
    draw();
  };
  const all = () => {
    step = pages[at].steps.length;
    draw();
    slide.focus(); // its button is gone now, and a clicker's keys need a place to arrive
  };

  const enter = () => {
    if (stage.open) return;
    at = step = 0;
    trail = [];
    draw();
    stage.showModal();
    slide.focus();
  };
  stage.addEventListener("close", () => {
    slide.replaceChildren();
    if (location.hash === "#present") history.replaceState(null, "", location.pathname + location.search);
    start.focus();
  });

  /* Clickers send Page Down and Page Up; some send arrows. A key that is pressed on a button is the button's. */
  /** @type {Record<string, () => void>} */
  const keys = { PageDown: on, ArrowRight: on, PageUp: back, ArrowLeft: back };
  stage.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const act = keys[event.key] ?? (event.key === " " && !event.target.closest("button, a") ? on : null);
    if (!act) return;
    event.preventDefault();
    act();
  });
  stage.addEventListener("click", (event) => {
    const link = event.target.closest(".tr-next a");
    const goal = link ? pageAt(link.getAttribute("href")) : -1;
    if (goal < 0) return;
    event.preventDefault();
    go(goal);
    slide.focus();
  });
  goOn.addEventListener("click", on);
  goBack.addEventListener("click", back);
  showAll.addEventListener("click", all);
  close.addEventListener("click", () => stage.close());

  start.hidden = false;
  start.addEventListener("click", enter);
  const asked = () => location.hash === "#present" && enter();
  addEventListener("hashchange", asked);
  asked();
})();
