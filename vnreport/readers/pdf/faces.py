"""A character's typeface: its name, whether it is bold, whether of an old encoding."""

import ctypes
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from vnreport.tables.legacy_encodings import LegacyFont, legacy_font

_NAME_LENGTH = 128
_BOLD = ("bold", "black", "heavy", "demi")


class Face(NamedTuple):
    """A typeface. legacy: of an old Vietnamese 8-bit encoding, whose codes mean other letters."""

    name: str
    bold: bool = False
    legacy: LegacyFont | None = None


class Faces:
    """The typefaces of one file; the subsets that a file makes of one typeface are the same."""

    def __init__(self) -> None:
        self.none = Face("")
        self._by_subset: dict[bytes, Face] = {}
        self._by_name: dict[str, Face] = {}
        self._name: Any = ctypes.create_string_buffer(_NAME_LENGTH)
        self._flags: Any = ctypes.c_int()

    def at(self, page: Any, index: int) -> Face:
        """The typeface of the character at `index` of a text page."""
        pdfium.FPDFText_GetFontInfo(page, index, self._name, _NAME_LENGTH, self._flags)
        raw = self._name.value
        face = self._by_subset.get(raw)
        if face is None:
            decoded = raw.decode("latin-1")
            face = _face(decoded.partition("+")[2] or decoded)
            face = self._by_subset[raw] = self._by_name.setdefault(face.name, face)
        return face


def _face(name: str) -> Face:
    low = name.lower()
    return Face(name, any(word in low for word in _BOLD), legacy_font(name))
