"""A part's paragraphs, tables and text boxes in, paragraphs in reading order out."""

from collections import Counter
from collections.abc import Iterator

from vnreport.document.blocks import Origin, Problem
from vnreport.errors import UnsafeFile
from vnreport.readers.docx.assembly import Assembly, Where
from vnreport.readers.docx.inline import InlineReader
from vnreport.readers.docx.names import (
    ALT_CHUNK,
    ALTERNATE,
    DEL,
    INS,
    MOVE_FROM,
    MOVE_TO,
    SECT_PR,
    TBL,
    TC,
    TC_PR,
    TR,
    TR_PR,
    Element,
    P,
    child,
    children,
    chosen,
    number,
    val,
    w,
)
from vnreport.readers.docx.numbering import Numbering
from vnreport.readers.docx.paragraph import Paragraph, Properties, properties
from vnreport.readers.docx.state import Pages
from vnreport.readers.docx.styles import Styles

MAX_NESTING = 60
"""Deepest tables and text boxes within one another."""

_TRANSPARENT = frozenset(map(w, ("sdt", "sdtContent", "customXml", "smartTag", "body")))
_GRID_BEFORE, _GRID_SPAN = w("gridBefore"), w("gridSpan")
_FLOWING: frozenset[Origin] = frozenset(("body", "table", "text_box"))


class Shared:
    """What all parts of a document have in common while it is read.

    sections: the w:sectPr that ended so far. tables: how many have begun in each cell, in no cell
        under ().
    """

    __slots__ = ("numbering", "problems", "sections", "styles", "tables")

    def __init__(
        self,
        styles: Styles,
        numbering: Numbering,
    ) -> None:
        self.styles = styles
        self.numbering = numbering
        self.sections: list[Element] = []
        self.problems: list[Problem] = []
        self.tables: Counter[tuple[int, ...]] = Counter()


class Story:
    """Reads containers of one part (the body, a note, a header) into an Assembly."""

    def __init__(self, part: str, root: Element, shared: Shared, *, paged: bool = False) -> None:
        self._part = part
        self._shared = shared
        self._pages = Pages.of(root) if paged else Pages()
        self._inline = InlineReader(root, shared.styles, self._pages)
        self._index = {element: index for index, element in enumerate(root.iter(P))}
        self._open: tuple[Paragraph, Properties, Where] | None = None
        self._depth = 0

    @property
    def pages(self) -> int | None:
        """The page that was reached."""
        return self._pages.page

    def read(self, container: Element, out: Assembly, where: Where) -> None:
        """Add all that a container holds. Raises UnsafeFile where it is nested too deep."""
        self._out = out
        self._container(container, where)

    def _container(self, container: Element, where: Where) -> None:
        self._depth += 1
        if self._depth > MAX_NESTING:
            raise UnsafeFile(why="bảng lồng nhau quá sâu")
        outside, self._open = self._open, None
        self._walk(container, where)
        self._close()
        self._open = outside
        self._depth -= 1

    def _walk(self, container: Element, where: Where) -> None:
        for item in container:
            tag = item.tag
            if tag == P:
                self._paragraph(item, where)
            elif tag == TBL:
                self._close()
                self._table(item, where)
            elif tag in _TRANSPARENT:
                self._walk(item, where)
            elif tag in (INS, MOVE_TO):
                self._walk(item, where._replace(inserted=True))
            elif tag in (DEL, MOVE_FROM):
                self._walk(item, where._replace(deleted=True))
            elif tag == ALTERNATE:
                branch = chosen(item)
                if branch is not None:
                    self._walk(branch, where)
            elif tag == SECT_PR:
                self._close()
                self._shared.sections.append(item)
            elif tag == ALT_CHUNK:
                self._shared.problems.append(
                    Problem("readers", "embedded-text", details=(("part", self._part),))
                )

    def _paragraph(self, element: Element, where: Where) -> None:
        """Read a paragraph; one whose end is deleted stays open for the next to go on with."""
        found = properties(element, self._shared.styles)
        paragraph = Paragraph() if self._open is None else self._open[0]
        self._inline.read(
            element,
            self._index[element],
            paragraph,
            found.style,
            inserted=where.inserted,
            deleted=where.deleted,
        )
        self._open = paragraph, found, where
        if not found.joined:
            self._close()
        if found.section is not None:
            self._close()
            self._shared.sections.append(found.section)

    def _close(self) -> None:
        """Hand over the open paragraph, then the text boxes that it anchors."""
        if self._open is None:
            return
        paragraph, found, where = self._open
        self._open = None
        label = None
        if not (where.deleted or found.joined):
            numbering = self._shared.numbering
            label = numbering.label(found.num_id, found.ilvl, found.style)
        self._out.add(
            paragraph,
            self._part,
            where,
            label=label,
            level=found.level,
            section=len(self._shared.sections),
        )
        origin: Origin = "text_box" if where.origin in _FLOWING else where.origin
        for box in paragraph.boxes:
            inserted, deleted = where.inserted or box.inserted, where.deleted or box.deleted
            inside = where._replace(origin=origin, inserted=inserted, deleted=deleted)
            self._container(box.element, inside)

    def _table(self, table: Element, where: Where) -> None:
        origin: Origin = "table" if where.origin in _FLOWING else where.origin
        outer = where.cell or ()
        order = self._shared.tables[outer]
        self._shared.tables[outer] += 1
        for index, row in enumerate(_inside(table, TR)):
            marks = {item.tag for item in children(row, TR_PR)}
            within = where._replace(
                origin=origin,
                inserted=where.inserted or INS in marks,
                deleted=where.deleted or DEL in marks,
            )
            column = number(val(child(child(row, TR_PR), _GRID_BEFORE)))
            self._row(row, within, (*outer, order, index), column)

    def _row(self, row: Element, where: Where, at: tuple[int, ...], column: int) -> None:
        """Read a row's cells; they stand side by side, so each begins on the row's page."""
        pages = self._pages
        begin = furthest = pages.page
        for index, cell in enumerate(_inside(row, TC)):
            blocks = len(self._out.blocks)
            pages.page = begin
            pages.fresh = pages.fresh or index > 0
            self._container(cell, where._replace(cell=(*at, column)))
            if begin is not None and furthest is not None and pages.page is not None:
                furthest = max(furthest, pages.page)
                if index == 0 and blocks < len(self._out.blocks):
                    begin = self._out.blocks[blocks].page or begin
            column += max(1, number(val(child(child(cell, TC_PR), _GRID_SPAN)), 1))
        pages.page, pages.fresh = furthest, False


def _inside(parent: Element, tag: str) -> Iterator[Element]:
    """A table's rows or a row's cells, also those in content controls and tracked changes."""
    for item in parent:
        if item.tag == tag:
            yield item
        elif item.tag in _TRANSPARENT or item.tag in (INS, MOVE_TO, DEL, MOVE_FROM):
            yield from _inside(item, tag)
        elif item.tag == ALTERNATE:
            branch = chosen(item)
            if branch is not None:
                yield from _inside(branch, tag)
