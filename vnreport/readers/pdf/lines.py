"""Pieces of a page in, lines of words out, top to bottom; a wide gap parts a line.

Lines are found by baseline, not by the order of the file. Small raised pieces (a note's mark, the 2
of m²) and lowered ones join the line that they hang on.
"""

from collections import Counter

from vnreport.readers.pdf.line import Line, Word
from vnreport.readers.pdf.piece import Piece
from vnreport.readers.pdf.pieces import DASHES

_SAME_BASE = 0.12
"""Baselines differ by no more than this, in em, on one line."""

_SMALL = 0.87
"""Size of a raised or lowered piece against its line, at most."""

_LOOSE_NEAR, _TIGHT_NEAR = 0.22, 0.16
"""Gap from which words are apart, in em: where the page has blanks of its own, and where not."""

_AFTER_DASH = 0.06
"""The same gap after a dash that begins a line, where a narrow tab stands for a blank."""

APART = 1.0
"""Gap that parts a line into stretches, in em, until columns have been looked for."""


class _Row:
    """Pieces that stand on one baseline."""

    __slots__ = ("base", "pieces", "size")

    def __init__(self, base: float, size: float, pieces: list[Piece]) -> None:
        self.base = base
        self.size = size
        self.pieces = pieces


def lines_of(pieces: list[Piece], page: int) -> list[Line]:
    """The stretches of each line, top to bottom, then left to right; pieces of one turn."""
    rows, hung = _rows(pieces)
    near = _LOOSE_NEAR if _has_blanks(pieces) else _TIGHT_NEAR
    lines: list[Line] = []
    for row in rows:
        small = hung.get(id(row), [])
        words = _words(sorted(row.pieces + small, key=_left), row, near)
        lines += _stretches(words, row, page)
    return lines


def _left(piece: Piece) -> float:
    return piece.x0


def _has_blanks(pieces: list[Piece]) -> bool:
    blanks = sum(piece.after for piece in pieces)
    return blanks > 0.08 * sum(len(piece.text) for piece in pieces)


def _rows(pieces: list[Piece]) -> tuple[list[_Row], dict[int, list[Piece]]]:
    """Rows, top to bottom; and by id of a row, the small pieces that hang on it."""
    rows: list[_Row] = []
    for piece in sorted(pieces, key=lambda piece: -piece.base):
        row = rows[-1] if rows else None
        if row and row.base - piece.base <= _SAME_BASE * max(row.size, piece.size):
            row.pieces.append(piece)
        else:
            rows.append(_Row(piece.base, piece.size, [piece]))
    for row in rows:
        row.size = _main_size(row.pieces)
    return _kept(rows)


def _kept(rows: list[_Row]) -> tuple[list[_Row], dict[int, list[Piece]]]:
    """Rows that hang on none; a row may hang on one that hangs itself, each larger than it."""
    hosts = [_host(rows, index) for index in range(len(rows))]
    hung: dict[int, list[Piece]] = {}
    for row, host in zip(rows, hosts, strict=True):
        if host is not None:
            while (next_host := hosts[host]) is not None:
                host = next_host
            hung.setdefault(id(rows[host]), []).extend(row.pieces)
    return [row for row, host in zip(rows, hosts, strict=True) if host is None], hung


def _main_size(pieces: list[Piece]) -> float:
    sizes: Counter[float] = Counter()
    for piece in pieces:
        sizes[piece.size] += len(piece.text)
    return sizes.most_common(1)[0][0]


def _host(rows: list[_Row], index: int) -> int | None:
    """Which row of larger letters it is on which a row of few small pieces hangs."""
    row = rows[index]
    for step in (1, -1):
        other = index + step
        while 0 <= other < len(rows) and abs(rows[other].base - row.base) < 12 + row.size:
            if _hangs(row, rows[other]):
                return other
            other += step
    return None


def _hangs(row: _Row, host: _Row) -> bool:
    if row.size > _SMALL * host.size or len(row.pieces) > len(host.pieces) + 1:
        return False
    up = row.base - host.base
    if not (0.1 * host.size < up < 0.7 * host.size or -0.35 * host.size < up < 0):
        return False
    return all(_touches(piece, host) for piece in row.pieces)


def _touches(piece: Piece, host: _Row) -> bool:
    near = 0.6 * host.size
    return any(other.x0 - near < piece.x1 and piece.x0 < other.x1 + near for other in host.pieces)


def _words(pieces: list[Piece], row: _Row, near: float) -> list[Word]:
    words: list[Word] = []
    last: Piece | None = None
    for piece in pieces:
        raised = _raised(piece, row)
        dash = len(words) == 1 and words[0].text in DASHES
        spaced = last is None or _spaced(last, piece, _AFTER_DASH if dash else near)
        if spaced or raised or words[-1].raised or last is None or last.face is not piece.face:
            words.append(
                Word(
                    piece.text, piece.x0, piece.y0, piece.x1, piece.y1,
                    piece.size, piece.face, spaced, raised,
                )
            )  # fmt: skip
        else:
            words[-1] = _grown(words[-1], piece)
        last = piece
    return words


def _raised(piece: Piece, row: _Row) -> bool:
    if piece.size > _SMALL * row.size:
        return False
    return piece.base > row.base + 0.1 * row.size


def _spaced(last: Piece, piece: Piece, near: float) -> bool:
    gap = piece.x0 - last.x1
    size = min(last.size, piece.size)
    if last.after or piece.before:
        return gap > -0.05 * size
    return gap > near * max(last.size, piece.size)


def _grown(word: Word, piece: Piece) -> Word:
    return Word(
        word.text + piece.text,
        word.x0,
        min(word.y0, piece.y0),
        max(word.x1, piece.x1),
        max(word.y1, piece.y1),
        word.size,
        word.face,
        word.spaced,
        word.raised,
    )


def _stretches(words: list[Word], row: _Row, page: int) -> list[Line]:
    turn = row.pieces[0].turn
    lines: list[Line] = []
    start = 0
    for index in range(1, len(words) + 1):
        if index == len(words) or words[index].x0 - words[index - 1].x1 > APART * row.size:
            part = tuple(words[start:index])
            size = row.size if len(part) == len(words) else _size_of(part)
            lines.append(Line(part, row.base, size, page, turn))
            start = index
    return lines


def _size_of(words: tuple[Word, ...]) -> float:
    sizes: Counter[float] = Counter()
    for word in words:
        sizes[word.size] += len(word.text)
    return sizes.most_common(1)[0][0]
