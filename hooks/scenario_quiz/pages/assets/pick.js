/* One of many by the reader's clock: another each day, or each month. Without script all of them stand there. */
(() => {
  "use strict";

  /* The days or the months until now, where the reader is. */
  const count = (/** @type {"day" | "month"} */ by) => {
    const now = new Date();
    const [year, month] = [now.getFullYear(), now.getMonth()];
    return by === "month" ? year * 12 + month : Date.UTC(year, month, now.getDate()) / 86400000;
  };
  window.sqPick = (all, by) => all[count(by) % all.length];

  for (const list of document.querySelectorAll("[data-pick]")) {
    const all = [...list.children];
    const one = window.sqPick(all, list.dataset.pick === "month" ? "month" : "day");
    for (const other of all) if (other !== one) other.remove();
    list.classList.add("sq-picked");
    list.parentElement?.querySelector("[data-without]")?.remove();
  }
})();
