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
  const [print, clear, addSet] = ["print", "clear", "add-set"].map((name) => find(`[data-${name}]`, root));
  const pack = find("[data-pack]", root);
  const boxes = [find("input[name=learner]", root), find("input[name=facilitator]", root)];
  const form = find("form", root);
  const set = find("select[name=set]", form);
  const audience = find("select[name=audience]", form);
  const choose = find("#choose", root);

  const view = window.sqPlanView(root, known, texts, { add, move, remove });
  /** @type {string[]} */
  let plan = []; // the ids of its stories
  const titleOf = (/** @type {string} */ id) => known.stories[id].title;

  /* What a link says becomes the plan. */
  function open() {
    const { ids, notes } = link.read(location.hash.slice(1), known, texts);
    plan = ids;
    draw();
    view.explain(notes);
    view.say("");
  }

  function draw() {
    pack.replaceChildren();
    view.draw(plan);
  }

  /* The plan becomes the address, and what has changed is said. */
  function change(/** @type {string} */ text) {
    const fragment = link.write(plan);
    history.replaceState(null, "", fragment ? "#" + fragment : location.pathname + location.search);
    draw();
    view.say(text);
  }

  function add(/** @type {string} */ id) {
    if (plan.includes(id)) return;
    plan.push(id);
    change(fill(texts.added, { title: titleOf(id), n: plan.length }));
  }

  function move(/** @type {string} */ id, /** @type {number} */ by) {
    const from = plan.indexOf(id);
    const to = from + by;
    if (to < 0 || to >= plan.length) return view.say(by < 0 ? texts.first : texts.last);
    plan.splice(from, 1);
    plan.splice(to, 0, id);
    change(fill(texts.moved, { title: titleOf(id), n: to + 1, count: plan.length }));
  }

  function remove(/** @type {string} */ id) {
    const at = plan.indexOf(id);
    plan.splice(at, 1);
    change(fill(texts.removed, { title: titleOf(id) }));
    view.focusAt(at);
  }

  function removeAll() {
    plan = [];
    view.explain([]);
    change(texts.cleared);
    choose.scrollIntoView();
    audience.focus({ preventScroll: true });
  }

  function addSetOfStories() {
    const ids = Object.hasOwn(known.sets, set.value) ? known.sets[set.value] : [];
    const more = ids.filter((id) => !plan.includes(id));
    if (!more.length) return;
    plan.push(...more);
    change("");
    view.say(view.total());
  }

  async function copyLink() {
    try {
      await navigator.clipboard.writeText(view.address.value);
      view.say(texts.copied);
    } catch {
      view.address.select();
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

  const copy = make("button", { type: "button", class: "sq-button", "aria-label": texts.copy }, texts.copy);
  copy.addEventListener("click", copyLink);
  view.address.after(" ", copy);
  local.hidden = location.protocol.startsWith("http") || Boolean(known.site);
  /* The second press of a double click would print again. */
  print.addEventListener("click", ({ detail }) => detail < 2 && printPack());
  clear.addEventListener("click", removeAll);
  addSet.addEventListener("click", addSetOfStories);
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("hashchange", open);
  noScript.hidden = true;
  tools.hidden = false;
  open();
})();
