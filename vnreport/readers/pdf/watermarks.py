"""The pieces of a page in, the same without the large letters that lie under or over its text, out.

A watermark that stands askew is left out by its angle; one that stands upright would fall in
between the words of the lines that it crosses.
"""

from collections import Counter

from vnreport.readers.pdf.piece import Piece

_LARGE = 2.5
"""From how many times the size of most letters a piece may be a watermark."""


def without_watermarks(pieces: list[Piece]) -> list[Piece]:
    """The pieces that are no watermark; the same list where no letter is that large."""
    sizes: Counter[float] = Counter()
    for piece in pieces:
        sizes[piece.size] += len(piece.text)
    if not sizes:
        return pieces
    large = _LARGE * sizes.most_common(1)[0][0]
    if max(sizes) <= large:
        return pieces
    text = [piece for piece in pieces if piece.size <= large]
    return [piece for piece in pieces if piece.size <= large or not _is_crossed(piece, text)]


def _is_crossed(piece: Piece, text: list[Piece]) -> bool:
    """Whether the middle of some piece of the text lies in the letters of a large one."""
    low, high = piece.base, piece.base + 0.7 * piece.size
    return any(
        piece.x0 < (other.x0 + other.x1) / 2 < piece.x1
        and low < other.base + 0.3 * other.size < high
        for other in text
        if other.turn == piece.turn
    )
