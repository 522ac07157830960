"""The findings of all reports as a file to keep."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from fastapi import APIRouter, Request
from fastapi.responses import Response, StreamingResponse

from vnreport.batch.export import export
from vnreport.batch.workbook import write_workbook
from vnreport.store.runs import last_run
from vnreport.web.desk import desk_of
from vnreport.web.guard import Lang, Reader, Refused

router = APIRouter()

_KINDS = {"csv": "text/csv; charset=utf-8", "jsonl": "application/x-ndjson"}
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_BYTE_ORDER_MARK = "\ufeff"


@router.get("/exports/run.xlsx")
def workbook(request: Request, _: Reader, lang: Lang) -> Response:
    """The workbook of the last run."""
    desk = desk_of(request)
    with TemporaryDirectory() as folder, desk.store.reading() as connection:
        run = last_run(connection)
        if run is None:
            raise Refused("refused-place", 404)
        path = Path(folder) / "vnreport.xlsx"
        write_workbook(connection, run.id, desk.registry, path, lang)
        content = path.read_bytes()
    name = {"content-disposition": 'attachment; filename="vnreport.xlsx"'}
    return Response(content, media_type=_XLSX, headers=name)


@router.get("/exports/findings.{form}")
def findings(request: Request, _: Reader, form: str) -> StreamingResponse:
    """CSV (with the mark by which spreadsheets know UTF-8) or JSON Lines, of the last run."""
    if form not in _KINDS:
        raise Refused("refused-place", 404)
    store = desk_of(request).store
    with store.reading() as connection:
        run = last_run(connection)

    def pieces() -> Iterator[str]:
        if form == "csv":
            yield _BYTE_ORDER_MARK
        if run:
            with store.reading() as connection:
                yield from export(connection, form, run.id)

    name = f'attachment; filename="vnreport.{form}"'
    return StreamingResponse(
        pieces(), media_type=_KINDS[form], headers={"content-disposition": name}
    )
