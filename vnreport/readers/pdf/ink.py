"""A picture in shades of grey in, the blots of ink in a part of it out."""

from pathlib import Path
from typing import NamedTuple

_INK = bytes(int(shade < 160) for shade in range(256))
"""For each shade of grey, from black, whether it is ink."""

_DIGITS = bytes.maketrans(b"\x00\x01", b"01")
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


def shades_of(path: Path) -> Shades:
    """The picture in a file."""
    from PIL import Image

    with Image.open(path) as image:
        grey = image.convert("L")
        return Shades(grey.width, grey.height, grey.tobytes())


def blots(shades: Shades, x0: int, x1: int, y0: int, y1: int) -> list[Blot]:
    """The blots of a part of the picture, from left to right; none where there are too many.

    Ink hangs together where points touch, also at their corners.
    """
    rows = shades.rows(x0, x1, y0, y1)
    found: list[Blot] = []
    for row, bits in enumerate(rows):
        while bits := rows[row]:
            if len(found) == _MOST:
                return []
            blot = _grown(rows, row, bits & -bits)
            inked = [at for at, part in enumerate(blot) if part]
            columns = 0
            for at in inked:
                columns |= blot[at]
                rows[at] &= ~blot[at]
            left, right = x1 - columns.bit_length(), x1 - (columns & -columns).bit_length() + 1
            found.append(Blot(left, y0 + inked[0], right, y0 + inked[-1] + 1))
    return sorted(found)


def _grown(rows: list[int], row: int, seed: int) -> list[int]:
    """The bits of each row that hang together with a seed."""
    blot = [0] * len(rows)
    blot[row] = seed
    down, up = range(row, len(rows)), range(len(rows) - 1, -1, -1)
    changed = True
    while changed:
        changed = False
        for order in (down, up):
            for at in order:
                near = blot[at] | (blot[at - 1] if at else 0)
                near |= blot[at + 1] if at + 1 < len(rows) else 0
                more = _spread(near, rows[at]) if near else 0
                if more != blot[at]:
                    blot[at] |= more
                    changed = True
        down = range(len(rows))
    return blot


def _spread(bits: int, row: int) -> int:
    """The runs of a row that touch some bits, at the corners, too."""
    grown = (bits | bits << 1 | bits >> 1) & row
    while True:
        more = (grown | grown << 1 | grown >> 1) & row
        if more == grown:
            return grown
        grown = more
