"""Relations that the text itself states."""

import pytest
from resolved import clusters, relations

A, B = "Quy định số 47-QĐ/TW", "Quy định số 37-QĐ/TW"


@pytest.mark.parametrize(
    "words",
    [
        ", nay là ",
        " (nay là ",
        " (hiện nay là ",
        " ngày 01/11/2011 (hiện nay là ",
        " đã được thay thế bằng ",
        " được thay thế bởi ",
        " bị thay thế bởi ",
        " nay được thay bằng ",
    ],
)
def test_the_first_is_superseded(words: str) -> None:
    assert relations(f"{A}{words}{B}.") == [(A, "superseded_by", B), (B, "supersedes", A)]


@pytest.mark.parametrize("words", [" thay thế ", " thay thế cho ", " bãi bỏ ", " để thay thế\n"])
def test_the_first_supersedes(words: str) -> None:
    assert relations(f"{B}{words}{A}.") == [(B, "supersedes", A), (A, "superseded_by", B)]


@pytest.mark.parametrize("verb", ["thay thế", "bãi bỏ"])
def test_the_verb_behind_the_second(verb: str) -> None:
    assert relations(f"{A} đã được {B} ngày 25/10/2021 {verb}.") == [
        (A, "superseded_by", B),
        (B, "supersedes", A),
    ]


@pytest.mark.parametrize(
    "words", [" sửa đổi ", " sửa đổi, bổ sung một số điều của ", " bổ sung khoản 2 Điều 7 "]
)
def test_the_first_amends(words: str) -> None:
    assert relations(f"{B}{words}{A}.") == [(B, "amends", A), (A, "amended_by", B)]


@pytest.mark.parametrize(
    "words", [" được sửa đổi, bổ sung bởi ", " (sửa đổi, bổ sung theo ", " đã được bổ sung tại "]
)
def test_the_first_is_amended(words: str) -> None:
    assert relations(f"{A}{words}{B}.") == [(A, "amended_by", B), (B, "amends", A)]


@pytest.mark.parametrize(
    "words",
    [
        " thực hiện ",
        " về việc triển khai ",
        ", triển khai ",
        ", Ban Bí thư về thực hiện ",
        " cụ thể hóa một số nội dung của ",
        " thi hành ",
    ],
)
def test_the_first_implements(words: str) -> None:
    assert relations(f"Kế hoạch số 12-KH/TU{words}{A}.") == [
        ("Kế hoạch số 12-KH/TU", "implements", A)
    ]


@pytest.mark.parametrize(
    "words",
    [
        ", Thị ủy lãnh đạo thực hiện ",
        " ngày 01/11/2011 của Bộ Chính trị, Ban Thường vụ Tỉnh ủy đã triển khai nghiêm ",
        "\n-----\nThực hiện ",
        "\nThực hiện ",
    ],
)
def test_what_another_carries_out(words: str) -> None:
    assert relations(f"{A}{words}{B}.") == []


def test_what_is_said_behind_an_alias_is_said_of_the_work() -> None:
    text = f"{B} (sau đây gọi tắt là Quy định 37) thay thế {A}."
    assert relations(text) == [
        (B, "supersedes", A),
        ("Quy định 37", "called", B),
        (A, "superseded_by", B),
    ]


@pytest.mark.parametrize(
    "words",
    [", bổ sung quy hoạch theo ", " và sửa đổi lề lối làm việc theo ", " có điều chỉnh so với "],
)
def test_what_is_amended_is_no_document(words: str) -> None:
    assert relations(f"{A}{words}{B}.") == []


@pytest.mark.parametrize(
    "words", [". Nay là ", ".[1] Nay là ", "; thay thế ", " và ", ", ", ".\n\nThay thế "]
)
def test_no_relation_over_the_end_of_a_clause(words: str) -> None:
    assert relations(f"{A}{words}{B}.") == []


@pytest.mark.parametrize(
    "words",
    [
        "(sau đây gọi tắt là",
        "(gọi tắt là",
        "(sau đây gọi là:",
        "(sau đây viết tắt là “",
        ", sau đây gọi chung là",
    ],
)
def test_an_alias(words: str) -> None:
    text = f"Quy định số 377-QĐ/TW, ngày 08/10/2025 của Bộ Chính trị {words} Quy định 377)."
    assert relations(text) == [("Quy định 377", "called", "Quy định số 377-QĐ/TW")]
    assert len(clusters(text)) == 1


def test_an_alias_in_brackets_alone() -> None:
    text = "Chỉ thị số 05-CT/TW ngày 15/5/2016 về đẩy mạnh học tập (Chỉ thị 05)."
    assert len(clusters(text)) == 1


def test_an_alias_of_another_number_joins_nothing() -> None:
    assert len(clusters("Quy định số 377-QĐ/TW (gọi tắt là Quy định 378).")) == 2
