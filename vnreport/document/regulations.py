"""Issued documents, what they do to each other, and what holds on a day."""

from datetime import date
from typing import Literal, NamedTuple

Basis = Literal["web", "secondary", "report", "memory", "inferred"]
RelationName = Literal["replaces", "partly_replaces", "amends", "repeals", "implements"]
StateName = Literal[
    "in_force", "superseded", "partly_superseded", "amended", "not_yet_in_force", "unknown"
]
Confidence = Literal["exact", "probable", "ambiguous", "none"]
Existence = Literal["attested", "reported", "unconfirmed"]


class Work(NamedTuple):
    """One issued document, known by issuer, type, number and date.

    id: readable and stable: "TW/QĐ/37/2021-10-25".
    symbol: as the issuing office printed it; spellings: other ways it is written.
    issuing_body: the body that decided it (Bộ Chính trị), beside the code that it shares (TW).
    term: Roman numeral of the congress term; "" where it does not apply or is not known.
    source, read_on: where the row's facts stand, and the day on which that was read.
    basis: how far the row may be trusted; decides how loud a finding may be.
    recorded_at: the day on which the row entered its registry; None where it does not say.
    """

    id: str
    symbol: str
    number: int
    type_code: str
    type_name: str
    issuer_code: str
    issuing_body: str
    issued: date
    title: str
    term: str = ""
    effective_from: date | None = None
    spellings: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    source: str = ""
    read_on: date | None = None
    basis: Basis = "memory"
    note: str = ""
    layer: str = "central"
    recorded_at: date | None = None

    @property
    def existence(self) -> Existence:
        """Who says that there is such a document: a source, reports alone, or nobody yet.

        The source is a public text, or the list of the office that keeps the layer.

        Whether it exists and whether it holds are two questions: see State.
        """
        if self.basis in ("web", "secondary"):
            return "attested"
        return "reported" if self.basis == "report" else "unconfirmed"

    @property
    def since(self) -> date:
        """First day in force: its own words, else the day of issue."""
        return self.effective_from or self.issued


class Relation(NamedTuple):
    """What one work does to another: `newer` replaces, amends … `older` from a day on.

    scope: "" for the whole document, else the provisions touched.
    source, clause: the document or address that says so, and its article or clause.
    recorded_at, withdrawn_at: the days between which the registry held the row to be true, the
        second excluded; None where it has always, or still does.
    """

    newer: str
    kind: RelationName
    older: str
    effective_on: date
    scope: str = ""
    source: str = ""
    read_on: date | None = None
    basis: Basis = "memory"
    clause: str = ""
    recorded_at: date | None = None
    withdrawn_at: date | None = None


class State(NamedTuple):
    """What holds of a work on a day, with the relations that prove it.

    chain: relations from the work to what holds instead on that day, oldest first; empty when
    in force. basis: the weakest basis among the rows that the answer rests on.
    """

    name: StateName
    on: date
    since: date | None = None
    chain: tuple[Relation, ...] = ()
    basis: Basis = "memory"


class Match(NamedTuple):
    """Which work a cluster of citations means, and how that was told.

    work: None where no candidate or more than one is left.
    decided_by: what told the candidates apart: "symbol", "date", "issuing_body", "subject",
        "term", "province", "report_date", in the order in which they did.
    candidates: all works that the symbol alone would allow.
    """

    work: Work | None = None
    confidence: Confidence = "none"
    decided_by: tuple[str, ...] = ()
    candidates: tuple[Work, ...] = ()


class Query(NamedTuple):
    """What a report says of one document that it cites, put together from all its mentions.

    dates: the days given with it, the most frequent first; years: those given without a day.
    subjects: the words after “về”.
    name: for a document known by name alone (“Nghị quyết Trung ương 4”); number is then that
    of the plenum that passed it.
    """

    number: int | None = None
    type_code: str | None = None
    type_name: str | None = None
    issuer_code: str | None = None
    dates: tuple[date, ...] = ()
    issuing_bodies: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    name: str | None = None
    years: tuple[int, ...] = ()
