"""Every export read again by the library that it is for: the same records at the same offsets."""

import json
from pathlib import Path

import pytest

from vnreport.corpus.annotations import annotated
from vnreport.corpus.exports.label_studio import Units
from vnreport.corpus.folder import read_documents

KINDS = ("citations", "dates", "figures")


@pytest.fixture
def exported(vnreport, corpus, tmp_path):
    """Export the corpus in a form; the folder of it."""

    def export(form: str, *words: str) -> Path:
        done = vnreport("corpus", "export", corpus, "--format", form, "-o", tmp_path / form, *words)
        assert done.code == 0, done.err
        return tmp_path / form

    return export


def _of(documents: list[dict], split: str) -> list[dict]:
    return [document for document in documents if document["corpus"]["split"] == split]


def _places(document: dict, kind: str) -> list[tuple[int, int, str]]:
    return [(one["start"], one["end"], one["text"]) for one in document[kind]]


@pytest.fixture
def offline(monkeypatch, tmp_path):
    """datasets without the network, with a cache of its own."""
    import datasets

    monkeypatch.setattr(datasets.config, "HF_HUB_OFFLINE", True)
    monkeypatch.setattr(datasets.config, "HF_DATASETS_OFFLINE", True)
    datasets.disable_progress_bars()
    return lambda *words, **more: datasets.load_dataset(
        *words, cache_dir=str(tmp_path / "cache"), **more
    )


@pytest.mark.filterwarnings("ignore")
def test_parquet_by_datasets(exported, documents, offline):
    found = offline(str(exported("parquet")))
    assert set(found) == {"train", "test"}
    for split, rows in found.items():
        for row, document in zip(rows, _of(documents, split), strict=True):
            assert row["text"] == document["document"]["text"]
            for kind in (*KINDS, "footnotes", "findings"):
                assert _places(row, kind) == _places(document, kind)
            works = [one["resolved"]["work"] for one in document["citations"]]
            assert [one["work"] for one in row["citations"]] == works
            assert [one["value"] for one in row["figures"]] == [
                one["value"] for one in document["figures"]
            ]


@pytest.mark.filterwarnings("ignore")
def test_json_lines_by_pandas(exported, documents):
    import pandas

    rows = pandas.read_json(exported("jsonl") / "train.jsonl", lines=True)
    train = _of(documents, "train")
    assert list(rows["citations"]) == [document["citations"] for document in train]
    assert [one["text"] for one in rows["document"]] == [d["document"]["text"] for d in train]


@pytest.mark.filterwarnings("ignore")
def test_csv_by_pandas(exported, documents):
    import pandas

    folder = exported("csv")
    rows = pandas.read_csv(folder / "train.csv", dtype={"text": str})
    for document in _of(documents, "train"):
        name = document["corpus"]["id"]
        with (folder / "texts" / f"{name}.txt").open(encoding="utf-8", newline="") as file:
            text = file.read()
        own = rows[rows["document"] == name]
        assert [(a, b) for a, b in zip(own["start"], own["end"], strict=True)] == [
            (one.start, one.end) for one in annotated(document).annotations
        ]
        assert [text[a:b] for a, b in zip(own["start"], own["end"], strict=True)] == list(
            own["text"]
        )


def test_conll_by_spacy(exported, documents):
    from spacy.tokens import Doc
    from spacy.training import biluo_tags_to_spans, iob_to_biluo
    from spacy.vocab import Vocab

    content = (exported("conll") / "train.conll").read_text("utf-8")
    parts = content.split("-DOCSTART-\t")[1:]
    for part, document in zip(parts, _of(documents, "train"), strict=True):
        rows = [line.split("\t") for line in part.split("\n")[1:] if line]
        doc = Doc(Vocab(), [row[0] for row in rows])
        found = [
            (span.label_, int(rows[span.start][1]), int(rows[span.end - 1][2]))
            for span in biluo_tags_to_spans(doc, iob_to_biluo([row[3] for row in rows]))
        ]
        wanted = [(one.kind, one.start, one.end) for one in annotated(document, KINDS).annotations]
        assert found == wanted


def test_doc_bin_by_spacy(exported, documents):
    import spacy
    from spacy.tokens import DocBin

    vocab = spacy.blank("vi_vnreport").vocab
    docs = list(DocBin().from_disk(exported("docbin") / "train.spacy").get_docs(vocab))
    for doc, document in zip(docs, _of(documents, "train"), strict=True):
        assert doc.text == document["document"]["text"]
        for kind in KINDS:
            spans = [(span.start_char, span.end_char, span.text) for span in doc.spans[kind]]
            assert spans == _places(document, kind)
        assert doc.spans["citations"][0]._.vnreport.symbol == "47-QĐ/TW"


@pytest.mark.filterwarnings("ignore")
def test_brat_by_bratly(exported, documents):
    from bratly import EntityAnnotation, RelationAnnotation
    from bratly.io.file_read_src import read_and_load_ann_file

    folder = exported("brat")
    for document in documents:
        about, wanted = document["corpus"], annotated(document)
        path = folder / about["split"] / f"{about['id']}.ann"
        read = read_and_load_ann_file(str(path)).annotations
        spans = [one for one in read if isinstance(one, EntityAnnotation)]
        assert sorted(
            (one.fragments[0].start, one.fragments[-1].end, one.label) for one in spans
        ) == (sorted((one.start, one.end, one.kind) for one in wanted.annotations))
        links = [one for one in read if isinstance(one, RelationAnnotation)]
        assert [one.label for one in links] == [link.kind for link in wanted.links]


def test_web_annotations_by_both_selectors(exported, documents):
    folder = exported("webannotation")
    for document in documents:
        about, wanted = document["corpus"], annotated(document)
        text = (folder / about["split"] / f"{about['id']}.txt").read_bytes().decode()
        page = json.loads((folder / about["split"] / f"{about['id']}.jsonld").read_text("utf-8"))
        tags = [item for item in page["items"] if item["motivation"] == "tagging"]
        for item, one in zip(tags, wanted.annotations, strict=True):
            place, quote = item["target"]["selector"]
            assert (place["start"], place["end"]) == (one.start, one.end)
            around = quote["prefix"] + quote["exact"] + quote["suffix"]
            assert text.find(around) + len(quote["prefix"]) == one.start


def test_label_studio_counts_as_browsers_do(exported, documents):
    (folder := exported("labelstudio"))
    tasks = json.loads((folder / "train.json").read_text("utf-8"))
    for task, document in zip(tasks, _of(documents, "train"), strict=True):
        units = task["data"]["text"].encode("utf-16-le")
        regions = [one for one in task["predictions"][0]["result"] if one["type"] == "labels"]
        cut = [
            units[2 * one["value"]["start"] : 2 * one["value"]["end"]].decode("utf-16-le")
            for one in regions
        ]
        assert cut == [one.text for one in annotated(document).annotations]
        assert any(one["value"]["start"] > found.start for one, found in zip(
            regions, annotated(document).annotations, strict=True
        ))  # fmt: skip


# The terms of the W3C's context that our pages use, so that nothing is fetched.
_TERMS = {
    "@version": 1.1, "oa": "http://www.w3.org/ns/oa#", "id": {"@id": "@id", "@type": "@id"},
    "as": "http://www.w3.org/ns/activitystreams#", "type": {"@id": "@type", "@type": "@vocab"},
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "dc": "http://purl.org/dc/elements/1.1/",
    "xsd": "http://www.w3.org/2001/XMLSchema#", "@vocab": "http://www.w3.org/ns/oa#",
    "items": {"@id": "as:items", "@type": "@id", "@container": "@list"},
    "body": {"@id": "oa:hasBody", "@type": "@id"},
    "target": {"@id": "oa:hasTarget", "@type": "@id"},
    "source": {"@id": "oa:hasSource", "@type": "@id"},
    "selector": {"@id": "oa:hasSelector", "@type": "@id"},
    "start": {"@id": "oa:start", "@type": "xsd:nonNegativeInteger"},
    "end": {"@id": "oa:end", "@type": "xsd:nonNegativeInteger"},
    "motivation": {"@id": "oa:motivatedBy", "@type": "@vocab"},
    "value": {"@id": "rdf:value"}, "format": {"@id": "dc:format"},
}  # fmt: skip


def test_web_annotations_by_pyld(exported, documents):
    from pyld import jsonld

    def loader(address, _):
        assert address == "http://www.w3.org/ns/anno.jsonld"
        return {"contextUrl": None, "documentUrl": address, "document": {"@context": _TERMS}}

    folder, oa = exported("webannotation"), "http://www.w3.org/ns/oa#"
    for document in documents:
        about, wanted = document["corpus"], annotated(document)
        page = json.loads((folder / about["split"] / f"{about['id']}.jsonld").read_text("utf-8"))
        options = {"documentLoader": loader, "base": "urn:x:"}
        nodes = jsonld.flatten(page, None, options)
        places = [node for node in nodes if oa + "TextPositionSelector" in node.get("@type", ())]
        found = [
            (int(node[oa + "start"][0]["@value"]), int(node[oa + "end"][0]["@value"]))
            for node in places
        ]
        assert sorted(found) == sorted((one.start, one.end) for one in wanted.annotations)
        quotes = [node[oa + "exact"][0]["@value"] for node in nodes if oa + "exact" in node]
        assert sorted(quotes) == sorted(one.text for one in wanted.annotations)


def test_label_studio_by_its_converter(exported, documents, tmp_path):
    from label_studio_converter import Converter

    folder = exported("labelstudio")
    tasks = json.loads((folder / "train.json").read_text("utf-8"))
    for number, task in enumerate(tasks, 1):  # as the server gives them when they are accepted
        task["id"] = number
        task["annotations"] = [{"id": number, "result": task.pop("predictions")[0]["result"]}]
    (tmp_path / "in.json").write_text(json.dumps(tasks), encoding="utf-8")
    converter = Converter(str(folder / "labels.xml"), None, download_resources=False)
    converter.convert_to_json_min(str(tmp_path / "in.json"), str(tmp_path / "out"), is_dir=False)
    rows = json.loads((tmp_path / "out" / "result.json").read_text("utf-8"))
    for row, document in zip(rows, _of(documents, "train"), strict=True):
        units = Units(document["document"]["text"])
        assert row["text"] == document["document"]["text"]
        assert [
            (units.back(one["start"]), units.back(one["end"]), one["labels"][0].partition(":")[0])
            for one in row["label"]
        ] == [(one.start, one.end, one.kind) for one in annotated(document).annotations]


@pytest.mark.parametrize("form", ["parquet", "docbin", "conll"])
def test_without_the_library_one_sentence_says_what_to_do(
    vnreport, monkeypatch, corpus, tmp_path, form
):
    import sys

    name = "pyarrow" if form == "parquet" else "spacy"
    monkeypatch.setitem(sys.modules, name, None)
    done = vnreport("corpus", "export", corpus, "--format", form, "-o", tmp_path / "x")
    assert (done.code, done.err.strip()) == (
        2, f"Việc này cần thư viện {name}: pip install vnreport[research]",
    )  # fmt: skip


def test_kinds_that_are_none(vnreport, corpus, tmp_path):
    done = vnreport(
        "corpus", "export", corpus, "--format", "brat", "-o", tmp_path, "--kinds", "works"
    )
    assert done.code == 2


def test_a_folder_that_holds_something_is_left_alone(vnreport, corpus, tmp_path):
    (tmp_path / "a.ann").write_text("của tôi", "utf-8")
    done = vnreport("corpus", "export", corpus, "--format", "brat", "-o", tmp_path)
    assert (done.code, str(tmp_path) in done.err) == (2, True)
    assert [path.name for path in tmp_path.iterdir()] == ["a.ann"]


def test_hard_cases_go_through_standoff_and_columns(vnreport, tmp_path):
    text = "Theo Quy định số\t37-QĐ/TW, Quy\nđịnh số 22-QĐ/TW[\n]; Nghị quyết số\n18-NQ/TW.\n[\ufffd] \n[\ufffd] Hết\n"
    (tmp_path / "a.txt").write_bytes(text.encode())
    vnreport("corpus", "build", tmp_path / "a.txt", "-o", tmp_path / "kho")
    (document,) = read_documents(tmp_path / "kho")
    vnreport("corpus", "export", tmp_path / "kho", "--format", "brat", "-o", tmp_path / "brat")
    done = vnreport(
        "corpus", "import", tmp_path / "brat", "--from", "brat", "-o", tmp_path / "gold"
    )
    assert done.code == 0, done.err
    gold = json.loads((tmp_path / "gold" / "d00001.gold.json").read_text("utf-8"))
    assert _places(gold, "citations") == _places(document, "citations")
    assert len(gold["citations"]) == 3
    vnreport("corpus", "export", tmp_path / "kho", "--format", "conll", "-o", tmp_path / "conll")
    rows = (tmp_path / "conll" / "train.conll").read_text("utf-8").split("\n")
    assert {len(row.split("\t")) for row in rows if row} == {4}
