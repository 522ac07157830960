"""extract, registry, rules, explain, schema and the help."""

import csv
import json

import pytest

from vnreport.checks import all_rules
from vnreport.cli.main import COMMANDS


def test_extract_prints_one_object_for_one_file(vnreport, demo):
    report = json.loads(vnreport("extract", demo).out)
    assert report["schema_version"] == 1
    assert report["findings"] is None
    assert [c["symbol"] for c in report["citations"][:2]] == ["08-QĐi/TW", "96-KH/TU"]


def test_every_record_cuts_out_its_text(vnreport, demo_docx):
    report = json.loads(vnreport("extract", demo_docx).out)
    text = report["document"]["text"]
    for kind in ("citations", "dates", "footnotes", "back_references", "near_misses"):
        for record in report[kind]:
            assert text[record["start"] : record["end"]] == record["text"]


def test_records_of_a_note_know_it(vnreport, demo_docx):
    report = json.loads(vnreport("extract", demo_docx).out)
    inside = {c["symbol"]: c["footnote"] for c in report["citations"] if c["footnote"]}
    assert inside == {"01-KL/TW": "n1", "05-CT/TW": "n1", "95-QĐ/TW": "n2"}
    assert [n["anchor_text"][-16:] for n in report["footnotes"]] == [
        "của Bộ Chính trị",
        "công tác cán bộ",
    ] or report["footnotes"][1]["anchor_text"].endswith("công tác cán bộ")


def test_extract_as_csv_has_a_row_for_each_record(vnreport, demo, tmp_path):
    vnreport("extract", demo, "--format", "csv", "-o", tmp_path / "a.csv")
    rows = list(csv.DictReader((tmp_path / "a.csv").read_text(encoding="utf-8-sig").splitlines()))
    kinds = [row["kind"] for row in rows]
    assert kinds.count("citation") == 21
    assert kinds.count("footnote") == 2


def test_a_symbol_that_looks_like_a_formula_is_kept_from_being_one(vnreport, tmp_path):
    from vnreport.outputs.table import cell

    assert [cell(v) for v in ("=1+1", "-BC/TU", "@x", "+1", "37-QĐ/TW")] == [
        "'=1+1",
        "'-BC/TU",
        "'@x",
        "'+1",
        "37-QĐ/TW",
    ]


def test_extract_reports_a_lost_file(vnreport, tmp_path):
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7\n1 0 obj\n")
    done = vnreport("extract", tmp_path / "a.pdf")
    assert done.code == 3
    assert json.loads(done.out)["error"]["code"] == "damaged-file"


def test_show_prints_both_works_of_a_symbol(vnreport):
    done = vnreport("registry", "show", "18-NQ/TW", "--as-of", "2023-12-31")
    assert done.code == 0
    assert "25/10/2017" in done.out
    assert "16/6/2022" in done.out


def test_search_needs_no_marks(vnreport):
    done = vnreport("registry", "search", "dieu", "dang", "vien", "khong", "duoc", "lam")
    assert "37-QĐ/TW" in done.out
    assert "47-QĐ/TW" in done.out


def test_history_runs_from_the_oldest_to_the_newest(vnreport):
    out = vnreport("registry", "history", "47-QĐ/TW").out
    assert out.index("115-QĐ/TW") < out.index("● 01/11/2011  47-QĐ/TW") < out.index("37-QĐ/TW")


def test_a_symbol_that_nobody_knows_leaves_with_one(vnreport):
    done = vnreport("registry", "show", "98765-QĐ/TW")
    assert (done.code, "98765-QĐ/TW" in done.err) == (1, True)


def test_the_shipped_registry_is_valid(vnreport):
    assert vnreport("registry", "validate").code == 0


def test_rules_lists_every_rule(vnreport):
    lines = vnreport("rules").out.splitlines()
    assert [line[:6] for line in lines] == [rule.code for rule in all_rules()]


@pytest.mark.parametrize("word", ["REG001", "reg001", "superseded-document"])
def test_explain_takes_code_or_name(vnreport, word):
    assert vnreport("explain", word).out.startswith("# REG001 ")


def test_explain_of_no_rule_is_wrong_usage(vnreport):
    assert vnreport("explain", "XYZ999").code == 2


def test_the_schema_is_json(vnreport):
    assert json.loads(vnreport("schema").out)["title"] == "vnreport records"


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_examples(vnreport, command, lang):
    done = vnreport(command, "--help", "--lang", lang)
    assert done.code == 0
    assert ("Ví dụ:" if lang == "vi" else "Examples:") in done.out
    assert f"vnreport {command}" in done.out


def test_version(vnreport):
    assert vnreport("--version").out.startswith("vnreport ")


def test_no_words_at_all_print_the_help(vnreport):
    done = vnreport()
    assert (done.code, "Các lệnh" in done.out) == (0, True)
