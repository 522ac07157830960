"""A document meant by its subject alone."""

from citations_in import read


def test_a_subject_without_a_number() -> None:
    (found,) = read("Quy định về những điều đảng viên không được làm.").citations
    assert (found.form, found.type_name, found.subject) == (
        "title",
        "Quy định",
        "những điều đảng viên không được làm",
    )


def test_a_subject_with_an_issuer() -> None:
    (found,) = read("Quy định của Bộ Chính trị về luân chuyển cán bộ, nêu rõ").citations
    assert (found.issuer_code, found.form) == ("TW", "title")


def test_a_plan_is_not_known_by_its_subject() -> None:
    assert read("Kế hoạch về công tác cán bộ").citations == ()


def test_back_references() -> None:
    found = read("Quy định này và Nghị quyết nêu trên; Chỉ thị trên đây").back_references
    assert [(b.text, b.type_name) for b in found] == [
        ("Quy định này", "Quy định"),
        ("Nghị quyết nêu trên", "Nghị quyết"),
        ("Chỉ thị trên đây", "Chỉ thị"),
    ]
