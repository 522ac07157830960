"""A safe fix of the wording leaves nothing to say, and changes nothing else."""

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
    assert all(one[1] <= other[0] for one, other in zip(edits, edits[1:], strict=False))


def test_only_what_cannot_change_the_meaning_is_safe():
    text = (
        "Các các nghành dám nghỉ, dám làm ; theo Bộ chính trị,ngành Ðường sắt  hòan thành sớm kế "
        "hoạch hoá của cấp ủy, tỉnh uỷ, đảng ủy và văn hóa, xã hội hoá, cụ thể hoá."
    )
    safe = {f.code: f.fix.safe for f in found(text) if f.fix}
    assert safe == {
        "WRD003": True,
        "WRD004": False,
        "WRD005": True,
        "WRD007": True,
        "WRD008": True,
        "WRD010": True,
        "WRD011": True,
    } | ({"WRD006": False} if "WRD006" in safe else {})


def test_every_place_has_one_edit():
    (finding,) = found("Ủy ban; cấp ủy; đảng ủy; thành ủy; tận tuỵ, chi uỷ.", "WRD003")
    assert finding.fix is not None
    assert [(e.text) for e in finding.fix.edits] == ["ụy", "ủy"]
    assert [proof.text for proof in finding.evidence] == ["‘tuỵ’ ghi ‘tụy’", "‘uỷ’ ghi ‘ủy’"]
