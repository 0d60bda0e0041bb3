// While one part covers the page, the keyboard and screen readers stay inside it. Gives the function that ends this.
(() => {
  "use strict";

  const left = "script, label, input"; // what closes the part by a press beside it, and what nobody reaches anyway

  window.keepInside = (part) => {
    /** @type {HTMLElement[]} */
    const outside = [];
    for (let inner = part; inner.parentElement && inner !== document.body; inner = inner.parentElement) {
      const children = /** @type {Iterable<HTMLElement>} */ (inner.parentElement.children);
      for (const other of children) {
        if (other !== inner && !other.inert && !other.matches(left)) outside.push(other);
      }
    }
    for (const other of outside) other.inert = true;
    return () => {
      for (const other of outside) other.inert = false;
    };
  };
})();
