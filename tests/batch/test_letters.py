"""Letters to the provinces: who gets what, from which template."""

import shutil
import subprocess
from datetime import date
from pathlib import Path

import docx
import pytest

from tests.store.filling import OTHERS, STALE, Filler, report
from vnreport.batch.letter_template import write_template
from vnreport.batch.letters import letters, write_letter
from vnreport.errors import TemplateFault
from vnreport.store.decisions import decide
from vnreport.store.findings import list_findings

DAY = date(2026, 2, 5)
FINE = "Thực hiện Quy định số 37-QĐ/TW ngày 25/10/2021.\n"


@pytest.fixture
def filled(store):
    Filler(store).run(
        {
            "a.txt": report(STALE, OTHERS),
            "b.txt": report(STALE, province="An Giang"),
            "c.txt": report(FINE, province="Cà Mau"),
        }
    )
    return store


def written(store, **wanted):
    with store.reading() as connection:
        return {one.province: one for one in letters(connection, 1, DAY, **wanted)}


def told(letter):
    return [remark.text for remark in letter.remarks]


def test_each_province_gets_its_own_findings(filled):
    found = written(filled)
    assert "Quy định số 47-QĐ/TW" in told(found["An Giang"])
    assert (found["An Giang"].committee, found["An Giang"].reports) == ("Tỉnh ủy An Giang", 1)
    assert "Quy định số 69-QĐ/TW" in told(found["Lâm Đồng"])
    assert list(written(filled, province="An Giang")) == ["An Giang"]


def test_what_is_dismissed_is_not_told_and_only_what_is_accepted_where_asked(filled):
    with filled.writing() as connection:
        stale, other = (
            next(f.facts for f in list_findings(connection, 1) if f.facts.code == code)
            for code in ("REG001", "REG004")
        )
        decide(connection, 1, stale.fingerprint, "dismissed", by="an", reason="trích")
        decide(connection, 1, other.fingerprint, "accepted", by="an")
    assert stale.text not in told(written(filled)["Lâm Đồng"])
    accepted = written(filled, accepted=True)
    assert {name: told(one) for name, one in accepted.items()} == {"Lâm Đồng": [other.text]}


def test_the_template_to_begin_with_is_filled(filled, tmp_path):
    write_template(tmp_path / "mau.docx")
    letter = written(filled)["Lâm Đồng"]
    path = write_letter(letter, tmp_path / "mau.docx", tmp_path, DAY)
    document = docx.Document(path)
    assert path.name == "Lâm Đồng.docx"
    assert "Kính gửi: Tỉnh ủy Lâm Đồng" in [one.text for one in document.paragraphs]
    assert "ngày 05 tháng 02 năm 2026" in document.tables[0].cell(0, 1).text
    rows = [[cell.text for cell in row.cells] for row in document.tables[1].rows]
    assert [row[0] for row in rows] == ["TT", *(str(n + 1) for n in range(len(letter.remarks)))]
    assert rows[1][3] == letter.remarks[0].message


def test_words_of_a_report_are_no_template(filled, tmp_path):
    write_template(tmp_path / "mau.docx")
    letter = written(filled)["An Giang"]
    hostile = letter.remarks[0]._replace(message="{{ 7 * 7 }} <b>&amp;\x00")
    path = write_letter(letter._replace(remarks=(hostile,)), tmp_path / "mau.docx", tmp_path, DAY)
    assert docx.Document(path).tables[1].cell(1, 3).text == "{{ 7 * 7 }} <b>&amp;\ufffd"


@pytest.mark.parametrize("words", ["{{ committee", "{{ ''.__class__.__mro__ }}", None])
def test_a_template_that_cannot_be_filled_is_said(filled, tmp_path, words):
    template = tmp_path / "mau.docx"
    if words is None:
        template.write_bytes(b"no docx")
    else:
        document = docx.Document()
        document.add_paragraph(words)
        document.save(template)
    with pytest.raises(TemplateFault):
        write_letter(written(filled)["An Giang"], template, tmp_path, DAY)


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_another_word_processor_opens_a_letter(filled, tmp_path):
    write_template(tmp_path / "mau.docx")
    path = write_letter(written(filled)["An Giang"], tmp_path / "mau.docx", tmp_path, DAY)
    subprocess.run(
        ["soffice", f"-env:UserInstallation={(tmp_path / 'p').as_uri()}", "--headless",
         "--convert-to", "txt:Text (encoded):UTF8", "--outdir", tmp_path, path],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    assert "Kính gửi: Tỉnh ủy An Giang" in Path(tmp_path / "An Giang.txt").read_text("utf-8-sig")
