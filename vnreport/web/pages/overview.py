"""The overview: findings by province and rule, superseded works still cited by month, who decided."""

from collections import Counter, defaultdict

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from vnreport.checks import all_rules
from vnreport.store import overview as counts
from vnreport.store.decisions import list_recent_decisions, list_stale
from vnreport.store.runs import list_runs
from vnreport.web.charts import bars
from vnreport.web.desk import desk_of
from vnreport.web.guard import Reader

router = APIRouter()

SHOWN = 15
KEPT = 30.0
"""Seconds for which the sums over all reports are kept."""


@router.get("/overview")
def overview(request: Request, _: Reader) -> HTMLResponse:
    """The numbers over all reports."""
    desk = desk_of(request)
    with desk.store.reading() as connection:
        statuses, rules, provinces, months = desk.memory.of(
            "overview",
            KEPT,
            lambda: (
                counts.count_by_status(connection),
                counts.sum_by_rule(connection),
                counts.sum_by_province(connection),
                counts.count_superseded(connection),
            ),
        )
    by_province: Counter[str] = Counter()
    table: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for row in provinces:
        by_province[row.province or ""] += row.findings
        table[row.province or ""][row.code] += row.findings
    by_rule: Counter[str] = Counter()
    for row in rules:
        by_rule[row.code] += row.findings
    leading = [code for code, _ in by_rule.most_common(8)]
    return desk.page(
        request,
        "overview.html",
        statuses=statuses,
        rules=bars(by_rule.most_common(SHOWN)),
        provinces=bars([(name or "—", count) for name, count in by_province.most_common(SHOWN)]),
        months=bars([(row.month, row.documents) for row in months[-24:]]),
        leading=leading,
        titles={rule.code: rule.title for rule in all_rules()},
        table=[(name, table[name], by_province[name]) for name, _ in by_province.most_common()],
    )


@router.get("/audit")
def audit(request: Request, _: Reader, page: int = 1) -> HTMLResponse:
    """Every decision, the newest first; those whose finding is gone; the runs."""
    desk, page = desk_of(request), max(1, page)
    with desk.store.reading() as connection:
        trail = list_recent_decisions(connection, limit=101, offset=100 * (page - 1))
        stale = list_stale(connection)
        runs = list_runs(connection, limit=20)
    return desk.page(
        request,
        "audit.html",
        trail=trail[:100],
        stale=stale[:200],
        runs=runs,
        page=page,
        more=len(trail) > 100,
    )
