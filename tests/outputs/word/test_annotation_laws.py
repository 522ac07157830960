"""Laws of writing notes into a .docx: nothing is lost, nothing moves, nothing comes twice."""

from datetime import datetime

from drafts import findings, packages
from hypothesis import HealthCheck, given, settings, target
from hypothesis import strategies as st
from word_files import commented, only_added, own_comments, rejected

from vnreport.errors import NoText
from vnreport.normalize import compose
from vnreport.outputs.fixing.edits import applied, edits_of
from vnreport.outputs.word import annotated_docx, without_own_changes
from vnreport.pipeline.analysis import analyse
from vnreport.readers.docx import read
from vnreport.registry import load_central

WHEN = datetime(2026, 1, 2, 3, 4, 5)


@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
@given(packages(), st.data())
def test_annotating_adds_and_takes_nothing_away(data, choices):
    try:
        document = read(data, "x.docx")
    except NoText:
        return
    analysis = analyse(document, load_central(), select=["-"])
    text = analysis.document.text
    analysis = analysis._replace(findings=choices.draw(findings(text)))
    done = annotated_docx(data, analysis, when=WHEN)

    assert done.unplaced == ()
    assert len(own_comments(done.data)) == len(done.added) == len(analysis.findings)
    for finding, words in zip(done.added, commented(done.data).values(), strict=True):
        if stands_in_body(analysis.document, finding.span):
            assert finding.text in compose(words)[0]
    only_added(data, done.data)
    assert _text(rejected(done.data)) == text
    assert _text(without_own_changes(done.data)) == text
    target(len(done.tracked))
    edits = edits_of(finding.fix for finding in done.tracked)
    assert _text(done.data).split() == applied(text, edits).split()

    again = analyse(read(without_own_changes(done.data), "x.docx"), load_central(), select=["-"])
    again = again._replace(findings=analysis.findings)
    twice = annotated_docx(done.data, again, when=WHEN)
    assert twice.data == done.data
    assert twice.standing == analysis.findings


def stands_in_body(document, span):
    """Whether a comment can stand at the words themselves."""
    block = document.block_at(span.start)
    inside = block is not None and span.end <= block.end
    return inside and block.origin in ("body", "table")


def _text(data):
    return analyse(read(data, "x.docx"), load_central(), select=["-"]).document.text
