"""A page in, the straight lines drawn on it out: what parts the notes, what frames the tables.

Producers draw a table's line as a stroke, as a thin filled box, or all lines in one path.
"""

import ctypes
from collections.abc import Iterator, Sequence
from typing import Any

import pypdfium2.raw as pdfium

from vnreport.readers.pdf.piece import Turn, turned

MAX_LINES = 4_000
"""Most lines kept of one page; a page with more of them is a drawing."""

_MAX_CROSSINGS = 20_000
_THIN = 3.0
_SHORTEST = 4.0
_MAX_OBJECTS = 20_000
_MAX_SEGMENTS = 2_000
_DEEPEST = 3
_WHITE = 250

Box = tuple[float, float, float, float]
Matrix = tuple[float, float, float, float, float, float]


class Drawn:
    """Straight lines of a page as boxes, in points.

    across, down: all of them, those of boxes' edges included. alone: those across the page that
    are drawn by themselves, top to bottom.
    """

    __slots__ = ("across", "alone", "down")

    def __init__(
        self, across: Sequence[Box] = (), down: Sequence[Box] = (), alone: Sequence[Box] = ()
    ) -> None:
        self.across, self.down, self.alone = list(across), list(down), list(alone)

    @property
    def tabular(self) -> bool:
        """Whether enough lines cross for a table of two cells, and not so many as in a drawing."""
        lines = len(self.across) + len(self.down)
        if min(len(self.across), len(self.down)) < 2 or not 6 <= lines < MAX_LINES:
            return False
        heights = {round(box[1]) for box in self.across}
        return len(heights) * len({round(box[0]) for box in self.down}) < _MAX_CROSSINGS

    def upright(self, turn: Turn) -> "Drawn":
        """The same lines in the coordinates of letters that stand `turn` quarter turns round."""
        if turn < 1:
            return self
        across, down, alone = self.across, self.down, self.alone
        if turn != 2:
            across, down, alone = down, across, down
        return Drawn(
            [turned(box, turn) for box in across],
            [turned(box, turn) for box in down],
            sorted((turned(box, turn) for box in alone), key=_falling),
        )


def drawn_on(page: Any) -> Drawn:
    """The straight lines of a page, in its own coordinates."""
    drawn = Drawn()
    for path, matrix in _paths(page):
        if len(drawn.across) + len(drawn.down) >= MAX_LINES:
            break
        _add(drawn, path, matrix)
    drawn.alone.sort(key=_falling)
    return drawn


def _falling(box: Box) -> float:
    return -box[1]


def _paths(page: Any) -> Iterator[tuple[Any, Matrix | None]]:
    """Path objects of a page and of the forms on it, each with the matrix of its form."""
    kind_of, object_at = pdfium.FPDFPageObj_GetType, pdfium.FPDFPage_GetObject
    count = min(pdfium.FPDFPage_CountObjects(page), _MAX_OBJECTS)
    for index in range(count):
        item = object_at(page, index)
        kind = kind_of(item)
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            yield item, None
        elif kind == pdfium.FPDF_PAGEOBJ_FORM:
            yield from _paths_in(item, (1, 0, 0, 1, 0, 0), 1)


def _paths_in(form: Any, outer: Matrix, depth: int) -> Iterator[tuple[Any, Matrix | None]]:
    matrix = _times(_matrix(form), outer)
    count = min(pdfium.FPDFFormObj_CountObjects(form), _MAX_OBJECTS)
    for index in range(max(count, 0)):
        item = pdfium.FPDFFormObj_GetObject(form, index)
        kind = pdfium.FPDFPageObj_GetType(item)
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            yield item, matrix
        elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
            yield from _paths_in(item, matrix, depth + 1)


def _add(drawn: Drawn, path: Any, matrix: Matrix | None) -> None:
    bounds = _bounds(path)
    if bounds is None:
        return
    box = _mapped(bounds, matrix) if matrix else bounds
    x0, y0, x1, y1 = box
    if y1 - y0 < _THIN and x1 - x0 > _SHORTEST:
        drawn.across.append(box)
        drawn.alone.append(box)
    elif x1 - x0 < _THIN and y1 - y0 > _SHORTEST:
        drawn.down.append(box)
    elif x1 - x0 > _SHORTEST and y1 - y0 > _SHORTEST and _visible(path):
        for one, other in _sides(path, matrix):
            side = (min(one[0], other[0]), min(one[1], other[1]),
                    max(one[0], other[0]), max(one[1], other[1]))  # fmt: skip
            if side[3] - side[1] < 0.5 and side[2] - side[0] > _SHORTEST:
                drawn.across.append(side)
            elif side[2] - side[0] < 0.5 and side[3] - side[1] > _SHORTEST:
                drawn.down.append(side)


def _bounds(item: Any) -> Box | None:
    edges = [ctypes.c_float() for _ in range(4)]
    if not pdfium.FPDFPageObj_GetBounds(item, *edges):
        return None
    return edges[0].value, edges[1].value, edges[2].value, edges[3].value


def _visible(path: Any) -> bool:
    """Whether a path is stroked, or filled with another colour than white."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    if not pdfium.FPDFPath_GetDrawMode(path, fill, stroke) or stroke.value:
        return True
    tones = [ctypes.c_uint() for _ in range(4)]
    if not fill.value or not pdfium.FPDFPageObj_GetFillColor(path, *tones):
        return False
    return min(tone.value for tone in tones[:3]) < _WHITE


def _sides(path: Any, outer: Matrix | None) -> Iterator[tuple[tuple[float, float], ...]]:
    """The straight segments of a path, as pairs of points."""
    matrix = _times(_matrix(path), outer) if outer else _matrix(path)
    x, y = ctypes.c_float(), ctypes.c_float()
    start: tuple[float, float] | None = None
    last: tuple[float, float] | None = None
    for index in range(min(pdfium.FPDFPath_CountSegments(path), _MAX_SEGMENTS)):
        segment = pdfium.FPDFPath_GetPathSegment(path, index)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        point = _point(x.value, y.value, matrix)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            start = point
        elif kind == pdfium.FPDF_SEGMENT_LINETO and last is not None:
            yield last, point
        if pdfium.FPDFPathSegment_GetClose(segment) and start is not None:
            yield point, start
        last = point


def _matrix(item: Any) -> Matrix:
    found = pdfium.FS_MATRIX(1, 0, 0, 1, 0, 0)
    pdfium.FPDFPageObj_GetMatrix(item, found)
    return found.a, found.b, found.c, found.d, found.e, found.f


def _times(inner: Matrix, outer: Matrix) -> Matrix:
    a, b, c, d, e, f = inner
    g, h, i, j, k, m = outer
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j,
            e * g + f * i + k, e * h + f * j + m)  # fmt: skip


def _point(x: float, y: float, matrix: Matrix) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def _mapped(box: Box, matrix: Matrix) -> Box:
    one, other = _point(box[0], box[1], matrix), _point(box[2], box[3], matrix)
    (x0, x1), (y0, y1) = sorted((one[0], other[0])), sorted((one[1], other[1]))
    return x0, y0, x1, y1
