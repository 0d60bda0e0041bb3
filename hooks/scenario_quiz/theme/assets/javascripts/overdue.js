/* Says louder what the page prints: that the day after which to check it has passed. The reader's own clock decides,
   here and nowhere else, so that the same commit always makes the same pages. */
(() => {
  "use strict";

  const now = new Date();
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, "0")).join("-");
  for (const due of document.querySelectorAll("[data-check-after]")) {
    if (today <= due.dataset.checkAfter) continue;
    const notice = document.createElement("strong");
    notice.className = "overdue";
    notice.textContent = due.dataset.passed;
    due.append(" ", notice);
    /* The day of a whole page stands at its end, so it is said below the title as well. */
    if ("page" in due.dataset) {
      const top = document.createElement("p");
      top.append(...[...due.childNodes].map((node) => node.cloneNode(true)));
      document.querySelector(".md-content h1")?.after(top);
    }
  }
})();
