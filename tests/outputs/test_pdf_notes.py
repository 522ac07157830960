"""Highlights with notes in a .pdf."""

import io
import sys
from datetime import datetime
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from vnreport.document.findings import Finding
from vnreport.document.span import Span
from vnreport.errors import DamagedFile
from vnreport.outputs.pdf_notes import annotated_pdf
from vnreport.pipeline.analysis import analyse
from vnreport.readers.pdf import read
from vnreport.registry import load_central

sys.path.insert(0, str(Path(__file__).parents[1] / "readers" / "pdf"))
from pdf_builder import LEFT, Book

WHEN = datetime(2026, 1, 2, 3, 4, 5)


def book(*pages, size=None):
    made = Book(**({"size": size} if size else {}))
    for lines in pages:
        for number, line in enumerate(lines):
            made.text(LEFT, 700 - 20 * number, line)
        made.canvas.showPage()
    made.canvas.save()
    return made.file.getvalue()


def annotate(data, *found, severity="warning"):
    analysis = analyse(read(data, "x.pdf"), load_central(), select=["-"])
    text = analysis.document.text
    findings = []
    for words in found:
        span = Span(text.index(words), text.index(words) + len(words))
        findings.append(Finding("ABC001", "x", severity, f"Sai: {words}", span, words))
    return annotated_pdf(data, analysis._replace(findings=tuple(findings)), when=WHEN)


def highlights(data):
    """Page, rectangle, corners and text of each own highlight."""
    with pikepdf.open(io.BytesIO(data)) as file:
        return [
            (n, [float(x) for x in a.Rect], [float(x) for x in a.QuadPoints], str(a.Contents))
            for n, page in enumerate(file.pages, 1)
            for a in page.obj.get("/Annots", ())
            if a.Subtype == "/Highlight"
        ]


def words_in(data, page, rect):
    file = pypdfium2.PdfDocument(data)
    return file[page - 1].get_textpage().get_text_bounded(*rect).strip()


def test_highlight_covers_the_words_alone():
    data = book(["Theo Quy dinh so 08 nay", "va mot dong khac"])
    ((page, rect, corners, text),) = highlights(annotate(data, "dinh so").data)
    assert (page, words_in(data, page, rect)) == (1, "dinh so")
    assert len(corners) == 8
    assert text == "ABC001 · CẢNH BÁO\nSai: dinh so"


def test_words_on_two_lines_have_an_area_for_each():
    data = book(
        [
            "Can cu vao ket qua kiem tra theo Quy dinh nam nay cua tinh",
            "uy ve viec nay va cac viec khac",
        ]
    )
    analysis_text = read(data, "x").text
    assert "tinh uy" in analysis_text
    ((_, _, corners, _),) = highlights(annotate(data, "tinh uy").data)
    assert len(corners) == 16


def test_note_opens_on_its_highlight():
    with pikepdf.open(io.BytesIO(annotate(book(["Quy dinh so 08"]), "dinh").data)) as file:
        highlight, popup = file.pages[0].obj.Annots
        assert (popup.Subtype, popup.Parent.objgen) == ("/Popup", highlight.objgen)
        assert highlight.Popup.objgen == popup.objgen
        assert (str(highlight.T), str(highlight.M)) == ("vnreport", "D:20260102030405")


def test_notes_of_others_and_the_pages_stay():
    made = Book()
    made.text(LEFT, 700, "Quy dinh so 08")
    made.canvas.linkURL("https://example.org", (10, 10, 50, 50))
    made.canvas.save()
    data = made.file.getvalue()
    done = annotate(data, "dinh")
    with pikepdf.open(io.BytesIO(data)) as old, pikepdf.open(io.BytesIO(done.data)) as new:
        kinds = [str(a.Subtype) for a in new.pages[0].obj.Annots]
        assert kinds == ["/Link", "/Highlight", "/Popup"]
        assert old.pages[0].Contents.read_bytes() == new.pages[0].Contents.read_bytes()
    assert read(done.data, "x").text == read(data, "x").text


def test_second_run_adds_nothing():
    first = annotate(book(["Quy dinh so 08"], ["trang hai"]), "dinh", "hai")
    second = annotate(first.data, "dinh", "hai")
    assert (second.data == first.data, len(second.standing)) == (True, 2)
    assert len(highlights(annotate(first.data, "dinh", "08").data)) == 3


def test_highlight_is_seen():
    data = book(["Quy dinh so 08"])
    done = annotate(data, "Quy dinh", severity="error")
    plain, marked = (_colours(one) for one in (data, done.data))
    assert marked - plain


def _colours(data):
    page = pypdfium2.PdfDocument(data)[0]
    image = page.render(scale=1)
    row = bytes(image.buffer)
    return {row[at : at + image.n_channels] for at in range(0, len(row), image.n_channels)}


def test_finding_without_words_goes_to_its_line():
    data = book(["Quy dinh so 08"])
    analysis = analyse(read(data, "x.pdf"), load_central(), select=["-"])
    finding = Finding("ABC001", "x", "info", "Thiếu.", Span(0, 0), "")
    done = annotated_pdf(data, analysis._replace(findings=(finding,)), when=WHEN)
    ((page, rect, _, _),) = highlights(done.data)
    assert words_in(data, page, rect) == "Quy dinh so 08"


def test_damaged_file_is_refused():
    analysis = analyse(read(book(["Quy dinh"]), "x.pdf"), load_central(), select=["-"])
    with pytest.raises(DamagedFile):
        annotated_pdf(b"%PDF-1.4 nothing", analysis, when=WHEN)


def test_every_finding_of_the_real_report_lies_on_its_words(shared):
    data = (shared / "data" / "seed" / "report.pdf").read_bytes()
    analysis = analyse(read(data, "report.pdf"), load_central())
    done = annotated_pdf(data, analysis, when=WHEN)
    assert (done.added, done.unplaced) == (analysis.findings, ())
    loud = [finding for finding in done.added if finding.severity != "info"]
    assert len(loud) >= 8
    found = highlights(done.data)
    for finding in loud:
        seen = [words_in(data, p, r) for p, r, _, text in found if finding.message in text]
        first = finding.text.split()[0]
        assert any(first in "".join(words.split()) for words in seen), finding
    assert read(done.data, "x").text == read(data, "x").text
