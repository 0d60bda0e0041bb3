"""How strongly the ring of a control that has focus stands out from what lies below it."""

from __future__ import annotations

import base64
import math

from playwright.sync_api import FloatRect, Locator, Page

# Two pictures in, the number of pixels out in which they differ by a contrast of at least 3:1.
CHANGED = """async pictures => {
  const [before, after] = await Promise.all(pictures.map(async picture => {
    const bytes = Uint8Array.from(atob(picture), letter => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    canvas.drawImage(bitmap, 0, 0);
    return canvas.getImageData(0, 0, bitmap.width, bitmap.height).data;
  }));
  const light = (data, at) => [0.2126, 0.7152, 0.0722].reduce((sum, share, part) => {
    const value = data[at + part] / 255;
    return sum + share * (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  }, 0.05);
  let changed = 0;
  for (let at = 0; at < before.length; at += 4) {
    const [one, other] = [light(before, at), light(after, at)];
    if (Math.max(one, other) / Math.min(one, other) >= 3) changed += 1;
  }
  return changed;
}"""

BARE = "html:root:root:root :focus-visible { box-shadow: none !important; outline: none !important; }"
# The search grows when it is given focus.
FRAMES = "() => new Promise(done => setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(done)), 120))"
# A link may run over several lines.
AROUND = "control => [...control.getClientRects()].reduce((sum, box) => sum + 2 * (box.width + box.height), 0)"


def ring_strength(page: Page, control: Locator) -> float:
    """Pixels in which focus stands out by 3:1 or more, for each pixel of the control's outline.

    WCAG 2.4.13 asks for an area at least as large as an outline 2 pixels thick.
    """
    control.scroll_into_view_if_needed()
    page.keyboard.press("Shift")  # from now on the browser shows focus as after a key
    for _ in range(10):  # results that come in late give the search's field focus
        control.evaluate("control => control.focus({ preventScroll: true })")
        control.evaluate(FRAMES)
        if control.evaluate("control => control === document.activeElement"):
            break
    box = control.bounding_box()
    assert box
    ringed = _still(page, box)
    bare = page.add_style_tag(content=BARE)
    changed: int = page.evaluate(CHANGED, [_picture(page, box), ringed])
    bare.evaluate("style => style.remove()")
    around: float = control.evaluate(AROUND)
    return changed / (around * math.pi / 4 if control.get_attribute("type") == "radio" else around)


def _still(page: Page, box: FloatRect) -> str:
    """A picture that is the same twice: what opens or comes in late is there."""
    last = ""
    for _ in range(10):
        picture = _picture(page, box)
        if picture == last:
            break
        last = picture
    return last


def _picture(page: Page, box: FloatRect, margin: float = 6) -> str:
    x, y = max(0, box["x"] - margin), max(0, box["y"] - margin)
    clip: FloatRect = {
        "x": x,
        "y": y,
        "width": box["x"] + box["width"] + margin - x,
        "height": box["y"] + box["height"] + margin - y,
    }
    return base64.b64encode(page.screenshot(clip=clip, animations="disabled", caret="hide")).decode()
