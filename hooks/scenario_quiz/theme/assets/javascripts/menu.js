// The menu of narrow screens: its links become buttons that open and close it. Without this script the links do.
(() => {
  "use strict";

  const find = window.finder();
  const menu = find("#site-menu");
  const drawer = find("input#__drawer"); // Material's state: its page cover and its layout follow it
  const [open, close] = [find("a.menu-open"), find("a.menu-close", menu)].map(asButton);
  const wide = matchMedia("(min-width: 76.25em)");
  const shutHeld = window.holdOpen(drawer, menu);
  /** @type {(() => void) | null} */
  let release = null;
  let followed = false; // a link to a part of this page, after which Material closes the menu

  function asButton(/** @type {HTMLAnchorElement} */ link) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = link.className;
    button.append(...link.childNodes);
    link.replaceWith(button);
    return button;
  }

  function follow() {
    open.setAttribute("aria-expanded", String(drawer.checked));
    if (drawer.checked && !release) {
      close.focus();
      release = window.keepInside(menu);
    } else if (!drawer.checked && release) {
      release();
      release = null;
      goOn();
    }
  }

  // Who has followed a link to a part of this page goes on there, everybody else where they came from.
  function goOn() {
    const target = followed ? document.querySelector(":target") : null;
    if (target) target.tabIndex = -1;
    (target || open).focus({ preventScroll: true });
    followed = false;
  }

  function shut() {
    if (!drawer.checked) return;
    close.focus();
    shutHeld();
  }

  open.setAttribute("aria-controls", menu.id);
  menu.addEventListener("click", (event) => {
    followed = event.target.matches('[href^="#"]');
  });
  open.addEventListener("click", () => drawer.click());
  close.addEventListener("click", shut);
  drawer.addEventListener("change", follow);
  wide.addEventListener("change", shut);
  addEventListener(
    "keydown",
    (event) => {
      if (event.key === "Escape") shut();
    },
    true,
  );
  follow();
  if (location.hash === `#${menu.id}`) {
    addEventListener("load", () => {
      location.hash = ""; // opened by the link, before this script came
      open.focus();
    });
  }
})();
