// No letter acts on its own: Material's would throw people out of the page, above all those who speak to their
// computer. In the projector view a letter shows a choice, while the view itself has the focus.
(() => {
  "use strict";

  const fields = "input:not([type=radio], [type=checkbox]), select, textarea, [contenteditable], [data-letters]";

  addEventListener(
    "keydown",
    (event) => {
      const letter = event.key?.length === 1 && event.key !== " " && !event.ctrlKey && !event.metaKey;
      if (letter && !event.target.closest(fields)) event.stopPropagation();
    },
    true,
  );
})();
