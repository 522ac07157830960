"""Log-in, log-out, invitations, and the list of users that an admin keeps."""

from typing import Annotated

from fastapi import APIRouter, Depends, Form, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from vnreport.store.rows import ROLES
from vnreport.store.users import (
    add_user,
    change_user,
    close_session,
    find_user,
    invite,
    invited,
    list_users,
    open_session,
    set_password,
)
from vnreport.web.desk import desk_of
from vnreport.web.guard import COOKIE, Admin, Reader, Refused, from_our_form
from vnreport.web.passwords import LEAST, fits, hashed

router = APIRouter()

Words = Annotated[str, Form()]
OURS = Depends(from_our_form)


@router.get("/login")
def log_in(request: Request, to: str = "/") -> HTMLResponse:
    """The form for name and password."""
    return desk_of(request).page(request, "login.html", to=_within(to), failed="")


@router.post("/login")
def logged_in(
    request: Request, name: Words = "", password: Words = "", to: Words = "/"
) -> Response:
    """Log in; a name or address with too many failures has to wait."""
    desk, address = desk_of(request), request.client.host if request.client else ""
    name = " ".join(name.split())
    if desk.throttle.is_shut(name, address):
        return desk.page(request, "login.html", status=429, to=_within(to), failed="login-wait")
    with desk.store.reading() as connection:
        found = find_user(connection, name)
    known = found[1] if found and found[0].active else None
    if not fits(password, known) or found is None:
        desk.throttle.failed(name, address)
        return desk.page(request, "login.html", status=403, to=_within(to), failed="login-wrong")
    desk.throttle.succeeded(name)
    with desk.store.writing() as connection:
        secret = open_session(connection, found[0].id)
    return _welcome(request, secret, _within(to))


@router.post("/logout", dependencies=[OURS])
def log_out(request: Request, _: Reader) -> Response:
    """End the session of this browser."""
    with desk_of(request).store.writing() as connection:
        close_session(connection, request.cookies.get(COOKIE, ""))
    answer = RedirectResponse("/login", status_code=303)
    answer.delete_cookie(COOKIE)
    return answer


@router.get("/invitations/{secret}")
def invitation(request: Request, secret: str) -> HTMLResponse:
    """The form by which an invited user chooses a password."""
    with desk_of(request).store.reading() as connection:
        user = invited(connection, secret)
    if user is None:
        raise Refused("refused-invitation", 404)
    return desk_of(request).page(request, "invitation.html", name=user.name, failed="", least=LEAST)


@router.post("/invitations/{secret}")
def taken_up(request: Request, secret: str, password: Words = "", again: Words = "") -> Response:
    """Keep the password and log in; the link no longer holds."""
    desk = desk_of(request)
    try:
        kept = hashed(password)
    except ValueError:
        kept = ""
    with desk.store.writing() as connection:
        user = invited(connection, secret)
        if user is None:
            raise Refused("refused-invitation", 404)
        if kept and password == again:
            set_password(connection, user.id, kept)
            return _welcome(request, open_session(connection, user.id), "/")
    failed = "password-differs" if kept else "password-length"
    return desk.page(
        request, "invitation.html", status=422, name=user.name, failed=failed, least=LEAST
    )


@router.get("/users")
def users(request: Request, _: Admin) -> HTMLResponse:
    """Everybody, and the form for one more."""
    return _users(request)


@router.post("/users", dependencies=[OURS])
def user_added(
    request: Request, _: Admin, name: Words = "", role: Words = "reviewer"
) -> HTMLResponse:
    """Add somebody and show the link for them, once."""
    desk = desk_of(request)
    link, failed = "", ""
    try:
        with desk.store.writing() as connection:
            secret = add_user(connection, name, role if role in ROLES else "editor")
        link = str(request.url_for("invitation", secret=secret))
    except ValueError:
        failed = "users-taken"
    return _users(request, link, failed)


@router.post("/users/{user_id}", dependencies=[OURS])
def user_changed(
    request: Request, _: Admin, user_id: int, action: Words = "", role: Words = ""
) -> HTMLResponse:
    """Give a role, shut out, let in again, or make a new link."""
    desk = desk_of(request)
    link, failed = "", ""
    try:
        with desk.store.writing() as connection:
            if action == "invite":
                link = str(request.url_for("invitation", secret=invite(connection, user_id)))
            elif role in ROLES:
                change_user(connection, user_id, role=role, active=action != "shut")
    except ValueError:
        failed = "users-last-admin"
    return _users(request, link, failed)


def _users(request: Request, link: str = "", failed: str = "") -> HTMLResponse:
    """link: an invitation to be shown once; failed: why nothing was changed."""
    desk = desk_of(request)
    with desk.store.reading() as connection:
        everybody = list_users(connection)
    return desk.page(request, "users.html", users=everybody, roles=ROLES, link=link, failed=failed)


def _welcome(request: Request, secret: str, to: str) -> Response:
    answer = RedirectResponse(to, status_code=303)
    secure = request.url.scheme == "https"
    answer.set_cookie(COOKIE, secret, httponly=True, samesite="lax", secure=secure)
    return answer


def _within(to: str) -> str:
    """A place on this server; anything else leads to its first page."""
    return to if to.startswith("/") and not to.startswith(("//", "/\\")) else "/"
