"""A store is made, brought up to date, or refused with a sentence."""

import sqlite3
from multiprocessing import get_context

import pytest
from sqlalchemy import create_engine, text

from vnreport.errors import StoreError
from vnreport.store import upgrade
from vnreport.store.documents import list_documents
from vnreport.store.opening import open_store
from vnreport.store.tables import metadata


def test_models_and_migrations_agree(store):
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    with store.reading() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []


def test_the_newest_revision_is_the_one_that_is_named():
    assert upgrade.revisions()[0] == upgrade.HEAD


def _opened(where):
    store = open_store(where)
    with store.reading() as connection:
        found = list_documents(connection).total
    store.close()
    return found


def test_openers_at_the_same_time_do_not_collide(database):
    with get_context("spawn").Pool(3) as openers:
        assert openers.map(_opened, [database] * 6) == [0] * 6


def test_a_store_opened_again_keeps_what_it_has(database):
    assert (_opened(database), _opened(database)) == (0, 0)


def test_a_database_of_another_program_is_refused(database):
    url = database if "://" in database else f"sqlite:///{database}"
    engine = create_engine(url)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE other (a INTEGER)"))
    engine.dispose()
    with pytest.raises(StoreError) as refused:
        open_store(database)
    assert refused.value.key == "store-foreign"


def test_a_store_of_a_later_version_is_refused(database):
    store = open_store(database)
    with store.writing() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    store.close()
    with pytest.raises(StoreError) as refused:
        open_store(database)
    assert refused.value.key == "store-newer"


def test_a_file_that_is_no_database_is_refused_and_left_alone(tmp_path):
    (tmp_path / "a.db").write_bytes(b"Quy dinh " * 99)
    with pytest.raises(StoreError):
        open_store(tmp_path / "a.db")
    assert (tmp_path / "a.db").read_bytes() == b"Quy dinh " * 99


@pytest.mark.parametrize("url", ["mysql://a/b", "postgresql://a/b", "x://"])
def test_a_wrong_address_is_refused(url):
    with pytest.raises(StoreError) as refused:
        open_store(url)
    assert refused.value.key == "store-url"


def test_a_server_that_is_not_there_is_one_sentence_without_the_password():
    with pytest.raises(StoreError) as refused:
        open_store("postgresql+psycopg://a:secret@127.0.0.1:1/x")
    assert "secret" not in str(refused.value)


def test_a_folder_that_is_not_there_is_one_sentence(tmp_path):
    with pytest.raises(StoreError):
        open_store(tmp_path / "none" / "a.db")


def test_a_file_is_only_made_where_that_is_wanted(tmp_path):
    with pytest.raises(StoreError):
        open_store(tmp_path / "a.db", create=False)
    assert not (tmp_path / "a.db").exists()


def test_what_goes_wrong_in_a_transaction_leaves_nothing(store):
    with pytest.raises(ZeroDivisionError), store.writing() as connection:
        connection.execute(text("INSERT INTO roots (label, location) VALUES ('a', '/a')"))
        raise ZeroDivisionError
    with store.reading() as connection:
        assert connection.scalar(text("SELECT count(*) FROM roots")) == 0


def test_readers_go_on_while_somebody_writes(tmp_path):
    store = open_store(tmp_path / "a.db")
    with store.writing() as writing, store.reading() as reading:
        writing.execute(text("INSERT INTO roots (label, location) VALUES ('a', '/a')"))
        assert reading.scalar(text("SELECT count(*) FROM roots")) == 0
    store.close()


def test_sqlite_keeps_a_log_beside_it(tmp_path):
    open_store(tmp_path / "a.db").close()
    with sqlite3.connect(tmp_path / "a.db") as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    connection.close()
