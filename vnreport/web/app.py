"""A desk in, the application of the reviewers' page out."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from urllib.parse import quote

from fastapi import FastAPI, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from fastapi.staticfiles import StaticFiles
from starlette.exceptions import HTTPException

from vnreport.web.desk import LANGUAGE, Desk, desk_of
from vnreport.web.guard import TOO_LARGE, Bounded, LoggedOut, Refused
from vnreport.web.pages import (
    accounts,
    exports,
    overview,
    registry,
    report,
    reports,
    sending,
    works,
)

_STATIC = Path(__file__).parent / "static"
_YEAR = 365 * 24 * 3600


def create_app(desk: Desk) -> FastAPI:
    """The pages over a desk. Closing the application ends the uploads' thread."""

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        yield
        desk.uploads.close()

    app = FastAPI(lifespan=lifespan, docs_url=None, redoc_url=None, openapi_url=None)
    app.state.desk = desk
    app.add_middleware(Bounded)
    app.mount("/static", StaticFiles(directory=_STATIC), name="static")
    for page in (accounts, reports, report, works, overview, registry, sending, exports):
        app.include_router(page.router)
    app.add_exception_handler(LoggedOut, _to_log_in)
    app.add_exception_handler(Refused, _refused)
    app.add_exception_handler(HTTPException, _not_found)
    app.add_api_route("/language/{lang}", _language, methods=["GET"])
    return app


def _language(request: Request, lang: str) -> Response:
    """Remember the language, and go back to where the reader was on this server."""
    back = request.headers.get("referer", "")
    home = str(request.base_url)
    target = f"/{back.removeprefix(home)}" if back.startswith(home) else "/"
    answer = RedirectResponse(target, status_code=303)
    answer.set_cookie(LANGUAGE, "en" if lang == "en" else "vi", max_age=_YEAR, samesite="lax")
    return answer


def _to_log_in(request: Request, _: Exception) -> Response:
    if request.headers.get("x-csrf-token"):
        return Response(status_code=401)
    wanted = quote(request.url.path) if request.method == "GET" else "/"
    return RedirectResponse(f"/login?to={wanted}", status_code=303)


def _refused(request: Request, error: Exception) -> HTMLResponse:
    key, status = (error.key, error.status) if isinstance(error, Refused) else ("refused-form", 403)
    return desk_of(request).page(request, "refused.html", status=status, key=key)


def _not_found(request: Request, error: Exception) -> HTMLResponse:
    status = error.status_code if isinstance(error, HTTPException) else 404
    if request.scope.get(TOO_LARGE):
        return desk_of(request).page(request, "refused.html", status=413, key="refused-size")
    return desk_of(request).page(request, "refused.html", status=status, key="refused-place")
