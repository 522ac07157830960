"""A path or a URL in, the open store out: its schema brought up to date, its connections set."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError

from vnreport.errors import StoreError
from vnreport.store.upgrade import upgrade

_PATIENCE = 30  # seconds that a writer waits for another one
_DRIVERS = ("sqlite", "postgresql+psycopg")


class Store:
    """An open store. Safe to share between threads; a process that forks makes its own.

    url: where it is, without a password. file: that of SQLite, None for a server.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        file = engine.url.database if engine.url.drivername == "sqlite" else None
        self.file = Path(file) if file else None
        self.url = file or engine.url.render_as_string(hide_password=True)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees one consistent state. Raises StoreError."""
        with self._told(), self._engine.connect() as connection:
            if connection.dialect.name == "postgresql":
                connection.execution_options(isolation_level="REPEATABLE READ")
            with connection.begin():
                yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction: all of it is kept, or on an exception none. Raises StoreError."""
        with self._told(), self._engine.connect() as connection:
            connection.execution_options(vnreport_writing=True)
            with connection.begin():
                yield connection

    @contextmanager
    def session(self) -> Iterator[Connection]:
        """A connection that is held, without a transaction of its own. Raises StoreError."""
        with self._told(), self._engine.connect() as connection:
            yield connection

    def close(self) -> None:
        """Give the connections back."""
        self._engine.dispose()

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except DBAPIError as error:
            raise StoreError(url=self.url, why=_first_line(error)) from error


def open_store(where: str | Path, *, create: bool = True) -> Store:
    """Open the store at a path (SQLite) or a URL, and bring its schema up to date.

    create: whether an SQLite file that is not there is made. Raises StoreError where the
    database cannot be reached, is none of ours, or was written by a later version.
    """
    url = _url(where)
    if url.drivername == "sqlite" and not create and not Path(url.database or "").exists():
        raise StoreError(url=str(where), why="không có tệp này")
    try:
        engine = create_engine(
            url,
            json_serializer=partial(json.dumps, ensure_ascii=False),
            **_settings(url),
        )
    except ImportError:
        raise StoreError("library-needed", form="PostgreSQL", name="psycopg") from None
    if url.drivername == "sqlite":
        event.listen(engine, "connect", _set_up_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    store = Store(engine)
    try:
        with store.writing() as connection:
            upgrade(connection, store.url)
    except BaseException:
        store.close()
        raise
    return store


def _url(where: str | Path) -> URL:
    if isinstance(where, Path) or "://" not in where:
        return URL.create("sqlite", database=str(where))
    try:
        url = make_url(where)
    except (ArgumentError, NoSuchModuleError, ValueError):
        raise StoreError("store-url") from None
    if url.drivername not in _DRIVERS:
        raise StoreError("store-url")
    return url


def _settings(url: URL) -> dict[str, Any]:
    if url.drivername == "sqlite":
        return {"connect_args": {"timeout": _PATIENCE, "check_same_thread": False}}
    return {"pool_pre_ping": True, "connect_args": {"connect_timeout": _PATIENCE}}


def _set_up_sqlite(connection: Any, _: object) -> None:
    connection.isolation_level = None  # transactions begin where we say, also for the schema
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    writing = connection.get_execution_options().get("vnreport_writing")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


def _first_line(error: DBAPIError) -> str:
    return next(iter(str(error.orig).splitlines()), type(error.orig).__name__)
