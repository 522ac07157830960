"""The registry: looking a regulation up, and what the reports propose to add."""

from datetime import date
from threading import Lock
from typing import Annotated

from fastapi import APIRouter, Depends, Form, Request
from fastapi.responses import HTMLResponse

from vnreport.document.regulations import Work
from vnreport.errors import TableError
from vnreport.registry.drafting import draft
from vnreport.registry.search import search
from vnreport.registry.store import key_of
from vnreport.tables.messages import explain
from vnreport.web.desk import desk_of, may
from vnreport.web.guard import Admin, Lang, Reader, Refused, from_our_form

router = APIRouter()

_ONE_AT_A_TIME = Lock()
SHOWN = 200


@router.get("/registry")
def registry(request: Request, user: Reader, words: str = "") -> HTMLResponse:
    """The search, and the proposals by strength."""
    return _page(request, may(user, "admin"), words=words[:200])


@router.post("/registry/proposals", dependencies=[Depends(from_our_form)])
def accepted(
    request: Request, _: Admin, lang: Lang, name: Annotated[str, Form()] = ""
) -> HTMLResponse:
    """Write one proposed document or relation to the office's registry."""
    desk = desk_of(request)
    if not desk.layers:
        raise Refused("refused-no-layer", 409)
    with _ONE_AT_A_TIME:
        one = next(
            (found for found in desk.proposed.known().proposals if key_of(found.row) == name), None
        )
        if one is None or one.field:
            raise Refused("refused-place", 404)
        layer = desk.layers[-1]
        works = [one.row._replace(layer=layer.stem)] if isinstance(one.row, Work) else []
        relations = [] if isinstance(one.row, Work) else [one.row]
        try:
            with draft(layer, desk.layers, works, relations) as new:
                faults = [explain(fault, lang) for fault in new.faults]
                if not faults:
                    new.accept()
        except TableError as error:
            faults = [explain(error, lang)]
        if not faults:
            desk.reload()
    return _page(request, True, faults=faults, taken="" if faults else name)


def _page(
    request: Request,
    may_accept: bool,
    *,
    words: str = "",
    faults: list[str] | None = None,
    taken: str = "",
) -> HTMLResponse:
    desk = desk_of(request)
    some, busy = desk.proposed.known()
    return desk.page(
        request,
        "registry.html",
        registry=desk.registry,
        words=words,
        found=search(desk.registry, words) if words else (),
        today=date.today(),
        proposals=[(key_of(one.row), one) for one in some[:SHOWN]],
        total=len(some),
        busy=busy,
        may_accept=may_accept and bool(desk.layers),
        layer=desk.layers[-1].name if desk.layers else "",
        faults=faults or [],
        taken=taken,
    )
