"""A .pdf and the Analysis of it in; a copy with a highlight and a note for each finding out."""

import io
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from vnreport.document.analysis import Analysis
from vnreport.document.blocks import Document
from vnreport.document.findings import Finding, Severity
from vnreport.document.source import PagePlace
from vnreport.document.span import Span
from vnreport.errors import DamagedFile, EncryptedFile
from vnreport.outputs.word.annotated import Annotated
from vnreport.outputs.word.wording import Note, key_of, note_of
from vnreport.tables.messages import Language

Box = tuple[float, float, float, float]
_AUTHOR = "vnreport"
_COLOURS: dict[Severity, tuple[float, float, float]] = {
    "error": (1.0, 0.65, 0.6),
    "warning": (1.0, 0.9, 0.4),
    "info": (0.65, 0.85, 1.0),
}
_PRINTED, _FIXED = 4, 28


class _Mark(NamedTuple):
    """A finding that is to be written. boxes: one for each line of it, by page from 1."""

    finding: Finding
    note: Note
    boxes: dict[int, list[Box]]


def annotated_pdf(
    data: bytes, analysis: Analysis, *, when: datetime, lang: Language = "vi"
) -> Annotated:
    """The file with a highlight on the words of each finding, and a note that opens on it.

    A finding over two pages has a highlight on both. What a former call added is not added
    again; without anything to add the result is the same bytes. A note cannot change the words,
    so nothing is tracked. Raises DamagedFile, EncryptedFile.
    """
    import pikepdf  # heavy: only where a .pdf is written

    try:
        with pikepdf.open(io.BytesIO(data)) as file:
            return _annotated(file, data, analysis, when, lang)
    except pikepdf.PasswordError as error:
        raise EncryptedFile() from error
    except pikepdf.PdfError as error:
        raise DamagedFile(why="không mở được cấu trúc PDF") from error


def _annotated(
    file: Any, data: bytes, analysis: Analysis, when: datetime, lang: Language
) -> Annotated:
    known = Counter(_standing(file))
    added, standing, unplaced = [], [], []
    for finding in analysis.findings:
        note = note_of(analysis, finding, lang)
        boxes = _boxes(analysis.document, finding.span)
        boxes = {page: found for page, found in boxes.items() if page <= len(file.pages)}
        if not boxes:
            unplaced.append(finding)
        elif known[min(boxes), note.key] > 0:
            known[min(boxes), note.key] -= 1
            standing.append(finding)
        else:
            _write(file, _Mark(finding, note, boxes), when)
            added.append(finding)
    if not added:
        return Annotated(data, (), tuple(standing), (), tuple(unplaced))
    out = io.BytesIO()
    if file.is_encrypted:
        file.save(out, encryption=True)
    else:
        file.save(out, deterministic_id=True)
    return Annotated(out.getvalue(), tuple(added), tuple(standing), (), tuple(unplaced))


def _standing(file: Any) -> Iterator[tuple[int, str]]:
    """Page and key of each own note that is in the file; one over two pages counts once."""
    seen = set()
    for number, page in enumerate(file.pages, 1):
        for annotation in page.obj.get("/Annots", ()):
            if str(annotation.get("/T", "")) != _AUTHOR or "/Contents" not in annotation:
                continue
            name = str(annotation.get("/NM", ""))
            if name not in seen:
                seen.add(name)
                yield number, key_of(str(annotation.Contents).replace("\r", "\n"))


def _boxes(document: Document, span: Span) -> dict[int, list[Box]]:
    """The boxes of a span by page; those of its block where the span itself has none."""
    boxes = _word_boxes(document, span)
    block = document.block_at(span.start)
    if not boxes and block is not None:
        boxes = _word_boxes(document, Span(block.start, block.end))
    return {page: _lines(found) for page, found in boxes.items()}


def _word_boxes(document: Document, span: Span) -> dict[int, list[Box]]:
    start, end = (document.offsets.to_source(offset) for offset in (span.start, span.end))
    found: dict[int, list[Box]] = {}
    for segment in document.segments:
        if segment.start < end and start < segment.end and isinstance(segment.place, PagePlace):
            found.setdefault(segment.place.page, []).append(segment.place.box)
    return found


def _lines(boxes: Sequence[Box]) -> list[Box]:
    """Boxes of words made one where they stand side by side on a line."""
    lines: list[Box] = []
    for box in boxes:
        x0, y0, x1, y1 = box
        if lines:
            last = lines[-1]
            shared = min(last[3], y1) - max(last[1], y0)
            if shared > 0.5 * min(last[3] - last[1], y1 - y0) and x0 >= last[0]:
                low, high = min(last[1], y0), max(last[3], y1)
                lines[-1] = (last[0], low, max(last[2], x1), high)
                continue
        lines.append(box)
    return lines


def _write(file: Any, mark: _Mark, when: datetime) -> None:
    """Put a highlight with its note on each page of a finding."""
    name = f"vnreport-{mark.finding.code}-{mark.finding.span.start}-{mark.finding.span.end}"
    for number, boxes in mark.boxes.items():
        page = file.pages[number - 1].obj
        highlight = file.make_indirect(_highlight(file, mark, boxes, name, when))
        highlight.P = page
        popup = file.make_indirect(_popup(page, highlight, boxes[0]))
        highlight.Popup = popup
        if "/Annots" not in page:
            page.Annots = file.make_indirect([])
        page.Annots.extend([highlight, popup])


def _highlight(file: Any, mark: _Mark, boxes: Sequence[Box], name: str, when: datetime) -> Any:
    from pikepdf import Array, Dictionary, Name, String

    colour = _COLOURS[mark.finding.severity]
    around = _around(boxes)
    corners = [n for x0, y0, x1, y1 in boxes for n in (x0, y1, x1, y1, x0, y0, x1, y0)]
    return Dictionary(
        Type=Name.Annot,
        Subtype=Name.Highlight,
        Rect=Array(_rounded(around)),
        QuadPoints=Array(_rounded(corners)),
        Contents=String("\n".join(mark.note.lines)),
        T=String(_AUTHOR),
        NM=String(name),
        M=String(f"D:{when:%Y%m%d%H%M%S}"),
        C=Array(colour),
        F=_PRINTED,
        AP=Dictionary(N=_drawing(file, boxes, around, colour)),
    )


def _drawing(
    file: Any, boxes: Sequence[Box], around: Box, colour: tuple[float, float, float]
) -> Any:
    """How the highlight looks where a viewer does not draw it by itself."""
    from pikepdf import Array, Dictionary, Name, Stream

    fill = " ".join(f"{part:.2f}" for part in colour)
    areas = "".join(
        f"{x0:.2f} {y0:.2f} {x1 - x0:.2f} {y1 - y0:.2f} re " for x0, y0, x1, y1 in boxes
    )
    drawing = Stream(file, f"/Over gs {fill} rg {areas}f".encode("ascii"))
    drawing.Type, drawing.Subtype = Name.XObject, Name.Form
    drawing.BBox = Array(_rounded(around))
    drawing.Group = Dictionary(S=Name.Transparency)
    over = Dictionary(Type=Name.ExtGState, BM=Name.Multiply)
    drawing.Resources = Dictionary(ExtGState=Dictionary(Over=over))
    return file.make_indirect(drawing)


def _popup(page: Any, highlight: Any, box: Box) -> Any:
    from pikepdf import Array, Dictionary, Name

    x1, top = box[2], box[3]
    return Dictionary(
        Type=Name.Annot,
        Subtype=Name.Popup,
        Rect=Array(_rounded((x1, top - 120, x1 + 240, top))),
        Parent=highlight,
        P=page,
        Open=False,
        F=_FIXED,
    )


def _around(boxes: Sequence[Box]) -> Box:
    lefts, bottoms, rights, tops = zip(*boxes, strict=True)
    return min(lefts), min(bottoms), max(rights), max(tops)


def _rounded(numbers: Sequence[float]) -> list[float]:
    return [round(number, 2) for number in numbers]
