"""Decisions hold for a finding, outlive new runs and corrected files, and never vanish."""

from multiprocessing import get_context

import pytest

from tests.store.filling import OTHERS, STALE, TWICE, Filler, report
from vnreport.store.counting import Judged, document_counts
from vnreport.store.decisions import decide, list_decisions, list_recent_decisions, list_stale
from vnreport.store.documents import find_document
from vnreport.store.findings import find_finding, list_findings
from vnreport.store.opening import open_store


@pytest.fixture
def filler(store):
    return Filler(store)


@pytest.fixture
def document(filler):
    return filler.run({"a.docx": report(STALE, OTHERS)})["a.docx"]


def _finding(store, document, code="REG001"):
    with store.reading() as connection:
        rows = list_findings(connection, document)
    return next(row for row in rows if row.facts.code == code)


def _decide(store, document, verdict="dismissed", code="REG001", by="an"):
    mark = _finding(store, document, code).facts.fingerprint
    with store.writing() as connection:
        return decide(connection, document, mark, verdict, by=by, reason="trích nguyên văn")


def test_a_decision_stands_with_its_finding(store, document):
    made = _decide(store, document)
    assert _finding(store, document).decision == made
    assert (made.verdict, made.by, made.reason, made.at.utcoffset().seconds) == (
        "dismissed",
        "an",
        "trích nguyên văn",
        0,
    )


def test_a_dismissed_finding_counts_no_more_and_an_accepted_one_does(store, document):
    with store.reading() as connection:
        before = find_document(connection, document)
    _decide(store, document)
    _decide(store, document, "accepted", "REG004")
    with store.reading() as connection:
        after = find_document(connection, document)
    assert (after.errors, after.undecided) == (before.errors - 1, before.undecided - 2)
    assert after.findings == before.findings


def test_a_dismissal_needs_a_reason(store, document):
    mark = _finding(store, document).facts.fingerprint
    with pytest.raises(ValueError, match="reason"), store.writing() as connection:
        decide(connection, document, mark, "dismissed", by="an", reason="  ")


def test_an_unknown_finding_cannot_be_decided(store, document):
    with pytest.raises(KeyError), store.writing() as connection:
        decide(connection, document, "0" * 32, "accepted", by="an")


def test_the_history_is_kept(store, document):
    for verdict in ("dismissed", "accepted", "withdrawn"):
        _decide(store, document, verdict)
    with store.reading() as connection:
        history = list_decisions(connection, document)
        recent = list_recent_decisions(connection, by="an", limit=1)
    assert [(one.verdict, one.current) for one in history] == [
        ("dismissed", False),
        ("accepted", False),
        ("withdrawn", True),
    ]
    assert _finding(store, document).decision is None
    assert recent == history[-1:]


def test_it_holds_when_the_file_is_checked_again(filler, document):
    made = _decide(filler.store, document)
    filler.run({"a.docx": report(STALE, OTHERS)})
    assert _finding(filler.store, document).decision == made


def test_it_holds_in_a_corrected_file(filler, document):
    made = _decide(filler.store, document)
    filler.run({"a.docx": report("Một đoạn mới ở trên.\n", STALE)})
    with filler.store.reading() as connection:
        row = find_finding(connection, document, made.fingerprint)
        counted = find_document(connection, document)
    assert row.decision == made
    assert (counted.errors, counted.undecided) == (0, counted.findings - 1)


def test_one_whose_finding_is_gone_is_listed_until_it_is_withdrawn(filler, document):
    made = _decide(filler.store, document)
    filler.run({"a.docx": report(OTHERS)})
    with filler.store.reading() as connection:
        assert [(one, row.id) for one, row in list_stale(connection)] == [(made, document)]
        assert list_stale(connection, document + 1) == ()
    with filler.store.writing() as connection:
        decide(connection, document, made.fingerprint, "withdrawn", by="binh")
    with filler.store.reading() as connection:
        assert list_stale(connection) == ()
        assert len(list_decisions(connection, document)) == 2


def test_it_is_there_again_when_the_finding_comes_back(filler, document):
    made = _decide(filler.store, document)
    filler.run({"a.docx": report(OTHERS)})
    filler.run({"a.docx": report(STALE)})
    assert _finding(filler.store, document).decision == made


def test_of_two_findings_with_the_same_words_one_is_decided(filler):
    (document,) = filler.run({"a.docx": report(TWICE, "Một đoạn khác.\n", TWICE)}).values()
    _decide(filler.store, document, code="DAT001")
    with filler.store.reading() as connection:
        rows = [r for r in list_findings(connection, document) if r.facts.code == "DAT001"]
    assert [row.decision is not None for row in rows] == [True, False]


def _decide_there(task):
    where, document, mark, by = task
    store = open_store(where)
    with store.writing() as connection:
        decide(connection, document, mark, "accepted", by=by)
    store.close()


def test_two_reviewers_at_once_leave_one_that_counts(store, document):
    mark = _finding(store, document).facts.fingerprint
    tasks = [(store.url, document, mark, name) for name in ("an", "binh", "chi", "dung")]
    with get_context("spawn").Pool(2) as reviewers:
        reviewers.map(_decide_there, tasks)
    with store.reading() as connection:
        history = list_decisions(connection, document, mark)
    assert {one.by for one in history} == {"an", "binh", "chi", "dung"}
    assert [one.current for one in history] == [False, False, False, True]


def test_counts_of_nothing():
    assert document_counts([]) == dict.fromkeys(
        ("worst", "errors", "warnings", "infos", "findings", "undecided"), 0
    )


def test_the_worst_is_what_is_left():
    judged = [Judged("A", "error", "dismissed"), Judged("B", "info", None)]
    assert document_counts(judged)["worst"] == 1
