"""“Quy định này”, “Nghị quyết nêu trên”: what each points back to."""

from bisect import bisect_left
from collections.abc import Sequence

from vnreport.document.facts import BackReference, Citation, NearMiss

_BACK = 900  # how far back a “Quy định này” reaches, in code points


def antecedents(
    citations: Sequence[Citation],
    near_misses: Sequence[NearMiss],
    back_references: Sequence[BackReference],
) -> tuple[BackReference, ...]:
    """The nearest mention of that type before each back-reference, unless a near miss stands
    between: then what is meant could not be read."""
    if not back_references:
        return ()
    starts = [citation.span.start for citation in citations]
    missed = sorted(miss.span.start for miss in near_misses)
    return tuple(
        reference._replace(antecedent=_antecedent(reference, citations, starts, missed))
        for reference in back_references
    )


def _antecedent(
    reference: BackReference,
    citations: Sequence[Citation],
    starts: Sequence[int],
    missed: Sequence[int],
) -> int | None:
    start = reference.span.start
    miss = bisect_left(missed, start) - 1
    barrier = missed[miss] if miss >= 0 else -1
    for index in range(bisect_left(starts, start) - 1, -1, -1):
        mention = citations[index]
        if start - mention.span.end > _BACK or mention.span.end <= barrier:
            return None
        if mention.type_name == reference.type_name:
            return index
    return None
