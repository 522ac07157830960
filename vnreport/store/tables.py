"""The schema: what is queried across documents is a column; the rest is in `bodies`.

Every text is free of NUL and of lone surrogates, which PostgreSQL refuses (see batch/rows.py), and
sorts by code point in both databases. Times are UTC and stand in runs and decisions alone.
"""

from datetime import UTC, datetime

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    TypeDecorator,
    UniqueConstraint,
    text,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

Words = String().with_variant(String(collation="C"), "postgresql")
"""Text that sorts by code point."""


class Time(TypeDecorator[datetime]):
    """A moment in UTC, aware of it in both databases (SQLite keeps no zone)."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """To the database."""
        return value.astimezone(UTC) if value else None

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """From the database."""
        if value is None:
            return None
        return value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC)


def _id() -> Column[int]:
    return Column("id", Integer, primary_key=True)


def _owner() -> Column[int]:
    """The document, as the first part of a primary key: its rows stand together."""
    owner = ForeignKey("documents.id")
    return Column("document_id", Integer, owner, primary_key=True, autoincrement=False)


def _position() -> Column[int]:
    """From 0, in the order of the text."""
    return Column("position", Integer, primary_key=True, autoincrement=False)


def _words(name: str) -> Column[str]:
    """A text that is always there, "" where it says nothing."""
    return Column(name, Words, nullable=False)


def _maybe(name: str) -> Column[str | None]:
    return Column(name, Words)


def _number(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False)


roots = Table(  # a folder, zip or file that a batch was given
    "roots",
    metadata,
    _id(),
    _words("label"),  # its own name
    Column("location", Words, nullable=False, unique=True),  # absolute
)

registries = Table(  # a version of the registry that documents were judged by
    "registries",
    metadata,
    Column("version", Words, primary_key=True),
    _number("works"),
    _number("relations"),
    Column("layers", JSON, nullable=False),  # file names of the layers over the central one
)

runs = Table(  # one call of batch; finished is null while it runs and where it was cut off
    "runs",
    metadata,
    _id(),
    Column("started", Time, nullable=False),
    Column("finished", Time),
    _words("code_version"),
    Column("registry_version", Words, ForeignKey("registries.version"), nullable=False),
    _words("configuration"),  # check sum of settings
    Column("settings", JSON, nullable=False),
    _number("jobs"),
    _number("entries"),  # files met by the walk; 0 until it is known
    _number("done"),  # of them through
    Column("counts", JSON, nullable=False),  # see rows.Tally
)

documents = Table(  # one file of a root; the columns of the report list
    "documents",
    metadata,
    _id(),
    Column("root_id", Integer, ForeignKey("roots.id"), nullable=False),
    _words("path"),  # within the root; members of a zip as “a.zip/b.docx”
    _words("name"),
    _words("sha256"),  # "" where the file could not be opened
    _number("size"),
    _words("status"),  # rows.STATUSES
    _maybe("reason_key"),  # message key of a failure
    _maybe("reason"),  # and its sentence
    Column("missing", Boolean, nullable=False),  # no longer there when its root was last walked
    # who, what, when
    _maybe("province"),
    _maybe("province_from"),  # "letterhead", or "path" where the folders' names tell it
    _maybe("province_key"),  # without marks, in small letters: for sorting
    Column("year", Integer),
    Column("report_date", Date),  # last day that the letterhead allows
    Column("as_of", Date),
    _maybe("as_of_from"),
    _maybe("issuer"),
    _maybe("symbol"),
    _maybe("title"),
    _maybe("subject"),
    _words("search"),  # path, symbol, issuer, title, subject; without marks, in small letters, cut
    _maybe("reader"),
    Column("pages", Integer),
    _number("chars"),
    _number("problems"),
    # what was found; dismissed findings do not count in worst, errors, warnings, infos
    _number("worst"),  # 3 error, 2 warning, 1 info, 0 none
    _number("errors"),
    _number("warnings"),
    _number("infos"),
    _number("findings"),  # all
    _number("undecided"),
    # how much could be judged (document.analysis.Tally)
    _number("citations"),
    _number("works"),
    _number("matched"),
    _number("not_assessable"),
    _number("figures"),
    _number("checked_figures"),
    _number("state_law"),
    # under which versions, and by which run
    _words("code_version"),
    _words("registry_version"),
    _words("configuration"),
    Column("checked_run", Integer, ForeignKey("runs.id"), nullable=False),
    Column("seen_run", Integer, ForeignKey("runs.id"), nullable=False),
    UniqueConstraint("root_id", "path"),
    Index("ix_documents_worst", "worst", "errors", "warnings", "id"),
    Index("ix_documents_province", "province_key", "year", "worst"),
    Index("ix_documents_province_worst", "province_key", "province", "worst"),
    Index("ix_documents_year", "year", "worst"),
    Index("ix_documents_report_date", "report_date", "id"),
    Index("ix_documents_name", "name", "id"),
    Index("ix_documents_undecided", "undecided", "id"),
    Index("ix_documents_search", "search"),  # read through as a whole, for it is smaller than rows
    Index("ix_documents_sha256", "sha256"),
    Index("ix_documents_status", "status"),
    Index("ix_documents_seen_run", "seen_run", "root_id"),
)

bodies = Table(  # the report itself: see rows.Body
    "bodies",
    metadata,
    _owner(),
    Column("packed", LargeBinary, nullable=False),
)

citations = Table(  # one mention
    "citations",
    metadata,
    _owner(),
    _position(),
    _number("start"),
    _number("end"),
    Column("page", Integer),
    _maybe("footnote"),  # n1 … of the note that it stands in
    _words("text"),
    _words("sentence"),  # around it, on one line
    _words("form"),
    _maybe("symbol"),
    _maybe("symbol_as_written"),
    Column("number", Integer),
    _maybe("type_code"),
    _maybe("type_name"),
    _maybe("issuer_code"),
    _maybe("issuer_name"),
    _maybe("date"),
    _maybe("term"),
    _maybe("subject"),
    _maybe("provision"),
    Column("quoted", Boolean, nullable=False),
    Column("cluster", Integer),
    _maybe("key"),  # “TW/QĐ/37”: issuer, type family, number; see batch/rows.py
    _maybe("relation"),  # document.facts.RelationKind, as the text states it
    Column("other_position", Integer),
    _maybe("other_key"),
    _maybe("work"),  # id in the registry
    _words("confidence"),
    _maybe("method"),
    Index("ix_citations_key", "key", "document_id"),
    sqlite_with_rowid=False,
)

cited_works = Table(  # one work of the registry that a document cites
    "cited_works",
    metadata,
    _owner(),
    Column("work", Words, primary_key=True),
    _number("mentions"),
    _words("state"),  # on the document's day (document.regulations.StateName)
    _number("late"),  # 1 where it was superseded on that day
    _words("day"),  # the document's, ISO 8601; "" for unknown
    Index("ix_cited_works_work", "work", "late", "day", "document_id"),
    Index("ix_cited_works_late", "late", "document_id"),
    sqlite_with_rowid=False,
)

findings = Table(
    "findings",
    metadata,
    _owner(),
    _position(),
    _words("code"),
    _words("name"),
    _words("severity"),
    _words("message"),
    _number("start"),
    _number("end"),
    Column("page", Integer),
    _maybe("footnote"),
    _maybe("section"),
    _words("place"),  # “trang 3, mục II.1”
    _words("text"),
    _words("before"),  # words in front of and behind the text, on one line
    _words("after"),
    _maybe("suggestion"),
    Column("evidence", JSON, nullable=False),  # as in outputs.records
    Column("fix", JSON(none_as_null=True)),
    _words("words"),  # normalised, around the place
    _number("occurrence"),  # from 0, among the document's findings of the same code and words
    _words("fingerprint"),  # check sum of code, words, occurrence
    Index("ix_findings_fingerprint", "document_id", "fingerprint", unique=True),
    sqlite_with_rowid=False,
)

rule_counts = Table(  # how often a rule flags a document
    "rule_counts",
    metadata,
    _owner(),
    Column("code", Words, primary_key=True),
    Column("severity", Words, primary_key=True),
    _number("findings"),
    _number("undecided"),
    _number("dismissed"),
    Index("ix_rule_counts_code", "code", "document_id", "findings", "dismissed"),
    sqlite_with_rowid=False,
)

decisions = Table(  # rows are only ever added; the one of a finding that counts is `current`
    "decisions",
    metadata,
    _id(),
    Column("document_id", Integer, ForeignKey("documents.id"), nullable=False),
    _words("code"),
    _words("fingerprint"),
    _words("words"),
    _words("severity"),  # of the finding when it was decided
    _words("message"),
    _words("text"),
    _words("verdict"),  # accepted, dismissed, withdrawn
    _words("reason"),
    _words("by"),
    Column("at", Time, nullable=False),
    Column("current", Boolean, nullable=False),
    Index("ix_decisions_document", "document_id", "fingerprint", "id"),
    Index(
        "ix_decisions_current",
        "document_id",
        "fingerprint",
        unique=True,
        sqlite_where=text("current"),
        postgresql_where=text("current"),
    ),
    Index("ix_decisions_by", "by", "id"),
)

# Totals are kept with every document and decision (store/totals.py): over millions of rows they
# could not be counted while a page waits.

work_totals = Table(
    "work_totals",
    metadata,
    Column("work", Words, primary_key=True),
    _number("documents"),
    _number("mentions"),
    _number("superseded"),  # documents on whose day it was superseded
    sqlite_with_rowid=False,
)

rule_totals = Table(
    "rule_totals",
    metadata,
    Column("province", Words, primary_key=True),  # "" for unknown
    Column("year", Integer, primary_key=True, autoincrement=False),  # 0 for unknown
    Column("code", Words, primary_key=True),
    Column("severity", Words, primary_key=True),
    _number("documents"),  # with a finding that is not dismissed
    _number("findings"),  # not dismissed
    _number("undecided"),
    sqlite_with_rowid=False,
)

month_totals = Table(  # reports that cite a work which was superseded on their day
    "month_totals",
    metadata,
    Column("month", Words, primary_key=True),  # YYYY-MM
    Column("province", Words, primary_key=True),
    _number("documents"),
    _number("works"),
    sqlite_with_rowid=False,
)

users = Table(  # who may look at the reviewers' page
    "users",
    metadata,
    _id(),
    Column("name", Words, nullable=False, unique=True),
    _words("role"),  # rows.ROLES
    _words("password"),  # a hash; "" until its owner has chosen one
    Column("active", Boolean, nullable=False),
    Column("created", Time, nullable=False),
)

sessions = Table(  # a browser in which somebody is logged in
    "sessions",
    metadata,
    Column("token", Words, primary_key=True),  # check sum of what the browser holds
    Column("user_id", Integer, ForeignKey("users.id"), nullable=False),
    _words("csrf"),
    Column("expires", Time, nullable=False),
    Index("ix_sessions_user", "user_id"),
)

invitations = Table(  # a link by which a user chooses a password, once
    "invitations",
    metadata,
    Column("token", Words, primary_key=True),  # check sum of the link's secret
    Column("user_id", Integer, ForeignKey("users.id"), nullable=False),
    Column("expires", Time, nullable=False),
)
