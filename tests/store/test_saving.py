"""Documents are put into the store, put there again, and never lost."""

import pytest

from tests.store.filling import OTHERS, STALE, TWICE, VERSIONS, Filler, outcome, report
from vnreport.store import saving
from vnreport.store.citations import citations_of, list_cited
from vnreport.store.decisions import decide
from vnreport.store.documents import find_body, find_document, list_documents
from vnreport.store.findings import list_findings
from vnreport.store.rows import Outcome, Place


@pytest.fixture
def filler(store):
    return Filler(store)


def test_what_was_found_comes_out_as_it_went_in(filler):
    made = outcome(report(STALE, OTHERS))
    (document,) = filler.run({"a.docx": made}).values()
    with filler.store.reading() as connection:
        assert tuple(row.facts for row in list_findings(connection, document)) == made.findings
        assert (
            tuple(row.facts for row in citations_of(connection, [document])[document])
            == made.citations
        )
        assert list_cited(connection, document) == made.works
        assert find_body(connection, document).text == report(STALE, OTHERS)


def test_a_document_knows_who_when_and_how_bad(filler):
    (document,) = filler.run({"a.docx": report(STALE)}).values()
    with filler.store.reading() as connection:
        row = find_document(connection, document)
    assert (row.province, row.province_from, row.year) == ("Lâm Đồng", "letterhead", 2023)
    assert (row.report_date.isoformat(), row.worst, row.errors) == ("2023-11-20", 3, 1)
    assert row.findings == row.undecided == row.errors + row.warnings + row.infos


def test_a_file_put_again_keeps_its_id(filler):
    first = filler.run({"a.docx": report(STALE)})
    assert filler.run({"a.docx": report(OTHERS)}) == first
    with filler.store.reading() as connection:
        codes = [row.facts.code for row in list_findings(connection, first["a.docx"])]
        assert (list_documents(connection).total, "REG001" in codes) == (1, False)


def test_a_file_that_cannot_be_read_any_more_shows_no_old_findings(filler):
    first = filler.run({"a.docx": report(STALE)})
    filler.run({"a.docx": Outcome("failed", "damaged-file", "Tệp bị hỏng.")})
    with filler.store.reading() as connection:
        row = find_document(connection, first["a.docx"])
        assert (row.status, row.worst, row.findings, row.title) == ("failed", 0, 0, None)
        assert list_findings(connection, row.id) == ()
        assert find_body(connection, row.id) is None


def test_a_file_that_is_gone_is_marked_and_comes_back(filler):
    ids = filler.run({"a.docx": report(STALE), "b.docx": report(OTHERS)})
    filler.run({"b.docx": report(OTHERS)}, missing=True)
    with filler.store.reading() as connection:
        assert find_document(connection, ids["a.docx"]).missing
    filler.run({"a.docx": report(STALE)})
    with filler.store.reading() as connection:
        assert not find_document(connection, ids["a.docx"]).missing


def test_without_a_letterhead_the_folder_tells_the_province(filler):
    ids = filler.run({"An Giang/a.docx": STALE, "x.docx": STALE})
    with filler.store.reading() as connection:
        found = [find_document(connection, one) for one in ids.values()]
    assert [(row.province, row.province_from) for row in found] == [
        ("An Giang", "path"),
        (None, None),
    ]


def test_a_copy_has_everything_but_decisions_and_its_own_place(filler):
    (first,) = filler.run({"An Giang/a.docx": TWICE + STALE}).values()
    with filler.store.writing() as connection:
        one = list_findings(connection, first)[0]
        decide(connection, first, one.facts.fingerprint, "dismissed", by="an", reason="trích")
        known = find_document(connection, first)
        place = Place(filler.root, "Hà Nội/b.docx", "other", known.size)
        second = saving.save_copy(connection, known.seen_run, place, first)
    with filler.store.reading() as connection:
        copied = find_document(connection, second)
        assert (copied.province, copied.undecided) == ("Hà Nội", copied.findings)
        left = [row.facts for row in list_findings(connection, first)]
        assert [row.facts for row in list_findings(connection, second)] == left
        assert (
            citations_of(connection, [second])[second][0].facts
            == citations_of(connection, [first])[first][0].facts
        )


def test_the_same_content_under_a_new_name_keeps_its_decisions(filler):
    (first,) = filler.run({"a.docx": report(STALE)}).values()
    with filler.store.writing() as connection:
        one = list_findings(connection, first)[0].facts
        decide(connection, first, one.fingerprint, "dismissed", by="an", reason="trích")
    (second,) = filler.run({"renamed.docx": report(STALE)}).values()
    with filler.store.reading() as connection:
        taken = list_findings(connection, second)[0].decision
    assert (taken.verdict, taken.by, taken.document_id) == ("dismissed", "an", second)


def test_the_store_finds_the_same_content_under_the_same_versions_only(filler):
    (first,) = filler.run({"a.docx": report(STALE)}).values()
    with filler.store.reading() as connection:
        row = find_document(connection, first)
        same = saving.find_same(connection, row.sha256, VERSIONS)
        other = saving.find_same(connection, row.sha256, VERSIONS._replace(registry="s"))
    assert (same.id, other) == (first, None)


def test_a_folder_that_has_moved_is_the_same_root(store):
    with store.writing() as connection:
        first = saving.open_root(connection, "in", "/old/in", [])
        moved = saving.open_root(connection, "in", "/new/in", ["/old/in"])
        other = saving.open_root(connection, "in", "/third/in", [])
        assert moved == first != other
        assert saving.open_root(connection, "in", "/new/in", []) == first
