/* What the page of a plan shows: the stories in it with their buttons, what they add up to, the link, and the stories
   on offer. `does` is what the buttons do. */
(() => {
  "use strict";

  const { make, fill } = window.sqParts;
  const { hereOnly } = window.sqAddress;
  const { chosen, fits } = window.sqFilters;
  const find = window.finder();

  /** @param {string} word @param {string} name @param {() => void} act */
  const button = (word, name, act) => {
    const made = make("button", { type: "button", class: "sq-button", "aria-label": name }, word);
    made.addEventListener("click", act);
    return made;
  };

  window.sqPlanView = (root, known, texts, does) => {
    const part = (/** @type {string} */ name) => find(`[data-${name}]`, root);
    const [list, empty, total, covered, missing] = ["chosen", "empty", "total", "covered", "missing"].map(part);
    const [share, onlyHere, found, offers] = ["share", "here-only", "found", "offer"].map(part);
    const [notes, status, summed] = ["notes", "status", "sum"].map(part);
    /* The two links: whom each is for, and where it leads. */
    const links = [
      ["group", "sets/group/index.html", texts.group, texts.code_group],
      ["you", "trainers/plan/index.html", texts.you, texts.code_you],
    ].map(([name, place, label, says]) => ({
      name,
      place,
      label,
      says,
      input: find(`input[data-share-for=${name}]`, root),
      figure: find(`[data-code-for=${name}]`, root),
    }));
    const audience = find("select[name=audience]", root);
    const idea = find("select[name=idea]", root);
    const storyOf = (/** @type {string} */ id) => known.stories[id];
    /** @type {string[]} */
    let plan = [];

    const draw = (/** @type {string[]} */ ids) => {
      plan = ids;
      const has = plan.length > 0;
      list.replaceChildren(...plan.map(row));
      empty.hidden = has;
      share.hidden = !has;
      const minutes = plan.reduce((sum, id) => sum + storyOf(id).minutes, 0);
      const sum = fill(plan.length === 1 ? texts.total_one : texts.total, { count: plan.length, n: minutes });
      total.textContent = has ? sum : "";
      drawIdeas();
      const count = fill(plan.length === 1 ? texts.story_one : texts.story_many, { n: plan.length });
      summed.textContent = has ? fill(texts.sum, { count, n: minutes }) : texts.sum_empty;
      const start = known.site || new URL("../../", location.href.split("#")[0]).href;
      for (const one of links) {
        one.input.value = start + one.place + (has ? "#" + window.sqPlanLink.write(plan) : "");
        drawCode(one);
      }
      onlyHere.hidden = !hereOnly(start);
      offer();
    };

    const row = (/** @type {string} */ id) => {
      const { title, minutes, noted } = storyOf(id);
      /** @param {string} name @param {string} word @param {() => void} act */
      const to = (name, word, act) => {
        const made = button(word, `${word}: ${title}`, () => {
          act();
          list.querySelector(`[data-id="${id}"] [data-does=${name}]`)?.focus();
        });
        made.dataset.does = name;
        return made;
      };
      const about = fill(texts.about, { n: minutes }) + (noted ? "" : ". " + texts.no_notes);
      const link = make("a", { href: `../${id}/index.html`, "aria-label": `${texts.notes}: ${title}` }, texts.notes);
      const moves = make(
        "div",
        { class: "tr-moves" },
        to("up", texts.up, () => does.move(id, -1)),
        to("down", texts.down, () => does.move(id, 1)),
        to("remove", texts.remove, () => does.remove(id)),
      );
      return make("li", { "data-id": id }, make("b", {}, title), ` · ${about} · `, link, moves);
    };

    /* Which rules and habits the plan practises, and which it leaves out. */
    const drawIdeas = () => {
      const met = new Set(plan.flatMap((id) => storyOf(id).ideas));
      const names = (/** @type {boolean} */ wanted) =>
        Object.entries(known.ideas).flatMap(([id, name]) => (met.has(id) === wanted ? [name] : []));
      const [practised, left] = [names(true).join("; "), names(false).join("; ")];
      const lacks = left ? fill(texts.missing, { list: left }) : texts.missing_none;
      covered.textContent = plan.length ? fill(texts.covered, { list: practised }) : "";
      missing.textContent = plan.length ? lacks : "";
    };

    /* A code of an address on this device alone would help nobody, so a page from a folder has none. */
    const drawCode = (/** @type {(typeof links)[number]} */ { name, says, input, figure }) => {
      const reached = plan.length > 0 && input.value.startsWith("http");
      const code = reached ? window.sqPlanCode(input.value, says) : null;
      figure.replaceChildren(...(code ? [code, toSave(code, name)] : reached ? [texts.code_too_long] : []));
    };

    const toSave = (/** @type {SVGElement} */ code, /** @type {string} */ name) => {
      const copy = code.cloneNode(true);
      copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
      const picture = "data:image/svg+xml," + encodeURIComponent(copy.outerHTML);
      const note = onlyHere.hidden ? [] : [make("p", {}, texts.here_only)];
      return make("figcaption", {}, ...note, make("a", { href: picture, download: name + ".svg" }, texts.code_save));
    };

    /* Each story keeps its place, so that no second press of a double click meets the button of another. */
    const offered = new Map(Object.keys(known.stories).map((id) => [id, itemOf(id)]));
    offers.append(...[...offered.values()].map(({ item }) => item));

    /* The stories that fit what was chosen; those in the plan say so. */
    const offer = () => {
      const wanted = chosen([audience, idea]);
      let left = 0;
      for (const [id, { item, put }] of offered) {
        const { title, audience: roles, ideas } = storyOf(id);
        const isIn = plan.includes(id);
        item.hidden = !fits({ audience: roles, idea: ideas }, wanted);
        if (!item.hidden && !isIn) left += 1;
        put.textContent = isIn ? texts.in_plan : texts.add;
        put.setAttribute("aria-label", fill(isIn ? texts.in_plan_one : texts.add_one, { title }));
        put.setAttribute("aria-disabled", String(isIn));
      }
      found.textContent = fill(texts.found, { n: left });
    };

    function itemOf(/** @type {string} */ id) {
      const { title, minutes, audience: roles } = storyOf(id);
      const nameOf = (/** @type {string} */ role) => [...audience.options].find((one) => one.value === role)?.text;
      const put = button(texts.add, "", () => does.add(id));
      const facts = fill(texts.offered, { n: minutes, roles: roles.map(nameOf).join(", ") });
      return { put, item: make("li", {}, put, make("p", {}, make("b", {}, title), make("br", {}), facts)) };
    }

    /* What a link named that is not as it was. */
    const explain = (/** @type {PlanNote[]} */ all) => {
      const instead = (/** @type {string} */ id) => {
        const { title } = storyOf(id);
        return [button(title, fill(texts.add_one, { title }), () => does.add(id)), " "];
      };
      const items = all.map((note) => {
        const others = note.instead.length ? [" " + texts.instead + " ", ...note.instead.flatMap(instead)] : [];
        return make("li", {}, note.text, ...others);
      });
      const kept = items.length && plan.length ? [make("p", {}, texts.kept)] : [];
      notes.replaceChildren(...(items.length ? [make("ul", {}, ...items)] : []), ...kept);
    };

    for (const control of [audience, idea]) control.addEventListener("change", offer);
    return {
      draw,
      explain,
      say: (text) => (status.textContent = text),
      /* Where the reader goes on after a story at this place was taken away. */
      focusAt: (place) => {
        const next = list.children[Math.min(place, plan.length - 1)];
        (next?.querySelector("[data-does=remove]") ?? audience).focus();
      },
      total: () => total.textContent,
      links,
      onPaper: () => ({
        lines: [covered.textContent, missing.textContent],
        links: links.map(({ label, input, figure }) => ({
          label,
          address: input.value,
          code: [...figure.querySelectorAll("svg")],
        })),
      }),
    };
  };
})();
