/* Links and texts for trainers get a button that copies them. Addresses are shown whole: as this browser knows them,
   where nobody has filled in where the site will be. */
(() => {
  "use strict";

  const { make, fill } = window.sqParts;
  const { hereOnly, showIn } = window.sqAddress;
  const place = document.querySelector("[data-copying]");
  if (!place) return; // a page with nothing to copy
  const find = window.finder();
  /** @type {Texts} */
  const texts = JSON.parse(place.dataset.copying);

  showIn(document, texts.here_only);

  const status = make("p", { class: "sq-status tr-hidden", role: "status" });
  find(".md-content article").append(status);

  /* Intranets without https have no clipboard, so the text is selected for the reader to copy. */
  const select = (/** @type {Element} */ element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const selection = getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
  };

  for (const element of document.querySelectorAll("[data-copy]")) {
    const link = element instanceof HTMLAnchorElement ? element.href : "";
    const text = element.textContent;
    const name = element.dataset.copy || text.split("\n")[0];
    const [word, full] = link ? [texts.copy_link, texts.copy_link_one] : [texts.copy, texts.copy_one];
    const label = fill(full, { title: name });
    const button = make("button", { type: "button", class: "sq-button tr-copy", "aria-label": label }, word);
    const said = make("span", { class: "tr-said" });
    element.after(" ", button, said);
    button.addEventListener("click", async () => {
      let done = texts.copied;
      try {
        await navigator.clipboard.writeText(link || text);
      } catch {
        const address = element.closest("li")?.querySelector("[data-address]");
        select(link && address ? address : element);
        done = texts.not_copied;
      }
      if (hereOnly(link)) done += " " + texts.here_only;
      said.textContent = " " + done;
      status.textContent = done;
      setTimeout(() => (status.textContent = said.textContent = ""), 8000);
    });
  }
})();
