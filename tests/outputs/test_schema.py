"""What the commands write is what the schema says."""

import json

import jsonschema
import pytest

from vnreport.outputs.schema import schema_text


@pytest.fixture(scope="module")
def validator() -> jsonschema.Draft202012Validator:
    schema = json.loads(schema_text())
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


@pytest.mark.parametrize("command", ["check", "extract"])
def test_a_report_is_as_the_schema_says(vnreport, validator, command, demo, demo_docx):
    for path in (demo, demo_docx):
        words = [command, str(path), "--format", "json"]
        assert list(validator.iter_errors(json.loads(vnreport(*words).out))) == []


def test_a_lost_file_and_a_list_are_as_the_schema_says(vnreport, validator, demo, tmp_path):
    (tmp_path / "a.txt").write_bytes(b"")
    written = json.loads(vnreport("check", tmp_path / "a.txt", demo, "--format", "json").out)
    assert list(validator.iter_errors(written)) == []


def test_an_absent_value_is_null_and_never_missing(validator, vnreport, demo):
    report = json.loads(vnreport("extract", demo).out)
    del report["citations"][0]["term"]
    with pytest.raises(jsonschema.ValidationError):
        validator.validate(report)
