"""The trained model of headings: what it tells, and that only the sound file is used."""

import json

import pytest

from tests.conftest import analysed
from vnreport.cli import doctor
from vnreport.pipeline import extraction
from vnreport.structure import heading_model as models
from vnreport.structure import outline
from vnreport.structure.heading_model import MODELS, HeadingModel, Loaded, load

TEXT = """1.1. Về tuổi đời.
1.1.1. Khi được kết nạp, người vào Đảng phải đủ 18 tuổi, tính theo tháng.
1.1.2. Trường hợp trên 60 tuổi do ban thường vụ xem xét, quyết định.
1.2. Về trình độ học vấn.
1.2.1. Người vào Đảng phải tốt nghiệp trung học cơ sở.
1.2.2. Ở miền núi, hải đảo thì thực hiện theo hướng dẫn riêng.
"""


def _outline(text: str) -> list[tuple[str, str]]:
    return [(heading.marker, heading.title) for heading in analysed(text).outline]


def test_headings_that_end_in_a_stop_are_told_from_points():
    assert _outline(TEXT) == [("1.1", "Về tuổi đời."), ("1.2", "Về trình độ học vấn.")]


def test_a_number_that_opens_a_broken_paragraph_is_no_heading():
    text = (
        "1. Mục đích\n1.1. Quán triệt\nvà triển khai nghiêm túc nghị quyết, nâng cao\n"
        "hiệu quả công tác phòng, chống tội phạm trên\nđịa bàn.\n"
        "1.2. Phát huy sức\nmạnh của cả hệ thống chính trị, phối hợp chặt\nchẽ giữa các ngành.\n"
    )
    assert _outline(text) == [("1", "Mục đích")]


def test_items_of_a_list_are_no_headings():
    text = "2. Chi bộ nộp các giấy tờ sau:\na) Tờ trình;\nb) Biên bản họp;\nc) Danh sách.\n"
    assert ("a", "Tờ trình;") not in _outline(text)


def test_the_model_of_the_package_is_sound():
    assert load(MODELS).fault is None


@pytest.fixture
def folder(tmp_path):
    """A copy of the models that may be harmed."""
    for path in MODELS.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    return tmp_path


def test_a_changed_file_is_refused(folder):
    path = folder / "headings.json"
    path.write_bytes(path.read_bytes().replace(b'"threshold"', b'"threshold" '))
    assert load(folder) == Loaded(None, "changed")


@pytest.mark.parametrize("gone", ["headings.json", "manifest.json"])
def test_an_absent_file_is_said_to_be_absent(folder, gone):
    (folder / gone).unlink()
    assert load(folder) == Loaded(None, "absent")


@pytest.mark.parametrize(
    "content", ["[]", "{", '{"form": 2, "weights": {}}', '{"form": 1, "weights": []}']
)
def test_another_form_is_refused_whatever_its_sum(folder, content):
    data = content.encode()
    (folder / "headings.json").write_bytes(data)
    entry = {"file": "headings.json", "sha256": models.sha256(data).hexdigest()}
    (folder / "manifest.json").write_text(json.dumps({"models": {"headings": entry}}))
    assert load(folder) == Loaded(None, "form")


@pytest.mark.parametrize("manifest", ["{}", "[]", '{"models": {"headings": 1}}', "x"])
def test_a_manifest_without_the_model_is_refused(folder, manifest):
    (folder / "manifest.json").write_text(manifest)
    assert load(folder) == Loaded(None, "form")


@pytest.fixture
def no_model(monkeypatch):
    """As if the model's file had been changed."""
    for module in (outline, extraction, doctor):
        monkeypatch.setattr(module, "heading_model", lambda: Loaded(None, "changed"))


def test_without_it_the_rule_decides_and_the_result_says_so(no_model):
    found = analysed("I. KẾT QUẢ\nĐạt.\n1. Về cán bộ.\nTốt.")
    assert [heading.marker for heading in found.outline] == ["I"]
    assert [problem.key for problem in found.document.problems] == ["heading-model-changed"]


def test_with_it_nothing_is_said():
    assert analysed("I. KẾT QUẢ\nĐạt.").document.problems == ()


def test_doctor_tells_whether_it_is_used(vnreport):
    assert "SHA-256 right" in vnreport("doctor", "--lang", "en").out


def test_doctor_tells_that_it_is_not_used(vnreport, no_model):
    done = vnreport("doctor", "--lang", "en")
    assert (done.code, "SHA-256 wrong" in done.out) == (0, True)


def test_a_probability_is_a_logistic_sum():
    model = HeadingModel({"bold": 2.0, "run in": -1.0}, 1.0, 0.5)
    assert model.probability({"bold": 0.5, "run in": 1.0, "unknown": 1.0}) == pytest.approx(
        0.7310586
    )


def test_great_sums_do_not_overflow():
    model = HeadingModel({"a": -1e9}, 0.0, 0.5)
    assert model.probability({"a": 1.0}) == pytest.approx(0.0, abs=1e-20)
