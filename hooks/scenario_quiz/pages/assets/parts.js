/* What the site's scripts share: making an element, filling a text's {places}, and telling an address. */
window.sqParts = {
  make: (tag, attributes, ...content) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...content);
    return element;
  },
  fill: (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]),
  /* Whether an address is that of the computer on which it is opened. It leads nobody else anywhere. */
  hereOnly: (address) => {
    const host = /^https?:/.test(address) ? new URL(address).hostname.replace(/\.$/, "") : "";
    const name = /^(?:(?:.+\.)?localhost|localhost\.localdomain|ip6-(?:localhost|loopback))$/;
    const number = /^(?:127(?:\.\d+){3}|0\.0\.0\.0|\[::1?\]|\[::ffff:(?:7f[0-9a-f]{2}:[0-9a-f]+|0:0)\])$/;
    return name.test(host) || number.test(host);
  },
  /* An address as people are told it. `note` says of such a one what it is. */
  told: (address, note) => (window.sqParts.hereOnly(address) ? `${address} ${note}` : address)
};
