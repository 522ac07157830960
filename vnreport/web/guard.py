"""Requests in; who makes them, whether they may, and what is refused out."""

from collections.abc import Callable
from secrets import compare_digest
from typing import Annotated

from fastapi import Depends, Request
from starlette.concurrency import run_in_threadpool
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from vnreport.store.rows import Role, Session, User
from vnreport.store.users import find_session
from vnreport.tables.messages import Language
from vnreport.web.desk import desk_of, language_of, may

COOKIE = "vnreport_session"
MOST_BYTES = 400 << 20
"""Bytes that an upload of several reports may have."""

LEAST_BYTES = 1 << 20
"""Bytes that any other request may send."""

HEADERS = {
    "content-security-policy": "default-src 'none'; style-src 'self'; script-src 'self'; "
    "img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'",
    "referrer-policy": "same-origin",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "cache-control": "no-store",
}
"""What every answer says: nothing is loaded from elsewhere, nothing is shown within other pages."""


TOO_LARGE = "vnreport.too_large"
"""In the scope of a request that sends more than it may: how its reading fails does not matter."""


class Refused(Exception):
    """A request that may not be answered; key: of tables/data/web_words.toml."""

    def __init__(self, key: str, status: int) -> None:
        super().__init__(key)
        self.key, self.status = key, status


class LoggedOut(Exception):
    """A page that needs somebody to be logged in."""


def needs(role: Role) -> Callable[[Request], User]:
    """A dependency: the logged-in user, who has the role. Raises LoggedOut, Refused."""

    def checked(request: Request) -> User:
        session = session_of(request)
        if not may(session.user, role):
            raise Refused("refused-role", 403)
        return session.user

    return checked


def session_of(request: Request) -> Session:
    """The session of a request, looked up once. Raises LoggedOut."""
    known: Session | None = getattr(request.state, "session", None)
    if known:
        return known
    secret = request.cookies.get(COOKIE)
    if secret:
        with desk_of(request).store.reading() as connection:
            session = find_session(connection, secret)
        if session:
            request.state.session = session
            return session
    raise LoggedOut


async def from_our_form(request: Request) -> None:
    """A dependency of all that changes something: the request carries the session's own token."""
    session = await run_in_threadpool(session_of, request)
    given = request.headers.get("x-csrf-token")
    if given is None:
        form = await request.form()
        given = str(form.get("csrf", ""))
    if not compare_digest(given.encode(), session.csrf.encode()):
        raise Refused("refused-form", 403)


class Bounded:
    """Stops reading a request that sends more than it may, whatever it announces.

    MOST_BYTES where somebody who is logged in uploads files, LEAST_BYTES elsewhere.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """See ASGI."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        most = await run_in_threadpool(_limit, scope)
        announced = dict(scope["headers"]).get(b"content-length", b"0")
        taken = int(announced) if announced.isdigit() else 0
        scope[TOO_LARGE] = taken > most

        async def counted() -> Message:
            nonlocal taken
            message = await receive()
            if not announced.isdigit() or announced == b"0":
                taken += len(message.get("body", b""))
            if taken > most:
                scope[TOO_LARGE] = True
                raise Refused("refused-size", 413)
            return message

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                known = {name.lower() for name, _ in message["headers"]}
                message["headers"] = [
                    *message["headers"],
                    *(
                        (name.encode(), value.encode())
                        for name, value in HEADERS.items()
                        if name.encode() not in known
                    ),
                ]
            await send(message)

        await self.app(scope, counted, with_headers)


def _limit(scope: Scope) -> int:
    if scope["method"] != "POST" or scope["path"] != "/uploads":
        return LEAST_BYTES
    try:
        session_of(Request(scope))
    except LoggedOut:
        return LEAST_BYTES
    return MOST_BYTES


Reader = Annotated[User, Depends(needs("editor"))]
Reviewer = Annotated[User, Depends(needs("reviewer"))]
Admin = Annotated[User, Depends(needs("admin"))]
Lang = Annotated[Language, Depends(language_of)]
