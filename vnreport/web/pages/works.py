"""The regulations that reports cite, and every report that cites one."""

from datetime import date

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from vnreport.outputs.html.timeline import timeline
from vnreport.registry.history import history
from vnreport.store.works import find_work, list_citing, list_works
from vnreport.web.desk import desk_of
from vnreport.web.guard import Lang, Reader, Refused

router = APIRouter()

PAGE = 100


@router.get("/works")
def works(request: Request, _: Reader, page: int = 1) -> HTMLResponse:
    """The cited works, those cited most often after their end first."""
    desk, page = desk_of(request), max(1, page)
    with desk.store.reading() as connection:
        rows = list_works(connection, limit=PAGE + 1, offset=PAGE * (page - 1))
    return desk.page(
        request,
        "works.html",
        rows=[(desk.registry.find(row.work), row) for row in rows[:PAGE]],
        page=page,
        more=len(rows) > PAGE,
    )


@router.get("/works/{work_id:path}")
def work(request: Request, _: Reader, lang: Lang, work_id: str, page: int = 1) -> HTMLResponse:
    """One work: its chain as a time line, and the reports that cite it, superseded first."""
    desk, page = desk_of(request), max(1, page)
    found = desk.registry.find(work_id)
    if found is None:
        raise Refused("refused-place", 404)
    with desk.store.reading() as connection:
        count = find_work(connection, work_id)
        citing = list_citing(connection, work_id, limit=PAGE + 1, offset=PAGE * (page - 1))
    today = date.today()
    return desk.page(
        request,
        "work.html",
        work=found,
        state=desk.registry.state(found, today),
        drawing=timeline(desk.registry, history(desk.registry, found), today, {found.id}, lang),
        relations=desk.registry.relations_of(found),
        registry=desk.registry,
        count=count,
        citing=citing[:PAGE],
        page=page,
        more=len(citing) > PAGE,
    )
