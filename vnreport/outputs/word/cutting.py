"""Letters that are wanted apart in, the runs cut so that each stretch of them is whole runs, out."""

from vnreport.outputs.word.places import Letters
from vnreport.outputs.word.runs import Piece, children_of, cut
from vnreport.readers.docx.names import DEL, Element

OWN = frozenset((DEL,))
"""What only an own deletion can be around live words."""


class Cutter:
    """Cuts runs at all places at once, so that no cut moves another.

    First everything is asked for, then `cut`, then the pieces are taken.
    """

    def __init__(self) -> None:
        self._places: dict[Element, set[int]] = {}
        self._pieces: dict[Element, list[Piece]] = {}

    def want(self, letters: Letters, *, bare: bool = False) -> None:
        """Ask for letters as whole runs; bare: without what is no letter between them."""
        places = self._places.setdefault(letters.run, set())
        places |= {letters.start, letters.end}
        if bare:
            places |= {
                child.start
                for child in children_of(letters.run)
                if child.start == child.end and letters.start < child.start < letters.end
            }

    def cut(self) -> None:
        """Cut all runs."""
        for run, places in self._places.items():
            self._pieces[run] = cut(run, places)

    def runs(self, letters: Letters) -> list[Element]:
        """The runs that hold letters, in their order; none that holds no letter."""
        return [
            piece.run
            for piece in self._pieces.get(letters.run) or [Piece(letters.run, 0, letters.end)]
            if piece.start < piece.end and letters.start < piece.end and piece.start < letters.end
        ]

    def insert(self, point: Letters, element: Element) -> None:
        """Put an element at the place before the letter at the start of a point."""
        pieces = self._pieces[point.run]
        before = [p for p in pieces if p.start < p.end <= point.start]
        if before:
            last = outside(before[-1].run, OWN)
            element.tail, last.tail = last.tail, None
            last.addnext(element)
        else:
            first = next((p for p in pieces if p.start < p.end), pieces[0])
            outside(first.run, OWN).addprevious(element)


def outside(element: Element, tags: frozenset[str]) -> Element:
    """The element, or the outermost of those of some names that stand directly around it."""
    parent = element.getparent()
    while parent is not None and parent.tag in tags:
        element, parent = parent, parent.getparent()
    return element
