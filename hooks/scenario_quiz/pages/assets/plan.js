/* Plans a session. The plan stands in the fragment of the address and nowhere else: nothing is stored, nothing is sent.
   What a link names and this site no longer has is explained, and the rest of the plan is kept. */
(() => {
  "use strict";

  const { make, fill } = window.sqParts;
  const link = window.sqPlanLink;
  const known = window.sqPlan;
  const find = window.finder();
  const root = find("[data-plan]");
  /** @type {Texts} */
  const texts = JSON.parse(root.dataset.words);
  const [noScript, tools, local] = ["no-script", "tools", "local"].map((name) => find(`[data-${name}]`, root));
  const [print, clear, addSet, undo] = ["print", "clear", "add-set", "undo"].map((name) =>
    find(`[data-${name}]`, root),
  );
  const pack = find("[data-pack]", root);
  const boxes = [find("input[name=learner]", root), find("input[name=facilitator]", root)];
  const form = find("form", root);
  const set = find("select[name=set]", form);
  const audience = find("select[name=audience]", form);
  const choose = find("#choose", root);

  const view = window.sqPlanView(root, known, texts, { add, move, remove });
  /** @type {string[]} */
  let plan = []; // the ids of its stories
  /** @type {string[]} */
  let before = []; // what it was before the last change
  const titleOf = (/** @type {string} */ id) => known.stories[id].title;

  /* What a link says becomes the plan. */
  function open() {
    const { ids, notes } = link.read(location.hash.slice(1), known, texts);
    plan = before = ids;
    undo.hidden = true;
    draw();
    view.explain(notes);
    view.say("");
  }

  function draw() {
    pack.replaceChildren();
    view.draw(plan);
  }

  /* The plan becomes the address, and what has changed is said. */
  function change(/** @type {string[]} */ next, /** @type {string} */ text) {
    [before, plan] = [plan, next];
    undo.hidden = false;
    const fragment = link.write(plan);
    history.replaceState(null, "", fragment ? "#" + fragment : location.pathname + location.search);
    draw();
    view.say(text);
  }

  function add(/** @type {string} */ id) {
    if (plan.includes(id)) return;
    change([...plan, id], fill(texts.added, { title: titleOf(id), n: plan.length + 1 }));
  }

  function move(/** @type {string} */ id, /** @type {number} */ by) {
    const from = plan.indexOf(id);
    const to = from + by;
    if (to < 0 || to >= plan.length) return view.say(by < 0 ? texts.first : texts.last);
    const next = without(id);
    next.splice(to, 0, id);
    change(next, fill(texts.moved, { title: titleOf(id), n: to + 1, count: plan.length }));
  }

  const without = (/** @type {string} */ id) => plan.filter((other) => other !== id);

  function remove(/** @type {string} */ id) {
    const at = plan.indexOf(id);
    change(without(id), fill(texts.removed, { title: titleOf(id) }));
    view.focusAt(at);
  }

  function removeAll() {
    view.explain([]);
    change([], texts.cleared);
    choose.scrollIntoView();
    audience.focus({ preventScroll: true });
  }

  function addSetOfStories() {
    const ids = Object.hasOwn(known.sets, set.value) ? known.sets[set.value] : [];
    const more = ids.filter((id) => !plan.includes(id));
    if (!more.length) return;
    change([...plan, ...more], "");
    view.say(view.total());
  }

  function takeBack() {
    change(before, "");
    undo.hidden = true;
    view.say(fill(texts.undone, { total: view.total() }));
    view.focusAt(plan.length - 1);
  }

  async function copyLink(/** @type {HTMLInputElement} */ input) {
    try {
      await navigator.clipboard.writeText(input.value);
      view.say(texts.copied);
    } catch {
      input.select();
      view.say(texts.not_copied);
    }
  }

  async function printPack() {
    const planned = [...plan];
    const sheets = {
      ...view.onPaper(),
      stories: planned.map((id) => ({ ...known.stories[id], id })),
      kinds: boxes.filter((box) => box.checked).map((box) => /** @type {keyof Sheets} */ (box.name)),
      isCurrent: () => planned.join() === plan.join(),
    };
    if (await window.sqPlanSheets(pack, sheets, texts)) window.print();
  }

  for (const { input, label } of view.links) {
    const name = texts.copy + ": " + label;
    const copy = make("button", { type: "button", class: "sq-button", "aria-label": name }, texts.copy);
    copy.addEventListener("click", () => copyLink(input));
    input.after(" ", copy);
  }
  local.hidden = location.protocol.startsWith("http") || Boolean(known.site);
  /* The second press of a double click would print again. */
  print.addEventListener("click", ({ detail }) => detail < 2 && printPack());
  clear.addEventListener("click", removeAll);
  addSet.addEventListener("click", addSetOfStories);
  undo.addEventListener("click", takeBack);
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("hashchange", open);
  noScript.hidden = true;
  tools.hidden = false;
  open();
})();
