"""Proposals in, a numbered list that an office decides on out."""

from collections.abc import Iterator, Sequence

from vnreport.document.regulations import Work
from vnreport.outputs.style import printable
from vnreport.registry import Registry
from vnreport.registry.learning.proposal import Objection, Proposal
from vnreport.tables.dates import written
from vnreport.tables.messages import Language, say

SHOWN = 3
"""How many reports are shown word for word under a proposal."""


def proposals_page(some: Sequence[Proposal], registry: Registry, lang: Language) -> str:
    """Each proposal under its number, with its support, its words and what speaks against it."""
    if not some:
        return say("proposals-none", lang)
    works = {one.row.id: one.row for one in some if isinstance(one.row, Work)}
    known = {**works, **{work.id: work for work in registry.works}}
    pages = [
        "\n".join(_lines(number, one, known, lang)) for number, one in enumerate(some, start=1)
    ]
    return "\n\n".join(pages)


def _lines(number: int, one: Proposal, known: dict[str, Work], lang: Language) -> Iterator[str]:
    yield f"{number:>3}. {say(f'proposal-{one.kind}', lang)}: {_row(one, known, lang)}"
    since = say("since", lang, day=written(one.since)) if one.since else ""
    support = say("proposal-support", lang, reports=str(one.reports), bodies=str(one.bodies))
    notes = [support, since, say("proposal-known", lang) if one.known else ""]
    yield f"     {', '.join(filter(None, notes))}"
    for objection in one.objections:
        yield f"     {say('proposal-against', lang)}: {_against(objection, lang)}"
    for statement in one.evidence[:SHOWN]:
        yield f"     “{printable(statement.words)}” ({printable(statement.report)})"
    if len(one.evidence) > SHOWN:
        yield f"     {say('proposal-more', lang, count=str(len(one.evidence) - SHOWN))}"


def _row(one: Proposal, known: dict[str, Work], lang: Language) -> str:
    row = one.row
    if not isinstance(row, Work):
        newer, older = known[row.newer], known[row.older]
        return f"{_name(newer)} {say(f'does-{row.kind}', lang)} {_name(older)}"
    if one.field:
        field = say(f"field-{one.field}", lang)
        own = written(row.issued) if one.field == "issued" else row.issuing_body
        details = {"field": field, "own": own, "said": one.said}
        return f"{_name(row)}: {say('proposal-doubt', lang, **details)}"
    return f"{_name(row)} · {row.issuing_body}: {printable(row.title) or '…'}"


def _name(work: Work) -> str:
    return f"{work.type_name} {work.symbol} ({written(work.issued)})"


def _against(objection: Objection, lang: Language) -> str:
    details = {
        "value": objection.value,
        "count": str(objection.reports),
        "field": say(f"field-{objection.field}", lang) if objection.reports else "",
    }
    key = "given" if objection.reports else objection.field
    return say(f"against-{key}", lang, **details)
