"""vnreport batch: exit codes, what it says, what it refuses."""

import csv
import json

import pytest

STALE = "Căn cứ Quy định số 47-QĐ/TW ngày 01/11/2011 về những điều đảng viên không được làm."
CLEAN = "Thực hiện tốt."


@pytest.fixture
def batch(vnreport, tmp_path):
    """Run it on texts by their names."""

    def call(texts, *words):
        folder = tmp_path / "in"
        for name, text in texts.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text, encoding="utf-8")
        given = ["--as-of", "2023-12-31", "--select", "REG001", "--jobs", "2"]
        return vnreport("batch", folder, "-o", tmp_path / "r.db", *given, *words)

    return call


def test_nothing_found(batch):
    done = batch({"a.txt": CLEAN, "b.xlsx": "x"})
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("2 tệp: 1 đọc đủ, 0 đọc được một phần, 0 không đọc được, ")
    assert "1 không phải báo cáo" in done.out


def test_findings(batch):
    done = batch({"a.txt": STALE})
    assert (done.code, "1 lỗi, 0 cảnh báo, 0 để biết; 1 mục chưa" in done.out) == (1, True)
    assert batch({}).code == 1  # the same command says the same again
    assert "không đổi 1" in batch({}).out


def test_findings_below_the_limit(batch):
    assert batch({"a.txt": "Căn cứ Quy định số 47-QĐ/TW (nay là Quy định số 37-QĐ/TW)."}).code == 0


def test_a_lost_file_is_named_and_the_others_go_on(batch):
    done = batch({"a.txt": STALE, "sub/b.docx": " "})
    assert done.code == 3
    assert done.err.startswith("sub/b.docx: Tệp rỗng")
    assert done.err.count("\n") == 1


def test_in_english(batch):
    done = batch({"a.txt": STALE, "b.docx": " "}, "--lang", "en")
    assert done.out.startswith("2 file(s): 1 read, ")
    assert "The file is empty" in done.err


@pytest.mark.parametrize("form", ["csv", "jsonl"])
def test_export(batch, tmp_path, form):
    batch({"a.txt": STALE, "=b.docx": " "}, "--export", tmp_path / f"out.{form}")
    text = (tmp_path / f"out.{form}").read_text(encoding="utf-8-sig")
    if form == "csv":
        rows = list(csv.DictReader(text.splitlines()))
        assert [(row["file"], row["code"]) for row in rows] == [
            ("'=b.docx", "empty-file"),
            ("a.txt", "REG001"),
        ]
    else:
        lines = [json.loads(line) for line in text.splitlines()]
        assert [(one["path"], one["status"], len(one["findings"])) for one in lines] == [
            ("=b.docx", "failed", 0),
            ("a.txt", "ok", 1),
        ]


WRONG = {
    "no-store": (["x"], "-o"),
    "two-stores": (["x", "-o", "a.db", "--db", "sqlite:///a"], "-o"),
    "no-path": (["-o", "a.db"], "PATH"),
    "missing-path": (["none", "-o", "a.db"], "none"),
    "jobs": ([".", "-o", "a.db", "--jobs", "0"], "từ 1 trở lên"),
    "export": ([".", "-o", "a.db", "--export", "a.doc"], "a.doc"),
    "address": ([".", "--db", "mysql://a/b"], "postgresql+psycopg"),
    "registry": ([".", "-o", "a.db", "--registry", "none.csv"], "none.csv"),
    "folder-of-the-store": ([".", "-o", "none/a.db"], "none/a.db"),
}


@pytest.mark.parametrize("name", WRONG)
def test_wrong_usage_is_one_sentence_and_exit_code_two(vnreport, tmp_path, monkeypatch, name):
    words, expected = WRONG[name]
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(CLEAN, encoding="utf-8")
    done = vnreport("batch", *words)
    assert (done.code, expected in done.err) == (2, True)
    assert done.err.count("\n") == 1


def test_help_has_examples(vnreport):
    assert "vnreport batch bao-cao/ -o ket-qua.db" in vnreport("batch", "--help").out
