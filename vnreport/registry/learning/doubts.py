"""What reports say of documents that the registry knows in, where the two differ out."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

from vnreport.document.regulations import Work
from vnreport.document.statement import Statement
from vnreport.registry.learning.proposal import Kind, Proposal
from vnreport.registry.rows import day_known
from vnreport.registry.store import Registry
from vnreport.tables.bodies import body_of


def doubts(said: Sequence[Statement], registry: Registry) -> Iterator[Proposal]:
    """One for each work, field and value in which reports differ from the registry.

    A row that a public source attests casts the doubt on the reports; one that is unconfirmed
    casts it on the registry.
    """
    found: defaultdict[tuple[str, str, str], list[Statement]] = defaultdict(list)
    for one in said:
        if one.work is None:
            continue
        for field, value in _differences(one, registry.work(one.work)):
            found[one.work, field, value].append(one)
    for (work_id, field, value), some in found.items():
        work = registry.work(work_id)
        kind: Kind = (
            "doubt-about-report" if work.existence == "attested" else "doubt-about-registry"
        )
        if work.existence != "reported":
            yield Proposal(kind, work, tuple(some), field=field, said=value)


def _differences(one: Statement, work: Work) -> Iterator[tuple[str, str]]:
    """The day and the central body that a report gives otherwise."""
    if one.dates and day_known(work) and work.issued.isoformat() not in one.dates:
        yield "issued", f"{date.fromisoformat(one.dates[0]):%d/%m/%Y}"
    own = body_of(work.issuing_body)
    given = {named: body for body in reversed(one.bodies) if (named := body_of(body))}
    if own and given and own not in given:
        yield "issuing_body", next(iter(given))
