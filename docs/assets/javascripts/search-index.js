// The search's index and what belongs to it weigh more than all else on a page, and most readers never search: they are
// asked for once somebody turns to the search. Material's bundle asks for the index at once, so its request is held
// until then.
(function () {
  "use strict";

  const here = document.currentScript.src;
  const { open, send } = XMLHttpRequest.prototype;
  const held = new Set();
  let wanted = new URLSearchParams(location.search).has("q");
  let loaded = null;

  // What puts the words of staff into words of the site. Without it the search finds less, but it works.
  function load() {
    loaded ||= Promise.all(
      ["search-terms.js", "search-words.js", "search-query.js"].map(
        (name) =>
          new Promise((done) => {
            const script = document.createElement("script");
            script.src = new URL(name, here);
            script.async = false; // in this order
            script.onload = script.onerror = done;
            document.head.append(script);
          }),
      ),
    );
    return loaded;
  }

  XMLHttpRequest.prototype.open = function (method, address, ...rest) {
    if (String(address).endsWith("/search/search_index.json")) held.add(this);
    return open.call(this, method, address, ...rest);
  };

  XMLHttpRequest.prototype.send = function (...content) {
    if (wanted || !held.has(this)) send.apply(this, content);
  };

  window.Worker = class extends window.Worker {
    constructor(address) {
      super(address);
      // Before Material's own listener, which shows what it is given.
      this.addEventListener("message", ({ data }) => this.between?.received(data));
    }

    // The first message holds the index. From a folder that comes as a script, and at once.
    postMessage(message) {
      if (message.type !== 0) return super.postMessage(this.between ? this.between.sent(message) : message);
      return load().then(() => {
        this.between = window.searchBetween?.(message);
        super.postMessage(message);
      });
    }
  };

  function ask(event) {
    if (wanted || !event.target.closest("[data-md-component=search], .search-open")) return;
    wanted = true;
    load();
    for (const request of held) send.call(request);
  }

  for (const turn of ["focusin", "pointerover", "pointerdown"]) addEventListener(turn, ask, true);
})();
