// Finds the parts of a page that a script cannot do without. Where one is missing the script ends there, and the
// console says which script missed what.
(() => {
  "use strict";

  window.finder = () => {
    const { src } = /** @type {HTMLScriptElement} */ (document.currentScript);
    return (selector, inside = document) => {
      const found = inside.querySelector(selector);
      if (found) return found;
      throw new Error(`${src.split("/").pop()} finds no ${selector} on this page.`);
    };
  };
})();
