"""LAY033."""

from bisect import bisect_right
from collections.abc import Iterator

from vnreport.checks.rule import Ground, Hit, Words
from vnreport.checks.rules.layout.looks_rule import GOOD, TYPE, looks_rule, shown
from vnreport.checks.rules.layout.party_form import asked, ground, measured, severity_of
from vnreport.document.evidence import Evidence
from vnreport.document.layout import ParagraphLook, RunLook
from vnreport.document.span import Span
from vnreport.tables import form_rules

_SLACK = 0.5


@looks_rule(
    "LAY033",
    title=("Kiểu chữ của thành phần thể thức", "How a part of the form is set"),
    form="looks",
    bad=(
        shown(
            GOOD._replace(
                paragraphs=(
                    ParagraphLook(
                        5,
                        (
                            RunLook(
                                7, "Times New Roman", 13.0, bold=True, italic=False, underline=False
                            ),
                        ),
                        "center",
                    ),
                )
            ),
            "tên loại văn bản cỡ 13 pt",
            flagged=TYPE,
        ),
    ),
)
def part_looks(evidence: Evidence) -> Iterator[Hit]:
    """Tiêu đề, tên cơ quan, địa danh, tên loại, trích yếu, phần ký có kiểu hoặc cỡ chữ khác hướng dẫn.

    Chỉ xét thành phần chiếm trọn một đoạn và có một kiểu chữ thống nhất.
    """
    form = asked(evidence, "looks")
    if form is None or evidence.document.layout is None:
        return
    faults: list[tuple[Span, Words]] = []
    for part in form_rules.part_looks():
        span = evidence.letterhead.span_of(part.part)
        run = _run_of(evidence, span) if span else None
        words = _fault(part, run) if run else None
        if span and words:
            faults.append((span, words))
    if not faults:
        return
    yield Hit(
        faults[0][0],
        Words(
            "Kiểu chữ khác hướng dẫn: " + "; ".join(words.vi for _, words in faults) + ".",
            "Set unlike the guidance: " + "; ".join(words.en for _, words in faults) + ".",
        ),
        (ground(form), *(Ground(words, span) for span, words in faults)),
        severity=severity_of(form),
    )


def _run_of(evidence: Evidence, span: Span) -> RunLook | None:
    """The one look of the paragraph that holds the span; None where it is shared or mixed."""
    document = evidence.document
    index = bisect_right(document.blocks, span.start, key=lambda block: block.start) - 1
    look = document.layout.of_block(index) if document.layout and index >= 0 else None
    if look is None or "\n" in document.text[document.blocks[index].start : span.end]:
        return None
    kinds = {(run.size, run.bold, run.italic, run.underline) for run in look.runs}
    return look.runs[0] if len(kinds) == 1 else None


def _fault(part: form_rules.PartLook, run: RunLook) -> Words | None:
    vi: list[str] = []
    en: list[str] = []
    for asks, stated, yes, no, en_yes, en_no in (
        (part.bold, run.bold, "in đậm", "không in đậm", "bold", "not bold"),
        (part.italic, run.italic, "in nghiêng", "in đứng", "italic", "upright"),
        (
            part.underline,
            run.underline,
            "gạch chân",
            "không gạch chân",
            "underlined",
            "no underline",
        ),
    ):
        if asks is not None and asks != stated:
            vi.append(yes if stated else no)
            en.append(en_yes if stated else en_no)
    least, most = part.least or 0.0, part.most or float("inf")
    if run.size and not least - _SLACK <= run.size <= most + _SLACK:
        asked_vi, asked_en = _sizes(part)
        vi.append(f"cỡ {measured(run.size)} pt{asked_vi}")
        en.append(f"{run.size:g} pt{asked_en}")
    if not vi:
        return None
    return Words(f"{part.label} {', '.join(vi)}", f"{part.label_en}: {', '.join(en)}")


def _sizes(part: form_rules.PartLook) -> tuple[str, str]:
    """The sizes that the guidance asks for, in brackets."""
    bounds = list(dict.fromkeys(one for one in (part.least, part.most) if one))
    vi, en = " đến ".join(map(measured, bounds)), " to ".join(f"{one:g}" for one in bounds)
    return f" (hướng dẫn: {vi})", f" (guidance: {en})"
