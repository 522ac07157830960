"""A batch brings a store up to date: once each, whatever happens."""

import shutil
from datetime import date

import pytest
from docx_builder import zipped

from tests.batch.dump import dumped
from tests.batch.inputs import locked, reports
from vnreport.batch import run as running
from vnreport.batch.export import export
from vnreport.batch.run import Plan, run_batch
from vnreport.batch.settings import Settings, settings_from
from vnreport.batch.versions import code_version
from vnreport.batch.walk import is_beside, starts_of, walk
from vnreport.readers.isolation import Limits
from vnreport.store.decisions import decide, list_stale
from vnreport.store.documents import list_documents
from vnreport.store.findings import list_findings
from vnreport.store.opening import open_store
from vnreport.store.rows import Filter
from vnreport.store.runs import list_runs


@pytest.fixture(scope="module")
def twelve(tmp_path_factory):
    """Twelve reports, one of them twice, and what goes wrong in a folder."""
    folder = tmp_path_factory.mktemp("twelve")
    reports(folder, 12)
    shutil.copy(folder / "0" / "bao-cao-003.docx", folder / "copy.docx")
    (folder / "empty.docx").write_bytes(b"")
    (folder / "table.xlsx").write_bytes(b"x")
    (folder / "locked.zip").write_bytes(locked(zipped({"a.docx": "a", "b.docx": "b"})))
    return folder


@pytest.fixture
def folder(twelve, tmp_path):
    """A copy that may be changed."""
    return shutil.copytree(twelve, tmp_path / "in")


def _run(store, folder, jobs=2, settings=Settings(), **options):  # noqa: B008
    starts = starts_of([str(folder)])
    plan = Plan(
        starts, tuple(walk(starts, is_beside([store.file] if store.file else []))), settings, jobs
    )
    return run_batch(store, plan._replace(**options))


def _tally(store, folder, **options):
    return {k: v for k, v in _run(store, folder, **options).tally._asdict().items() if v}


def test_a_true_tally(store, twelve):
    assert _tally(store, twelve) == {
        "checked": 15, "copied": 1, "ok": 13, "failed": 3, "skipped": 1,
    }  # fmt: skip
    with store.reading() as connection:
        (run,) = list_runs(connection)
        assert list_documents(connection).total == run.done == run.entries == 17
        assert run.finished > run.started


def test_a_second_run_finds_nothing_to_do(store, twelve):
    first = _run(store, twelve)
    before = dumped(store.url)
    second = _run(store, twelve)
    assert (second.tally.unchanged, second.tally.copied) == (14, 0)
    assert second.found == first.found
    assert dumped(store.url) == before


def test_the_same_whatever_the_number_of_workers(twelve, tmp_path):
    found = []
    for jobs in (1, 2, 5):
        store = open_store(tmp_path / f"{jobs}.db")
        result = _run(store, twelve, jobs=jobs)
        with store.reading() as connection:
            exports = ["".join(export(connection, form, result.run)) for form in ("csv", "jsonl")]
        store.close()
        found.append((dumped(tmp_path / f"{jobs}.db"), exports, result))
    assert found[0] == found[1] == found[2]
    assert len(found[0][0]) > 100


def test_only_what_was_changed_is_read_again(store, folder):
    _run(store, folder)
    shutil.copy(folder / "1" / "bao-cao-011.docx", folder / "0" / "bao-cao-001.docx")
    (folder / "0" / "bao-cao-002.docx").write_text("Thực hiện Quy định 37-QĐ/TW.", encoding="utf-8")
    (folder / "0" / "bao-cao-005.docx").unlink()
    tally = _run(store, folder).tally
    # Three that could not be opened are tried again: the two locked members have no check sum.
    assert (tally.unchanged, tally.copied, tally.checked, tally.missing) == (11, 1, 3, 1)
    with store.reading() as connection:
        gone = list_documents(connection, Filter(missing=True)).rows
    assert [row.name for row in gone] == ["bao-cao-005.docx"]


@pytest.mark.parametrize("change", ["settings", "code", "registry"])
def test_other_versions_read_everything_again_and_keep_decisions(
    store, twelve, change, monkeypatch, tmp_path
):
    _run(store, twelve)
    with store.writing() as connection:
        one = list_documents(connection, Filter(rule="REG001"), order="name").rows[0]
        finding = next(
            r for r in list_findings(connection, one.id) if r.facts.code == "REG001"
        ).facts
        made = decide(connection, one.id, finding.fingerprint, "dismissed", by="an", reason="trích")
    settings = Settings()
    if change == "settings":
        settings = Settings(as_of=date(2023, 6, 1))
    elif change == "code":
        monkeypatch.setattr(running, "code_version", lambda: "another")
    else:
        row = "1,QĐ,Quy định,TU,Tỉnh ủy Lâm Đồng,2023-01-02,thi đua"
        header = "number,type_code,type_name,issuer_code,issuing_body,issued,title"
        (tmp_path / "own.csv").write_text(f"{header}\n{row}\n", encoding="utf-8")
        settings = Settings(layers=(tmp_path / "own.csv",))
    tally = _run(store, twelve, settings=settings).tally
    assert (tally.checked, tally.copied, tally.unchanged) == (15, 1, 0)
    with store.reading() as connection:
        rows = list_findings(connection, one.id)
        assert [row.decision for row in rows if row.decision] == [made]
        assert list_stale(connection) == ()


def test_a_hang_costs_one_file_and_is_tried_again_when_asked(store, folder, monkeypatch):
    monkeypatch.setattr(running, "CHECK", "tests.batch.test_run:hang_on_three")
    tally = _tally(store, folder, limits=Limits(seconds=1))
    assert tally == {
        "checked": 15,
        "copied": 1,
        "ok": 11,
        "failed": 3,
        "timed_out": 2,
        "skipped": 1,
    }
    monkeypatch.undo()
    assert _run(store, folder).tally.timed_out == 2
    again = _run(store, folder, again=True).tally
    assert (again.ok, again.timed_out, again.unchanged, again.copied) == (13, 0, 11, 1)


def hang_on_three(data, file, words):
    """The work of a batch, but for one file."""
    import time

    from vnreport.batch.work import check

    if file.endswith("003.docx"):
        time.sleep(60)
    return check(data, file, words)


def test_settings_come_through_a_command_line():
    given = Settings(as_of=date(2023, 12, 31), select=("CIT", "REG"), ignore=("REG006",), lang="en")
    assert settings_from(given.as_words()) == given


def test_the_order_of_codes_makes_no_other_settings():
    first, second = Settings(select=("REG", "CIT")), Settings(select=("CIT", "REG"))
    assert first.check_sum() == second.check_sum() != Settings().check_sum()


def test_the_version_of_the_code_is_that_of_what_decides():
    assert code_version().startswith("0.1.0+")


def test_what_a_sender_wants_passed_over_is_seen_all_the_same(store, folder):
    before = _run(store, folder).found
    row = '[[suppress]]\ncode = "{code}"\nwords = "Quy định số"\nreason = "không xem"\n'
    words = "".join(row.format(code=code) for code in ("REG001", "REG002", "CIT001"))
    (folder / "vnreport-bo-qua.toml").write_text(words, encoding="utf-8")
    settings = Settings(lang="en")
    assert _run(store, folder, settings=settings).found == before
    assert before.errors > 0
