/* Codes that nobody could make before: of addresses that are known here alone. None for a folder on this device, or for
   this computer, which would help nobody. */
for (const place of document.querySelectorAll("[data-draw]")) {
  const address = new URL(place.dataset.draw, location.href).href;
  const reached = address.startsWith("http") && !window.sqAddress.hereOnly(address);
  const code = reached ? window.sqPlanCode(address, place.dataset.title) : null;
  if (code) place.append(code);
}
