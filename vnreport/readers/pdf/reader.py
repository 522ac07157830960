"""The bytes of a .pdf in, a Document out: the order of the steps."""

import hashlib
from collections.abc import Iterable, Iterator
from typing import Any

from vnreport.document.blocks import Block, Document, Footnote, Problem
from vnreport.errors import DamagedFile, EmptyFile, NoText, ReadError, UnsafeFile
from vnreport.readers.pdf.anchors import tie
from vnreport.readers.pdf.assembly import Assembly
from vnreport.readers.pdf.cells import paragraphs_in_cell
from vnreport.readers.pdf.file import opened, sheets_of
from vnreport.readers.pdf.frames import measure
from vnreport.readers.pdf.layout import Part, lines_in, parts_of, usual_measures
from vnreport.readers.pdf.margins import strip_margins
from vnreport.readers.pdf.mark_numbers import number_marks
from vnreport.readers.pdf.notes import Note, take_notes
from vnreport.readers.pdf.paragraphs import paragraphs_of
from vnreport.readers.pdf.placed import Placed
from vnreport.readers.pdf.quality import is_garbled
from vnreport.readers.pdf.sheet import Sheet, Table
from vnreport.readers.pdf.tables import take_tables
from vnreport.readers.pdf.unnamed import letters_seen, name_letters, pages_with_unnamed


def read(data: bytes, file: str) -> Document:
    """The Document of a .pdf: body, notes, then running heads and feet.

    `file` is the name that the Document carries; nothing is opened. The segments hold one box
    for each word. Raises EmptyFile, DamagedFile, EncryptedFile, NoText, UnsafeFile.
    """
    if not data.strip():
        raise EmptyFile()
    try:
        return _read(data, file)
    except RecursionError as error:
        raise UnsafeFile(why="lồng quá sâu") from error
    except MemoryError as error:
        raise UnsafeFile(why="hết bộ nhớ") from error


def _read(data: bytes, file: str) -> Document:
    problems: list[Problem] = []
    sheets: list[Sheet] = []
    with opened(data) as pdf:
        for number, sheet in enumerate(sheets_of(pdf), 1):
            if sheet is None:
                problems.append(Problem("readers", "damaged-page", page=number))
            else:
                sheets.append(sheet)
        pages = len(pdf)
        unreadable = [sheet for sheet in sheets if _is_unreadable(sheet)]
        sound = [sheet for sheet in sheets if sheet not in unreadable]
        flawed = pages_with_unnamed(sound)
        # In one go, for the time that text recognition may take is that of a file.
        readings = _recognised(pdf, [*unreadable, *flawed])
        problems += _read_off(unreadable, readings)
        if flawed:
            problems += _learn_letters(sound, flawed, readings or {})
    if not sheets:
        raise DamagedFile(why="không mở được trang nào")
    if not any(sheet.lines for sheet in sheets):
        raise _nothing(problems)
    problems += _before(sheets)
    take_tables(sheets)
    out, notes = _assembled(sheets)
    if not out.blocks:
        raise NoText()
    return Document(
        file=file,
        sha256=hashlib.sha256(data).hexdigest(),
        reader="pdf",
        text=out.text(),
        blocks=tuple(out.blocks),
        segments=tuple(out.segments),
        footnotes=_footnotes(out, notes),
        problems=tuple(sorted(problems, key=lambda problem: problem.page or 0)),
        pages=pages,
        legacy=tuple(out.legacy),
        recognised=tuple(out.recognised),
    )


def _is_unreadable(sheet: Sheet) -> bool:
    return is_garbled(sheet.lines) if sheet.lines else not sheet.blank


def _recognised(pdf: Any, sheets: list[Sheet]) -> dict[int, Any] | None:
    """What text recognition reads on some pages, by their numbers; None where it is not installed."""
    if not sheets:
        return {}
    from vnreport.readers.pdf.recognition import can_recognise, recognise

    return recognise(pdf, sheets) if can_recognise() else None


def _read_off(sheets: list[Sheet], readings: dict[int, Any] | None) -> Iterator[Problem]:
    """Give pages without a usable text what text recognition reads; what must be said of them."""
    for sheet in sheets:
        key = "garbled-page" if sheet.lines else "page-without-text"
        if readings is None:
            yield Problem("readers", key, page=sheet.number)
        elif sheet.number not in readings:
            yield Problem("readers", "page-left", page=sheet.number)
        else:
            sheet.show(*readings[sheet.number])
            if sheet.lines:
                yield _read_off_page(sheet)


def _learn_letters(
    sheets: list[Sheet], flawed: list[Sheet], readings: dict[int, Any]
) -> Iterator[Problem]:
    """Name single letters that a typeface has no name for; the pages on which some are left."""
    letters = letters_seen(
        (sheet, readings[sheet.number].lines) for sheet in flawed if sheet.number in readings
    )
    for sheet in sheets:
        left = name_letters(sheet, letters)
        if left:
            details = (("count", str(left)),)
            yield Problem("readers", "unnamed-letters", page=sheet.number, details=details)


def _read_off_page(sheet: Sheet) -> Problem:
    """How sure the recognition of a page is: the mean of its words, in per cent."""
    sure = [word.confidence or 0 for line in sheet.lines for word in line.words]
    details = (("confidence", str(round(sum(sure) / len(sure)))),)
    return Problem("readers", "page-read-off", page=sheet.number, details=details)


def _nothing(problems: Iterable[Problem]) -> ReadError:
    """Why there is no text at all."""
    if any(problem.key == "page-left" for problem in problems):
        return UnsafeFile(why="nhận dạng chữ chưa xong trong thời hạn, chạy lại để đọc tiếp")
    return NoText()


def _before(sheets: Iterable[Sheet]) -> list[Problem]:
    """Pages that had been through text recognition before."""
    return [
        Problem("readers", "recognised-page", page=sheet.number)
        for sheet in sheets
        if sheet.recognised and sheet.lines
    ]


def _assembled(sheets: list[Sheet]) -> tuple[Assembly, list[Note]]:
    heads, feet = strip_margins(sheets)
    measures, size = usual_measures(sheets)
    number_marks(sheets, size)
    notes = take_notes(sheets, measures, size)
    parts = parts_of(sheets, measures)
    out = Assembly(tie(notes, [line for part in parts for line in lines_in(part)]))
    _add_body(out, parts)
    narrow = measure((line for note in notes for line in note.lines), measures)
    for number, note in enumerate(notes):
        for paragraph in paragraphs_of([Placed(line, narrow) for line in note.lines]):
            out.add(paragraph, "footnote", note=number)
    for line in heads:
        out.add([line], "header")
    for line in feet:
        out.add([line], "footer")
    return out, notes


def _add_body(out: Assembly, parts: list[Part]) -> None:
    tables = 0
    for part in parts:
        if isinstance(part, Table):
            for cell in part.cells:
                for paragraph in paragraphs_in_cell(cell):
                    out.add(paragraph, "table", cell=(tables, cell.row, cell.column))
            tables += 1
        else:
            for paragraph in paragraphs_of(part):
                out.add(paragraph)


def _footnotes(out: Assembly, notes: list[Note]) -> tuple[Footnote, ...]:
    own: dict[int, list[Block]] = {}
    for block in out.blocks:
        if block.note is not None:
            own.setdefault(block.note, []).append(block)
    return tuple(
        Footnote(
            note.marker,
            own[number][0].start,
            own[number][-1].end,
            out.anchors.get(number),
            page=note.page,
        )
        for number, note in enumerate(notes)
    )
