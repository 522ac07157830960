"""Move every place of a Document from the text as read to its normalised text."""

from vnreport.document.blocks import Document
from vnreport.normalize.lookalikes import fold
from vnreport.normalize.moving import moved
from vnreport.normalize.unicode import compose
from vnreport.tables.legacy_encodings import is_suspect


def normalize(document: Document) -> Document:
    """The document in Unicode and NFC, without invisible characters, with its `folded` twin and map.

    The segments keep the offsets as read: `Document.place_at` goes through the map.
    Normalising twice changes nothing.
    """
    if document.folded:
        return document
    if document.legacy or is_suspect(document.text):
        from vnreport.normalize.legacy import decoded  # only where needed: start-up counts

        document = decoded(document)
    text, offsets = compose(document.text)
    return moved(document, text, offsets)._replace(folded=fold(text))
