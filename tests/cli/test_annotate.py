"""vnreport annotate, as an editor runs it."""

import zipfile

import pytest

pytest.importorskip("lxml")


@pytest.fixture
def draft(demo_docx, tmp_path):
    path = tmp_path / "du-thao.docx"
    path.write_bytes(demo_docx.read_bytes())
    return path


def test_copy_has_the_notes_and_the_draft_stays(vnreport, draft, tmp_path):
    before = draft.read_bytes()
    done = vnreport("annotate", draft, "-o", tmp_path / "ra.docx")
    assert (done.code, done.out, draft.read_bytes()) == (0, "", before)
    assert "ghi chú mới" in done.err
    with zipfile.ZipFile(tmp_path / "ra.docx") as archive:
        assert b'w:author="vnreport"' in archive.read("word/comments.xml")


def test_second_run_on_the_result_adds_nothing(vnreport, draft, tmp_path):
    first, second = tmp_path / "1.docx", tmp_path / "2.docx"
    vnreport("annotate", draft, "-o", first)
    done = vnreport("annotate", first, "-o", second)
    assert "0 ghi chú mới" in done.err
    assert second.read_bytes() == first.read_bytes()


def test_original_is_never_the_result(vnreport, draft):
    before = draft.read_bytes()
    done = vnreport("annotate", draft, "-o", draft.parent / "." / draft.name)
    assert (done.code, "chính là tệp gốc" in done.err) == (2, True)
    assert draft.read_bytes() == before


def test_result_needs_a_name(vnreport, draft):
    assert vnreport("annotate", draft).code == 2


def test_plain_text_is_refused_in_one_sentence(vnreport, demo, tmp_path):
    done = vnreport("annotate", demo, "-o", tmp_path / "ra.txt")
    assert (done.code, "vnreport check" in done.err, done.err.count("\n")) == (2, True, 1)
    assert list(tmp_path.iterdir()) == []


def test_folder_is_refused(vnreport, draft, tmp_path):
    (tmp_path / "x.docx").write_bytes(draft.read_bytes())
    assert vnreport("annotate", tmp_path, "-o", tmp_path / "ra.docx").code == 2


def test_file_that_cannot_be_read_leaves_with_three(vnreport, tmp_path):
    broken = tmp_path / "a.docx"
    broken.write_bytes(b"PK\x03\x04word/document.xml")
    done = vnreport("annotate", broken, "-o", tmp_path / "ra.docx")
    assert (done.code, done.err.count("\n")) == (3, 1)
    assert not (tmp_path / "ra.docx").exists()


def test_missing_file_is_wrong_usage(vnreport, tmp_path):
    assert vnreport("annotate", tmp_path / "khong.docx", "-o", tmp_path / "ra.docx").code == 2


def test_result_that_cannot_be_written_is_said(vnreport, draft, tmp_path):
    done = vnreport("annotate", draft, "-o", tmp_path / "khong" / "ra.docx")
    assert (done.code, "ra.docx" in done.err) == (2, True)


def test_only_the_chosen_rules_are_noted(vnreport, draft, tmp_path):
    vnreport("annotate", draft, "-o", tmp_path / "ra.docx", "--select", "CIT001")
    with zipfile.ZipFile(tmp_path / "ra.docx") as archive:
        comments = archive.read("word/comments.xml").decode()
    assert comments.count("<w:comment ") == comments.count("CIT001 · ") == 1


def test_notes_in_english(vnreport, draft, tmp_path):
    done = vnreport("annotate", draft, "-o", tmp_path / "ra.docx", "--lang", "en")
    assert "new notes" in done.err


def test_summary_is_a_page_beside_the_copy_with_all_words_escaped(vnreport, draft, tmp_path):
    import io

    data = io.BytesIO()
    with zipfile.ZipFile(draft) as old, zipfile.ZipFile(data, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "word/document.xml":
                evil = "&lt;script&gt;alert(1)&lt;/script&gt; Quy định số 47-QĐ/TW".encode()
                content = content.replace("Quy định số 47-QĐ/TW".encode(), evil, 1)
            new.writestr(name, content)
    draft.write_bytes(data.getvalue())
    vnreport("annotate", draft, "-o", tmp_path / "ra.docx", "--summary")
    page = (tmp_path / "ra.tom-tat.html").read_text("utf-8")
    assert "<script" not in page
    assert page.count("<tr") == page.count("</tr>") > 5
    assert "ghi chú và đề nghị sửa" in page


def test_pdf_has_highlights(vnreport, shared, tmp_path):
    pytest.importorskip("pikepdf")
    report = shared / "data" / "seed" / "report.pdf"
    done = vnreport("annotate", report, "-o", tmp_path / "ra.pdf")
    assert done.code == 0
    assert b"/Highlight" in (tmp_path / "ra.pdf").read_bytes()
