"""The findings of all reports as a file to keep."""

from collections.abc import Iterator

from fastapi import APIRouter, Request
from fastapi.responses import StreamingResponse

from vnreport.batch.export import export
from vnreport.store.runs import list_runs
from vnreport.web.desk import desk_of
from vnreport.web.guard import Reader, Refused

router = APIRouter()

_KINDS = {"csv": "text/csv; charset=utf-8", "jsonl": "application/x-ndjson"}
_BYTE_ORDER_MARK = "\ufeff"


@router.get("/exports/findings.{form}")
def findings(request: Request, _: Reader, form: str) -> StreamingResponse:
    """CSV (with the mark by which spreadsheets know UTF-8) or JSON Lines, of the last run."""
    if form not in _KINDS:
        raise Refused("refused-place", 404)
    store = desk_of(request).store
    with store.reading() as connection:
        runs = list_runs(connection, limit=1)

    def pieces() -> Iterator[str]:
        if form == "csv":
            yield _BYTE_ORDER_MARK
        if runs:
            with store.reading() as connection:
                yield from export(connection, form, runs[0].id)

    name = f'attachment; filename="vnreport.{form}"'
    return StreamingResponse(
        pieces(), media_type=_KINDS[form], headers={"content-disposition": name}
    )
