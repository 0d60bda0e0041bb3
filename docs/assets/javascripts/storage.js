// "What this site stores": shows the Clear button, which removes what this site may have stored in this browser.
(() => {
  "use strict";

  const find = window.finder();
  const button = find("[data-clear-storage]");
  const status = find("[data-storage-status]");

  // Each key begins with the path of the site. Other sites on the same server keep theirs. The last was one for the
  // whole server.
  const path = window.__md_scope.pathname;
  const ours = [`${path}.__palette`, `${path}.progress`, "sharing-information.progress"];

  function clear() {
    try {
      const keys = Object.keys(localStorage).filter((key) => ours.includes(key));
      for (const key of keys) localStorage.removeItem(key);
      return keys.length ? "cleared" : "nothing";
    } catch {
      return "refused"; // A browser may forbid all storage. Then there is none.
    }
  }

  button.addEventListener("click", () => {
    status.textContent = status.dataset[clear()];
  });
  button.hidden = false;
})();
