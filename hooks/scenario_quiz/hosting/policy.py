"""What every answer of a server says, so that a page can only do what this site does."""

from __future__ import annotations

# Scripts, styles, pictures and data from this server alone. The browser tests run the site under this very policy.
CONTENT_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; worker-src 'self'; manifest-src 'self'; media-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
)
# The site asks for none of these. Full screen is left out, because an organisation's video may use it.
_NEVER_ASKED = ("accelerometer", "camera", "geolocation", "gyroscope", "magnetometer", "microphone", "payment", "usb")

HEADERS: dict[str, str] = {
    "Content-Security-Policy": CONTENT_POLICY,
    "X-Content-Type-Options": "nosniff",
    # A link to another site must not tell it which page somebody was reading.
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": ", ".join(f"{feature}=()" for feature in _NEVER_ASKED),
}

# The theme puts a hash of the content into these names, so what stands under a name never changes.
HASHED = r"\.[0-9a-f]{8}\.min\.(?:css|js)$"
KEEP = "public, max-age=31536000, immutable"
ASK_AGAIN = "no-cache"
