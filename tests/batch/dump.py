"""A store in; all that it holds, but for times and numbers of runs, as lines that can be compared, out."""

import json

from sqlalchemy import select

from vnreport.store.opening import open_store
from vnreport.store.tables import metadata

_OF_RUNS = ("runs",)  # versions, jobs, times
_NUMBERS_OF_RUNS = ("checked_run", "seen_run", "location")


def dumped(where: object) -> list[str]:
    """One line for each row, by table and primary key."""
    store = open_store(where)
    lines = []
    with store.reading() as connection:
        for table in metadata.sorted_tables:
            if table.name in _OF_RUNS:
                continue
            for row in connection.execute(select(table).order_by(*table.primary_key)):
                values = {k: v for k, v in row._asdict().items() if k not in _NUMBERS_OF_RUNS}
                lines.append(f"{table.name} {json.dumps(values, default=repr, ensure_ascii=False)}")
    store.close()
    return lines
