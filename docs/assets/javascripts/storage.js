// "What this site stores": shows the Clear button, which removes what this site may have stored in this browser.
(function () {
  'use strict';

  const button = document.querySelector('[data-clear-storage]');
  const status = document.querySelector('[data-storage-status]');
  if (!button || !status) return;

  // The key of the colours begins with the path of the site. Other sites on the same server keep theirs.
  const isPalette = key => key.endsWith('.__palette') && location.pathname.startsWith(key.slice(0, -'.__palette'.length));
  const isOurs = key => key === 'sharing-information.progress' || isPalette(key);

  function clear() {
    try {
      const keys = Object.keys(localStorage).filter(isOurs);
      for (const key of keys) localStorage.removeItem(key);
      return keys.length ? 'cleared' : 'nothing';
    } catch {
      return 'refused'; // A browser may forbid all storage. Then there is none.
    }
  }

  button.addEventListener('click', () => { status.textContent = status.dataset[clear()]; });
  button.hidden = false;
})();
