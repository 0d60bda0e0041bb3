// The search's index and what belongs to it weigh more than all else on a page, and most readers never search: they are
// asked for once somebody turns to the search. Material's bundle asks for the index at once, so its request is held
// until then.
(() => {
  "use strict";

  const SCRIPTS = [
    "search-terms.js",
    "search-words.js",
    "search-vocabulary.js",
    "search-order.js",
    "search-query.js",
    "search-results.js",
  ];
  const here = /** @type {HTMLScriptElement} */ (document.currentScript).src;
  const { open, send } = XMLHttpRequest.prototype;
  /** @type {Set<XMLHttpRequest>} */
  const held = new Set();
  let wanted = new URLSearchParams(location.search).has("q");
  /** @type {Promise<unknown> | null} */
  let loaded = null;

  // What puts the words of staff into words of the site. Without it the search finds less, but it works.
  function load() {
    loaded ||= Promise.all(
      SCRIPTS.map(
        (name) =>
          new Promise((done) => {
            const script = document.createElement("script");
            script.src = new URL(name, here).href;
            script.async = false; // in this order
            script.addEventListener("load", done);
            script.addEventListener("error", done);
            document.head.append(script);
          }),
      ),
    );
    return loaded;
  }

  XMLHttpRequest.prototype.open = function (/** @type {any[]} */ ...asked) {
    if (String(asked[1]).endsWith("/search/search_index.json")) held.add(this);
    Reflect.apply(open, this, asked);
  };

  XMLHttpRequest.prototype.send = function (/** @type {any[]} */ ...content) {
    if (wanted || !held.has(this)) Reflect.apply(send, this, content);
  };

  window.Worker = class extends window.Worker {
    constructor(/** @type {string | URL} */ address) {
      super(address);
      /** @type {SearchBetween | undefined} */
      this.between = undefined;
      // Before Material's own listener, which shows what it is given.
      this.addEventListener("message", ({ data }) => {
        const mended = this.between?.received(data);
        if (mended) dispatchEvent(new CustomEvent("search:answered", { detail: mended }));
      });
    }

    // The first message holds the index. From a folder that comes as a script, and at once.
    postMessage(/** @type {SearchMessage} */ message) {
      if (message.type !== 0) return super.postMessage(this.between ? this.between.sent(message) : message);
      return load().then(() => {
        this.between = window.searchBetween?.(message.data.docs);
        super.postMessage(message);
      });
    }
  };

  function ask(/** @type {UIEvent} */ { target }) {
    if (wanted || !target.closest("[data-md-component=search], .search-open")) return;
    wanted = true;
    load();
    for (const request of held) send.call(request);
  }

  addEventListener("focusin", ask, true);
  addEventListener("pointerover", ask, true);
  addEventListener("pointerdown", ask, true);
})();
