"""A report that comes back corrected under another name keeps what was decided on it."""

import pytest
from render_docx import render, write

from tests.batch.inputs import TEXT
from vnreport.batch.run import Plan, run_batch
from vnreport.batch.settings import Settings
from vnreport.batch.walk import starts_of, walk
from vnreport.store.decisions import decide
from vnreport.store.documents import list_documents
from vnreport.store.findings import list_findings
from vnreport.store.rows import Filter

ADDED = "Đã bổ sung số liệu theo yêu cầu của Ban Tổ chức Trung ương.\n"


@pytest.fixture
def folder(tmp_path):
    place = tmp_path / "in"
    place.mkdir()
    return place


def _send(folder, name, number=7, added="", text=TEXT):
    write(render(text.format(n=number).replace("Căn cứ", added + "Căn cứ")), folder / name)


def _run(store, folder):
    starts = starts_of([str(folder)])
    run_batch(store, Plan(starts, tuple(walk(starts, lambda _: False)), Settings(), 1))


def _decide(store):
    """Dismiss the first finding of the report in the store."""
    with store.writing() as connection:
        (document,) = list_documents(connection).rows
        finding = list_findings(connection, document.id)[0]
        mark = finding.facts.fingerprint
        decide(connection, document.id, mark, "dismissed", by="an", reason="trích nguyên văn")
    return finding.facts.code


def _dismissed(store, name):
    with store.reading() as connection:
        rows = list_documents(connection, Filter(words=name)).rows
        document = next(row for row in rows if row.name == name)
        found = [one.facts.code for one in list_findings(connection, document.id) if one.decision]
        return found, document.findings - document.undecided


def test_a_report_renamed_and_corrected_keeps_its_decisions(store, folder):
    _send(folder, "a.docx")
    _run(store, folder)
    code = _decide(store)
    (folder / "a.docx").unlink()
    _send(folder, "ban-sua.docx", added=ADDED)
    _run(store, folder)
    assert _dismissed(store, "ban-sua.docx") == ([code], 1)


def test_a_report_without_a_symbol_is_told_by_its_subject(store, folder):
    draft = TEXT.replace("Số {n}-BC/TU", "Số     -BC/TU")
    _send(folder, "a.docx", text=draft)
    _run(store, folder)
    code = _decide(store)
    (folder / "a.docx").unlink()
    _send(folder, "b.docx", added=ADDED, text=draft)
    _run(store, folder)
    assert _dismissed(store, "b.docx") == ([code], 1)


def test_another_report_does_not_take_them(store, folder):
    _send(folder, "a.docx")
    _run(store, folder)
    _decide(store)
    (folder / "a.docx").unlink()
    _send(folder, "b.docx", number=8)
    _run(store, folder)
    assert _dismissed(store, "b.docx") == ([], 0)


def test_two_that_could_be_it_do_not_take_them(store, folder):
    _send(folder, "a.docx")
    _run(store, folder)
    _decide(store)
    (folder / "a.docx").unlink()
    _send(folder, "b.docx", added=ADDED)
    _send(folder, "c.docx", added=ADDED + ADDED.lower())
    _run(store, folder)
    assert _dismissed(store, "b.docx") == _dismissed(store, "c.docx") == ([], 0)


def test_as_long_as_the_first_is_there_it_keeps_them_alone(store, folder):
    _send(folder, "a.docx")
    _run(store, folder)
    _decide(store)
    _send(folder, "b.docx", added=ADDED)
    _run(store, folder)
    assert _dismissed(store, "b.docx") == ([], 0)
