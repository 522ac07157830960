"""What the store keeps of a report."""

import pytest

from tests.conftest import analysed
from vnreport.batch.keys import work_keys
from vnreport.batch.outcome import clean, failure_of, outcome_of
from vnreport.errors import EmptyFile, TooSlow, UnsafeFile
from vnreport.registry import load_central
from vnreport.store.bodies import unpack


@pytest.fixture(scope="module")
def kept(demo):
    analysis = analysed(demo.read_text(encoding="utf-8"))
    return outcome_of(analysis, load_central(), "vi")


def test_every_mention_cuts_out_its_text(kept):
    text = unpack(kept.packed).text
    assert all(text[one.start : one.end] == one.text for one in kept.citations)
    assert all(" ".join(one.text.split()) in one.sentence for one in kept.citations)


def test_the_record_holds_what_is_no_column(kept):
    record = unpack(kept.packed).record
    assert {"letterhead", "outline", "dates", "figures", "footnotes", "tally"} <= set(record)
    assert record.get("findings") is None
    assert "text" not in record["document"]


def test_works_with_their_states_on_the_day(kept):
    states = {one.work: one.state for one in kept.works}
    assert states["TW/QĐ/47/2011-11-01"] == "superseded"
    assert sum(one.mentions for one in kept.works) == sum(
        c.work is not None for c in kept.citations
    )


def test_fingerprints_are_different_in_a_report(kept):
    assert len({one.fingerprint for one in kept.findings}) == len(kept.findings) > 0


def _keys(text):
    return list(work_keys(analysed(text)).values())


KEYS = {
    "Quy định số 08-QĐi/TW và Quy định 08-QĐ/TW": ["TW/QĐ/8"],
    "Nghị định số 30/2020/NĐ-CP": ["30/2020/NĐ-CP"],
    "Kế hoạch số 96-KH/TU của Tỉnh ủy An Giang": ["TU.AnGiang/KH/96"],
    "Kế hoạch số 96-KH/TU": [],
    "Nghị quyết Trung ương 4 khóa XII": ["named/TW/NQ/4/XII"],
    "Quy định về những điều đảng viên không được làm": [],
}


@pytest.mark.parametrize("text", KEYS, ids=range(len(KEYS)))
def test_key(text):
    assert _keys(f"Thực hiện {text}.") == KEYS[text]


def test_a_symbol_of_a_province_is_that_of_the_report_s_own():
    head = "TỈNH ỦY LÂM ĐỒNG\n*\nSố 1-BC/TU\nLâm Đồng, ngày 20 tháng 11 năm 2023\nBÁO CÁO\n"
    assert _keys(f"{head}Thực hiện Kế hoạch số 96-KH/TU.") == ["TU.LâmĐồng/KH/96"]


def test_a_sentence_is_cut_where_the_next_begins():
    text = "Đã họp ngày 5/6. Thực hiện Quy định số 37-QĐ/TW. Kết quả tốt."
    kept = outcome_of(analysed(text), load_central(), "vi")
    assert [one.sentence for one in kept.citations] == ["Thực hiện Quy định số 37-QĐ/TW."]


def test_what_a_database_refuses_is_replaced_everywhere():
    assert clean({"a": ["x\0", ("\ud800", None, 1)]}) == {"a": ["x\ufffd", ("\ufffd", None, 1)]}


def test_failures():
    found = [
        failure_of(e, "vi") for e in (EmptyFile(), TooSlow(why="đọc quá lâu"), UnsafeFile(why="x"))
    ]
    assert [one.status for one in found] == ["failed", "timed_out", "failed"]
    assert "rỗng" in found[0].reason
