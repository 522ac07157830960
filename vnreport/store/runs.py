"""Calls of batch: what they ran with, how far they are, how they went."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, insert, select, update

from vnreport.store.rows import STATUSES, Run, Tally, Versions
from vnreport.store.tables import registries, runs

_COLUMNS = [runs.c[name] for name in Run._fields]


def start_run(
    connection: Connection,
    versions: Versions,
    *,
    works: int,
    relations: int,
    layers: list[str],
    settings: dict[str, Any],
    jobs: int,
    entries: int,
) -> int:
    """Note that a run begins, and the registry that it judges by; the run's id."""
    known = select(registries.c.version).where(registries.c.version == versions.registry)
    if connection.scalar(known) is None:
        connection.execute(
            insert(registries).values(
                version=versions.registry, works=works, relations=relations, layers=layers
            )
        )
    row = insert(runs).values(
        started=datetime.now(UTC),
        code_version=versions.code,
        registry_version=versions.registry,
        configuration=versions.configuration,
        settings=settings,
        jobs=jobs,
        entries=entries,
        done=0,
        counts=Tally()._asdict(),
    )
    return int(connection.execute(row.returning(runs.c.id)).scalar_one())


def note_progress(connection: Connection, run: int, entries: int, tally: Tally) -> None:
    """Note how far a run is: files met, and the counts so far."""
    done = sum(getattr(tally, status) for status in STATUSES)
    values = {"entries": entries, "done": done, "counts": tally._asdict()}
    connection.execute(update(runs).where(runs.c.id == run).values(values))


def finish_run(connection: Connection, run: int) -> None:
    """Note that a run came to its end."""
    connection.execute(update(runs).where(runs.c.id == run).values(finished=datetime.now(UTC)))


def last_run(connection: Connection) -> Run | None:
    """The last run; None where there was none."""
    return next(iter(list_runs(connection, limit=1)), None)


def list_runs(connection: Connection, *, limit: int = 50) -> tuple[Run, ...]:
    """The runs, the last first."""
    rows = connection.execute(select(*_COLUMNS).order_by(runs.c.id.desc()).limit(limit))
    return tuple(Run(*row) for row in rows)
