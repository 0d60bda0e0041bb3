// Material shuts menu and search an eighth of a second after a page was opened at one of its parts. Who has opened one
// of them meanwhile, on a slow telephone, would see it shut again. Gives the function that shuts what is held open.
(() => {
  "use strict";

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
