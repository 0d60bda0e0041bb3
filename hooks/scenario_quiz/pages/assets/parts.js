/* What the site's scripts share: making an element, and filling a text's {places}. */
window.sqParts = {
  make: (tag, attributes, ...content) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...content);
    return element;
  },
  fill: (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => String(values[name])),
};
