"""Type words with more words between them and the number."""

from citations_in import cited, one, texts


def test_a_laws_title_stands_between_type_and_number() -> None:
    assert texts("theo Luật An ninh mạng số 24/2018/QH14,") == ["Luật An ninh mạng số 24/2018/QH14"]


def test_a_laws_title_without_so() -> None:
    assert texts("theo Luật Cơ yếu 05/2011/QH13,") == ["Luật Cơ yếu 05/2011/QH13"]


def test_the_law_named_last_is_meant() -> None:
    assert texts("Luật sửa đổi một số điều của Luật Đất đai số 35/2018/QH14") == [
        "Luật Đất đai số 35/2018/QH14"
    ]


def test_a_qualifier_stands_between_type_and_number() -> None:
    found = one("ban hành Kế hoạch kiểm tra, giám sát số 05-KH/UBKTTU năm 2024")
    assert (found.text, found.type_name) == (
        "Kế hoạch kiểm tra, giám sát số 05-KH/UBKTTU",
        "Kế hoạch",
    )


def test_a_type_word_of_another_code_is_no_head() -> None:
    assert texts("thực hiện Nghị quyết của Đảng tại số 05-KH/TU") == ["số 05-KH/TU"]


def test_a_type_word_of_another_sentence_is_no_head() -> None:
    assert texts("đã có Kế hoạch. Tại số 05-KH/TU") == ["số 05-KH/TU"]


def test_the_charter_in_a_documents_name_is_no_mention_of_its_own() -> None:
    assert len(cited("Quy định thi hành Điều lệ Đảng số 23-QĐ/TW")) == 1
