"""Proofs of one wording put together, and how many of them a note names."""

import json

from tests.conftest import analysed
from vnreport.outputs.proofs import counted, put_together, short_lines
from vnreport.outputs.sarif import sarif_log
from vnreport.outputs.word.wording import note_of

NAMED = [f"{number}-HD/VPTW" for number in range(9801, 9821)]
UNKNOWN = "Mở đầu.\n" + "\n".join(f"Theo Hướng dẫn số {symbol} về văn thư." for symbol in NAMED)
MIXED = "Tỉnh ủy, huyện ủy, đảng ủy, chi ủy.\n" + "Tỉnh uỷ đã họp.\n" * 3


def _one(text: str, code: str):
    report = analysed(text, "2023-12-31", [code])
    (finding,) = report.findings
    return report, finding


def test_unknown_documents_are_one_finding_that_holds_every_place():
    report, finding = _one(UNKNOWN, "REG006")
    places = [proof.span for proof in finding.evidence if proof.span]
    assert [report.document.text[span.start : span.end] for span in places] == [
        f"Hướng dẫn số {symbol}" for symbol in NAMED
    ]
    assert finding.span == places[0]
    assert "chưa có 20 văn bản" in finding.message
    assert "và 16 văn bản khác" in finding.message


def test_a_note_names_so_many_places_and_tells_of_the_rest():
    report, finding = _one(UNKNOWN, "REG006")
    lines = list(short_lines(report, finding, "vi"))
    assert lines[0] == "Hướng dẫn số 9801-HD/VPTW (dòng 2)"
    assert (len(lines), lines[-1]) == (12, "… và 10 chỗ, căn cứ khác")
    assert note_of(report, finding, "vi").lines[2] == f"• {lines[0]}"


def test_places_of_one_wording_are_one_line():
    report, finding = _one(MIXED, "WRD003")
    (line,) = short_lines(report, finding, "vi")
    assert line == "‘uỷ’ ghi ‘ủy’ (dòng 2; dòng 3; dòng 4)"
    (proved,) = put_together(finding)
    assert [position for position, _ in proved.places] == [0, 1, 2]


def test_kept_proofs_are_counted():
    kept = [{"text": "a"}, {"text": "b"}, {"text": "a"}]
    assert counted(kept) == ["a (×2)", "b"]


def test_a_log_relates_every_place_of_a_finding():
    report, _ = _one(UNKNOWN, "REG006")
    (result,) = json.loads(sarif_log([report]))["runs"][0]["results"]
    related = result["relatedLocations"]
    assert [one["message"]["text"] for one in related] == [f"Hướng dẫn số {s}" for s in NAMED]
    assert related[1]["physicalLocation"]["region"]["startLine"] == 3
