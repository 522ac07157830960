"""A connection in a transaction in; the schema as this version needs it out.

Two that open a store at once: the second waits for the first (SQLite: the transaction itself;
PostgreSQL: an advisory lock) and then finds nothing left to do.
"""

from pathlib import Path

from sqlalchemy import Connection, inspect, text

from vnreport.errors import StoreError

HEAD = "0002"
"""The newest revision of migrations/versions."""

_MIGRATIONS = Path(__file__).parent / "migrations"
_LOCK = 0x766E7265706F7274  # “vnreport”


def upgrade(connection: Connection, url: str) -> None:
    """Run the migrations that are missing. Raises StoreError for a store of a later version,
    or a database that holds other tables."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})
    tables = set(inspect(connection).get_table_names())
    if "alembic_version" in tables:
        found = connection.scalar(text("SELECT version_num FROM alembic_version"))
        if found == HEAD:
            return
        if found not in revisions():
            raise StoreError("store-newer", url=url)
    elif tables:
        raise StoreError("store-foreign", url=url)
    _migrate(connection)


def revisions() -> tuple[str, ...]:
    """The revisions that this version knows."""
    from alembic.script import ScriptDirectory

    return tuple(one.revision for one in ScriptDirectory(str(_MIGRATIONS)).walk_revisions())


def _migrate(connection: Connection) -> None:
    from alembic import command  # only where there is something to do: start-up counts
    from alembic.config import Config

    configuration = Config()
    configuration.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    configuration.attributes["connection"] = connection
    command.upgrade(configuration, "head")
