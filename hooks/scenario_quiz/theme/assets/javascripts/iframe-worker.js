// Opened from a folder, browsers start no worker. The search then runs in a hidden frame that takes and sends the same
// messages.
(() => {
  "use strict";

  if (location.protocol !== "file:") return;

  // As much of a worker as Material's bundle asks for.
  class FrameWorker extends EventTarget {
    constructor(/** @type {string} */ address) {
      super();
      this.frame = document.createElement("iframe");
      this.frame.hidden = true;
      /** @type {Promise<typeof window>} */
      this.ready = new Promise((resolve, reject) => {
        // Some browsers fill an empty frame at once and some a moment later. What is put in before that is lost.
        this.frame.addEventListener(
          "load",
          () => {
            const inside = /** @type {typeof window} */ (this.frame.contentWindow);
            inside.postMessage = (/** @type {any} */ data) => this.dispatchEvent(new MessageEvent("message", { data }));
            const script = inside.document.createElement("script");
            script.src = new URL(address, document.baseURI).href;
            script.addEventListener("load", () => resolve(inside));
            script.addEventListener("error", reject);
            inside.document.head.append(script);
          },
          { once: true },
        );
      });
      this.ready.catch(() => this.dispatchEvent(new Event("error")));
      document.body.append(this.frame);
    }

    postMessage(/** @type {any} */ data) {
      this.ready.then(
        (inside) => inside.dispatchEvent(new inside.MessageEvent("message", { data })),
        () => {},
      );
    }

    terminate() {
      this.frame.remove();
    }
  }
  /** @type {any} */ (window).Worker = FrameWorker;
})();
