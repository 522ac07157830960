"""Rows in, straight to the database's driver, without the detour through expressions.

That detour costs as much again as the database itself, and these rows are most of what a batch
writes. The SQL is the same for both databases but for the mark of a parameter.
"""

import json
from collections.abc import Sequence

from sqlalchemy import JSON, Connection, Table


def insert_rows(
    connection: Connection, table: Table, names: Sequence[str], rows: Sequence[Sequence[object]]
) -> None:
    """Insert rows whose values are in the order of the names."""
    as_json = [number for number, name in enumerate(names) if isinstance(table.c[name].type, JSON)]
    values = [_with_json(row, as_json) if as_json else tuple(row) for row in rows]
    if values:
        connection.exec_driver_sql(_insert(connection, table, names), values)


def add_to_rows(
    connection: Connection, table: Table, names: Sequence[str], rows: Sequence[Sequence[object]]
) -> None:
    """Insert rows, or add their numbers to those of the row that has their primary key."""
    keys = [column.name for column in table.primary_key]
    quote = connection.dialect.identifier_preparer.quote
    numbers = [quote(name) for name in names if name not in keys]
    sums = ", ".join(f"{name} = {table.name}.{name} + excluded.{name}" for name in numbers)
    conflict = f" ON CONFLICT ({', '.join(map(quote, keys))}) DO UPDATE SET {sums}"
    values = [tuple(row) for row in rows]
    if values:
        connection.exec_driver_sql(_insert(connection, table, names) + conflict, values)


def _insert(connection: Connection, table: Table, names: Sequence[str]) -> str:
    dialect = connection.dialect
    quoted = ", ".join(map(dialect.identifier_preparer.quote, names))
    mark = "?" if dialect.paramstyle == "qmark" else "%s"
    return f"INSERT INTO {table.name} ({quoted}) VALUES ({', '.join([mark] * len(names))})"


def _with_json(row: Sequence[object], as_json: Sequence[int]) -> tuple[object, ...]:
    values = list(row)
    for number in as_json:
        if values[number] is not None:
            values[number] = json.dumps(values[number], ensure_ascii=False)
    return tuple(values)
