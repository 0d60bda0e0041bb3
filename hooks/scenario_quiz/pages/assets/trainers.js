/* The list of all stories for trainers can be filtered: the number found is announced, and the choice stands in the
   address. Without script the list is whole. */
(() => {
  "use strict";

  const { fill } = window.sqParts;
  const form = document.querySelector("form[data-trainers]");
  if (!form) return;
  const list = form.parentElement;
  const stories = [...list.querySelectorAll("[data-story]")];
  const count = list.querySelector("[role=status]");
  const none = list.querySelector("[data-none]");
  const controls = [...form.elements].filter((control) => control.name);

  const has = (story, name, value) =>
    name === "title"
      ? story.querySelector(".tr-title").textContent.toLowerCase().includes(value.toLowerCase())
      : story.dataset[name].split(" ").includes(value);
  const chosen = () => controls.map((one) => [one.name, one.value.trim()]).filter(([, value]) => value);

  const show = () => {
    const wanted = chosen();
    let found = 0;
    for (const story of stories) {
      story.hidden = !wanted.every(([name, value]) => has(story, name, value));
      found += story.hidden ? 0 : 1;
    }
    const words = found === 1 ? count.dataset.one : count.dataset.many;
    count.textContent = wanted.length ? fill(words, { n: found }) : "";
    none.hidden = found > 0;
  };
  /* A fragment can be changed in a page opened from a folder, where a query cannot. One without "=" is a heading. */
  const remember = () => history.replaceState(null, "", "#" + new URLSearchParams(chosen()));
  const recall = () => {
    const named = location.hash.includes("=");
    const wanted = new URLSearchParams(named ? location.hash.slice(1) : "");
    for (const control of controls) {
      const value = wanted.get(control.name) ?? "";
      const known = !control.options || [...control.options].some((one) => one.value === value);
      control.value = known ? value : "";
    }
    show();
    if (named) list.scrollIntoView();
  };

  let waiting;
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      show();
      remember();
    }, 150); // one announcement for a word, not one for each letter
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () =>
    setTimeout(() => {
      show();
      remember();
    }),
  );
  addEventListener("hashchange", recall);
  form.hidden = false;
  recall();
})();
