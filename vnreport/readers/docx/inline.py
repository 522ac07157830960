"""The runs of a paragraph in, its words out: tracked changes accepted, fields by their results.

The text of a run is that of its w:t, and one code point for each w:tab, w:ptab, w:br, w:cr,
w:noBreakHyphen, w:softHyphen, and w:sym that has a plain meaning. Offsets in a run count these.
"""

from vnreport.document.blocks import Legacy
from vnreport.readers.docx.names import (
    ALTERNATE,
    BR,
    COMMENT_REFERENCE,
    COMMENT_START,
    CR,
    DEL,
    DEL_TEXT,
    DRAWING,
    ENDNOTE_REFERENCE,
    FLD_CHAR,
    FOOTNOTE_REFERENCE,
    ID,
    INS,
    MATH_TEXT,
    MOVE_FROM,
    MOVE_TO,
    NO_BREAK_HYPHEN,
    OBJECT,
    OFF,
    PAGE_BROKEN,
    PICT,
    PPR,
    PTAB,
    RPR,
    RUBY,
    RUBY_TEXT,
    SOFT_HYPHEN,
    SYM,
    TAB,
    TYPE,
    Element,
    P,
    R,
    T,
    chosen,
    text_boxes,
    w,
)
from vnreport.readers.docx.paragraph import Box, Paragraph, Reference, stretch
from vnreport.readers.docx.run import Run, symbol_of
from vnreport.readers.docx.state import Fields, Pages
from vnreport.readers.docx.styles import Style, Styles
from vnreport.tables.legacy_encodings import legacy_font

_LETTERS = {TAB: "\t", PTAB: "\t", CR: "\n", NO_BREAK_HYPHEN: "\u2011", SOFT_HYPHEN: "\u00ad"}
_CUSTOM = w("customMarkFollows")
_PROPERTIES = frozenset((PPR, RPR, w("sdtPr"), w("sdtEndPr"), w("smartTagPr"), w("customXmlPr")))
_MAX_CUSTOM = 8
"""Longest custom note mark, in code points; a longer text after the reference is text."""


class InlineReader:
    """Reads paragraphs of one part, one after the other."""

    def __init__(self, root: Element, styles: Styles, pages: Pages) -> None:
        self._styles = styles
        self._pages = pages
        self._fields = Fields.of(root)

    def read(
        self,
        element: Element,
        index: int,
        paragraph: Paragraph,
        style: Style,
        *,
        inserted: bool = False,
        deleted: bool = False,
    ) -> None:
        """Add the words of the `index`-th w:p of the part to a paragraph."""
        self._element, self._index, self._paragraph = element, index, paragraph
        self._style = style
        self._runs = 0
        self._content(element, inserted, deleted)

    def _content(self, parent: Element, inserted: bool, deleted: bool) -> None:
        for item in parent:
            tag = item.tag
            if tag == R:
                self._run(item, inserted, deleted)
            elif tag in _PROPERTIES:
                continue
            elif tag in (INS, MOVE_TO):
                self._content(item, True, deleted)
            elif tag in (DEL, MOVE_FROM):
                self._content(item, inserted, True)
            elif tag == ALTERNATE:
                self._alternate(item, inserted, deleted)
            elif tag == COMMENT_START:
                self._paragraph.comments.setdefault(item.get(ID) or "", self._paragraph.length)
            elif tag == RUBY_TEXT:
                self._skip(item)
            elif tag == MATH_TEXT:
                self._give(item.text or "", Run(None, inserted, deleted))
            elif len(item):
                self._content(item, inserted, deleted)

    def _alternate(self, item: Element, inserted: bool, deleted: bool) -> None:
        branch = chosen(item)
        for other in item:
            if other is branch:
                self._content(other, inserted, deleted)
            else:
                self._skip(other)

    def _skip(self, item: Element) -> None:
        """Count the runs of what is not read, so that the numbers find the element."""
        for run in item.iter(R):
            if next(run.iterancestors(P), None) is self._element:
                self._runs += 1

    def _run(self, element: Element, inserted: bool, deleted: bool) -> None:
        style = self._style
        run = Run(self._runs, inserted, deleted, style.bold or False, style.hidden or False)
        run.font = style.font
        self._runs += 1
        self._items(element, run)
        if run.words:
            self._flush(run)

    def _items(self, parent: Element, run: Run) -> None:
        """The contents of a run, or of a branch in it."""
        fields, words = self._fields, run.words
        for item in parent:
            tag = item.tag
            if tag == T:
                if item.text and not fields.muted:
                    words.append(item.text)
            elif tag == RPR:
                run.look(item, self._styles)
            elif tag in _LETTERS:
                if not fields.muted:
                    words.append(_LETTERS[tag])
            elif tag == DEL_TEXT:
                if item.text and run.deleted and not fields.muted:
                    words.append(item.text)
            elif tag == SYM:
                if not fields.muted:
                    words.append(symbol_of(item))
            else:
                if words:
                    self._flush(run)
                self._special(item, tag, run)

    def _special(self, item: Element, tag: str, run: Run) -> None:
        """What stands in a run and is no letter."""
        paragraph = self._paragraph
        if tag == FLD_CHAR:
            self._fields.step(item)
        elif tag == BR:
            if item.get(TYPE) == "page" and not run.deleted:
                self._pages.turn(explicit=True)
            if not self._fields.muted:
                run.words.append("\n")
        elif tag == PAGE_BROKEN:
            self._pages.turn(explicit=False)
        elif tag in (FOOTNOTE_REFERENCE, ENDNOTE_REFERENCE):
            self._reference(item, tag, run)
        elif tag == COMMENT_REFERENCE:
            paragraph.comments[item.get(ID) or ""] = paragraph.length
        elif tag in (DRAWING, PICT, OBJECT):
            boxes = text_boxes(item)
            paragraph.boxes += (Box(box, run.inserted, run.deleted) for box in boxes)
        elif tag == ALTERNATE:
            self._branches(item, run)
        elif tag == RUBY:
            self._content(item, run.inserted, run.deleted)

    def _branches(self, item: Element, run: Run) -> None:
        branch = chosen(item)
        for other in item:
            if other is branch:
                self._items(other, run)
            else:
                self._skip(other)

    def _reference(self, item: Element, tag: str, run: Run) -> None:
        if self._fields.muted:
            return
        reference = Reference(
            self._paragraph.length,
            "footnote" if tag == FOOTNOTE_REFERENCE else "endnote",
            item.get(ID) or "",
            deleted=run.deleted,
            page=self._pages.page,
        )
        self._paragraph.references.append(reference)
        if (item.get(_CUSTOM) or "0") not in OFF:
            reference.custom = ""
            run.custom = reference

    def _flush(self, run: Run) -> None:
        words = "".join(run.words)
        run.words.clear()
        if run.custom is not None and len(words.strip()) <= _MAX_CUSTOM:
            run.custom.custom = (run.custom.custom or "") + words.strip()
            run.custom = None
            run.offset += len(words)
        elif words:
            self._give(words, run)

    def _give(self, words: str, run: Run) -> None:
        """Add words to the paragraph, with where they came from and how they look."""
        paragraph = self._paragraph
        if run.deleted:
            paragraph.delete(words)
            return
        start = paragraph.length
        end = paragraph.length = start + len(words)
        paragraph.pieces.append(words)
        if run.index is not None:
            paragraph.runs.append((start, end, self._index, run.index, run.offset))
            run.offset += end - start
        font = legacy_font(run.font) if run.font else None
        if font is not None:
            paragraph.legacy.append(Legacy(start, end, *font))
        if run.hidden:
            stretch(paragraph.hidden, start, end)
        if run.inserted:
            stretch(paragraph.inserted, start, end)
        if not words.isspace():
            self._pages.fresh = False
            if paragraph.page is None:
                paragraph.page = self._pages.page
            if run.bold:
                paragraph.bold = True
            else:
                paragraph.plain = True
