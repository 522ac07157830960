"""The lines drawn on a page in; what may part the notes, and whether there may be a table, out."""

import ctypes
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium

_THIN = 3.0
_LONG_ACROSS, _LONG_DOWN = 20.0, 8.0
_MAX_OBJECTS = 20_000
_FEWEST_PATHS = 6

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Rules:
    """Thin lines across a page, top to bottom, in points; whether the page may hold a table."""

    across: tuple[Box, ...] = ()
    tabular: bool = False


def rules_of(page: Any) -> Rules:
    """The drawn lines of a page. Lines in form objects count too, one level deep."""
    across: list[Box] = []
    down = boxes = paths = 0
    for left, bottom, right, top in _paths(page):
        paths += 1
        if top - bottom < _THIN and right - left > _LONG_ACROSS:
            across.append((left, bottom, right, top))
        elif right - left < _THIN and top - bottom > _LONG_DOWN:
            down += 1
        elif right - left > _LONG_ACROSS and top - bottom > _LONG_DOWN:
            boxes += 1
    crossing = (len(across) >= 2 and down >= 2) or boxes >= 4
    across.sort(key=lambda box: -box[1])
    return Rules(tuple(across), crossing and paths >= _FEWEST_PATHS)


def _paths(page: Any) -> list[Box]:
    count, found = pdfium.FPDFPage_CountObjects(page), []
    kind_of, object_at = pdfium.FPDFPageObj_GetType, pdfium.FPDFPage_GetObject
    edges = [ctypes.c_float() for _ in range(4)]
    for index in range(min(count, _MAX_OBJECTS)):
        item = object_at(page, index)
        if kind_of(item) == pdfium.FPDF_PAGEOBJ_PATH and pdfium.FPDFPageObj_GetBounds(item, *edges):
            found.append((edges[0].value, edges[1].value, edges[2].value, edges[3].value))
    return found
