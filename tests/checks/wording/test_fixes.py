"""A safe fix of the wording leaves nothing to say, and changes nothing else."""

from itertools import pairwise

import pytest

from tests.conftest import analysed
from vnreport.checks.catalog import all_rules
from vnreport.document.findings import Edit, Finding

BAD = [
    pytest.param(rule.code, example.text, id=f"{rule.code}-{index}")
    for rule in all_rules()
    if rule.code.startswith("WRD")
    for index, example in enumerate(rule.bad)
]


def found(text: str, code: str = "WRD") -> tuple[Finding, ...]:
    """The findings of one rule, or of all rules on wording."""
    return analysed(text, select=[code]).findings


def mended(text: str, edits: list[Edit]) -> str:
    """The text with the edits made, from the last to the first."""
    for edit in sorted(edits, key=lambda edit: edit.start, reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


@pytest.mark.parametrize(("code", "example"), BAD)
def test_a_mended_example_is_silent(code, example):
    text = example.replace("⟦", "").replace("⟧", "")
    findings = found(text, code)
    edits = [edit for finding in findings if finding.fix for edit in finding.fix.edits]
    if edits:
        assert found(mended(text, edits), code) == ()


@pytest.mark.parametrize(("code", "example"), BAD)
def test_edits_stay_apart_and_change_something(code, example):
    text = example.replace("⟦", "").replace("⟧", "")
    edits = sorted(
        (e.start, e.end, e.text) for f in found(text, code) if f.fix for e in f.fix.edits
    )
    assert all(text[start:end] != new for start, end, new in edits)
    assert all(one[1] <= other[0] for one, other in pairwise(edits))


@pytest.mark.parametrize(
    ("text", "code", "safe"),
    [
        ("Triển khai hòan thành kế hoạch.", "WRD005", True),
        ("Các ngành, các nghành phối hợp.", "WRD005", False),
        ("Cán bộ dám nghỉ, dám làm.", "WRD004", False),
        ("Theo ý kiến của của cấp ủy.", "WRD006", False),
        ("Cấp ủy , tổ chức đảng.", "WRD007", True),
        ("Theo chỉ đạo của Bộ chính trị.", "WRD010", True),
        ("Vào \u00d0ảng.", "WRD011", True),
    ],
    ids=lambda value: ascii(value),
)
def test_a_fix_is_safe_only_where_it_cannot_change_the_meaning(text, code, safe):
    (finding,) = found(text, code)
    assert finding.fix is not None
    assert finding.fix.safe is safe


def test_every_place_has_one_edit():
    (finding,) = found("Ủy ban; cấp ủy; đảng ủy; thành ủy; tận tuỵ, chi uỷ.", "WRD003")
    assert finding.fix is not None
    assert [(e.text) for e in finding.fix.edits] == ["ụy", "ủy"]
    assert [proof.text for proof in finding.evidence] == ["‘tuỵ’ ghi ‘tụy’", "‘uỷ’ ghi ‘ủy’"]
