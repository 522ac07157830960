"""A run of characters of one look, and the directions in which letters may stand."""

from vnreport.readers.pdf.faces import Face

Turn = int
"""Direction of the letters in quarter turns, anticlockwise; -1 for letters that stand askew."""


class Piece:
    """A run of characters, its box in upright coordinates, and its looks.

    before, after: whether the file has a blank there.
    """

    __slots__ = ("after", "base", "before", "face", "size", "text", "turn", "x0", "x1", "y0", "y1")

    def __init__(
        self,
        text: str,
        x0: float,
        y0: float,
        x1: float,
        y1: float,
        base: float,
        size: float,
        face: Face,
        turn: Turn,
        before: bool = False,
        after: bool = False,
    ) -> None:
        self.text = text
        self.x0 = x0
        self.y0 = y0
        self.x1 = x1
        self.y1 = y1
        self.base = base
        self.size = size
        self.face = face
        self.turn = turn
        self.before = before
        self.after = after


class Pen:
    """What the characters of one text object share. base is in upright coordinates."""

    __slots__ = ("base", "face", "size", "turn")

    def __init__(self, size: float, face: Face, turn: Turn, base: float) -> None:
        self.size = size
        self.face = face
        self.turn = turn
        self.base = base


def turned(box: tuple[float, float, float, float], turn: Turn) -> tuple[float, float, float, float]:
    """A box of the page in the coordinates of letters that stand `turn` quarter turns round."""
    x0, y0, x1, y1 = box
    if turn == 1:
        return y0, -x1, y1, -x0
    if turn == 2:
        return -x1, -y1, -x0, -y0
    if turn == 3:
        return -y1, x0, -y0, x1
    return box
