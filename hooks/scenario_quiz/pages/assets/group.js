/* The stories that a link names, for those who learn: their own pages in order, and nothing with a key. */
(() => {
  "use strict";

  const { make } = window.sqParts;
  const known = window.sqPlan;
  const find = window.finder();
  const place = find("[data-group]");
  /** @type {Texts} */
  const texts = JSON.parse(place.dataset.words);
  const [list, notes, empty] = [find("ol", place), find("[data-notes]", place), find("[data-empty]", place)];

  const item = (/** @type {string} */ id) => {
    const { title, about } = known.stories[id];
    const link = make("a", { href: `../../scenarios/${id}/index.html` }, title);
    return make("li", {}, make("h2", { class: "sq-found-title" }, link), make("p", {}, about));
  };
  const show = () => {
    const { ids, notes: said } = window.sqPlanLink.read(location.hash.slice(1), known, texts);
    list.replaceChildren(...ids.map(item));
    notes.replaceChildren(...said.map(({ text }) => make("p", {}, text)));
    empty.hidden = ids.length > 0;
  };
  addEventListener("hashchange", show);
  show();
})();
