"""Notes to be written and those that stand in the file in, the notes that are new out."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple, Protocol, TypeVar

from vnreport.outputs.word.anchors import Anchor
from vnreport.outputs.word.package import Draft
from vnreport.outputs.word.runs import children_of
from vnreport.outputs.word.wording import Note, key_of
from vnreport.readers.docx.names import Element, P, T

Place = tuple[int, int]
"""A paragraph's number in the main part, and the letters of it that stand before."""


class Standing(NamedTuple):
    """A note of ours that is in the file. start: the mark at which it begins, if it has one."""

    text: str
    start: Element | None


class Noted(Protocol):
    """Something to be written."""

    @property
    def anchor(self) -> Anchor:
        """Where."""

    @property
    def note(self) -> Note:
        """What."""


Some = TypeVar("Some", bound=Noted)


class Marks:
    """Tells the place of an element in the main part of a draft."""

    def __init__(self, draft: Draft) -> None:
        root = draft.root(draft.main)
        self._numbers = {paragraph: number for number, paragraph in enumerate(root.iter(P))}

    def of_anchor(self, anchor: Anchor) -> Place | None:
        """The place at which an anchor begins."""
        if anchor.first is None:
            return None
        start = anchor.letters[0].start if anchor.letters else 0
        inside = (c for c in children_of(anchor.first) if c.element.tag == T and c.start < start)
        return self.of(anchor.first, sum(min(c.end, start) - c.start for c in inside))

    def of(self, element: Element | None, ahead: int = 0) -> Place | None:
        """The place some letters after the beginning of an element."""
        paragraph = None if element is None else next(element.iterancestors(P), None)
        if paragraph is None or paragraph not in self._numbers:
            return None
        for item in paragraph.iter():
            if item is element:
                break
            ahead += len(item.text or "") if item.tag == T else 0
        return self._numbers[paragraph], ahead


def without_standing(
    noted: Sequence[Some], standing: Iterable[Standing], marks: Marks
) -> list[Some]:
    """Those of the notes that are not in the file.

    A note stands where one of the same code and message does, best at its own place, or one of
    its code at its very place. Each note of the file counts once.
    """
    left = [(key_of(one.text), marks.of(one.start)) for one in standing]
    if not left:
        return list(noted)
    todo = [(one, one.note.key, marks.of_anchor(one.anchor)) for one in noted]
    for same in (_words_and_place, _words, _code_and_place):
        remaining = []
        for item in todo:
            found = next((other for other in left if same(item[1:], other)), None)
            if found is None:
                remaining.append(item)
            else:
                left.remove(found)
        todo = remaining
    return [one for one, _, _ in todo]


Known = tuple[str, Place | None]


def _words_and_place(one: Known, other: Known) -> bool:
    return one == other


def _words(one: Known, other: Known) -> bool:
    return one[0] == other[0]


def _code_and_place(one: Known, other: Known) -> bool:
    return one[1] == other[1] is not None and one[0].split()[:1] == other[0].split()[:1]
