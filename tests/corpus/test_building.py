"""What goes into a corpus, and into which split."""

import json

import pytest

from vnreport.corpus.folder import read_manifest
from vnreport.corpus.likeness import NearDuplicates, content_key
from vnreport.corpus.splitting import Issuer, Shares, group_names, splits_of


def test_a_text_stands_once(corpus, documents):
    assert [document["corpus"]["path"] for document in documents] == [
        f"bao-cao-{number}.txt" for number in (1, 2, 3, 4, 5, 7)
    ]
    assert read_manifest(corpus)["same_text"] == [{"path": "bao-cao-6.txt", "same_as": "d00001"}]


def test_near_duplicates_are_named(corpus):
    near = read_manifest(corpus)["near_duplicates"]
    assert [(pair["first"], pair["second"]) for pair in near] == [("d00001", "d00006")]


def test_no_issuer_stands_in_two_splits(documents):
    splits = {}
    for document in documents:
        splits.setdefault(document["corpus"]["issuing_body"], set()).add(
            document["corpus"]["split"]
        )
    assert all(len(found) == 1 for found in splits.values())
    assert set().union(*splits.values()) == {"train", "test"}


def test_provinces_that_have_merged_belong_together(documents):
    groups = {d["corpus"]["province"]: d["corpus"]["group"] for d in documents}
    assert groups["An Giang"] == groups["Kiên Giang"] != groups["Quảng Nam"]


def test_each_document_says_where_it_came_from(documents, corpus):
    about = documents[0]["corpus"]
    assert about["made_by"]["registry"] == read_manifest(corpus)["registry_version"] != ""
    assert (about["year"], len(documents[0]["document"]["sha256"])) == (2023, 64)


def test_the_records_are_those_of_check(vnreport, reports, documents):
    report = json.loads(vnreport("check", reports / "bao-cao-2.txt", "--format", "json").out)
    for kind in ("citations", "dates", "figures", "footnotes", "findings", "letterhead"):
        assert documents[1][kind] == report[kind]


def test_unreadable_files_are_named(vnreport, tmp_path, reports):
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7\n1 0 obj\n")
    done = vnreport("corpus", "build", tmp_path, reports / "bao-cao-1.txt", "-o", tmp_path / "kho")
    assert (done.code, "a.pdf" in done.err) == (3, True)
    assert read_manifest(tmp_path / "kho")["documents"] == 1


def test_case_and_blanks_do_not_make_another_text():
    assert (
        content_key("Quy định  số 1,\nlà") == content_key("QUY ĐỊNH SỐ 1 là.") != content_key("là")
    )


def test_texts_are_near_only_when_they_are():
    words = [f"từ{number}" for number in range(100)]
    near = " ".join([*words[:95], "khác"])
    texts = [" ".join(words), "không giống gì cả đâu nhé", near, ""]
    found = NearDuplicates(texts.__getitem__)
    pairs = [pair for text in texts for pair in found.add(text)]
    assert [(pair.first, pair.second) for pair in pairs] == [(0, 2)]


@pytest.mark.parametrize("seed", range(5))
def test_whole_groups_go_into_a_split(seed):
    groups = [f"g{number % 7}" for number in range(40)]
    splits = splits_of(groups, Shares(0.2, 0.3, seed))
    assert len(set(zip(groups, splits, strict=True))) == 7
    assert set(splits) == {"train", "validation", "test"}
    assert splits == splits_of(groups, Shares(0.2, 0.3, seed))


def test_one_group_is_never_split():
    assert splits_of(["a", "a"], Shares()) == ["train", "train"]


def test_those_whom_nothing_tells_apart_stay_together():
    issuers = [
        Issuer(None, None),
        Issuer("Nghệ An", None),
        Issuer(None, None),
        Issuer(None, "Tỉnh ủy X"),
    ]
    names = group_names(issuers)
    assert names[0] == names[2]
    assert len(set(names)) == 3


def test_a_folder_that_is_no_corpus(vnreport, tmp_path):
    done = vnreport("corpus", "stats", tmp_path)
    assert (done.code, str(tmp_path) in done.err) == (2, True)


def test_without_the_extra_one_sentence_says_what_to_do(vnreport, monkeypatch, reports, tmp_path):
    import sys

    monkeypatch.setitem(sys.modules, "datasketch", None)
    done = vnreport("corpus", "build", reports, "-o", tmp_path / "kho")
    assert done.code == 2
    assert "datasketch: pip install vnreport[research]" in done.err
    assert done.err.count("\n") == 1
