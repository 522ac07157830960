"""Sheets in; their text in reading order, parted by their tables, out."""

from collections import Counter
from collections.abc import Iterable, Sequence

from vnreport.readers.pdf.columns import regions_of
from vnreport.readers.pdf.frames import Measures, measure
from vnreport.readers.pdf.line import Line
from vnreport.readers.pdf.placed import Placed
from vnreport.readers.pdf.sheet import Sheet, Table

_FAIR = 0.2
"""Share of the letters from which a size may be the text's; the largest such is: notes are long."""

Part = list[Placed] | Table


def parts_of(sheets: Iterable[Sheet], usual: Measures) -> list[Part]:
    """Running text and tables in reading order; text goes on from page to page."""
    parts: list[Part] = [[]]
    for sheet in sheets:
        lines, whole = sheet.lines, _whole(sheet, usual)
        for table in sorted(sheet.tables, key=lambda table: -table.box[3]):
            above = [line for line in lines if line.base > table.box[1]]
            lines = lines[len(above) :]
            _flow(parts).extend(_placed(above, whole))
            parts.append(table)
        flow = _flow(parts)
        flow += _placed(lines, whole)
        flow += [Placed(line, measure([line]), True) for line in sheet.astray]
    return [part for part in parts if part]


def lines_in(part: Part) -> list[Line]:
    """All lines of a part, in reading order."""
    if isinstance(part, Table):
        return [line for cell in part.cells for line in cell.lines]
    return [item.line for item in part]


def usual_measures(sheets: Iterable[Sheet]) -> tuple[Measures, float]:
    """The measures and the size of letters of most of the text."""
    sizes: Counter[float] = Counter()
    lines = [line for sheet in sheets for line in sheet.lines]
    for line in lines:
        sizes[round(line.size, 1)] += sum(len(word.text) for word in line.words)
    fair = _FAIR * sum(sizes.values())
    size = max((size for size in sizes if sizes[size] >= fair), default=0.0)
    size = size or (sizes.most_common(1)[0][0] if sizes else 12.0)
    return measure(line for line in lines if abs(line.size - size) < 0.05 * size), size


def _flow(parts: list[Part]) -> list[Placed]:
    """The running text at the end of the parts; a new one after a table."""
    last = parts[-1]
    if isinstance(last, Table):
        last = []
        parts.append(last)
    return last


def _whole(sheet: Sheet, usual: Measures) -> Measures:
    """Measures of what is set across the whole width of a page."""
    regions = regions_of(sheet.lines)
    plain = [line for region in regions if region.column is None for line in region.lines]
    return measure(plain, usual)


def _placed(lines: Sequence[Line], whole: Measures) -> list[Placed]:
    """Lines in reading order, each with the measures of its column."""
    placed: list[Placed] = []
    regions = regions_of(list(lines))
    for region in regions:
        measures = whole if region.column is None else measure(region.lines)
        placed += [Placed(line, measures, region.cell) for line in region.lines]
    return placed
