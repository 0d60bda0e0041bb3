/* The list of all stories for trainers can be filtered. Without script the list is whole. */
(() => {
  "use strict";

  const { fits, follow } = window.sqFilters;
  const form = document.querySelector("form[data-trainers]");
  if (!form) return; // a page with other lists
  const find = window.finder();
  const list = find(".tr-list");
  const stories = [...list.querySelectorAll("[data-story]")].map((element) => {
    const { audience, idea, level, belief } = element.dataset;
    const lists = Object.entries({ audience, idea, level, belief }).map(([name, ids]) => [
      name,
      String(ids).split(" "),
    ]);
    return { element, facts: Object.fromEntries(lists) };
  });
  const status = find("[role=status]", list);
  const none = find("[data-none]", list);

  const [fold, all] = [find("details", form), find("[type=reset]", form)];

  form.hidden = false;
  follow({
    form,
    status,
    none,
    words: { one: status.dataset.one, many: status.dataset.many },
    show: (chosen) => {
      all.hidden = !chosen;
      fold.open ||= chosen !== null;
      for (const { element, facts } of stories) element.hidden = chosen !== null && !fits(facts, chosen);
      return stories.filter(({ element }) => !element.hidden).length;
    },
    goal: (fragment) => (fragment.includes("=") ? list : null), // one without "=" is a heading
  });
})();
