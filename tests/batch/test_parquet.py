"""The Parquet of a run is read again by its own library, with all that the store has."""

import json

import pytest

from tests.batch.inputs import reports
from vnreport.cli.main import run
from vnreport.store.citations import citations_of
from vnreport.store.documents import list_documents
from vnreport.store.findings import list_findings
from vnreport.store.opening import open_store

parquet = pytest.importorskip("pyarrow.parquet")


def _code(*words):
    with pytest.raises(SystemExit) as left:
        run(list(words))
    return left.value.code


@pytest.fixture(scope="module")
def exported(tmp_path_factory):
    """The store of a batch, and its Parquet."""
    place = tmp_path_factory.mktemp("parquet")
    reports(place / "in", 5)
    (place / "in" / "empty.docx").write_bytes(b"")
    words = [str(place / "in"), "-o", str(place / "r.db"), "--export", str(place / "r.parquet")]
    assert _code("batch", *words, "--jobs", "1") == 3
    return place / "r.db", place / "r.parquet"


def test_a_row_for_each_document_with_its_findings_and_citations(exported):
    rows = parquet.read_table(exported[1]).to_pylist()
    store = open_store(exported[0])
    with store.reading() as connection:
        documents = {one.path: one for one in list_documents(connection).rows}
        assert {row["path"] for row in rows} == set(documents)
        for row in rows:
            document = documents[row["path"]]
            assert row["report_date"] == document.report_date
            cited = citations_of(connection, [document.id]).get(document.id, ())
            assert row["citations"] == [one.facts._asdict() for one in cited]
            found = [one.facts for one in list_findings(connection, document.id)]
            assert [one["fingerprint"] for one in row["findings"]] == [
                one.fingerprint for one in found
            ]
            assert [json.loads(one["evidence"]) for one in row["findings"]] == [
                one.evidence for one in found
            ]
    store.close()
    assert sum(len(row["findings"]) for row in rows) > 5


def test_the_columns_are_the_same_whatever_is_in_them(exported, tmp_path):
    (tmp_path / "in").mkdir()
    words = [str(tmp_path / "in"), "-o", str(tmp_path / "r.db")]
    assert _code("batch", *words, "--export", str(tmp_path / "none.parquet")) == 0
    assert parquet.read_schema(tmp_path / "none.parquet") == parquet.read_schema(exported[1])
