"""A document with its citations and dates in, its figures in the order of the text out."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from vnreport.document.blocks import Document
from vnreport.document.facts import Citation, DateMention
from vnreport.document.figures import Figure
from vnreport.extract.figures.asides import tie_asides
from vnreport.extract.figures.cells import Table, cell_figures, read_tables
from vnreport.extract.figures.changes import tie_changes
from vnreport.extract.figures.groups import Groups, Scene
from vnreport.extract.figures.layout import Layout
from vnreport.extract.figures.pairs import tie_pairs
from vnreport.extract.figures.parts import tie_parts
from vnreport.extract.figures.patterns import scan
from vnreport.extract.figures.periods import set_periods
from vnreport.extract.figures.ranks import tie_ranks
from vnreport.extract.figures.reading import Reader
from vnreport.extract.figures.repeats import tie_repeats
from vnreport.extract.figures.rows import tie_rows
from vnreport.extract.figures.settling import settle
from vnreport.extract.figures.shares import tie_shares
from vnreport.extract.figures.sighting import Sighting
from vnreport.extract.figures.totals import tie_tables


def extract_figures(
    document: Document, citations: Sequence[Citation], dates: Sequence[DateMention]
) -> tuple[Figure, ...]:
    """The figures of a document with their relations.

    Digits inside a citation, its date or any other date are no figures.
    """
    scene, tables = scene_of(document, citations, dates)
    if scene.found:
        groups = Groups()
        _relate(scene, document, groups)
        tie_tables(tables, scene.found, groups)
    return tuple(sighting.figure(document.text, document.folded) for sighting in scene.found)


def scene_of(
    document: Document, citations: Sequence[Citation], dates: Sequence[DateMention]
) -> tuple[Scene, tuple[Table, ...]]:
    """The figures of a document with their places and periods, none tied; and its tables."""
    low = small(document.folded)
    taken = _taken(citations, dates)
    tables = read_tables(document, low)
    cells = [sighting for table in tables for sighting in cell_figures(table)]
    if cells:
        taken = sorted([*taken, *((cell.start, cell.end) for cell in cells)])
    found = read_figures(document.folded, low, taken)
    if cells:
        found = sorted([*found, *cells], key=lambda sighting: sighting.start)
    layout = Layout(document)
    places = layout.places(found)
    scene = Scene(low, layout, found, places, [sighting.start for sighting in found])
    if found:
        set_periods(low, layout, places, found, _free(dates, citations))
        settle(scene)
    return scene, tables


def _relate(scene: Scene, document: Document, groups: Groups) -> None:
    """Set on each figure its base and whole, and tie those that belong together."""
    tie_parts(scene, document, groups)
    tie_shares(scene, document, groups)
    tie_ranks(scene, groups)
    tie_changes(scene, groups)
    tie_repeats(scene, document, groups)
    tie_pairs(scene)
    tie_rows(scene)
    tie_asides(scene)


def small(folded: str) -> str:
    """The text in small letters, code point for code point."""
    low = folded.lower()
    if len(low) != len(folded):
        low = "".join(char.lower() if len(char.lower()) == 1 else char for char in folded)
    return low


def _free(dates: Iterable[DateMention], citations: Iterable[Citation]) -> list[DateMention]:
    """The dates that are not the date of a citation."""
    owned = sorted(c.date_span for c in citations if c.date_span)
    found = []
    for date in dates:
        index = bisect_left(owned, date.span.start, key=lambda span: span.end - 1)
        if index == len(owned) or not owned[index].meets(date.span):
            found.append(date)
    return found


def _taken(citations: Iterable[Citation], dates: Iterable[DateMention]) -> list[tuple[int, int]]:
    spans = [(c.span.start, c.span.end) for c in citations]
    spans += [(d.span.start, d.span.end) for d in dates]
    return sorted(spans)


def read_figures(folded: str, low: str, taken: Sequence[tuple[int, int]] = ()) -> list[Sighting]:
    """The figures of a text, each on its own, outside the spans that are taken."""
    reader = Reader(folded, low, taken)
    find, read = scan().finditer, reader.read
    found: list[Sighting] = []
    reached = 0
    for start, end in (*taken, (len(low), len(low))):
        if start > reached:
            for match in find(low, reached, start):
                found += read(match)
        reached = max(reached, end)
    return found
