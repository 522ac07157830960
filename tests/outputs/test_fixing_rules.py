"""What the fixes of the rules do: the check is silent after them, other records stay."""

import re

import pytest

from tests.conftest import analysed
from vnreport.checks.catalog import all_rules
from vnreport.outputs.fixing.docx import fixed_docx
from vnreport.outputs.fixing.edits import applied, choose, edits_of
from vnreport.outputs.fixing.text import fixed_text
from vnreport.pipeline.analysis import analyse_bytes
from vnreport.registry import load_central

FIELDS = ("text", "kind", "form", "symbol", "type_code", "date", "value", "end_value", "unit")
KINDS = ("citations", "dates", "figures")
MARKS = re.compile("[⟦⟧]")
EXAMPLES = [
    pytest.param(rule.code, example, id=f"{rule.code}-{number}")
    for rule in all_rules()
    for number, example in enumerate(rule.bad)
]


def judged(text, example, code):
    return analysed(text, example.as_of, [code])


@pytest.mark.parametrize(("code", "example"), EXAMPLES)
def test_after_its_fix_a_rule_is_silent(code, example):
    before = judged(MARKS.sub("", example.text), example, code)
    made = choose(before.findings, unsafe=True).made
    text = applied(before.document.text, edits_of(finding.fix for finding in made))
    after = judged(text, example, code)
    again = [finding for finding in after.findings if finding.fix]
    assert not made or len(after.findings) == len(before.findings) - len(made)
    assert again == []


@pytest.mark.parametrize(("code", "example"), EXAMPLES)
def test_a_fix_changes_no_record_but_those_that_it_touches(code, example):
    before = judged(MARKS.sub("", example.text), example, code)
    edits = edits_of(choose(before.findings, unsafe=True).fixes)
    after = judged(applied(before.document.text, edits), example, code)
    for kind in KINDS:
        assert others(getattr(before, kind), edits) <= told(getattr(after, kind))


def others(records, edits):
    """What is said of the records that no edit touches, neither them nor their own date."""
    return told(r for r in records if not any(_touches(edit, r) for edit in edits))


def _touches(edit, record):
    spans = filter(None, (record.span, getattr(record, "date_span", None)))
    return any(edit.start <= span.end and span.start <= edit.end for span in spans)


def told(records):
    """What is said of records, but for where they stand."""
    return {tuple(getattr(record, field, None) for field in FIELDS) for record in records}


@pytest.mark.parametrize("name", ["000_3ab288d65a242a54.txt", "report.docx"])
@pytest.mark.parametrize("unsafe", [False, True])
def test_fixes_of_the_real_report_change_no_other_record(shared, name, unsafe):
    path = shared / "data" / "seed" / name
    before = analyse_bytes(path.read_bytes(), name, load_central())
    choice = choose(before.findings, unsafe=unsafe)
    edits = edits_of(choice.fixes)
    assert edits
    done = (fixed_text if name.endswith("txt") else fixed_docx)(
        path.read_bytes(), before.document, choice.fixes
    )
    assert done.made == choice.fixes
    after = analyse_bytes(done.data, name, load_central())
    assert after.document.text == applied(before.document.text, edits)
    assert choose(after.findings, unsafe=False).made == ()
    for kind in KINDS:
        assert others(getattr(before, kind), edits) <= told(getattr(after, kind))
    assert [n.marker for n in after.document.footnotes] == [
        n.marker for n in before.document.footnotes
    ]
