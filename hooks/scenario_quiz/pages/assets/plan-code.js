/* Draws the QR code of a plan's link, as an SVG picture on white of its own. Nothing is asked of any server: lean-qr
   does the encoding here in the browser. */
(() => {
  "use strict";

  const { generate, correction } = window.sqLeanQr;
  const QUIET = 4; // modules of white around it, as the standard asks
  const LARGEST = 25; // above this version a phone's camera can no longer tell the squares apart on paper
  const SVG = "http://www.w3.org/2000/svg";

  /** @param {string} tag @param {Record<string, string | number>} attributes @param {(Node | string)[]} content */
  const make = (tag, attributes, ...content) => {
    const element = document.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
    element.append(...content);
    return element;
  };

  /* Runs of dark squares, line by line. */
  const squares = (/** @type {QrCode} */ code) => {
    let path = "";
    for (let y = 0; y < code.size; y += 1) {
      for (let x = 0; x < code.size; x += 1) {
        if (!code.get(x, y) || code.get(x - 1, y)) continue;
        let end = x;
        while (code.get(end, y)) end += 1;
        path += `M${x + QUIET} ${y + QUIET}h${end - x}v1h${x - end}z`;
      }
    }
    return path;
  };

  /* The picture of an address, or nothing where the address is too long for a code that can be scanned. */
  window.sqPlanCode = (address, title) => {
    let code;
    try {
      code = generate(address, { minCorrectionLevel: correction.M, maxVersion: LARGEST });
    } catch {
      return null;
    }
    const side = code.size + 2 * QUIET;
    return make(
      "svg",
      {
        role: "img",
        viewBox: `0 0 ${side} ${side}`,
        width: side * 4,
        height: side * 4,
        "shape-rendering": "crispEdges",
      },
      make("title", {}, title),
      make("path", { d: `M0 0h${side}v${side}h${-side}z`, fill: "#fff" }),
      make("path", { d: squares(code), fill: "#000" }),
    );
  };
})();
