// What Material's bundle expects to find: its way to keep things in the browser. Ours keeps nothing unless the reader
// has used a control that says what it remembers (data-remembers).
(() => {
  "use strict";

  const { dataset } = /** @type {HTMLScriptElement} */ (document.currentScript);
  const scope = new URL(dataset.base, location.href);
  const asked = new Set();

  addEventListener(
    "click",
    (event) => {
      const control = event.target.closest("[data-remembers]");
      if (control) asked.add(control.dataset.remembers);
    },
    true,
  );

  window.__md_scope = scope;

  window.__md_hash = (text) => {
    let hash = 0;
    for (const letter of text) hash = (Math.imul(31, hash) + letter.charCodeAt(0)) | 0;
    return hash;
  };

  // Browsers may refuse storage altogether, or hold what cannot be read: then there is nothing.
  window.__md_get = (key, store, base = scope) => {
    try {
      return JSON.parse(String((store || localStorage).getItem(`${base.pathname}.${key}`)));
    } catch {
      return null;
    }
  };

  window.__md_set = (key, value, store, base = scope) => {
    if (!asked.has(key)) return;
    try {
      (store || localStorage).setItem(`${base.pathname}.${key}`, JSON.stringify(value));
    } catch {
      // The choice holds for this page.
    }
  };
})();
