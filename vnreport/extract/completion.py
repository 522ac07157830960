"""Bare mentions in, the same mentions with what stands around each out."""

from collections.abc import Iterator, Sequence

from vnreport.document.facts import Citation, citation_of
from vnreport.extract.bodies import is_issued, issuing_body_before
from vnreport.extract.context import Context, date_before, read_after
from vnreport.extract.patterns import word_before
from vnreport.extract.subjects import QUOTE, REACH, is_quoted, provision_before, subject_after
from vnreport.tables.issuers import Issuer
from vnreport.tables.words import relation_words

_VERB_REACH = 24  # code points before a mention in which a verb of carrying out may stand


def completed(text: str, folded: str, citations: Sequence[Citation]) -> Iterator[Citation]:
    """The mentions in the order of the text, each with its date, issuer, term and subject.

    What stands before a mention (“Ngày …, Tỉnh ủy đã ban hành”) goes to the first one only.
    """
    ordered = sorted(citations, key=lambda citation: citation.span)
    yield from _shared(folded, list(_each(text, folded, ordered)))


def _shared(folded: str, citations: list[Citation]) -> list[Citation]:
    """The bare numbers of a list have the issuer that stands behind its last one."""
    for index in range(len(citations) - 2, -1, -1):
        citation, following = citations[index], citations[index + 1]
        if citation.form != "short" or citation.issuer_code or following.issuer_name is None:
            continue
        between = folded[citation.span.end : following.span.start]
        if between.strip(" ,;\n") in ("", "và", "hoặc") and _goes_on(following):
            citations[index] = citation._replace(
                issuer_code=following.issuer_code, issuer_name=following.issuer_name
            )
    return citations


def _goes_on(citation: Citation) -> bool:
    """Whether a mention has no type word of its own."""
    return citation.form == "short" and not citation.text[0].isupper()


def _each(text: str, folded: str, ordered: Sequence[Citation]) -> Iterator[Citation]:
    taken, quotes = -1, QUOTE in folded
    for index, citation in enumerate(ordered):
        if citation.form == "title":
            yield citation
            continue
        following = ordered[index + 1].span.start if index + 1 < len(ordered) else len(folded)
        start, end = citation.span
        context = read_after(folded, end)
        last = word_before(folded, start)
        issued = is_issued(folded, start, last)
        if issued and context.date_span is None:
            _look_before(folded, citation, context, taken)
        if context.date_span:
            taken = context.date_span.start
        body = issuing_body_before(folded, start) if issued else None
        provision = provision_before(folded, start, last)
        quoted = quotes and is_quoted(folded, start)
        subject = subject_after(folded, context.end, min(following, context.end + REACH))
        yield _with_context(text, folded, citation, context, body, (subject, provision, quoted))


def _look_before(folded: str, citation: Citation, context: Context, taken: int) -> None:
    earlier = date_before(folded, citation.span.start)
    if earlier and earlier.span.start > taken:
        context.date, context.date_span = earlier.value, earlier.span


def _with_context(
    text: str,
    folded: str,
    citation: Citation,
    context: Context,
    body: tuple[Issuer, str] | None,
    said: tuple[str | None, str | None, bool],
) -> Citation:
    """The mention with what stands around it; said: its subject, provision, and quotation."""
    dated, year = context.date_span, context.year
    if year and (context.date or _is_carried_out(folded, citation.span.start)):
        year = None
    code, name = _issuer(citation, context, body)
    symbol = citation.symbol
    if _means_province(citation, context):
        code, symbol = "TU", f"{(symbol or '').rpartition('/')[0]}/TU"
    fields = (
        *citation[:6],
        code,
        name,
        symbol,
        citation.symbol_as_written,
        context.date,
        text[dated.start : dated.end] if dated else None,
        dated,
        citation.term or context.term,
        *said,
        None,
        None,
        year,
    )
    return citation_of(fields)


def _is_carried_out(folded: str, start: int) -> bool:
    """Whether a year behind the mention is that of the doing: “thực hiện ⟨Chỉ thị⟩ năm 2023”."""
    before = folded[max(0, start - _VERB_REACH) : start].lower().rstrip()
    return before.endswith(relation_words("implements"))


def _means_province(citation: Citation, context: Context) -> bool:
    """Whether TƯ, elsewhere the centre's, stands for TU: “13-NQ/TƯ của Tỉnh ủy”."""
    written = citation.symbol_as_written or ""
    return (
        written.endswith(("/TƯ", "/ TƯ"))
        and context.issuer is not None
        and context.issuer.code == "TU"
    )


def _issuer(
    citation: Citation, context: Context, body: tuple[Issuer, str] | None
) -> tuple[str | None, str | None]:
    """Code and name of the issuer: the symbol's code goes before the name that follows; a
    body that issues the mention in the same clause counts where it does not contradict."""
    code = citation.issuer_code
    if context.issuer:
        return code or context.issuer.code, context.issuer_name
    if body and code in (None, body[0].code):
        return body[0].code, body[1]
    return code, None
