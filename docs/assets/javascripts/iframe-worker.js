// Opened from a folder, browsers start no worker. The search then runs in a hidden frame that takes and sends the same
// messages.
(function () {
  "use strict";

  if (location.protocol !== "file:") return;

  window.Worker = class extends EventTarget {
    constructor(address) {
      super();
      this.frame = document.createElement("iframe");
      this.frame.hidden = true;
      this.ready = new Promise((resolve, reject) => {
        // Some browsers fill an empty frame at once and some a moment later. What is put in before that is lost.
        this.frame.addEventListener(
          "load",
          () => {
            const { contentWindow: inside, contentDocument: inner } = this.frame;
            inside.postMessage = (data) => this.dispatchEvent(new MessageEvent("message", { data }));
            const script = inner.createElement("script");
            script.src = new URL(address, document.baseURI);
            script.addEventListener("load", () => resolve(inside));
            script.addEventListener("error", reject);
            inner.head.append(script);
          },
          { once: true },
        );
      });
      this.ready.catch(() => this.dispatchEvent(new Event("error")));
      document.body.append(this.frame);
    }

    postMessage(data) {
      this.ready.then(
        (inside) => inside.dispatchEvent(new inside.MessageEvent("message", { data })),
        () => {},
      );
    }

    terminate() {
      this.frame.remove();
    }
  };
})();
