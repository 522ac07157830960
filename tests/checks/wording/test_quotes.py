"""Which quotation marks and brackets lack their partner."""

from tests.conftest import analysed


def signs(text: str) -> list[tuple[str, int]]:
    """The marks that are reported, with their places."""
    findings = analysed(text, select=["WRD001", "WRD002"]).findings
    return [(finding.text, finding.span.start) for finding in findings]


def test_two_faults_in_two_paragraphs_are_not_one_quotation():
    text = "Kết quả:\nMột là, quy định “Nêu gương; “Tự giác”.\nHai là, học tập Bác Hồ” và tự giác."
    assert signs(text) == [("“", text.index("“")), ("”", text.rindex("”"))]


def test_a_quotation_may_hold_paragraphs_and_other_quotations():
    assert (
        signs("Sửa như sau:\n“1. Gọi là “cấp ủy”.\n2. Chi bộ họp.\n3. Đảng ủy họp.”.\nHết.") == []
    )


def test_a_title_broken_over_lines_is_one_paragraph():
    assert (
        signs("Sơ kết quy định về “Trách nhiệm\nnêu gương của cán bộ\nvà đảng viên”\n-----") == []
    )


def test_a_mark_that_faces_the_other_way_is_read_by_its_place():
    assert signs("Nội dung ”nêu gương” và “tự giác“ của cán bộ.\nHết.") == []


def test_straight_marks_open_and_close_in_turn():
    text = 'Kết quả:\nNội dung "nêu gương" và "tự giác của cán bộ.\nHết.'
    assert signs(text) == [('"', text.rindex('"'))]


def test_a_text_that_was_cut_off_has_lost_the_partners_at_its_ends():
    assert signs("nêu gương” của cán bộ.\nQuy định về “trách nhiệm của") == []


def test_a_signature_does_not_close_what_stands_far_above():
    text = "Phong trào “Mỗi chi bộ một việc tốt.\nHết.\nT/M BAN THƯỜNG VỤ\nNguyễn Khắc Vinh"
    assert [sign for sign, _ in signs(text)] == ["“"]


def test_no_pair_leaves_its_note():
    text = "Đạt (90%[1].\n\n[1] Năm 2022)."
    assert [sign for sign, _ in signs(text)] == ["(", ")"]


def test_list_numbers_close_nothing():
    assert signs("Gồm:\na) Kiểm tra (định kỳ).\n1) Giám sát; 2) thi hành.\nHết.") == []


def test_a_number_in_brackets_is_a_pair():
    assert signs("Gồm: (1) kiểm tra; (2) giám sát.\n(3) Thi hành kỷ luật.") == []
