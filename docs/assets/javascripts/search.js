// The search by keyboard and by ear: what Material's bundle leaves out. The bundle searches and fills the list.
(function () {
  "use strict";

  const search = document.querySelector("[data-md-component=search]");
  const opener = document.querySelector(".search-open");
  if (!search || search.hidden || !opener) return;
  const shown = document.getElementById("__search"); // Material's state: checked while the results are shown
  const panel = search.querySelector(".md-search__inner");
  const field = search.querySelector("[data-md-component=search-query]");
  const result = search.querySelector("[data-md-component=search-result]");
  const [count, list] = [result.firstElementChild, result.lastElementChild];
  const status = search.querySelector("[role=status]");
  const wide = matchMedia("(min-width: 60em)"); // the field stands in the header; else the search covers the page
  const shut = window.holdOpen(shown, search);
  let release = null;
  let closed = false; // closed by the reader, with focus still in the field: the bundle must not open it again
  let soon = 0;

  function open() {
    closed = false;
    if (!shown.checked) shown.click();
    field.focus();
  }

  function close() {
    closed = true;
    shut();
    (wide.matches ? field : opener).focus();
  }

  // Said once the reader has stopped typing. The place to say it is there before.
  function announce() {
    clearTimeout(soon);
    soon = setTimeout(() => {
      status.textContent = shown.checked ? count.textContent : "";
    }, 300);
  }

  function follow() {
    const covers = shown.checked && !wide.matches;
    opener.setAttribute("aria-expanded", String(shown.checked));
    if (covers && !release) {
      panel.setAttribute("role", "dialog");
      panel.setAttribute("aria-modal", "true");
      panel.setAttribute("aria-label", panel.dataset.name);
      release = window.keepInside(search);
    } else if (!covers && release) {
      for (const name of ["role", "aria-modal", "aria-label"]) panel.removeAttribute(name);
      release();
      release = null;
    }
    announce();
  }

  opener.hidden = false;
  opener.addEventListener("click", open);
  search.querySelector(".search-close").addEventListener("click", close);
  field.addEventListener("input", open);
  field.addEventListener("click", open);
  field.addEventListener("blur", () => {
    closed = false;
  });
  field.form.addEventListener("submit", (event) => {
    event.preventDefault();
    open();
  });
  shown.addEventListener("change", follow);
  wide.addEventListener("change", follow);
  document.addEventListener(
    "change",
    (event) => {
      if (event.target === shown && closed) shown.checked = false;
    },
    true,
  );
  search.addEventListener("focusout", (event) => {
    const next = event.relatedTarget;
    if (wide.matches && next && !search.contains(next)) shut();
  });
  // The bundle closes the search on Tab and pulls focus back on every key but these three.
  addEventListener(
    "keydown",
    (event) => {
      if (!shown.checked) {
        if (event.target === field && event.key === "ArrowDown") open();
        return;
      }
      if (event.key === "Escape") close();
      if (!["ArrowUp", "ArrowDown", "Enter"].includes(event.key)) event.stopPropagation();
    },
    true,
  );
  new MutationObserver(announce).observe(count, { childList: true });
  new MutationObserver(() => {
    for (const stop of list.querySelectorAll("[tabindex]")) stop.removeAttribute("tabindex");
    for (const heading of list.querySelectorAll("h1, h2")) heading.setAttribute("role", "presentation");
  }).observe(list, { childList: true });
  follow();
})();
