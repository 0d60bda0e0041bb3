// While one part covers the page, the keyboard and screen readers stay inside it. Gives the function that ends this.
(function () {
  "use strict";

  const left = "script, label, input"; // what closes the part by a press beside it, and what nobody reaches anyway

  window.keepInside = (part) => {
    const outside = [];
    for (let inner = part; inner !== document.body; inner = inner.parentElement) {
      for (const other of inner.parentElement.children) {
        if (other !== inner && !other.inert && !other.matches(left)) outside.push(other);
      }
    }
    for (const other of outside) other.inert = true;
    return () => {
      for (const other of outside) other.inert = false;
    };
  };
})();
