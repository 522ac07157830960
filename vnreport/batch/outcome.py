"""An Analysis in, the Outcome that the store keeps of it out."""

import re
from collections import Counter
from collections.abc import Iterator
from hashlib import sha256
from typing import Any, TypeVar

from vnreport.batch.keys import work_keys
from vnreport.document.analysis import Analysis
from vnreport.document.evidence import Regulations
from vnreport.document.span import Span
from vnreport.errors import TooSlow, VnReportError
from vnreport.normalize.fingerprint import fingerprint
from vnreport.outputs.places import note_id, place_words, snippet
from vnreport.outputs.records import Record, records
from vnreport.store.bodies import pack
from vnreport.store.rows import CitationFacts, CitedWork, Facts, FindingFacts, Outcome, Status
from vnreport.tables.messages import Language, explain

_SENTENCE_END = re.compile(r"[.;!?…][”\"’)\]]*\s+(?=[^\W\da-z_])|\n")
_REACH = 300  # code points to each side of a mention that its sentence may have
_AROUND = 60  # code points to each side of a finding
_REFUSED = re.compile("[\0\ud800-\udfff]")  # what PostgreSQL takes into no text

_Plain = TypeVar("_Plain")


def outcome_of(analysis: Analysis, registry: Regulations, lang: Language) -> Outcome:
    """All that is kept of a report that was read."""
    record = records(analysis, lang)
    found = record.pop("findings")
    text = record["document"].pop("text")
    document = analysis.document
    record = clean(record)
    return Outcome(
        status="partial" if document.problems else "ok",
        facts=clean(_facts(analysis)),
        citations=tuple(clean(one) for one in _citations(analysis)),
        works=_works(analysis, registry),
        findings=tuple(clean(one) for one in _findings(analysis, found, lang)),
        packed=pack(text, document.blocks, document.marks, record),
    )


def failure_of(error: VnReportError, lang: Language) -> Outcome:
    """What is kept of a file that could not be read."""
    status: Status = "timed_out" if isinstance(error, TooSlow) else "failed"
    return Outcome(status, error.key, clean(explain(error, lang)))


def clean(value: _Plain) -> _Plain:
    """A value, list, dict or named tuple without characters that a database refuses."""
    return _clean(value)  # type: ignore[no-any-return]


def _clean(value: Any) -> Any:
    if isinstance(value, str):
        return _REFUSED.sub("�", value) if _REFUSED.search(value) else value
    if isinstance(value, dict):
        return {key: _clean(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_clean(one) for one in value]
    if isinstance(value, tuple):
        parts = [_clean(one) for one in value]
        return type(value)(*parts) if hasattr(value, "_fields") else tuple(parts)
    return value


def _facts(analysis: Analysis) -> Facts:
    head, document, tally = analysis.letterhead, analysis.document, analysis.tally
    own = head.last_day
    return Facts(
        province=head.province,
        year=own.year if own else None,
        report_date=own,
        as_of=analysis.as_of,
        as_of_from=analysis.as_of_from,
        issuer=head.issuing_body,
        symbol=head.symbol,
        title=head.title,
        subject=head.subject,
        reader=document.reader,
        pages=document.pages,
        chars=len(document.text),
        problems=len(document.problems),
        **tally._asdict(),
    )


def _citations(analysis: Analysis) -> Iterator[CitationFacts]:
    document, keys = analysis.document, work_keys(analysis)
    for position, one in enumerate(analysis.citations):
        cluster = -1 if one.cluster is None else one.cluster
        match = analysis.matches.get(cluster)
        other = one.relation.other if one.relation else None
        yield CitationFacts(
            position=position,
            start=one.span.start,
            end=one.span.end,
            page=document.page_at(one.span.start),
            footnote=note_id(document, one.span.start),
            text=one.text,
            sentence=_sentence(analysis, one.span),
            form=one.form,
            symbol=one.symbol,
            symbol_as_written=one.symbol_as_written,
            number=one.number,
            type_code=one.type_code,
            type_name=one.type_name,
            issuer_code=one.issuer_code,
            issuer_name=one.issuer_name,
            date=one.date,
            term=one.term,
            subject=one.subject,
            provision=one.provision,
            quoted=one.quoted,
            cluster=one.cluster,
            key=keys.get(cluster),
            relation=one.relation.kind if one.relation else None,
            other_position=other,
            other_key=None if other is None else keys.get(_cluster(analysis, other)),
            work=match.work.id if match and match.work else None,
            confidence=match.confidence if match else "none",
            method="+".join(match.decided_by) or None if match else None,
        )


def _cluster(analysis: Analysis, position: int) -> int:
    cluster = analysis.citations[position].cluster
    return -1 if cluster is None else cluster


def _sentence(analysis: Analysis, span: Span) -> str:
    """The sentence around a mention, on one line, within its paragraph."""
    document = analysis.document
    block = document.block_at(span.start)
    text = document.text
    first, last = (block.start, block.end) if block else (0, len(text))
    begin, stop = max(first, span.start - _REACH), min(max(last, span.end), span.end + _REACH)
    for end in _SENTENCE_END.finditer(text, begin, span.start):
        begin = end.end()
    after = _SENTENCE_END.search(text, span.end, stop)
    return " ".join(text[begin : after.start() + 1 if after else stop].split())


def _works(analysis: Analysis, registry: Regulations) -> tuple[CitedWork, ...]:
    """The works cited, by id, with their states on the report's day."""
    mentions: Counter[str] = Counter()
    states: dict[str, str] = {}
    for cluster, match in analysis.matches.items():
        if match.work is None:
            continue
        mentions[match.work.id] += len(analysis.clusters[cluster])
        day = analysis.as_of
        states[match.work.id] = registry.state(match.work, day).name if day else "unknown"
    return tuple(CitedWork(work, mentions[work], states[work]) for work in sorted(mentions))


def _findings(analysis: Analysis, found: list[Record], lang: Language) -> Iterator[FindingFacts]:
    met: Counter[tuple[str, str]] = Counter()
    for position, (finding, record) in enumerate(zip(analysis.findings, found, strict=True)):
        words = fingerprint(analysis.document, finding.span)
        occurrence = met[finding.code, words]
        met[finding.code, words] += 1
        before, text, after = snippet(analysis.document, finding.span, _AROUND)
        yield FindingFacts(
            position=position,
            code=finding.code,
            name=finding.name,
            severity=finding.severity,
            message=finding.message,
            start=finding.span.start,
            end=finding.span.end,
            page=record["page"],
            footnote=record["footnote"],
            section=record["section"],
            place=place_words(analysis, finding.span.start, lang),
            text=text,
            before=before,
            after=after,
            suggestion=finding.suggestion,
            evidence=record["evidence"],
            fix=record["fix"],
            words=words,
            occurrence=occurrence,
            fingerprint=_check_sum(finding.code, words, occurrence),
        )


def _check_sum(code: str, words: str, occurrence: int) -> str:
    return sha256(f"{code}\n{words}\n{occurrence}".encode()).hexdigest()[:32]
