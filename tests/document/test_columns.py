"""A Document that crosses processes is the same on the other side."""

import pickle

from vnreport.document.blocks import Block, Document
from vnreport.document.columns import as_columns, from_columns
from vnreport.document.source import LinePlace, PagePlace, Segment, WordPlace

_ON_PAGES = (
    Segment(0, 3, PagePlace(1, (56.7, 700.125, 80.0, 713.5))),
    Segment(4, 9, PagePlace(2, (-1.5, 0.0, 0.1, 2.0))),
)

_IN_PARAGRAPHS = (
    Segment(0, 3, WordPlace("word/document.xml", 0, 2, 0)),
    Segment(4, 9, WordPlace("word/footnotes.xml", 7, 0, 1)),
)


def test_segments_on_pages_come_back_from_columns():
    columns = as_columns(_ON_PAGES)
    assert columns is not None
    assert from_columns(columns) == _ON_PAGES


def test_segments_in_paragraphs_come_back_from_columns():
    columns = as_columns(_IN_PARAGRAPHS)
    assert columns is not None
    assert from_columns(columns) == _IN_PARAGRAPHS


def test_other_segments_have_no_columns():
    assert as_columns((Segment(0, 3, LinePlace(1, 1)),)) is None
    assert as_columns((*_ON_PAGES, Segment(9, 10, LinePlace(1, 1)))) is None
    assert as_columns((*_ON_PAGES, *_IN_PARAGRAPHS)) is None
    assert as_columns(()) is None


def test_a_document_is_the_same_after_pickling():
    for segments in (_ON_PAGES, _IN_PARAGRAPHS, (Segment(0, 3, LinePlace(1, 1)),), ()):
        document = Document("a", "0", "pdf", "một hai ba", (Block(0, 10),), segments)
        again = pickle.loads(pickle.dumps(document))
        assert again == document
        assert type(again) is Document
