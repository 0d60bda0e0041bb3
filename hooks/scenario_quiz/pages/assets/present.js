/* The projector view of a trainer's notes: one question at a time, in large type. Answers are hidden until shown, and
   reasons come one by one, by buttons, keys or a clicker, or those of a letter that is pressed. It only shows what the
   page holds, and keeps nothing. */
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
  const clock = find("[data-clock]", stage);

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
  /* The best comes last, so that a room is not told before it has talked. Steps to put in order come in their order. */
  const isBest = (/** @type {Element} */ one) =>
    Number(one.querySelector('[data-state="best"], [data-state="right"]') !== null);
  /* Each page of the view: its heading, what stands there from the start, and what is shown step by step. */
  /** @type {{ id?: string, ends?: boolean, leads?: string, title: string, shown: () => Node[], steps: Step[] }[]} */
  const pages = [];
  const setting = find(".sq-setting");
  pages.push({ title: texts.situation, shown: () => [copy(setting)], steps: [] });
  for (const block of document.querySelectorAll(".tr-q")) {
    const options = [...block.querySelectorAll(".tr-options > li")];
    const order = [...options].sort(
      (a, b) => isBest(a) - isBest(b) || Number(a.dataset.place) - Number(b.dataset.place),
    );
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
        /* The situation stays beside the choices while people vote. */
        const aside = make("div", { class: "tr-aside" }, copy(setting), ...(scene ? [copy(scene)] : []));
        const choices = make("div", { class: "tr-choices" }, ...(options.length ? [list] : []));
        return [make("div", { class: "tr-beside" }, aside, choices)];
      },
      steps: [
        ...order.map((one) => ({ letter: one.dataset.letter, from: find(".tr-answer", one) })),
        ...[...block.querySelectorAll(":scope > .tr-answer")].map((from) => ({ from })),
      ],
    });
  }

  let at = 0;
  let asked = false; // whether the room was asked to vote: the first press gives nothing away
  /** @type {Step[]} */
  let shown = []; // of the page, in the order in which they were asked for
  /** @type {number[]} */
  let trail = []; // the pages that led here

  const pageAt = (/** @type {string | null} */ address) => pages.findIndex((page) => "#" + page.id === address);
  const go = (/** @type {number} */ to) => {
    trail.push(at);
    at = to;
    [asked, shown] = [false, []];
    draw();
  };
  const left = () => pages[at].steps.filter((one) => !shown.includes(one));
  const reveal = (/** @type {Step} */ { letter, from }) => {
    const home = letter ? find(`[data-letter="${letter}"]`, slide) : (slide.querySelector(".tr-choices") ?? slide);
    const answer = copy(from);
    home.append(answer);
    /* Whole below the heading that stays, and from its beginning where it is longer than the screen. */
    const heading = find("h2", slide).offsetHeight;
    slide.style.scrollPaddingTop = heading + "px";
    const fits = home !== slide && home.offsetHeight <= slide.clientHeight - heading;
    (fits ? home : answer).scrollIntoView({ block: fits ? "nearest" : "start" });
  };
  const tell = (/** @type {string} */ text) => {
    place.textContent = text;
  };
  const draw = () => {
    const page = pages[at];
    slide.replaceChildren(make("h2", {}, page.title), ...page.shown());
    shown.forEach(reveal);
    if (!shown.length) slide.scrollTop = 0;
    tell(asked && !shown.length ? texts.vote : fill(texts.place, { n: at + 1, total: pages.length }));
    stop();
    settle();
  };
  const settle = () => {
    const waiting = left().length > 0;
    showAll.hidden = !waiting;
    clock.hidden = !waiting || shown.length > 0;
  };
  const show = (/** @type {Step} */ one) => {
    shown.push(one);
    reveal(one);
    stop();
    settle();
  };
  const on = () => {
    const page = pages[at];
    const [next] = left();
    if (next && !asked && !shown.length) {
      asked = true;
      tell(texts.vote);
    } else if (next) show(next);
    else if (page.leads) go(pageAt(page.leads)); // where a story unfolds: the way after the best choice
    else if (page.ends || at + 1 === pages.length) tell(texts.end);
    else go(at + 1);
  };
  const back = () => {
    if (shown.length) shown.pop();
    else if (asked) asked = false;
    else if (trail.length) {
      at = trail.pop() ?? 0;
      [asked, shown] = [true, [...pages[at].steps]];
    }
    draw();
  };
  const all = () => {
    shown.push(...left());
    draw();
    slide.focus(); // its button is gone now, and a clicker's keys need a place to arrive
  };

  /* A minute to vote, for those who want it. */
  const VOTE = 60;
  let ticking = 0;
  function stop() {
    clearInterval(ticking);
    clock.textContent = texts.clock;
  }
  const vote = () => {
    const end = Date.now() + VOTE * 1000;
    stop();
    const tick = () => {
      const rest = Math.max(0, Math.ceil((end - Date.now()) / 1000));
      clock.textContent = fill(texts.clock_left, { n: rest });
      if (rest) return;
      stop();
      tell(texts.clock_over);
    };
    ticking = setInterval(tick, 250);
    tick();
    asked = true;
    tell(texts.vote);
    slide.focus();
  };

  const enter = () => {
    if (stage.open) return;
    at = 0;
    [trail, asked, shown] = [[], false, []];
    draw();
    stage.showModal();
    slide.focus();
  };
  stage.addEventListener("close", () => {
    slide.replaceChildren();
    stop();
    if (location.hash === "#present") history.replaceState(null, "", location.pathname + location.search);
    start.focus();
  });

  /* Clickers send Page Down and Page Up; some send arrows. A key that is pressed on a button is the button's. */
  /** @type {Record<string, () => void>} */
  const keys = { PageDown: on, ArrowRight: on, PageUp: back, ArrowLeft: back };
  stage.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key.length === 1) event.stopPropagation(); // letters are no shortcuts of the page
    const pressed = left().find(({ letter }) => letter === event.key.toLowerCase());
    if (pressed && event.target === slide) return show(pressed);
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
  clock.addEventListener("click", vote);
  close.addEventListener("click", () => stage.close());

  start.hidden = false;
  start.addEventListener("click", enter);
  const wanted = () => location.hash === "#present" && enter();
  addEventListener("hashchange", wanted);
  wanted();
})();
