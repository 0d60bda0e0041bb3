// Light or dark: as the device prefers, until the reader presses the button, which is then remembered.
(() => {
  "use strict";

  const button = document.querySelector("[data-palette]");
  if (!button) return;
  const palettes = [...button.querySelectorAll(":scope > span")];
  const { body } = document;

  function show(/** @type {HTMLElement} */ palette) {
    body.dataset.mdColorScheme = palette.dataset.scheme;
    for (const other of palettes) other.hidden = other !== palette;
  }

  const chosen = () => palettes.find((palette) => palette.dataset.scheme === window.__md_get("__palette")?.scheme);
  const preferred = () => palettes.find((palette) => matchMedia(palette.dataset.media).matches) || palettes[0];
  const start = () => show(chosen() || preferred());

  button.addEventListener("click", () => {
    const now = palettes.findIndex((palette) => !palette.hidden);
    const next = palettes[(now + 1) % palettes.length];
    show(next);
    window.__md_set("__palette", { scheme: next.dataset.scheme });
  });
  for (const palette of palettes) matchMedia(palette.dataset.media).addEventListener("change", start);
  start();
  button.hidden = false;
})();
