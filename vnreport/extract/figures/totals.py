"""Tables with their figures in; sum rows, sum columns and shares in rows, tied together, out."""

from collections.abc import Sequence
from fractions import Fraction

from vnreport.document.figures import Certainty
from vnreport.extract.figures.cells import Table
from vnreport.extract.figures.groups import Groups
from vnreport.extract.figures.sighting import Sighting
from vnreport.tables.figures import listed, words

Grid = dict[tuple[int, int], Sighting]


def tie_tables(tables: Sequence[Table], found: Sequence[Sighting], groups: Groups) -> None:
    """Make the groups of all tables."""
    grids: dict[tuple[int, ...], Grid] = {}
    for sighting in found if tables else ():
        if sighting.cell is not None:
            row, column = sighting.cell[-2:]
            grids.setdefault(sighting.cell[:-2], {})[row, column] = sighting
    for table in tables:
        grid = grids.get(table.number, {})
        _tie_total_rows(table, grid, groups)
        _tie_total_columns(table, grid, groups)
        _tie_shares(table, grid, groups)


def is_total(heading: str) -> bool:
    """Whether the heading of a row or column says that it is the sum of the others."""
    return heading.strip(" .:()") in words("tables", "total")


def _tie_total_rows(table: Table, grid: Grid, groups: Groups) -> None:
    rows = range(table.headings, table.height)
    totals = [row for row in rows if is_total(table.row_heading(row)) or _says_total(table, row)]
    for number, total in enumerate(totals):
        previous = totals[number - 1] if number else table.headings - 1
        parts = [row for row in rows if previous < row < total]
        if not parts and total == table.headings:
            following = totals[number + 1] if number + 1 < len(totals) else table.height
            parts = [row for row in rows if total < row < following]
        parts = _main_rows(table, parts)
        columns = [c for c in range(table.width) if (total, c) in grid]
        sums = [(grid[total, c], [grid[r, c] for r in parts if (r, c) in grid], c) for c in columns]
        _tie(sums, len(parts), table, parts, groups)


def _says_total(table: Table, row: int) -> bool:
    first = table.cell(row, 0)
    return first is not None and is_total(first.words.strip())


def _main_rows(table: Table, rows: Sequence[int]) -> list[int]:
    if table.has_romans():
        return [row for row in rows if _is_roman(table, row)]
    return [row for row in rows if table.level(row) == 0]


def _is_roman(table: Table, row: int) -> bool:
    cell = table.cell(row, 0)
    return (
        cell is not None
        and bool(cell.words.strip().strip("."))
        and (set(cell.words.strip().strip(".")) <= set("ivx"))
    )


def _tie(
    sums: Sequence[tuple[Sighting, list[Sighting], int]],
    size: int,
    table: Table,
    rows: Sequence[int],
    groups: Groups,
) -> None:
    """Tie the sums that are meant to be sums: counts and money, with no cell missing.

    Where most of the columns do not add up, the rows are no parts of the total after all.
    """
    wholes = [
        (whole, parts, column)
        for whole, parts, column in sums
        if size > 1
        and len(parts) == size
        and whole.kind in ("count", "money")
        and all(part.kind == whole.kind for part in parts)
    ]
    wrong = sum(not adds_up(whole, parts) for whole, parts, _ in wholes)
    partial = any(table.row_heading(row).startswith(listed("whole", "aside")) for row in rows)
    doubtful = partial or (len(wholes) > 1 and wrong * 2 > len(wholes))
    certainty: Certainty = "open" if doubtful else "stated" if len(wholes) > 1 else "likely"
    for whole, parts, column in wholes:
        label = table.column_heading(column) or None
        members = [(whole, "whole", label), *((part, "part", label) for part in parts)]
        groups.add("table", members, certainty)  # type: ignore[arg-type]


def adds_up(whole: Sighting, parts: Sequence[Sighting]) -> bool:
    """Whether the printed values of the parts add up to the whole's."""
    return sum(part.value or 0 for part in parts) == whole.value


def _tie_total_columns(table: Table, grid: Grid, groups: Groups) -> None:
    """Sum columns: one that says so, and in most rows is the sum of all other count columns."""
    totals = [c for c in range(table.width) if is_total(table.column_heading(c))]
    for total in totals:
        others = [
            c
            for c in range(table.width)
            if c not in totals and any(s.kind == "count" and at[1] == c for at, s in grid.items())
        ]
        rows = [
            (grid[row, total], [grid[row, c] for c in others], row)
            for row in range(table.headings, table.height)
            if (row, total) in grid and all((row, c) in grid for c in others)
        ]
        if len(others) < 2 or len(rows) < 3:
            continue
        right = sum(adds_up(whole, parts) for whole, parts, _ in rows)
        if right * 2 <= len(rows):
            continue
        for whole, parts, row in rows:
            label = table.row_heading(row) or None
            members = [(whole, "whole", label), *((part, "part", label) for part in parts)]
            groups.add("table", members, "stated")  # type: ignore[arg-type]


def _tie_shares(table: Table, grid: Grid, groups: Groups) -> None:
    """Percentages of a column that in most rows are one column's share of another."""
    kinds: dict[int, set[str]] = {}
    for (_, column), sighting in grid.items():
        kinds.setdefault(column, set()).add(sighting.kind)
    counts = [c for c in kinds if kinds[c] == {"count"}]
    for percent in (c for c in kinds if kinds[c] == {"percent"}):
        for whole in counts:
            for part in counts:
                rows = [
                    r for r, c in grid if c == percent and (r, part) in grid and (r, whole) in grid
                ]
                fitting = [
                    r for r in rows if part != whole and _fits(grid, r, part, whole, percent)
                ]
                if len(fitting) < 2 or len(fitting) * 3 < len(rows) * 2 or len(rows) < 3:
                    continue
                for row in rows:
                    members = [
                        (grid[row, part], "part", None),
                        (grid[row, whole], "whole", None),
                        (grid[row, percent], "percent", None),
                    ]
                    groups.add("share", members)  # type: ignore[arg-type]


def _fits(grid: Grid, row: int, part: int, whole: int, percent: int) -> bool:
    above, below = grid[row, part].value, grid[row, whole].value
    given = grid[row, percent].value
    if not below or above is None or given is None:
        return False
    return abs(Fraction(above) / Fraction(below) * 100 - Fraction(given)) < Fraction(6, 10)
