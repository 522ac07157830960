"""Documents in; spaCy's DocBin out, with spans and records as our components would set them."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from vnreport.libraries import research
from vnreport.outputs.records import Record
from vnreport.replacing import replacing


def write(
    folder: Path, documents: Iterable[Record], manifest: dict[str, Any], kinds: Sequence[str]
) -> int:
    """train.spacy, test.spacy …; footnotes are in the records only."""
    nlp = research("spacy").blank("vi_vnreport")
    from spacy.tokens import DocBin

    from vnreport.nlp.reading import KEY, without_text
    from vnreport.nlp.sentences import mark_sentences
    from vnreport.nlp.spans import LABELS, set_spans

    bins: dict[str, DocBin] = {}
    for document in documents:
        doc = nlp.make_doc(document["document"]["text"])
        doc.user_data[KEY] = without_text(document)
        for kind in (kind for kind in LABELS if kind in kinds):
            set_spans(doc, kind, document[kind])
        split = document["corpus"]["split"]
        bins.setdefault(split, DocBin(store_user_data=True)).add(mark_sentences(doc))
    for split, found in bins.items():
        with replacing(folder / f"{split}.spacy") as beside:
            found.to_disk(beside)
    return 0
