"""The components of a pipeline: sentences, and our extractors, found by spaCy through entry points."""

from collections.abc import Callable, Sequence

from spacy.language import Language
from spacy.tokens import Doc

from vnreport.nlp.extensions import register
from vnreport.nlp.reading import report_of
from vnreport.nlp.sentences import mark_sentences
from vnreport.nlp.spans import set_spans

register()


class SpanComponent:
    """Sets `doc.spans[kind]` from the records of the text; the first such component reads it.

    layers: registries over the central one; None takes what an earlier component has read.
    """

    def __init__(self, kind: str, layers: Sequence[str] | None = None) -> None:
        self._kind, self._layers = kind, layers

    def __call__(self, doc: Doc) -> Doc:
        """The same Doc with its spans; some of its tokens may have been cut. Raises TableError."""
        report = report_of(doc, self._layers)
        set_spans(doc, self._kind, report[self._kind] if report else ())
        return doc


@Language.factory("vnreport_sentences", assigns=["token.is_sent_start", "doc.sents"])
def sentences(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Sentences that survive “Đ/c”, “T/M”, list numbers, symbols and footnote marks."""
    return mark_sentences


@Language.factory(
    "vnreport_citations", assigns=["doc.spans", "doc._.vnreport"], default_config={"registry": []}
)
def citations(nlp: Language, name: str, registry: list[str]) -> Callable[[Doc], Doc]:
    """Citations in `doc.spans["citations"]`: label the form, kb_id the work in the registry.

    registry: paths of an office's own registries over the central one.
    """
    return SpanComponent("citations", registry)


@Language.factory("vnreport_dates", assigns=["doc.spans", "doc._.vnreport"])
def dates(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Dates and periods in `doc.spans["dates"]`, label the grain."""
    return SpanComponent("dates")


@Language.factory("vnreport_figures", assigns=["doc.spans", "doc._.vnreport"])
def figures(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Figures in `doc.spans["figures"]`, label the kind."""
    return SpanComponent("figures")
