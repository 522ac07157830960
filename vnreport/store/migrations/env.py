"""Run by Alembic: migrates over the connection, and in the transaction, that the store hands it."""

from alembic import context

from vnreport.store.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    transactional_ddl=True,
    transaction_per_migration=False,
)
context.run_migrations()
