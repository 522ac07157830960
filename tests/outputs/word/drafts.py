"""Made-up drafts for hypothesis: runs split anywhere, and all that may stand around them."""

import word_files  # noqa: F401 (finds the builder)
from docx_builder import box, build, field, instruction, note_mark, notes, p, t, table
from hypothesis import strategies as st

from vnreport.document.findings import Edit, Finding, Fix
from vnreport.document.span import Span

LOOKS = st.sampled_from(["", "<w:b/>", '<w:sz w:val="28"/><w:i/>', "<w:vanish/>"])
WORDS = st.one_of(
    st.text("Quyđịnhsố 08-/TW,.ế", min_size=1, max_size=12),
    st.sampled_from(
        ["Quy định số 47-QĐ/TW", "ngày 4/8/2023 ", "e\u0302\u0301", "số\u00ad 08", "  "]
    ),
)
EXTRAS = st.sampled_from(
    [
        "<w:noBreakHyphen/>", "<w:tab/>", "<w:br/>", "<w:t/>", "<w:lastRenderedPageBreak/>",
        '<w:sym w:font="Symbol" w:char="F0B7"/>', "<w:softHyphen/>",
    ]
)  # fmt: skip


@st.composite
def runs(draw):
    """A run of words, perhaps with a tab or the like among them."""
    look = draw(LOOKS)
    pieces = draw(st.lists(st.one_of(WORDS.map(_text), EXTRAS), min_size=1, max_size=4))
    return f'<w:r w:rsidR="00A1">{f"<w:rPr>{look}</w:rPr>" if look else ""}{"".join(pieces)}</w:r>'


def _text(words):
    return f'<w:t xml:space="preserve">{words}</w:t>'


def _deleted(words):
    run = f'<w:r><w:delText xml:space="preserve">{words}</w:delText></w:r>'
    return f'<w:del w:id="901" w:author="Anh">{run}</w:del>'


RUNS = st.lists(runs(), min_size=1, max_size=3).map("".join)
INLINE = st.one_of(
    RUNS,
    RUNS,
    RUNS.map(lambda r: f'<w:ins w:id="900" w:author="Anh">{r}</w:ins>'),
    WORDS.map(_deleted),
    RUNS.map(lambda r: f'<w:hyperlink r:id="x">{r}</w:hyperlink>'),
    RUNS.map(lambda r: f'<w:fldSimple w:instr="REF a">{r}</w:fldSimple>'),
    RUNS.map(
        lambda r: field("begin") + instruction("REF b") + field("separate") + r + field("end")
    ),
    RUNS.map(
        lambda r: f"<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>{r}</w:sdtContent></w:sdt>"
    ),
    RUNS.map(lambda r: f"<w:sdt><w:sdtContent>{r}</w:sdtContent></w:sdt>"),
    RUNS.map(lambda r: f"<w:smartTag>{r}</w:smartTag>"),
    RUNS.map(lambda r: f'<w:bookmarkStart w:id="1" w:name="a"/>{r}<w:bookmarkEnd w:id="1"/>'),
    RUNS.map(
        lambda r: (
            f'<w:commentRangeStart w:id="0"/>{r}<w:commentRangeEnd w:id="0"/>'
            '<w:r><w:commentReference w:id="0"/></w:r>'
        )
    ),
    RUNS.map(lambda r: box(f"<w:p>{r}</w:p>")),
    st.just(note_mark(2)),
    st.just(note_mark(3, "endnote")),
    WORDS.map(
        lambda words: (
            f"<w:r><mc:AlternateContent><mc:Choice>{_text(words)}</mc:Choice>"
            f"<mc:Fallback>{_text(words)}</mc:Fallback></mc:AlternateContent></w:r>"
        )
    ),
    RUNS.map(lambda r: f"<w:r><w:ruby><w:rt/><w:rubyBase>{r}</w:rubyBase></w:ruby></w:r>"),
    WORDS.map(
        lambda words: f'<w:r>{_text(words)}<w:footnoteReference w:id="2"/>{_text("x")}</w:r>'
    ),
)
PARAGRAPHS = st.lists(INLINE, min_size=1, max_size=4).map(lambda items: p(*items))
CELLS = st.tuples(PARAGRAPHS, PARAGRAPHS).map(lambda cells: table(cells))
BLOCKS = st.one_of(
    PARAGRAPHS,
    PARAGRAPHS,
    CELLS,
    PARAGRAPHS.map(lambda b: f"<w:sdt><w:sdtContent>{b}</w:sdtContent></w:sdt>"),
)
STORIES = st.lists(PARAGRAPHS, min_size=1, max_size=2).map("".join)


@st.composite
def packages(draw):
    """A .docx with a body, notes, a header and a comment of somebody else."""
    section = '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>'
    body = p(t("Báo cáo")) + "".join(draw(st.lists(BLOCKS, min_size=1, max_size=4))) + section
    parts = {
        "footnotes": notes({2: draw(STORIES)}),
        "endnotes": notes({3: draw(STORIES)}, "endnote"),
        "header1": draw(STORIES),
    }
    if draw(st.booleans()):
        parts["comments"] = f'<w:comment w:id="0" w:author="Anh">{p("xem lại")}</w:comment>'
    return build(body, strict=draw(st.booleans()), **parts)


@st.composite
def findings(draw, text):
    """Findings anywhere in a text, some with a fix."""
    found = []
    for number in range(draw(st.integers(1, 5))):
        start = draw(st.integers(0, len(text)))
        end = draw(st.integers(start, min(len(text), start + 20)))
        fix = None
        if draw(st.booleans()):
            edits = draw(st.lists(edits_in(text), min_size=1, max_size=3))
            fix = Fix("made-up", draw(st.booleans()), tuple(edits))
        words = text[start:end]
        message = f"Sai {draw(st.integers(0, 2))}"
        code = f"ABC00{number % 3}"
        found.append(Finding(code, "x", "warning", message, Span(start, end), words, fix=fix))
    return tuple(found)


@st.composite
def edits_in(draw, text):
    """An edit that keeps a text one of paragraphs: no line end comes or goes."""
    start = draw(st.integers(0, len(text)))
    end = draw(st.integers(start, min(len(text), start + 8)))
    return Edit(start, end, draw(st.text("abđ 08-/Q", max_size=5)))
