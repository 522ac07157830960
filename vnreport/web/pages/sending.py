"""Reports that a browser sends: the form, the queue and how far it is."""

from typing import Annotated

from fastapi import APIRouter, Depends, File, Form, Request, UploadFile
from fastapi.responses import HTMLResponse, JSONResponse, RedirectResponse, Response

from vnreport.store.documents import list_lost
from vnreport.store.runs import last_run
from vnreport.web.desk import desk_of
from vnreport.web.guard import MOST_BYTES, Reader, Refused, from_our_form

router = APIRouter()


@router.get("/uploads")
def uploads(request: Request, _: Reader) -> HTMLResponse:
    """The form and the last run."""
    desk = desk_of(request)
    with desk.store.reading() as connection:
        run = last_run(connection)
        lost = list_lost(connection, run.id) if run else ()
    return desk.page(
        request,
        "uploads.html",
        standing=desk.uploads.standing(),
        run=run,
        lost=lost[:100],
        most=MOST_BYTES,
    )


@router.get("/uploads/standing")
def standing(request: Request, _: Reader) -> JSONResponse:
    """How far the run is: files done and met, whether it goes on."""
    desk = desk_of(request)
    now = desk.uploads.standing()
    with desk.store.reading() as connection:
        run = last_run(connection)
    done, entries = (run.done, run.entries) if run else (0, 0)
    busy = now.running or now.waiting
    return JSONResponse({"busy": busy, "done": done, "entries": entries, "failure": now.failure})


@router.post("/uploads", dependencies=[Depends(from_our_form)])
def uploaded(
    request: Request,
    _: Reader,
    files: Annotated[list[UploadFile], File()],
    folder: Annotated[str, Form()] = "",
    replace: Annotated[str, Form()] = "",
) -> Response:
    """Keep the files and have them checked."""
    desk = desk_of(request)
    kept = 0
    for one in files:
        if one.filename and one.size:
            desk.uploads.keep(one.filename, one.file, folder[:200], replace=bool(replace))
            kept += 1
    if not kept:
        raise Refused("refused-empty", 422)
    desk.uploads.check()
    return RedirectResponse("/uploads", status_code=303)
