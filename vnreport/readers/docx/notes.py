"""The marks of notes and the parts that hold their bodies in, Footnotes out."""

from collections.abc import Iterable
from typing import NamedTuple

from vnreport.document.blocks import Aside, Footnote, Problem
from vnreport.readers.docx.assembly import Assembly, Where
from vnreport.readers.docx.names import ID, TYPE, Element, children, number, val, w
from vnreport.readers.docx.numerals import numeral
from vnreport.readers.docx.package import Package
from vnreport.readers.docx.paragraph import NoteKind, Reference
from vnreport.readers.docx.story import Shared, Story

KINDS: tuple[NoteKind, ...] = ("footnote", "endnote")

_FORMAT, _START, _RESTART = map(w, ("numFmt", "numStart", "numRestart"))
_DEFAULT_FORMAT = {"footnote": "decimal", "endnote": "lowerRoman"}


class Counting(NamedTuple):
    """How the notes of a kind are numbered in a section."""

    style: str
    start: int = 1
    restart: str = "continuous"


def read_notes(
    package: Package, settings: Element | None, shared: Shared, out: Assembly
) -> tuple[Footnote, ...]:
    """All notes in printed order, footnotes before endnotes; their bodies go to `out`."""
    notes: list[Footnote] = []
    references = tuple(out.references)
    for kind in KINDS:
        marks = _printed(references, kind, settings, shared.sections)
        reader = _BodyReader(package, kind, shared, out)
        notes += reader.called(marks, len(notes))
        notes += reader.uncalled(len(notes))
        if reader.lost:
            counts = (("marks", str(len(marks))), ("bodies", str(len(marks) - reader.lost)))
            shared.problems.append(Problem("readers", "note-count-differs", details=counts))
    return tuple(notes)


class _BodyReader:
    """Reads the note bodies of one kind."""

    def __init__(self, package: Package, kind: NoteKind, shared: Shared, out: Assembly) -> None:
        self._kind, self._out = kind, out
        self._bodies: dict[str, Element] = {}
        self.lost = 0
        found = package.named(f"{kind}s")
        if found is None:
            return
        self._part, root = found
        self._story = Story(self._part, root, shared)
        for body in root.iterchildren(w(kind)):
            if body.get(TYPE) in (None, "normal"):
                self._bodies.setdefault(body.get(ID) or "", body)

    def called(self, marks: Iterable[tuple[Reference, str]], first: int) -> list[Footnote]:
        """The notes that the marks call; a deleted mark's body is set aside."""
        notes: list[Footnote] = []
        for reference, marker in marks:
            body = self._bodies.pop(reference.note, None)
            if body is None:
                self.lost += 1
            elif reference.deleted:
                self._set_aside(body, reference)
            else:
                notes.append(self._note(body, first + len(notes), marker, reference))
        return notes

    def uncalled(self, first: int) -> list[Footnote]:
        """The notes that no mark calls."""
        bodies = self._bodies.values()
        return [self._note(body, first + n, "", None) for n, body in enumerate(bodies)]

    def _note(
        self, body: Element, index: int, marker: str, reference: Reference | None
    ) -> Footnote:
        out = self._out
        page = None if reference is None else reference.page
        pieces = len(out.pieces)
        self._story.read(body, out, Where(self._kind, note=index, page=page))
        words = "".join(out.pieces[pieces:]).lstrip()
        if reference is not None and reference.custom:
            words = words.removeprefix(reference.custom).lstrip()
        anchor = None if reference is None else reference.at
        return Footnote(marker, out.length - len(words), out.length, anchor, self._kind, page)

    def _set_aside(self, body: Element, reference: Reference) -> None:
        deleted = Assembly()
        self._story.read(body, deleted, Where(self._kind))
        words = [deleted.text(), *(aside.text for aside in deleted.asides)]
        text = "\n".join(filter(None, words))
        if text:
            self._out.asides.append(Aside("deleted", text, reference.at, self._part))


def _printed(
    references: Iterable[Reference],
    kind: NoteKind,
    settings: Element | None,
    sections: list[Element],
) -> list[tuple[Reference, str]]:
    """Each note's mark with the numeral that Word prints; "" for a deleted mark."""
    countings = _countings(kind, settings, sections)
    printed: list[tuple[Reference, str]] = []
    last: Reference | None = None
    value = 0
    for reference in _first_marks(references, kind):
        if reference.deleted or reference.custom:
            printed.append((reference, reference.custom or ""))
            continue
        counting = countings[min(reference.section, len(sections))]
        value = counting.start if _restarts(counting, last, reference) else value + 1
        last = reference
        printed.append((reference, numeral(value, counting.style)))
    return printed


def _first_marks(references: Iterable[Reference], kind: NoteKind) -> list[Reference]:
    """One mark for each note, in the order of the text; a live one wins over a deleted one."""
    marks: dict[str, Reference] = {}
    for reference in references:
        if reference.kind == kind:
            known = marks.get(reference.note)
            if known is not None and known.deleted and not reference.deleted:
                del marks[reference.note]
            marks.setdefault(reference.note, reference)
    return list(marks.values())


def _restarts(counting: Counting, last: Reference | None, reference: Reference) -> bool:
    if last is None:
        return True
    if counting.restart == "eachSect":
        return last.section != reference.section
    return counting.restart == "eachPage" and last.page != reference.page


def _countings(kind: NoteKind, settings: Element | None, sections: list[Element]) -> list[Counting]:
    """How notes are numbered in each section, and last in what no section ends.

    A section's properties overrule those of the settings.
    """
    general = _properties(kind, settings)
    own = [general | _properties(kind, section) for section in sections]
    return [
        Counting(
            style=found.get(_FORMAT) or _DEFAULT_FORMAT[kind],
            start=number(found.get(_START), 1),
            restart=found.get(_RESTART) or "continuous",
        )
        for found in (*own, general)
    ]


def _properties(kind: NoteKind, source: Element | None) -> dict[str, str]:
    return {item.tag: val(item) or "" for item in children(source, w(f"{kind}Pr"))}
