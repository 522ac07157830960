"""The rules on wording on real texts that were read by a person."""

import pytest

from vnreport.pipeline.analysis import analyse
from vnreport.readers import read_isolated
from vnreport.registry import load_central

SEED = ["000_3ab288d65a242a54.txt", "report.docx", "report.pdf"]


def found(path, *codes):
    """The findings of some rules on a file, as (code, text, message)."""
    document = read_isolated(path.read_bytes(), path.name)
    findings = analyse(document, load_central(), select=codes).findings
    return [(f.code, f.text, f.message) for f in findings]


@pytest.mark.parametrize("name", SEED)
def test_the_marks_without_a_partner_are_found_and_no_others(shared, name):
    marks = found(shared / "data" / "seed" / name, "WRD001", "WRD002")
    assert [(code, text) for code, text, _ in marks] == [("WRD001", "“"), ("WRD001", "”")]


@pytest.mark.parametrize("name", SEED)
def test_set_phrases_and_tone_marks_are_found(shared, name):
    wording = found(
        shared / "data" / "seed" / name, "WRD003", "WRD004", "WRD005", "WRD006", "WRD010"
    )
    assert sorted((code, text) for code, text, _ in wording) == [
        ("WRD003", "uỵ"),
        ("WRD004", "chuyến"),
        ("WRD004", "chuyển"),
        ("WRD004", "nghỉ"),
    ]


def test_real_passages_raise_no_false_alarm(shared):
    passages = sorted((shared / "data" / "real" / "dev").glob("*.txt"))
    warnings = [
        (path.stem, code)
        for path in passages
        for code, _, _ in found(
            path, "WRD001", "WRD002", "WRD004", "WRD005", "WRD006", "WRD010", "WRD011"
        )
    ]
    assert warnings == [("017", "WRD001")]
