"""The first schema.

Revision 0001, after None.
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

WORDS = sa.String().with_variant(sa.String(collation="C"), "postgresql")


def upgrade() -> None:
    op.create_table(
        "month_totals",
        sa.Column("month", WORDS, nullable=False),
        sa.Column("province", WORDS, nullable=False),
        sa.Column("documents", sa.Integer(), nullable=False),
        sa.Column("works", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("month", "province", name=op.f("pk_month_totals")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "registries",
        sa.Column("version", WORDS, nullable=False),
        sa.Column("works", sa.Integer(), nullable=False),
        sa.Column("relations", sa.Integer(), nullable=False),
        sa.Column("layers", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("version", name=op.f("pk_registries")),
    )
    op.create_table(
        "roots",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("label", WORDS, nullable=False),
        sa.Column("location", WORDS, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_roots")),
        sa.UniqueConstraint("location", name=op.f("uq_roots_location")),
    )
    op.create_table(
        "rule_totals",
        sa.Column("province", WORDS, nullable=False),
        sa.Column("year", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("code", WORDS, nullable=False),
        sa.Column("severity", WORDS, nullable=False),
        sa.Column("documents", sa.Integer(), nullable=False),
        sa.Column("findings", sa.Integer(), nullable=False),
        sa.Column("undecided", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint(
            "province", "year", "code", "severity", name=op.f("pk_rule_totals")
        ),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "work_totals",
        sa.Column("work", WORDS, nullable=False),
        sa.Column("documents", sa.Integer(), nullable=False),
        sa.Column("mentions", sa.Integer(), nullable=False),
        sa.Column("superseded", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("work", name=op.f("pk_work_totals")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "runs",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("started", sa.DateTime(timezone=True), nullable=False),
        sa.Column("finished", sa.DateTime(timezone=True), nullable=True),
        sa.Column("code_version", WORDS, nullable=False),
        sa.Column("registry_version", WORDS, nullable=False),
        sa.Column("configuration", WORDS, nullable=False),
        sa.Column("settings", sa.JSON(), nullable=False),
        sa.Column("jobs", sa.Integer(), nullable=False),
        sa.Column("entries", sa.Integer(), nullable=False),
        sa.Column("done", sa.Integer(), nullable=False),
        sa.Column("counts", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["registry_version"], ["registries.version"], name=op.f("fk_runs_registry_version")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_runs")),
    )
    op.create_table(
        "documents",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("root_id", sa.Integer(), nullable=False),
        sa.Column("path", WORDS, nullable=False),
        sa.Column("name", WORDS, nullable=False),
        sa.Column("sha256", WORDS, nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("status", WORDS, nullable=False),
        sa.Column("reason_key", WORDS, nullable=True),
        sa.Column("reason", WORDS, nullable=True),
        sa.Column("missing", sa.Boolean(), nullable=False),
        sa.Column("province", WORDS, nullable=True),
        sa.Column("province_from", WORDS, nullable=True),
        sa.Column("province_key", WORDS, nullable=True),
        sa.Column("year", sa.Integer(), nullable=True),
        sa.Column("report_date", sa.Date(), nullable=True),
        sa.Column("as_of", sa.Date(), nullable=True),
        sa.Column("as_of_from", WORDS, nullable=True),
        sa.Column("issuer", WORDS, nullable=True),
        sa.Column("symbol", WORDS, nullable=True),
        sa.Column("title", WORDS, nullable=True),
        sa.Column("subject", WORDS, nullable=True),
        sa.Column("search", WORDS, nullable=False),
        sa.Column("reader", WORDS, nullable=True),
        sa.Column("pages", sa.Integer(), nullable=True),
        sa.Column("chars", sa.Integer(), nullable=False),
        sa.Column("problems", sa.Integer(), nullable=False),
        sa.Column("worst", sa.Integer(), nullable=False),
        sa.Column("errors", sa.Integer(), nullable=False),
        sa.Column("warnings", sa.Integer(), nullable=False),
        sa.Column("infos", sa.Integer(), nullable=False),
        sa.Column("findings", sa.Integer(), nullable=False),
        sa.Column("undecided", sa.Integer(), nullable=False),
        sa.Column("citations", sa.Integer(), nullable=False),
        sa.Column("works", sa.Integer(), nullable=False),
        sa.Column("matched", sa.Integer(), nullable=False),
        sa.Column("not_assessable", sa.Integer(), nullable=False),
        sa.Column("figures", sa.Integer(), nullable=False),
        sa.Column("checked_figures", sa.Integer(), nullable=False),
        sa.Column("state_law", sa.Integer(), nullable=False),
        sa.Column("code_version", WORDS, nullable=False),
        sa.Column("registry_version", WORDS, nullable=False),
        sa.Column("configuration", WORDS, nullable=False),
        sa.Column("checked_run", sa.Integer(), nullable=False),
        sa.Column("seen_run", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["checked_run"], ["runs.id"], name=op.f("fk_documents_checked_run")
        ),
        sa.ForeignKeyConstraint(["root_id"], ["roots.id"], name=op.f("fk_documents_root_id")),
        sa.ForeignKeyConstraint(["seen_run"], ["runs.id"], name=op.f("fk_documents_seen_run")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_documents")),
        sa.UniqueConstraint("root_id", "path", name=op.f("uq_documents_root_id_path")),
    )
    with op.batch_alter_table("documents", schema=None) as batch_op:
        batch_op.create_index("ix_documents_name", ["name", "id"], unique=False)
        batch_op.create_index(
            "ix_documents_province", ["province_key", "year", "worst"], unique=False
        )
        batch_op.create_index(
            "ix_documents_province_worst", ["province_key", "province", "worst"], unique=False
        )
        batch_op.create_index("ix_documents_report_date", ["report_date", "id"], unique=False)
        batch_op.create_index("ix_documents_search", ["search"], unique=False)
        batch_op.create_index("ix_documents_seen_run", ["seen_run", "root_id"], unique=False)
        batch_op.create_index("ix_documents_sha256", ["sha256"], unique=False)
        batch_op.create_index("ix_documents_status", ["status"], unique=False)
        batch_op.create_index("ix_documents_undecided", ["undecided", "id"], unique=False)
        batch_op.create_index(
            "ix_documents_worst", ["worst", "errors", "warnings", "id"], unique=False
        )
        batch_op.create_index("ix_documents_year", ["year", "worst"], unique=False)

    op.create_table(
        "bodies",
        sa.Column("document_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("packed", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_bodies_document_id")
        ),
        sa.PrimaryKeyConstraint("document_id", name=op.f("pk_bodies")),
    )
    op.create_table(
        "citations",
        sa.Column("document_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("page", sa.Integer(), nullable=True),
        sa.Column("footnote", WORDS, nullable=True),
        sa.Column("text", WORDS, nullable=False),
        sa.Column("sentence", WORDS, nullable=False),
        sa.Column("form", WORDS, nullable=False),
        sa.Column("symbol", WORDS, nullable=True),
        sa.Column("symbol_as_written", WORDS, nullable=True),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.Column("type_code", WORDS, nullable=True),
        sa.Column("type_name", WORDS, nullable=True),
        sa.Column("issuer_code", WORDS, nullable=True),
        sa.Column("issuer_name", WORDS, nullable=True),
        sa.Column("date", WORDS, nullable=True),
        sa.Column("term", WORDS, nullable=True),
        sa.Column("subject", WORDS, nullable=True),
        sa.Column("provision", WORDS, nullable=True),
        sa.Column("quoted", sa.Boolean(), nullable=False),
        sa.Column("cluster", sa.Integer(), nullable=True),
        sa.Column("key", WORDS, nullable=True),
        sa.Column("relation", WORDS, nullable=True),
        sa.Column("other_position", sa.Integer(), nullable=True),
        sa.Column("other_key", WORDS, nullable=True),
        sa.Column("work", WORDS, nullable=True),
        sa.Column("confidence", WORDS, nullable=False),
        sa.Column("method", WORDS, nullable=True),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_citations_document_id")
        ),
        sa.PrimaryKeyConstraint("document_id", "position", name=op.f("pk_citations")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("citations", schema=None) as batch_op:
        batch_op.create_index("ix_citations_key", ["key", "document_id"], unique=False)

    op.create_table(
        "cited_works",
        sa.Column("document_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("work", WORDS, nullable=False),
        sa.Column("mentions", sa.Integer(), nullable=False),
        sa.Column("state", WORDS, nullable=False),
        sa.Column("late", sa.Integer(), nullable=False),
        sa.Column("day", WORDS, nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_cited_works_document_id")
        ),
        sa.PrimaryKeyConstraint("document_id", "work", name=op.f("pk_cited_works")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("cited_works", schema=None) as batch_op:
        batch_op.create_index("ix_cited_works_late", ["late", "document_id"], unique=False)
        batch_op.create_index(
            "ix_cited_works_work", ["work", "late", "day", "document_id"], unique=False
        )

    op.create_table(
        "decisions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("code", WORDS, nullable=False),
        sa.Column("fingerprint", WORDS, nullable=False),
        sa.Column("words", WORDS, nullable=False),
        sa.Column("severity", WORDS, nullable=False),
        sa.Column("message", WORDS, nullable=False),
        sa.Column("text", WORDS, nullable=False),
        sa.Column("verdict", WORDS, nullable=False),
        sa.Column("reason", WORDS, nullable=False),
        sa.Column("by", WORDS, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("current", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_decisions_document_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_decisions")),
    )
    with op.batch_alter_table("decisions", schema=None) as batch_op:
        batch_op.create_index("ix_decisions_by", ["by", "id"], unique=False)
        batch_op.create_index(
            "ix_decisions_current",
            ["document_id", "fingerprint"],
            unique=True,
            sqlite_where=sa.text("current"),
            postgresql_where=sa.text("current"),
        )
        batch_op.create_index(
            "ix_decisions_document", ["document_id", "fingerprint", "id"], unique=False
        )

    op.create_table(
        "findings",
        sa.Column("document_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("code", WORDS, nullable=False),
        sa.Column("name", WORDS, nullable=False),
        sa.Column("severity", WORDS, nullable=False),
        sa.Column("message", WORDS, nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("page", sa.Integer(), nullable=True),
        sa.Column("footnote", WORDS, nullable=True),
        sa.Column("section", WORDS, nullable=True),
        sa.Column("place", WORDS, nullable=False),
        sa.Column("text", WORDS, nullable=False),
        sa.Column("before", WORDS, nullable=False),
        sa.Column("after", WORDS, nullable=False),
        sa.Column("suggestion", WORDS, nullable=True),
        sa.Column("evidence", sa.JSON(), nullable=False),
        sa.Column("fix", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("words", WORDS, nullable=False),
        sa.Column("occurrence", sa.Integer(), nullable=False),
        sa.Column("fingerprint", WORDS, nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_findings_document_id")
        ),
        sa.PrimaryKeyConstraint("document_id", "position", name=op.f("pk_findings")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("findings", schema=None) as batch_op:
        batch_op.create_index(
            "ix_findings_fingerprint", ["document_id", "fingerprint"], unique=True
        )

    op.create_table(
        "rule_counts",
        sa.Column("document_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("code", WORDS, nullable=False),
        sa.Column("severity", WORDS, nullable=False),
        sa.Column("findings", sa.Integer(), nullable=False),
        sa.Column("undecided", sa.Integer(), nullable=False),
        sa.Column("dismissed", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_rule_counts_document_id")
        ),
        sa.PrimaryKeyConstraint("document_id", "code", "severity", name=op.f("pk_rule_counts")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("rule_counts", schema=None) as batch_op:
        batch_op.create_index(
            "ix_rule_counts_code", ["code", "document_id", "findings", "dismissed"], unique=False
        )
