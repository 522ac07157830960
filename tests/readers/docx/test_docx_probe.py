"""Real inputs, where they are at hand."""

import json

import pytest

from vnreport.document.source import WordPlace
from vnreport.readers.docx import read


@pytest.fixture
def probe(shared):
    folder = shared / "probe"
    expected = json.loads((folder / "expected.json").read_text("utf-8"))
    return read((folder / "probe.docx").read_bytes(), "probe.docx"), expected["tokens"]


def test_every_planted_token_comes_out_once_with_its_origin(probe):
    document, tokens = probe
    text = document.text.replace("\u2011", "-")
    for token in tokens:
        words = token["token"]
        aside = [a for a in document.asides if a.text.endswith(words)]
        if not token.get("live", True):
            assert (text.count(words), len(aside)) == (0, 1), words
            continue
        assert (text.count(words), aside) == (1, []), words
        start = text.index(words)
        assert document.block_at(start).origin == token["origin"], words
        assert document.is_hidden(start) == token.get("hidden", False), words
        inserted = any(m.kind == "inserted" and m.start <= start < m.end for m in document.marks)
        assert inserted == (token.get("revision") == "inserted"), words
        assert all(
            isinstance(document.place_at(at), WordPlace) for at in range(start, start + len(words))
        )


def test_probe_notes_are_anchored(probe):
    document, tokens = probe
    before = [token["anchored_after"] for token in tokens if "anchored_after" in token]
    found = [document.text[: note.anchor] for note in document.footnotes]
    assert [note.marker for note in document.footnotes] == ["1", "i"]
    assert all(text.endswith(words) for text, words in zip(found, before, strict=True))


@pytest.mark.parametrize(
    ("name", "paragraphs", "notes"),
    [
        ("seed/report.docx", 68, 9),
        ("seed/variants/report-table.docx", 68, 9),
        ("seed/variants/report-100-pages.docx", 653, 90),
    ],
)
def test_seed_paragraphs_and_notes(shared, name, paragraphs, notes):
    document = read((shared / name).read_bytes(), name)
    assert sum(block.origin == "body" for block in document.blocks) == paragraphs
    assert [note.marker for note in document.footnotes] == [str(n + 1) for n in range(notes)]
    assert all(note.anchor for note in document.footnotes)
    assert document.problems == ()


def test_real_files_are_read_without_problems(shared):
    for path in sorted((shared / "real/files").glob("*.docx")):
        document = read(path.read_bytes(), path.name)
        assert document.problems == ()
        letters = (at for at, letter in enumerate(document.text) if letter != "\n")
        assert all(document.place_at(at) for at in letters)
