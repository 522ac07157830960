"""LAY008."""

from collections.abc import Iterator

from vnreport.checks.rule import Example, Hit, Words, rule
from vnreport.checks.rules.layout.party_form import asked, ground, may_be_drawn, severity_of
from vnreport.checks.rules.layout.sample import HEAD
from vnreport.document.evidence import Evidence
from vnreport.tables.form_rules import form_sources

_HEAD = HEAD + "BÁO CÁO\n"
_TEXT = "Thực hiện Kế hoạch số 96-KH/TU ngày 14/7/2023, Tỉnh ủy báo cáo như sau:"


@rule(
    "LAY008",
    title=("Thiếu gạch nối dưới trích yếu", "No dashes under the subject"),
    severity="warning",
    source=form_sources("subject-rule"),
    bad=[Example(f"{_HEAD}⟦Sơ kết công tác năm⟧\n{_TEXT}")],
    good=[
        Example(f"{_HEAD}Sơ kết công tác năm\n-----\n{_TEXT}"),
        Example(f"{_HEAD}{_TEXT}"),
    ],
)
def missing_subject_rule(evidence: Evidence) -> Iterator[Hit]:
    """Dưới trích yếu không có dòng gạch nối (-----) trước phần nội dung.

    Không xét tệp PDF và tệp Word có nét vẽ ở phần đầu: vạch kẻ khi đó không nằm trong chữ. Ở tệp
    văn bản thuần, nét vẽ của bản gốc có thể đã mất nên chỉ nêu để biết.
    """
    head, document = evidence.letterhead, evidence.document
    subject, form = head.span_of("subject"), asked(evidence, "subject-rule")
    if form is None or subject is None or head.span_of("subject_rule"):
        return
    if may_be_drawn(document):
        return
    yield Hit(
        subject,
        Words(
            "Dưới trích yếu không có năm gạch nối (-----).",
            "There are no five hyphens (-----) under the subject.",
        ),
        (ground(form, subject),),
        severity=severity_of(form) if document.reader == "docx" else "info",
    )
