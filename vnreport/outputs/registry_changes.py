"""Changes of a registry in, lines that a user decides on out."""

from collections import Counter
from collections.abc import Iterator, Sequence

from vnreport.document.regulations import Relation, Work
from vnreport.outputs.works import work_line
from vnreport.registry import Registry
from vnreport.registry.changes import Change
from vnreport.tables.columns import columns
from vnreport.tables.dates import written
from vnreport.tables.messages import Language, say

_MARKS = {"added": "+", "removed": "-", "changed": "~"}


def changes_page(some: Sequence[Change], before: Registry, after: Registry, lang: Language) -> str:
    """A line for each row, below it each field of a changed one; the tally at the end."""
    if not some:
        return say("change-none", lang)
    lines = [line for one in some for line in _lines(one, before, after, lang)]
    counts = Counter(one.kind for one in some)
    tally = {name: str(counts[name]) for name in ("added", "changed", "removed")}
    return "\n".join((*lines, say("changes-tally", lang, **tally)))


def _lines(one: Change, before: Registry, after: Registry, lang: Language) -> Iterator[str]:
    registry = before if one.kind == "removed" else after
    yield f"{_MARKS[one.kind]} {_row(registry, one.row, lang)}"
    for name, old, new in one.fields:
        yield f"    {_label(one.row, name)}: {old or '…'} → {new or '…'}"


def _row(registry: Registry, row: Work | Relation, lang: Language) -> str:
    if isinstance(row, Work):
        return work_line(registry, row, row.since, lang)
    newer, older = registry.work(row.newer), registry.work(row.older)
    since = say("since", lang, day=written(row.effective_on))
    return f"{newer.symbol} {say(f'does-{row.kind}', lang)} {older.symbol}, {since}"


def _label(row: Work | Relation, name: str) -> str:
    kind = columns("work" if isinstance(row, Work) else "relation")
    return next((column.label for column in kind if column.field == name), name)
