"""Corrected annotations become gold."""

import json

import pytest


def _gold(folder, name: str) -> dict:
    return json.loads((folder / f"{name}.gold.json").read_text("utf-8"))


def _wanted(document: dict) -> list[tuple]:
    return [
        (c["form"], c["start"], c["end"], c["number"], c["date"]) for c in document["citations"]
    ]


def _given(gold: dict) -> list[tuple]:
    return [(c["form"], c["start"], c["end"], c["number"], c["date"]) for c in gold["citations"]]


def test_brat_untouched_is_what_was_exported(vnreport, corpus, documents, tmp_path):
    vnreport("corpus", "export", corpus, "--format", "brat", "-o", tmp_path / "brat")
    vnreport("corpus", "import", tmp_path / "brat", "--from", "brat", "-o", tmp_path / "gold")
    for document in documents:
        gold = _gold(tmp_path / "gold", document["corpus"]["id"])
        assert _given(gold) == _wanted(document)
        assert len(gold["figures"]) == len(document["figures"])
        assert [f["starts"][:10] for f in gold["footnotes"]] == ["Cùng với K"]


def test_what_was_corrected_in_brat_stands_in_the_gold(vnreport, corpus, documents, tmp_path):
    vnreport("corpus", "export", corpus, "--format", "brat", "-o", tmp_path / "brat")
    about = documents[0]["corpus"]
    path = tmp_path / "brat" / about["split"] / "d00001.ann"
    text = documents[0]["document"]["text"]
    start = text.index("Chỉ thị")
    lines = [line for line in path.read_text("utf-8").split("\n") if "05-CT/TW" not in line]
    lines += [f"T99\tcitation {start} {start + 7}\tChỉ thị", "A99\tcitation_label T99 title"]
    lines += ["#99\tAnnotatorNotes T99\thỏi lại anh Ba"]
    path.write_text("\n".join(lines), "utf-8")
    vnreport("corpus", "import", tmp_path / "brat", "--from", "brat", "-o", tmp_path / "gold")
    found = _gold(tmp_path / "gold", "d00001")["citations"]
    assert {"form": "title", "start": start, "end": start + 7, "text": "Chỉ thị"} in found
    assert not any("05-CT/TW" in one["text"] for one in found)


def test_a_relation_comes_back(vnreport, corpus, documents, tmp_path):
    vnreport("corpus", "export", corpus, "--format", "brat", "-o", tmp_path / "brat")
    vnreport("corpus", "import", tmp_path / "brat", "--from", "brat", "-o", tmp_path / "gold")
    first, second = _gold(tmp_path / "gold", "d00001")["citations"][:2]
    assert first["relation"] == {"kind": "superseded_by", "other": 1}
    assert second["number"] == 37


@pytest.mark.parametrize(
    "line", ["T9\tcitation 0 5\tkhông đúng", "T9\tcitation x y\tz", "T9\tperson 0 4\tTỈNH"]
)
def test_a_damaged_line_is_named(vnreport, tmp_path, line):
    (tmp_path / "a.txt").write_text("TỈNH ỦY", "utf-8")
    (tmp_path / "a.ann").write_text(f"\n{line}\n", "utf-8")
    done = vnreport("corpus", "import", tmp_path, "--from", "brat", "-o", tmp_path / "gold")
    assert (done.code, "a.ann:2" in done.err) == (2, True)


def test_label_studio_comes_back(vnreport, corpus, documents, tmp_path):
    vnreport("corpus", "export", corpus, "--format", "labelstudio", "-o", tmp_path / "ls")
    tasks = json.loads((tmp_path / "ls" / "train.json").read_text("utf-8"))
    for task in tasks[:1]:
        task["annotations"] = [{"result": task.pop("predictions")[0]["result"]}]
    (tmp_path / "done.json").write_text(json.dumps(tasks), "utf-8")
    done = vnreport(
        "corpus", "import", tmp_path / "done.json", "--from", "labelstudio", "-o", tmp_path / "gold"
    )
    name = tasks[0]["data"]["document"]
    document = next(one for one in documents if one["corpus"]["id"] == name)
    assert done.code == 0
    assert _given(_gold(tmp_path / "gold", name)) == _wanted(document)
    assert [path.name for path in (tmp_path / "gold").glob("*.json")] == [f"{name}.gold.json"]


@pytest.mark.parametrize(
    "content", ["{", '{"a": 1}', "[]", '[{"annotations": [{"result": [{}]}]}]']
)
def test_what_is_no_export_of_label_studio(vnreport, tmp_path, content):
    (tmp_path / "x.json").write_text(content, "utf-8")
    done = vnreport(
        "corpus", "import", tmp_path / "x.json", "--from", "labelstudio", "-o", tmp_path / "g"
    )
    assert (done.code, done.err.count("\n")) == (2, 1)
