"""The writer on real and demo reports, and what another word processor makes of the result."""

import shutil
import subprocess
from collections import Counter
from datetime import datetime

import pytest
from docx_builder import p, root, t
from word_files import commented, only_added, own_comments, parts_of, rejected, with_parts

from vnreport.normalize import compose, normalize
from vnreport.outputs.fixing.edits import applied, edits_of
from vnreport.outputs.word import annotated_docx, without_own_changes
from vnreport.pipeline.analysis import analyse
from vnreport.readers.docx import read
from vnreport.registry import load_central

WHEN = datetime(2026, 1, 2, 3, 4, 5)
needs_office = pytest.mark.skipif(shutil.which("soffice") is None, reason="no LibreOffice here")


def annotated(data):
    analysis = analyse(read(without_own_changes(data), "x.docx"), load_central())
    return analysis, annotated_docx(data, analysis, when=WHEN)


def office_text(data, folder, name):
    """The text that LibreOffice reads in a file."""
    (folder / f"{name}.docx").write_bytes(data)
    command = ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile"]
    command += ["--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(folder)]
    done = subprocess.run(
        [*command, str(folder / f"{name}.docx")], capture_output=True, timeout=180, check=False
    )
    assert done.returncode == 0
    return (folder / f"{name}.txt").read_text("utf-8-sig")


@pytest.fixture(params=["report.docx", "variants/report-table.docx"])
def report(request, shared):
    return (shared / "data" / "seed" / request.param).read_bytes()


def test_every_finding_of_the_real_report_is_a_comment_at_its_words(report):
    analysis, done = annotated(report)
    assert (done.added, done.unplaced) == (analysis.findings, ())
    assert sum(finding.severity != "info" for finding in done.added) >= 8
    notes, words = own_comments(done.data), commented(done.data)
    for finding, name in zip(done.added, notes, strict=True):
        assert notes[name].startswith(f"{finding.code} · ")
        block = analysis.document.block_at(finding.span.start)
        if block.note is None:
            assert compose(words[name])[0] == finding.text.split("\n")[0]
        else:
            assert f"⟦{' '.join(finding.text.split())}⟧" in notes[name]


def test_the_real_report_is_as_it_was_but_for_what_was_added(report):
    analysis, done = annotated(report)
    only_added(report, done.data)
    assert set(parts_of(done.data)) - set(parts_of(report)) == {"word/comments.xml"}
    assert read(rejected(done.data), "x").text == read(report, "x").text
    edits = edits_of(finding.fix for finding in done.tracked)
    assert normalize(read(done.data, "x")).text == applied(analysis.document.text, edits)
    assert annotated(done.data)[1].data == done.data


@needs_office
def test_another_word_processor_opens_the_real_report(report, tmp_path):
    _, done = annotated(report)
    before = office_text(report, tmp_path, "a").split()
    assert office_text(rejected(done.data), tmp_path, "b").split() == before
    lost = Counter(before) - Counter(office_text(done.data, tmp_path, "c").split())
    assert lost.total() <= 3 * len(edits_of(f.fix for f in done.tracked))


@needs_office
def test_another_word_processor_takes_a_change_within_another(demo_docx, tmp_path):
    from test_annotation import annotate

    theirs = (
        f'<w:ins w:id="1" w:author="Anh" w:date="2026-01-01T00:00:00Z">{t("số 08 nay")}</w:ins>'
    )
    body = root("document", f"<w:body>{p('Theo ', theirs)}</w:body>")
    data = with_parts(demo_docx.read_bytes(), {"word/document.xml": body})
    done = annotate(data, "08", new="37")
    assert "37" in office_text(done.data, tmp_path, "a")


def test_the_demo_report_comes_back(demo_docx):
    data = demo_docx.read_bytes()
    analysis, done = annotated(data)
    assert len(own_comments(done.data)) == len(analysis.findings) > 0
    only_added(data, done.data)
    assert read(rejected(done.data), "x").text == read(data, "x").text
