"""SARIF logs, held against the models that are generated from the schema of SARIF 2.1.0."""

import json

import pytest

from tests.conftest import analysed
from vnreport.checks import all_rules
from vnreport.outputs.sarif import sarif_log
from vnreport.outputs.unread import Unread

STALE = (
    "Mở đầu.\nCăn cứ Quy định số 47-QĐ/TW ngày 01/11/2011 về những điều đảng viên không được làm."
)


def _log(*texts: str, unread: tuple[Unread, ...] = ()) -> dict:
    found = [analysed(text, "2023-12-31", ["REG001"]) for text in texts]
    return json.loads(sarif_log(found, unread))


def test_a_log_is_as_the_schema_says():
    model = pytest.importorskip("pydantic_sarif.model")
    log = _log(STALE, STALE, unread=(Unread("b.docx", "empty-file", "rỗng"),))
    read = model.StaticAnalysisResultsFormatSarifVersion210JsonSchema.model_validate(log)
    assert [result.ruleId for result in read.runs[0].results] == ["REG001", "REG001"]


def test_a_plain_text_has_line_and_column():
    (result,) = _log(STALE)["runs"][0]["results"]
    region = result["locations"][0]["physicalLocation"]["region"]
    assert region == {
        "startLine": 2,
        "startColumn": 8,
        "endLine": 2,
        "endColumn": 28,
        "snippet": {"text": "Quy định số 47-QĐ/TW"},
    }


def test_a_result_points_at_its_rule():
    run = _log(STALE)["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [rule.code for rule in all_rules()]
    (result,) = run["results"]
    assert rules[result["ruleIndex"]]["id"] == result["ruleId"] == "REG001"


def test_the_fingerprint_stays_when_lines_are_added_above():
    first = _log(STALE)["runs"][0]["results"][0]["partialFingerprints"]
    later = _log("Một dòng nữa.\n" + STALE)["runs"][0]["results"][0]["partialFingerprints"]
    assert first == later


def test_a_lost_file_is_a_notification(vnreport, tmp_path):
    (tmp_path / "bao cao.docx").write_bytes(b"")
    done = vnreport("check", tmp_path / "bao cao.docx", "--format", "sarif")
    (invocation,) = json.loads(done.out)["runs"][0]["invocations"]
    assert (done.code, invocation["executionSuccessful"]) == (3, False)
    (told,) = invocation["toolExecutionNotifications"]
    uri = told["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri.startswith("file:///")
    assert uri.endswith("bao%20cao.docx")


def test_a_word_file_has_no_lines_but_words(vnreport, demo_docx):
    log = json.loads(vnreport("check", demo_docx, "--format", "sarif").out)
    result = log["runs"][0]["results"][0]
    assert "region" not in result["locations"][0]["physicalLocation"]
    assert "08-QĐ/TW" in result["properties"]["words"]
    model = pytest.importorskip("pydantic_sarif.model")
    model.StaticAnalysisResultsFormatSarifVersion210JsonSchema.model_validate(log)
