"""An offset of an analysed report in; where it stands, as a person would say it, out."""

from collections.abc import Iterator, Sequence

from vnreport.document.analysis import Analysis
from vnreport.document.blocks import Block, Document
from vnreport.document.sections import section_of
from vnreport.document.source import LinePlace
from vnreport.document.span import Span
from vnreport.tables.messages import Language, say

# Outline level of “PHẦN THỨ NHẤT”, and what stands around the other markers.
_PART, _AROUND = 1, " .)-/"


def place_words(analysis: Analysis, offset: int, lang: Language) -> str:
    """“trang 3, mục II.1, chú thích 2”: page, section, note, table cell or line."""
    document = analysis.document
    block = document.block_at(offset)
    words = [*_page(document, block, lang), *_origin(document, block, lang)]
    if block is None or block.note is None:
        words += _section(analysis, offset, lang)
    place = document.place_at(offset)
    if isinstance(place, LinePlace):
        words.append(say("at-line", lang, line=str(place.line)))
    return ", ".join(words) or say("at-beginning", lang)


def section_label(analysis: Analysis, offset: int) -> str:
    """The markers of the headings over an offset, joined: “II.1.a”; "" above the first."""
    return ".".join(h.marker.strip(_AROUND) for h in section_of(analysis.outline, offset))


def note_id(document: Document, offset: int) -> str | None:
    """Id of the note (“n3”) in which an offset lies; None outside of notes."""
    block = document.block_at(offset)
    return f"n{block.note + 1}" if block and block.note is not None else None


def snippet(document: Document, span: Span, around: int = 45) -> tuple[str, str, str]:
    """What stands before a span, the span, and what stands after it, on one line each."""
    text = document.text
    block = document.block_at(span.start)
    first, last = (block.start, block.end) if block else (0, len(text))
    begin, stop = max(first, span.start - around), min(max(last, span.end), span.end + around)
    before = _flat(text[begin : span.start], cut_left=begin > first)
    after = _flat(text[span.end : stop], cut_right=stop < last)
    return before, " ".join(text[span.start : span.end].split()), after


def _flat(words: str, *, cut_left: bool = False, cut_right: bool = False) -> str:
    """Blanks made one, the words that were cut in two dropped."""
    flat = " ".join(f"x{words}x".split())[1:-1]
    if cut_left:
        flat = "…" + flat[flat.find(" ") + 1 :] if " " in flat else "…"
    if cut_right:
        flat = flat[: flat.rfind(" ")] + " …" if " " in flat else "…"
    return flat


def _section(analysis: Analysis, offset: int, lang: Language) -> Iterator[str]:
    """“PHẦN THỨ NHẤT”, “mục II.1”."""
    path = section_of(analysis.outline, offset)
    yield from (heading.marker for heading in path if heading.level == _PART)
    below = [h.marker.strip(_AROUND) for h in path if h.level > _PART]
    if below:
        yield say("at-section", lang, section=".".join(below))


def _page(document: Document, block: Block | None, lang: Language) -> Sequence[str]:
    if block is None or block.page is None:
        return ()
    key = "at-page" if document.reader == "pdf" else "at-page-about"
    return (say(key, lang, page=str(block.page)),)


def _origin(document: Document, block: Block | None, lang: Language) -> Sequence[str]:
    if block is None or block.origin == "body":
        return ()
    if block.note is not None:
        marker = document.footnotes[block.note].marker
        return (say(f"at-{block.origin}", lang, marker=marker),)
    if block.cell:
        table, row, column = (str(n + 1) for n in block.cell[:3])
        return (say("at-cell", lang, table=table, row=row, column=column),)
    return (say(f"at-{block.origin}", lang),)
