"""What goes into the store and what comes out of it: plain, immutable rows."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, Literal, NamedTuple

from vnreport.document.findings import Severity

Status = Literal["ok", "partial", "failed", "skipped", "timed_out"]
STATUSES: tuple[Status, ...] = ("ok", "partial", "failed", "skipped", "timed_out")
"""ok: read and checked. partial: checked, but something of the file was lost or is doubtful.
failed: could not be read (a reason says why). skipped: no report by its name. timed_out: stopped."""
CHECKED: tuple[Status, ...] = ("ok", "partial")
LOST: tuple[Status, ...] = ("failed", "timed_out")

Verdict = Literal["accepted", "dismissed", "withdrawn"]
"""accepted: a fault indeed. dismissed: none, for a reason. withdrawn: undecided again."""

RANKS: Mapping[Severity, int] = {"error": 3, "warning": 2, "info": 1}
"""documents.worst; 0 stands for nothing found."""

Order = Literal["worst", "undecided", "province", "date", "name"]


class Versions(NamedTuple):
    """What a result depends on beside the file: code, registry, settings (each a check sum)."""

    code: str
    registry: str
    configuration: str


class Facts(NamedTuple):
    """What a report says of itself as a whole; see the columns of tables.documents."""

    province: str | None = None
    year: int | None = None
    report_date: date | None = None
    as_of: date | None = None
    as_of_from: str | None = None
    issuer: str | None = None
    symbol: str | None = None
    title: str | None = None
    subject: str | None = None
    reader: str | None = None
    pages: int | None = None
    chars: int = 0
    problems: int = 0
    citations: int = 0
    works: int = 0
    matched: int = 0
    not_assessable: int = 0
    figures: int = 0
    checked_figures: int = 0
    state_law: int = 0


class CitationFacts(NamedTuple):
    """One mention of a document; see tables.citations."""

    position: int
    start: int
    end: int
    page: int | None
    footnote: str | None
    text: str
    sentence: str
    form: str
    symbol: str | None
    symbol_as_written: str | None
    number: int | None
    type_code: str | None
    type_name: str | None
    issuer_code: str | None
    issuer_name: str | None
    date: str | None
    term: str | None
    subject: str | None
    provision: str | None
    quoted: bool
    cluster: int | None
    key: str | None
    relation: str | None
    other_position: int | None
    other_key: str | None
    work: str | None
    confidence: str
    method: str | None


class CitedWork(NamedTuple):
    """One work of the registry that a report cites: mentions, and its state on the report's day."""

    work: str
    mentions: int
    state: str


class FindingFacts(NamedTuple):
    """One finding; see tables.findings."""

    position: int
    code: str
    name: str
    severity: Severity
    message: str
    start: int
    end: int
    page: int | None
    footnote: str | None
    section: str | None
    place: str
    text: str
    before: str
    after: str
    suggestion: str | None
    evidence: list[dict[str, Any]]
    fix: dict[str, Any] | None
    words: str
    occurrence: int
    fingerprint: str


class Outcome(NamedTuple):
    """What became of one file: all that the store keeps of it but its place and its versions.

    packed: see `bodies.pack`; b"" where the file could not be read.
    """

    status: Status
    reason_key: str | None = None
    reason: str | None = None
    facts: Facts = Facts()
    citations: tuple[CitationFacts, ...] = ()
    works: tuple[CitedWork, ...] = ()
    findings: tuple[FindingFacts, ...] = ()
    packed: bytes = b""


class Place(NamedTuple):
    """Where a file stands and what it is: root's id, path within it, check sum, size in bytes."""

    root: int
    path: str
    sha256: str
    size: int


class Filter(NamedTuple):
    """Which documents are meant; None and "" leave a condition out.

    severity: the worst finding that is not dismissed is at least so bad. rule: a finding of
    that code that is not dismissed. work: cites that work of the registry; superseded: cites it
    (or, without `work`, any) although it was superseded on the report's day. words: each stands in title, subject,
    issuer, symbol or path, whatever its case and marks. missing: None shows all,
    False those that are still in their folders.
    """

    province: str | None = None
    year: int | None = None
    severity: Severity | None = None
    rule: str | None = None
    work: str | None = None
    superseded: bool = False
    status: Status | None = None
    root: int | None = None
    undecided: bool = False
    words: str = ""
    missing: bool | None = None


class DocumentRow(NamedTuple):
    """One line of the list of reports; the columns are those of tables.documents."""

    id: int
    root_id: int
    path: str
    name: str
    sha256: str
    size: int
    status: Status
    reason_key: str | None
    reason: str | None
    missing: bool
    province: str | None
    province_from: str | None
    year: int | None
    report_date: date | None
    as_of: date | None
    as_of_from: str | None
    issuer: str | None
    symbol: str | None
    title: str | None
    subject: str | None
    reader: str | None
    pages: int | None
    chars: int
    problems: int
    worst: int
    errors: int
    warnings: int
    infos: int
    findings: int
    undecided: int
    citations: int
    works: int
    matched: int
    not_assessable: int
    figures: int
    checked_figures: int
    state_law: int
    code_version: str
    registry_version: str
    configuration: str
    checked_run: int
    seen_run: int


class DocumentPage(NamedTuple):
    """A stretch of the list, and how many documents the filter lets through in all."""

    rows: tuple[DocumentRow, ...]
    total: int


class Body(NamedTuple):
    """The report itself.

    text: as in document.blocks.Document. blocks: its paragraphs. marks: hidden and inserted
    stretches. record: the report's JSON (`vnreport schema`) without text and findings: letterhead,
    outline, citations, dates, figures, figure_groups, footnotes, tally …
    """

    text: str
    blocks: tuple[Any, ...]
    marks: tuple[Any, ...]
    record: dict[str, Any]


class Decision(NamedTuple):
    """One decision on a finding. current: the one that counts for its fingerprint."""

    id: int
    document_id: int
    code: str
    fingerprint: str
    words: str
    severity: Severity
    message: str
    text: str
    verdict: Verdict
    reason: str
    by: str
    at: datetime
    current: bool


class FindingRow(NamedTuple):
    """One finding of a document, and what was decided on it (None: nothing, or withdrawn)."""

    document_id: int
    facts: FindingFacts
    decision: Decision | None


class CitationRow(NamedTuple):
    """One mention in a document."""

    document_id: int
    facts: CitationFacts


class WorkCount(NamedTuple):
    """A work of the registry: how many documents cite it, how many after it was superseded."""

    work: str
    documents: int
    mentions: int
    superseded: int


class RuleCount(NamedTuple):
    """How often a rule flags the documents of a province and year ("" and 0: unknown; None: of
    all), dismissed findings left out."""

    province: str | None
    year: int | None
    code: str
    severity: Severity
    documents: int
    findings: int
    undecided: int


class MonthCount(NamedTuple):
    """The documents of a month (YYYY-MM) that cite works superseded on their day, and how many
    works these are, counted once for each document."""

    month: str
    documents: int
    works: int


class Tally(NamedTuple):
    """How a run went.

    checked: read in this run; unchanged: known already under the same versions; copied: the
    same content was checked under another path. The statuses count all files met, however
    they were dealt with; missing: documents of the roots that are no longer there.
    """

    checked: int = 0
    unchanged: int = 0
    copied: int = 0
    ok: int = 0
    partial: int = 0
    failed: int = 0
    skipped: int = 0
    timed_out: int = 0
    missing: int = 0


class Found(NamedTuple):
    """Sums over documents; worst: the highest rank of a finding. Dismissed ones are left out."""

    worst: int
    errors: int
    warnings: int
    infos: int
    undecided: int
    works: int
    not_assessable: int


class Run(NamedTuple):
    """One call of batch; finished is None while it runs and where it was cut off."""

    id: int
    started: datetime
    finished: datetime | None
    code_version: str
    registry_version: str
    configuration: str
    settings: dict[str, Any]
    jobs: int
    entries: int
    done: int
    counts: dict[str, int]


class Root(NamedTuple):
    """A folder, zip or file that a batch was given."""

    id: int
    label: str
    location: str


Role = Literal["editor", "reviewer", "admin"]
ROLES: tuple[Role, ...] = ("editor", "reviewer", "admin")
"""editor: reads and uploads. reviewer: decides on findings, too. admin: keeps users and registry, too."""


class User(NamedTuple):
    """Somebody who may use the reviewers' page; has_password: the invitation was taken up."""

    id: int
    name: str
    role: Role
    active: bool
    has_password: bool


class Session(NamedTuple):
    """A browser in which a user is logged in; csrf: what its forms must send along."""

    user: User
    csrf: str
