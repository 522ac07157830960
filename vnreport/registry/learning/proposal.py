"""A row that reports support, or a doubt, with what speaks for it and against it."""

from datetime import date
from typing import Literal, NamedTuple, get_args

from vnreport.document.regulations import Relation, Work
from vnreport.document.statement import Statement
from vnreport.registry.folding import fold

Kind = Literal["work", "relation", "doubt-about-registry", "doubt-about-report"]
KINDS: tuple[Kind, ...] = get_args(Kind)
"""In the order in which they are listed."""


class Objection(NamedTuple):
    """Something that speaks against a proposal.

    field: "issued", "issuing_body" or "title" where other reports say `value`; "number" where
    the work `value` of the same series forbids it; "type_code" where `value` has the same number,
    body and day, so that one of the two is a slip; "replaces" where the registry has `value`.
    """

    field: str
    value: str
    reports: int = 0


class Proposal(NamedTuple):
    """What reports say together.

    row: the work or relation as it would be written; of a doubt the row of the registry.
    known: the row stands already, on nothing but reports. field, said: of a doubt, the field in
    which reports differ from the registry, and what they say.
    """

    kind: Kind
    row: Work | Relation
    evidence: tuple[Statement, ...]
    objections: tuple[Objection, ...] = ()
    known: bool = False
    field: str = ""
    said: str = ""

    @property
    def reports(self) -> int:
        """How many reports say so."""
        return len({one.report for one in self.evidence})

    @property
    def bodies(self) -> int:
        """How many bodies' reports say so; a report without a letterhead is one of its own."""
        return len({fold(one.body) if one.body else one.report for one in self.evidence})

    @property
    def since(self) -> date | None:
        """The day of the first of these reports; None where none has a day."""
        return min((one.reported_on for one in self.evidence if one.reported_on), default=None)

    @property
    def strength(self) -> tuple[int, int, int]:
        """Larger is stronger: fewer objections, then more bodies, then more reports."""
        return (-len(self.objections), self.bodies, self.reports)


def source_of(evidence: tuple[Statement, ...], most: int = 5) -> str:
    """The reports that say so, as the source of a row: at most five, and how many more."""
    names = dict.fromkeys(_report(one) for one in evidence)
    shown = "; ".join(list(names)[:most])
    more = len(names) - most
    return f"{shown}; và {more} văn bản khác" if more > 0 else shown


def _report(one: Statement) -> str:
    """“Văn bản của Tỉnh ủy Hậu Giang ngày 20/11/2023 (bao-cao.docx)”."""
    body = f" của {one.body}" if one.body else ""
    day = f" ngày {one.reported_on:%d/%m/%Y}" if one.reported_on else ""
    return f"Văn bản{body}{day} ({one.report})"
