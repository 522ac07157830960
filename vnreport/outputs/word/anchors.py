"""A finding's span in, the runs of the body at which Word can hold a comment on it, out.

Word ignores comment ranges in headers, footers, text boxes, footnotes and endnotes
([MS-OI29500] 2.1.315 c). A comment on such words stands at the note's mark, at the run that
holds the text box, or at the first run of the body.
"""

from collections.abc import Iterable
from typing import NamedTuple

from vnreport.document.blocks import Document
from vnreport.document.span import Span
from vnreport.outputs.word.package import Draft
from vnreport.outputs.word.places import Letters, Places
from vnreport.readers.docx.names import (
    DEL,
    ENDNOTE_REFERENCE,
    FOOTNOTE_REFERENCE,
    ID,
    MOVE_FROM,
    TEXT_BOX,
    Element,
    P,
    R,
    w,
)

_NOTES = {w("footnote"): FOOTNOTE_REFERENCE, w("endnote"): ENDNOTE_REFERENCE}


class Anchor(NamedTuple):
    """Where a comment goes: on letters of the body, or on a run beside them.

    Exactly one of the two is given. `here`: whether it stands at the words themselves.
    """

    letters: tuple[Letters, ...] = ()
    run: Element | None = None

    @property
    def here(self) -> bool:
        """Whether the comment stands at the words themselves."""
        return bool(self.letters)

    @property
    def first(self) -> Element | None:
        """The run in which it begins, before anything is cut."""
        return self.letters[0].run if self.letters else self.run


def anchor_of(document: Document, span: Span, places: Places, draft: Draft) -> Anchor | None:
    """Where a comment on a span goes; None for a file whose body holds no run."""
    letters = places.letters(span) if span.start < span.end else []
    block = document.block_at(span.start)
    if not letters and block is not None:
        letters = places.letters(Span(block.start, block.end))
    run = letters[0].run if letters else None
    if run is not None and letters[0].part == draft.main:
        if _box_run(run) is None:
            return Anchor(tuple(_of_one_paragraph(letters)))
        return Anchor(run=_box_run(run))
    mark = None if run is None else _note_mark(run, draft)
    if mark is None:
        mark = next((r for r in draft.root(draft.main).iter(R) if _is_in_body(r)), None)
    return None if mark is None else Anchor(run=_box_run(mark) or mark)


def _of_one_paragraph(letters: Iterable[Letters]) -> list[Letters]:
    """The letters in the paragraph of the first: a range from cell to cell is none."""
    found = list(letters)
    first = next(found[0].run.iterancestors(P), None)
    return [one for one in found if next(one.run.iterancestors(P), None) is first]


def _box_run(run: Element) -> Element | None:
    """The run of the body that holds the text box in which a run stands; None outside of one."""
    boxes = list(run.iterancestors(TEXT_BOX))
    return next(boxes[-1].iterancestors(R), None) if boxes else None


def _note_mark(run: Element, draft: Draft) -> Element | None:
    """The run that holds the mark of the note in which a run stands; a live one if there is."""
    for note in run.iterancestors(*_NOTES):
        marks = draft.root(draft.main).iter(_NOTES[str(note.tag)])
        calls = [mark for mark in marks if mark.get(ID) == note.get(ID)]
        calls.sort(key=lambda mark: next(mark.iterancestors(DEL, MOVE_FROM), None) is not None)
        return next(calls[0].iterancestors(R), None) if calls else None
    return None


def _is_in_body(run: Element) -> bool:
    return next(run.iterancestors(P), None) is not None and _box_run(run) is None
