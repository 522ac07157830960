"""What all pages share: the store, the registry, the uploads, the templates and their words."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape
from starlette.datastructures import QueryParams

from vnreport.outputs.style import printable
from vnreport.registry import Registry, load
from vnreport.store.opening import Store
from vnreport.store.rows import ROLES, Role, Session, User
from vnreport.tables.dates import written
from vnreport.tables.messages import Language, say
from vnreport.tables.web_words import web_words
from vnreport.web.memory import Memory
from vnreport.web.proposed import Proposed
from vnreport.web.throttle import Throttle
from vnreport.web.uploads import Uploads

_TEMPLATES = Path(__file__).parent / "templates"
LANGUAGE = "lang"


class Desk:
    """One server's things; safe to share between threads.

    layers: of the registry, the last of which is the one that proposals are written to.
    """

    def __init__(self, store: Store, uploads: Uploads, layers: tuple[Path, ...]) -> None:
        self.store, self.uploads, self.layers = store, uploads, layers
        self.throttle = Throttle()
        self.memory = Memory()
        self.proposed = Proposed(store, lambda: self.registry)
        self.registry: Registry = load(layers)
        self._templates = Environment(
            loader=FileSystemLoader(_TEMPLATES),
            autoescape=select_autoescape(),
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._templates.filters |= {"shown": _shown, "day": _day, "query": _query}

    def reload(self) -> None:
        """Read the registry anew: a layer of it was changed."""
        self.registry = load(self.layers)

    def page(
        self, request: Request, template: str, *, status: int = 200, **values: Any
    ) -> HTMLResponse:
        """A page made of a template."""
        lang = language_of(request)
        session: Session | None = getattr(request.state, "session", None)
        context = {
            "request": request,
            "lang": lang,
            "t": partial(_words, lang),
            "say": _saying(lang),
            "user": session.user if session else None,
            "csrf": session.csrf if session else "",
            "at": request.url.path,
        }
        words = self._templates.get_template(template).render(**(context | values))
        return HTMLResponse(words, status_code=status)


def desk_of(request: Request) -> Desk:
    """The server's desk."""
    desk: Desk = request.app.state.desk
    return desk


def language_of(request: Request) -> Language:
    """The language that the reader has chosen: Vietnamese unless told."""
    return "en" if request.cookies.get(LANGUAGE) == "en" else "vi"


def may(user: User, role: Role) -> bool:
    """Whether somebody has a role, or one that includes it."""
    return ROLES.index(user.role) >= ROLES.index(role)


def _words(lang: Language, key: str, **details: object) -> str:
    return web_words(key, lang, **{name: str(value) for name, value in details.items()})


def _saying(lang: Language) -> Callable[..., str]:
    def words(key: str, **details: object) -> str:
        return say(key, lang, **{name: str(value) for name, value in details.items()})

    return words


def _shown(value: object) -> str:
    return printable(str(value)) if value is not None else ""


def _query(params: QueryParams, page: int) -> str:
    """The same list on another page."""
    return urlencode([*((k, v) for k, v in params.multi_items() if k != "page"), ("page", page)])


def _day(value: date | None) -> str:
    return written(value) if value else ""
