"""One report: its text with marks, its findings beside, what is decided on them."""

from typing import Annotated, get_args

from fastapi import APIRouter, Depends, Form, Request
from fastapi.responses import HTMLResponse, JSONResponse, RedirectResponse, Response

from vnreport.store import documents
from vnreport.store.citations import list_cited
from vnreport.store.decisions import decide, list_decisions, list_stale
from vnreport.store.findings import list_findings
from vnreport.store.rows import Verdict
from vnreport.web.desk import desk_of, may
from vnreport.web.guard import Reader, Refused, Reviewer, from_our_form
from vnreport.web.page_images import image_of, path_of
from vnreport.web.report_text import paragraphs

router = APIRouter()

VERDICTS: tuple[Verdict, ...] = get_args(Verdict)


@router.get("/reports/{document_id}")
def report(request: Request, user: Reader, document_id: int) -> HTMLResponse:
    """The page of a report."""
    desk = desk_of(request)
    with desk.store.reading() as connection:
        document = documents.find_document(connection, document_id)
        if document is None:
            raise Refused("refused-place", 404)
        body = documents.find_body(connection, document_id)
        findings = list_findings(connection, document_id)
        cited = list_cited(connection, document_id)
        stale = list_stale(connection, document_id)
        history = list_decisions(connection, document_id)
        before, after = documents.neighbours(connection, document_id)
        roots = documents.list_roots(connection)
    return desk.page(
        request,
        "report.html",
        document=document,
        text=tuple(paragraphs(body, findings)) if body else (),
        findings=findings,
        cited=[(desk.registry.find(one.work), one) for one in cited],
        stale=[decision for decision, _ in stale],
        history=history[::-1],
        before=before,
        after=after,
        may_decide=may(user, "reviewer"),
        pages=document.pages if path_of(document, roots) and document.reader == "pdf" else 0,
    )


@router.post("/reports/{document_id}/decisions", dependencies=[Depends(from_our_form)])
def decided(
    request: Request,
    user: Reviewer,
    document_id: int,
    fingerprint: Annotated[str, Form()] = "",
    verdict: Annotated[str, Form()] = "",
    reason: Annotated[str, Form()] = "",
) -> Response:
    """Note what a reviewer decides; for a script the outcome, for a form the page again."""
    desk = desk_of(request)
    chosen = next((one for one in VERDICTS if one == verdict), None)
    if chosen is None:
        raise Refused("refused-form", 422)
    try:
        with desk.store.writing() as connection:
            decision = decide(
                connection, document_id, fingerprint, chosen, by=user.name, reason=reason[:2000]
            )
    except ValueError:
        raise Refused("refused-reason", 422) from None
    except KeyError:
        raise Refused("refused-place", 404) from None
    if request.headers.get("x-csrf-token"):
        return JSONResponse(
            {"verdict": decision.verdict, "by": decision.by, "reason": decision.reason}
        )
    return RedirectResponse(f"/reports/{document_id}#{fingerprint}", status_code=303)


@router.get("/reports/{document_id}/pages/{page}.png")
def page_image(request: Request, _: Reader, document_id: int, page: int) -> Response:
    """The picture of a page of a PDF, drawn in a bounded child."""
    with desk_of(request).store.reading() as connection:
        document = documents.find_document(connection, document_id)
        roots = documents.list_roots(connection)
    path = path_of(document, roots) if document else None
    if document is None or path is None or not 1 <= page <= (document.pages or 0):
        raise Refused("refused-place", 404)
    picture = image_of(path, document, page)
    if picture is None:
        raise Refused("refused-picture", 404)
    return Response(picture, media_type="image/png")
