"""The list of reports, the worst first, with its filters."""

from typing import get_args

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from vnreport.checks import all_rules
from vnreport.document.findings import SEVERITIES
from vnreport.store import documents
from vnreport.store.rows import LOST, RANKS, STATUSES, Filter, Order
from vnreport.web.desk import desk_of
from vnreport.web.guard import Reader

router = APIRouter()

PAGE = 50
KEPT = 10.0
"""Seconds for which the lists of provinces and years are kept."""
ORDERS: tuple[Order, ...] = get_args(Order)


@router.get("/")
def reports(request: Request, _: Reader, page: int = 1, order: str = "worst") -> HTMLResponse:
    """One page of the list."""
    desk, wanted = desk_of(request), filter_of(request)
    chosen = next((one for one in ORDERS if one == order), ORDERS[0])
    offset = PAGE * (max(1, page) - 1)
    with desk.store.reading() as connection:
        found = documents.list_documents(
            connection,
            wanted,
            order=chosen,
            limit=PAGE,
            offset=offset,
        )
        provinces = desk.memory.of("provinces", KEPT, lambda: documents.list_provinces(connection))
        years = desk.memory.of("years", KEPT, lambda: documents.list_years(connection))
    return desk.page(
        request,
        "reports.html",
        found=found,
        wanted=wanted,
        provinces=provinces,
        years=years,
        rules=[(rule.code, rule.title) for rule in all_rules()],
        statuses=STATUSES,
        severities=SEVERITIES,
        lost=LOST,
        ranked={rank: severity for severity, rank in RANKS.items()},
        orders=ORDERS,
        order=chosen,
        page=max(1, page),
        pages=max(1, -(-found.total // PAGE)),
    )


def filter_of(request: Request) -> Filter:
    """The filter that the address of a page names; what it cannot mean is left out."""
    asked = request.query_params
    year = asked.get("year", "")
    severity, status = asked.get("severity"), asked.get("status")
    return Filter(
        province=asked.get("province") or None,
        year=int(year) if year.isdecimal() and len(year) == 4 else None,
        severity=next((one for one in SEVERITIES if one == severity), None),
        rule=(asked.get("rule") or "")[:20] or None,
        work=(asked.get("work") or "")[:80] or None,
        superseded=bool(asked.get("superseded")),
        status=next((one for one in STATUSES if one == status), None),
        undecided=bool(asked.get("undecided")),
        words=(asked.get("words") or "")[:200],
        missing=False if asked.get("there") else None,
    )
