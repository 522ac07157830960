"""A picture in shades of grey in, the blots of ink in a part of it out."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

_INK = bytes(int(shade < 160) for shade in range(256))
"""For each shade of grey, from black, whether it is ink."""

_FAINT = bytes(int(shade < 195) for shade in range(256))
"""What counts as ink, and as that of a thin line, which is paler than letters."""

INKED, BLANK = b"\x01", b"\x00"
_MOST = 60
"""Blots of one part of a picture; a part with more is dirt, and is given up."""


class Blot(NamedTuple):
    """Ink that hangs together: its box, in points of the picture from the top left."""

    left: int
    top: int
    right: int
    bottom: int


class Shades(NamedTuple):
    """A picture in shades of grey, a byte for each of its points, row by row."""

    width: int
    height: int
    points: bytes

    def inked(self, row: int) -> bytes:
        """A row with INKED for each point that has ink, be it faint, BLANK for the others."""
        return self.points[row * self.width : (row + 1) * self.width].translate(_FAINT)

    def rows(self, x0: int, x1: int, y0: int, y1: int) -> list[int]:
        """The rows of a part, each a number with a bit for each column that has ink.

        The lowest bit is that of the last column; outside of the picture there is no ink.
        """
        left, right = max(0, x0), min(self.width, x1)
        shift = x1 - right
        found = []
        for row in range(y0, y1):
            bits = 0
            if 0 <= row < self.height and left < right:
                begin = row * self.width
                ink = self.points[begin + left : begin + right].translate(_INK)
                bits = int(ink.translate(_DIGITS), 2) << shift
            found.append(bits)
        return found

    def has_ink(self, x0: int, x1: int, y0: int, y1: int) -> bool:
        """Whether there is ink in a part of the picture."""
        return any(self.rows(x0, x1, y0, y1))


_DIGITS = bytes.maketrans(BLANK + INKED, b"01")


def shades_of(path: Path) -> tuple[Shades, Shades]:
    """The picture in a file, and the same with rows and columns exchanged."""
    from PIL import Image

    with Image.open(path) as image:
        grey = image.convert("L")
        across = Shades(grey.width, grey.height, grey.tobytes())
        return across, Shades(
            grey.height, grey.width, grey.transpose(Image.Transpose.TRANSPOSE).tobytes()
        )


def blots(shades: Shades, x0: int, x1: int, y0: int, y1: int) -> list[Blot]:
    """The blots of a part of the picture, from left to right; none where there are too many.

    Ink hangs together where points touch, also at their corners.
    """
    begun: list[_Growing] = []
    above: list[tuple[int, _Growing]] = []
    for y, bits in enumerate(shades.rows(x0, x1, y0, y1), y0):
        row: list[tuple[int, _Growing]] = []
        for run in _runs(bits):
            blot = _touched(run, above)
            if blot is None:
                blot = _Growing(y)
                begun.append(blot)
            blot.columns |= run
            blot.bottom = y + 1
            row.append((run, blot))
        above = row
        if len(begun) > _MOST:
            return []
    return sorted(
        Blot(x1 - blot.columns.bit_length(), blot.top, x1 - _lowest(blot.columns), blot.bottom)
        for blot in begun
        if blot.into is None
    )


class _Growing:
    """A blot that is followed down the rows; into: the one that it proved to be a part of."""

    __slots__ = ("bottom", "columns", "into", "top")

    def __init__(self, row: int) -> None:
        self.columns, self.top, self.bottom = 0, row, row
        self.into: _Growing | None = None

    def root(self) -> "_Growing":
        """The whole blot that this is of."""
        found = self
        while found.into is not None:
            found = found.into
        return found

    def take(self, other: "_Growing") -> None:
        """Make another blot a part of this one."""
        self.columns |= other.columns
        self.top = min(self.top, other.top)
        other.into = self


def _runs(bits: int) -> Iterator[int]:
    """The runs of set bits, each a number of its own."""
    while bits:
        rest = bits + (bits & -bits)
        yield bits & ~rest
        bits &= rest


def _touched(run: int, above: list[tuple[int, _Growing]]) -> _Growing | None:
    """The blot that a run hangs on; those of the row above that it touches are one."""
    near, blot = run | run << 1 | run >> 1, None
    for other, hung in above:
        if other & near:
            root = hung.root()
            if blot is None:
                blot = root
            elif root is not blot:
                blot.take(root)
    return blot


def _lowest(bits: int) -> int:
    return (bits & -bits).bit_length() - 1
