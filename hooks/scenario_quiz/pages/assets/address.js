/* What trainers hand out: whether an address leads anybody anywhere, and the address as people are told it. */
window.sqAddress = {
  /* Whether it is that of the computer on which it is opened, so that it works for nobody else. */
  hereOnly: (address) => {
    const host = /^https?:/.test(address) ? new URL(address).hostname.replace(/\.$/, "") : "";
    const name = /^(?:(?:.+\.)?localhost|localhost\.localdomain|ip6-(?:localhost|loopback))$/;
    const number = /^(?:127(?:\.\d+){3}|0\.0\.0\.0|\[::1?\]|\[::ffff:(?:7f[0-9a-f]{2}:[0-9a-f]+|0:0)\])$/;
    return name.test(host) || number.test(host);
  },
  /* `note` says of such a one what it is. */
  told: (address, note) => (window.sqAddress.hereOnly(address) ? `${address} ${note}` : address),
  /* Addresses that nobody could know before are shown as this browser knows them. The path of a folder on this device
     would help nobody. */
  showIn: (place, note) => {
    if (!location.protocol.startsWith("http")) return;
    for (const one of place.querySelectorAll("[data-address]")) {
      if (/^https?:/.test(one.textContent)) continue;
      one.textContent = window.sqAddress.told(new URL(one.dataset.address, location.href).href, note);
    }
  },
};
