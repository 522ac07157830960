"""Comments and tracked changes at the exact words of a .docx."""

from datetime import datetime

import pytest
import word_files
from docx_builder import box, build, note_mark, notes, p, t, table
from lxml import etree
from word_files import W, commented, own, own_comments, parts_of, with_parts

from vnreport.document.findings import Edit, Finding, Fix
from vnreport.document.span import Span
from vnreport.errors import DamagedFile
from vnreport.outputs.word import annotated_docx, without_own_changes
from vnreport.pipeline.analysis import analyse
from vnreport.readers.docx import read
from vnreport.registry import load_central

WHEN = datetime(2026, 1, 2, 3, 4, 5)


def analysed(data):
    return analyse(read(data, "x.docx"), load_central(), select=["-"])


def finding(text, words, *, new=None, code="ABC001", message="Sai."):
    start = text.index(words)
    span = Span(start, start + len(words))
    fix = None if new is None else Fix("made-up", True, (Edit(span.start, span.end, new),))
    return Finding(code, "made-up", "warning", message, span, words, fix=fix)


def annotate(data, *words, **details):
    """The file with a finding on each of the words."""
    analysis = analysed(without_own_changes(data))
    found = tuple(finding(analysis.document.text, some, **details) for some in words)
    return annotated_docx(data, analysis._replace(findings=found), when=WHEN)


def body(data):
    return etree.fromstring(parts_of(data)["word/document.xml"])


def words_of(root):
    return "".join(item.text or "" for item in root.iter(f"{W}t"))


@pytest.mark.parametrize(
    ("xml", "words"),
    [
        (p("Theo Quy định số 08 của Bộ"), "Quy định số 08"),
        (p("Theo Qu", t("y đị", "<w:b/>"), "nh số 08 của"), "Quy định số 08"),
        (p("a" * 9) + table((p("Quy định"), p("số 08"))), "số 08"),
        (p("Theo ", "<w:hyperlink>" + t("Quy định") + "</w:hyperlink>"), "định"),
        (p("<w:sdt><w:sdtContent>" + t("Quy định") + "</w:sdtContent></w:sdt>"), "Quy"),
        (p('<w:ins w:id="1" w:author="Anh">' + t("Quy định") + "</w:ins>"), "định"),
        (p("số 66", "<w:r><w:noBreakHyphen/><w:t>QĐ/TU và</w:t></w:r>"), "66\u2011QĐ/TU"),
    ],
    ids=["run", "runs", "cell", "link", "control", "inserted", "hyphen"],
)
def test_comment_stands_over_the_words_alone(xml, words):
    done = annotate(build(xml), words)
    assert list(commented(done.data).values()) == [words]
    assert [list(done.added), done.unplaced] == [[done.added[0]], ()]


def test_comment_says_code_severity_and_message():
    done = annotate(build(p("Quy định")), "định", message="Sai <b>.")
    assert list(own_comments(done.data).values()) == ["ABC001 · CẢNH BÁO\nSai <b>."]


def test_split_run_keeps_its_look_and_its_other_content():
    look = '<w:b/><w:color w:val="FF0000"/>'
    done = annotate(build(p(t("Theo Quy định này", look))), "Quy định")
    runs = [run for run in body(done.data).iter(f"{W}r") if run.find(f"{W}t") is not None]
    assert ["".join(run.itertext()) for run in runs] == ["Theo ", "Quy định", " này"]
    assert len({etree.tostring(run.find(f"{W}rPr")) for run in runs}) == 1


def test_fix_is_a_tracked_change_of_the_words_that_differ():
    done = annotate(build(p(t("Theo số 08-QĐ/TW nay", "<w:i/>"))), "08-QĐ/TW", new="08-QĐi/TW")
    root = body(done.data)
    (deletion,), (insertion,) = own(root, "del"), own(root, "ins")
    assert ("".join(deletion.itertext()), words_of(insertion)) == ("QĐ", "QĐi")
    assert insertion.find(f".//{W}rPr/{W}i") is not None
    assert insertion.get(f"{W}date") == "2026-01-02T03:04:05Z"


def test_comment_covers_what_is_put_in_too():
    done = annotate(build(p("ngày 4")), "4", new="04")
    kinds = [etree.QName(item).localname for item in body(done.data).find(f".//{W}p")]
    assert kinds[-5:] == ["commentRangeStart", "del", "ins", "commentRangeEnd", "r"]


def test_note_mark_among_the_words_is_not_deleted():
    run = '<w:r><w:t>số 0</w:t><w:footnoteReference w:id="2"/><w:t>8 nay</w:t></w:r>'
    data = build(p(run), footnotes=notes({2: p("x")}))
    done = annotate(data, "08", new="37")
    (mark,) = body(done.data).iter(f"{W}footnoteReference")
    assert not list(mark.iterancestors(f"{W}del"))
    assert read(done.data, "x").text == "số 37 nay\nx"


@pytest.mark.parametrize(
    ("control", "changed"),
    [('<w:dataBinding w:xpath="/a"/>', 0), ("", 1)],
)
def test_words_filled_in_from_elsewhere_are_not_changed(control, changed):
    inside = f"<w:sdtPr>{control}</w:sdtPr><w:sdtContent>{t('ngày 4')}</w:sdtContent>"
    done = annotate(build(p(f"<w:sdt>{inside}</w:sdt>")), "4", new="04")
    assert (len(done.tracked), len(done.added)) == (changed, 1)


def test_comment_stands_around_a_control_for_bare_words():
    inside = f"<w:sdtPr><w:text/></w:sdtPr><w:sdtContent>{t('ngày 4')}</w:sdtContent>"
    done = annotate(build(p(f"<w:sdt>{inside}</w:sdt>")), "4")
    start = next(body(done.data).iter(f"{W}commentRangeStart"))
    assert start.getnext().tag == f"{W}sdt"


@pytest.mark.parametrize("kind", ["footnote", "endnote"])
def test_comment_on_a_note_stands_at_its_mark_and_says_the_words(kind):
    data = build(
        p("Thân", note_mark(2, kind), " sau"), **{f"{kind}s": notes({2: p("Quy định 08")}, kind)}
    )
    done = annotate(data, "Quy định", new="Quyết định")
    (text,) = own_comments(done.data).values()
    assert "⟦Quy định⟧ 08" in text.split("\n")[2]
    start = next(body(done.data).iter(f"{W}commentRangeStart"))
    assert start.getnext().find(f"{W}{kind}Reference") is not None
    inside = etree.fromstring(parts_of(done.data)[f"word/{kind}s.xml"])
    assert [len(own(inside, tag)) for tag in ("ins", "del", "comment")] == [1, 1, 0]
    assert not list(inside.iter(f"{W}commentRangeStart"))


def test_comment_on_a_text_box_stands_at_the_run_that_holds_it():
    done = annotate(build(p("Thân", box(p("Quy định 08")))), "định", new="phạm")
    start = next(body(done.data).iter(f"{W}commentRangeStart"))
    assert not list(start.iterancestors(f"{W}txbxContent"))
    assert start.getnext().find(f".//{W}txbxContent") is not None
    assert "⟦định⟧" in next(iter(own_comments(done.data).values()))


def test_comment_on_a_header_stands_at_the_first_run():
    section = '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>'
    done = annotate(build(p("Thân") + section, header1=p("Số 1-BC/TU")), "1-BC/TU")
    assert list(commented(done.data).values()) == ["Thân"]


def test_comment_from_cell_to_cell_stays_in_the_first():
    done = annotate(build(table((p("Quy"), p("định")))), "Quy\nđịnh")
    assert list(commented(done.data).values()) == ["Quy"]


def test_comments_of_others_stay_and_their_numbers_too():
    marked = (
        '<w:commentRangeStart w:id="0"/>' + t("Quy định") + '<w:commentRangeEnd w:id="0"/>'
        '<w:r><w:commentReference w:id="0"/></w:r>'
    )
    other = f'<w:comment w:id="0" w:author="Anh">{p("xem lại")}</w:comment>'
    done = annotate(build(p(marked), comments=other), "định")
    comments = etree.fromstring(parts_of(done.data)["word/comments.xml"])
    assert [(c.get(f"{W}id"), c.get(f"{W}author")) for c in comments] == [
        ("0", "Anh"), ("1", "vnreport"),
    ]  # fmt: skip
    assert [a.text for a in read(done.data, "x").asides if "xem" in a.text] == ["xem lại"]


def test_missing_comments_part_is_made_with_its_relationship_and_type():
    parts = parts_of(annotate(build(p("Quy định")), "Quy").data)
    relations = etree.fromstring(parts["word/_rels/document.xml.rels"])
    assert [(r.get("Target"), r.get("Type").rpartition("/")[2]) for r in relations] == [
        ("comments.xml", "comments")
    ]
    (declared,) = etree.fromstring(parts["[Content_Types].xml"])
    assert declared.get("PartName") == "/word/comments.xml"


def test_strict_package_stays_strict():
    data = build(p("Quy định"), strict=True)
    done = annotate(data, "Quy", new="Luật")
    assert read(done.data, "x").text == "Luật định"
    with word_files.zipfile.ZipFile(word_files.io.BytesIO(done.data)) as archive:
        for name in ("word/document.xml", "word/comments.xml"):
            assert word_files.STRICT in archive.read(name)
            assert W[1:-1].encode() not in archive.read(name)


def test_second_run_adds_nothing_though_its_changes_are_pending():
    first = annotate(build(p("số 08 và số 08")), "08", new="37")
    second = annotate(first.data, "08", new="37")
    assert (second.data == first.data, len(second.standing)) == (True, 1)


def test_new_finding_is_added_beside_pending_changes():
    first = annotate(build(p("số 08 và năm 19")), "08", new="37")
    second = annotate(first.data, "08", "19", new="1999")
    assert (len(second.standing), len(second.added)) == (1, 1)
    assert read(second.data, "x").text == "số 37 và năm 1999"
    assert read(without_own_changes(second.data), "x").text == "số 08 và năm 19"


def test_change_that_the_editor_rejected_is_not_proposed_again():
    first = annotate(build(p("số 08 nay")), "08", new="37")
    refused = word_files.rejected(first.data)
    again = annotate(refused, "08", new="37")
    assert again.data == refused


def test_same_message_at_another_place_is_another_note():
    data = build(p("số 08") + p("số 09"))
    first = annotate(data, "08")
    both = annotate(first.data, "08", "09")
    assert [len(both.standing), len(both.added)] == [1, 1]
    assert sorted(commented(both.data).values()) == ["08", "09"]


def test_fixes_that_meet_are_tracked_once():
    analysis = analysed(build(p("số 08-QĐ/TW")))
    text = analysis.document.text
    found = (finding(text, "08-QĐ", new="37-QĐ"), finding(text, "QĐ/TW", new="CT/TW"))
    done = annotated_docx(build(p("số 08-QĐ/TW")), analysis._replace(findings=found), when=WHEN)
    assert (len(done.added), done.tracked) == (2, found[:1])
    assert read(done.data, "x").text == "số 37-QĐ/TW"


def test_nothing_to_say_leaves_the_bytes():
    data = build(p("Quy định"))
    assert annotated_docx(data, analysed(data), when=WHEN).data == data


def test_damaged_comments_are_not_written_over():
    data = with_parts(build(p("Quy định"), comments=""), {"word/comments.xml": b"<broken"})
    with pytest.raises(DamagedFile):
        annotate(data, "Quy")


def test_words_that_no_xml_may_hold_are_replaced():
    done = annotate(build(p("Quy định")), "Quy", message="a\x00\ufffeb")
    assert next(iter(own_comments(done.data).values())).endswith("a\ufffd\ufffdb")
