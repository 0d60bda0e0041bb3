// The search by keyboard and by ear: what Material's bundle leaves out. The bundle searches and fills the list.
(() => {
  "use strict";

  const search = document.querySelector("[data-md-component=search]");
  if (!search || search.hidden) return; // a site may be without
  const find = window.finder();
  const opener = find("button.search-open");
  const shown = find("input#__search"); // Material's state: checked while the results are shown
  const panel = find(".md-search__inner", search);
  const form = find("form", panel);
  const field = find("input[data-md-component=search-query]", form);
  const count = find(".md-search-result__meta", search);
  const list = find(".md-search-result__list", search);
  const status = find("[role=status]", search);
  const mended = find(".search-mended", search);
  const closer = find("button.search-close", search);
  const wide = matchMedia("(min-width: 60em)"); // the field stands in the header; else the search covers the page
  const shut = window.holdOpen(shown, search);
  /** @type {(() => void) | null} */
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
      status.textContent = shown.checked ? `${count.textContent} ${mended.textContent}`.trim() : "";
    }, 300);
  }

  const follow = () => {
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
  };

  opener.hidden = false;
  opener.addEventListener("click", open);
  closer.addEventListener("click", close);
  field.addEventListener("input", open);
  // The bundle listens to keys alone: what is pasted, dictated or filled in comes without any.
  for (const type of ["input", "change"]) field.addEventListener(type, () => field.dispatchEvent(new Event("keyup")));
  field.addEventListener("click", open);
  field.addEventListener("blur", () => {
    closed = false;
  });
  form.addEventListener("submit", (event) => {
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
  search.addEventListener("focusout", ({ relatedTarget }) => {
    const next = /** @type {Element | null} */ (relatedTarget);
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
      if (event.key === "Enter" && event.target === field) {
        list.querySelector("a.md-search-result__link")?.click();
        event.preventDefault();
        event.stopPropagation();
      }
      if (!["ArrowUp", "ArrowDown", "Enter"].includes(event.key)) event.stopPropagation();
    },
    true,
  );
  new MutationObserver(announce).observe(count, { childList: true });
  new MutationObserver(() => {
    for (const stop of list.querySelectorAll("[tabindex]")) stop.removeAttribute("tabindex");
  }).observe(list, { childList: true });
  follow();
})();
