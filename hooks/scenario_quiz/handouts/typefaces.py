"""The one typeface of handouts, bundled, and nothing of the machine's fonts: two machines make the same bytes.

Every letter is looked for in the bundled faces alone, whatever family a style or a drawing names.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

_HERE = "scenario_quiz.handouts"
# The plain faces, and beside them the letters that English does not need, such as the Welsh w with a roof.
_FACES = (("latin", "Handout"), ("latin-ext", "Handout Extra"))
# To Fontconfig: whatever is asked for, these two come next.
_RULE = f"""<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><match target="pattern"><edit name="family" mode="append_last">
{"".join(f"<string>{family}</string>" for _, family in _FACES)}
</edit></match></fontconfig>"""


@cache
def typeface_css() -> str:
    """The faces as rules of a style sheet. Their addresses begin with `font:`."""
    return "\n".join(
        f"@font-face {{ font-family: '{family}'; font-weight: {weight}; font-style: {style}; "
        f"src: url(font:{_file(subset, weight, style)}); }}"
        for subset, family in _FACES
        for weight in (400, 700)
        for style in ("normal", "italic")
    )


@cache
def font(name: str) -> bytes:
    """The file behind an address that begins with `font:`."""
    return files(_HERE).joinpath("fonts", name).read_bytes()


def bundled_fonts() -> Any:
    """A font configuration of WeasyPrint that knows no font of the machine. Faces come to it with a style sheet."""
    from weasyprint.text.ffi import ffi, fontconfig, pangoft2
    from weasyprint.text.fonts import FontConfiguration

    ffi.cdef("FcConfig * FcConfigCreate (void);", override=True)

    class Bundled(FontConfiguration):  # type: ignore[misc]
        def __init__(self) -> None:
            super().__init__()
            self._config = fontconfig.FcConfigCreate()  # an empty one in place of the machine's
            pangoft2.pango_fc_font_map_set_config(ffi.cast("PangoFcFontMap *", self.font_map), self._config)
            fontconfig.FcConfigDestroy(self._config)  # the font map keeps it
            fontconfig.FcConfigParseAndLoadFromMemory(self._config, _RULE.encode(), True)

    return Bundled()


def _file(subset: str, weight: int, style: str) -> str:
    return f"atkinson-hyperlegible-next-{subset}-{weight}-{style}.woff2"
