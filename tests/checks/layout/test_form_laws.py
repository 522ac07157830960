"""Whatever the order of a report's lines, rules of form point into the text and speak once each."""

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.checks.layout.test_party_form import REPORT, STATE
from tests.conftest import analysed

LINES = [*REPORT.splitlines(), *STATE.splitlines(), "", "- Căn cứ Điều lệ Đảng;", "Căn cứ ", "V/v"]
ONCE = [f"LAY{number:03d}" for number in range(5, 34) if number != 17]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(LINES), min_size=1, max_size=45))
def test_findings_stand_in_the_text_and_each_rule_speaks_once(lines: list[str]) -> None:
    text = "x\n" + "\n".join(lines)
    found = analysed(text, "2026-11-30", ["LAY"])
    for finding in found.findings:
        assert found.document.text[finding.span.start : finding.span.end] == finding.text
        assert all(p.span is None or p.span.end <= len(text) for p in finding.evidence)
    counts = Counter(finding.code for finding in found.findings)
    assert all(counts[code] <= 1 for code in ONCE)
