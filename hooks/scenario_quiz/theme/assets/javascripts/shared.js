// What the scripts of all pages share.
(() => {
  "use strict";

  // Finds the parts of a page that a script cannot do without. Where one is missing the script ends there, and the
  // console says which script missed what.
  window.finder = () => {
    const { src } = /** @type {HTMLScriptElement} */ (document.currentScript);
    return (selector, inside = document) => {
      const found = inside.querySelector(selector);
      if (found) return found;
      throw new Error(`${src.split("/").pop()} finds no ${selector} on this page.`);
    };
  };

  // A link may lead into a fold, and paper cannot open one. What is open on paper alone is shut again.
  const open = () => {
    for (let part = document.getElementById(location.hash.slice(1)); part; part = part.parentElement) {
      if (part.matches("details.fold")) part.setAttribute("open", "");
    }
  };
  addEventListener("hashchange", open);
  open();
  /** @type {Element[]} */
  let shut = [];
  addEventListener("beforeprint", () => {
    shut = [...document.querySelectorAll("details:is(.fold, .note):not([open])")];
    for (const fold of shut) fold.setAttribute("open", "");
  });
  addEventListener("afterprint", () => {
    for (const fold of shut) fold.removeAttribute("open");
  });

  // While one part covers the page, the keyboard and screen readers stay inside it. Gives the function that ends this.
  window.keepInside = (part) => {
    const left = "script, label, input"; // what closes the part by a press beside it, and what nobody reaches anyway
    /** @type {HTMLElement[]} */
    const outside = [];
    for (let inner = part; inner.parentElement && inner !== document.body; inner = inner.parentElement) {
      for (const other of inner.parentElement.querySelectorAll(":scope > *")) {
        if (other !== inner && !other.inert && !other.matches(left)) outside.push(other);
      }
    }
    for (const other of outside) other.inert = true;
    return () => {
      for (const other of outside) other.inert = false;
    };
  };

  // Material shuts menu and search an eighth of a second after a page was opened at one of its parts. Who has opened
  // one of them meanwhile, on a slow phone, would see it shut again. Gives the function that shuts what is held open.
  window.holdOpen = (toggle, part) => {
    let asked = false; // by the reader: what closes it, a link in it, or the browser's Back

    // The browser has turned the box before it tells of the click.
    toggle.addEventListener("click", (event) => {
      if (!toggle.checked && !event.isTrusted && !asked) event.preventDefault();
      else asked = false;
    });
    part.addEventListener(
      "click",
      (event) => {
        asked = event.target.closest("a") !== null;
      },
      true,
    );
    addEventListener("hashchange", () => {
      asked = location.hash !== "";
    });
    return () => {
      if (!toggle.checked) return;
      asked = true;
      toggle.click();
    };
  };
})();
