/* Leads on from the earlier address of a page or of a section to where its words stand now. Without it the reader sees
   the same link, and follows it. Nothing is left in the history: Back goes to where the reader came from. */
(() => {
  "use strict";

  const leadOn = () => {
    const named = document.getElementById(location.hash.slice(1));
    const section = named?.closest(".forward");
    const link = (section ?? document.querySelector(".forward-page"))?.querySelector("a");
    if (link) location.replace(link.href);
  };

  window.addEventListener("hashchange", leadOn);
  leadOn();
})();
