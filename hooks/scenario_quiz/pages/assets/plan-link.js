/* The link of a plan: what it says, and how it is written. It holds the ids of the stories and their number, so that
   a link that was cut short is noticed. */
(() => {
  "use strict";

  const { fill } = window.sqParts;
  const MOST = 100; // stories that are read
  const own = (/** @type {any} */ list, /** @type {string} */ id) => (Object.hasOwn(list, id) ? list[id] : undefined);

  window.sqPlanLink = {
    write: (ids) => (ids.length ? `n=${ids.length}&stories=${ids.join(".")}` : ""),

    /* The ids to plan with, and what there is to explain. */
    read: (fragment, known, texts) => {
      const wanted = new URLSearchParams(fragment);
      const named = (wanted.get("stories") ?? "").split(".").filter(Boolean).slice(0, MOST);
      /** @type {string[]} */
      const ids = [];
      /** @type {PlanNote[]} */
      const notes = [];
      const note = (/** @type {string} */ text, /** @type {string[]} */ instead = []) => notes.push({ text, instead });
      const take = (/** @type {string} */ id) => {
        if (ids.includes(id)) note(fill(texts.twice, { title: known.stories[id].title }));
        else ids.push(id);
      };
      for (const name of named) {
        const id = name.slice(0, 60);
        const now = own(known.renamed, name);
        const gone = own(known.gone, name);
        if (own(known.stories, name)) take(name);
        else if (now) {
          note(fill(texts.renamed, { id, title: known.stories[now].title }));
          take(now);
        } else if (gone) {
          const said = gone.status === "withdrawn" ? texts.withdrawn : texts.retired;
          note(fill(said, { id, on: gone.on, why: gone.why }), gone.instead);
        } else note(fill(texts.unknown, { id }));
      }
      const count = wanted.get("n");
      if (count !== null && Number(count) !== named.length) {
        note(fill(texts.cut, { n: count.slice(0, 4), found: named.length }));
      }
      return { ids, notes };
    },
  };
})();
