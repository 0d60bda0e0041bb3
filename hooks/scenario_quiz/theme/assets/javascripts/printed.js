// Where nobody has filled in the address of the site, paper names the one that this reader has open. In a folder it
// would name a disk, and perhaps a person: there the way from the top of the site stays.
(() => {
  "use strict";
  const place = document.querySelector("[data-printed-address]");
  if (place && /^https?:$/.test(location.protocol)) place.textContent = location.origin + location.pathname;
})();
