"""What a batch found and what reviewers decided, in SQL: SQLite by default, PostgreSQL by URL.

    from vnreport.store import documents, findings, decisions
    from vnreport.store.opening import open_store

    store = open_store("results.db")          # or "postgresql+psycopg://…"
    with store.reading() as connection:       # one consistent state of the store
        page = documents.list_documents(connection, Filter(province="Lâm Hà"))
    with store.writing() as connection:       # one transaction
        decisions.decide(connection, finding, "dismissed", by="an", reason="…")

`tables` is the schema, `rows` what goes in and comes out; documents, findings, citations,
decisions, works, statements, overview and runs are the questions; `saving` is the batch's pen.
"""
