"""Documents in; CoNLL columns (token, its start and end, BIO tag) out, a blank line after each sentence.

BIO has one layer: of two annotations on the same words the longer one is written, the other is counted as
left out; footnotes, whose bodies hold citations of their own, are not written. `-DOCSTART-` lines begin a
document, as in CoNLL-2003; the tag is the last column.
"""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from vnreport.corpus.annotations import Annotated, Annotation, annotated
from vnreport.corpus.exports.splits import split_files
from vnreport.libraries import research
from vnreport.outputs.records import Record


def write(
    folder: Path, documents: Iterable[Record], manifest: dict[str, Any], kinds: Sequence[str]
) -> int:
    """train.conll, test.conll …; needs spaCy."""
    nlp = research("spacy").blank("vi_vnreport")
    flat = [kind for kind in kinds if kind != "footnotes"]
    left_out = 0
    with split_files(folder, ".conll") as put:
        for document in documents:
            one = annotated(document, flat)
            kept = one_layer(one.annotations)
            left_out += len(one.annotations) - len(kept)
            put(one.split, "".join(_lines(nlp, one, kept)))
    return left_out


def one_layer(annotations: Sequence[Annotation]) -> list[Annotation]:
    """Those that do not overlap: the longer one stays, then the earlier one."""
    kept: list[Annotation] = []
    for one in sorted(annotations, key=lambda found: (found.start - found.end, found.start)):
        if all(one.end <= other.start or other.end <= one.start for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda found: found.start)


def _lines(nlp: Any, one: Annotated, kept: Sequence[Annotation]) -> Iterator[str]:
    from vnreport.nlp.sentences import sentence_starts
    from vnreport.nlp.spans import cut

    doc = nlp.make_doc(one.text)
    cut(doc, [place for found in kept for place in (found.start, found.end)])
    starts = sentence_starts(doc)
    yield f"-DOCSTART-\t{one.id}\t-\tO\n"
    waiting = list(reversed(kept))
    for token in doc:
        if token.idx in starts:
            yield "\n"
        while waiting and waiting[-1].end <= token.idx:
            waiting.pop()
        if token.is_space:
            continue
        inside = waiting[-1] if waiting and waiting[-1].start <= token.idx else None
        begins = inside is not None and inside.start == token.idx
        tag = f"{'B' if begins else 'I'}-{inside.kind}" if inside else "O"
        word = "".join(token.text.split())  # a lost footnote mark, “[” line end “]”, is one token
        yield f"{word}\t{token.idx}\t{token.idx + len(token)}\t{tag}\n"
    yield "\n"
