// The search's index weighs more than all else on a page, and most readers never search: it is asked for once they turn to
// the search. Material's bundle asks for it at once, so its request is held until then. From a folder it comes as a script.
(function () {
  'use strict';

  const { open, send } = XMLHttpRequest.prototype;
  const held = new Set();
  let wanted = new URLSearchParams(location.search).has('q');

  XMLHttpRequest.prototype.open = function (method, address, ...rest) {
    if (String(address).endsWith('/search/search_index.json')) held.add(this);
    return open.call(this, method, address, ...rest);
  };

  XMLHttpRequest.prototype.send = function (...content) {
    if (wanted || !held.has(this)) send.apply(this, content);
  };

  function ask(event) {
    if (wanted || !event.target.closest('[data-md-component=search], .search-open')) return;
    wanted = true;
    for (const request of held) send.call(request);
  }

  for (const turn of ['focusin', 'pointerover', 'pointerdown']) addEventListener(turn, ask, true);
})();
