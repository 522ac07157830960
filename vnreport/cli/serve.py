"""vnreport serve: the reviewers' page over a store."""

import sys
from argparse import Namespace
from pathlib import Path

from vnreport.cli.options import common
from vnreport.cli.parser import Parser, language_of
from vnreport.cli.saying import complain, refuse
from vnreport.tables.messages import Language, explain, say

_LOOPBACK = ("127.0.0.1", "localhost", "::1")


def arguments(parser: Parser) -> None:
    """The store, the uploads, the address."""
    parser.argument("store", "STORE", type=str)
    parser.option("--uploads", type=Path, metavar="FOLDER")
    parser.option("--host", default="127.0.0.1", metavar="ADDRESS")
    parser.option("--port", type=int, default=8765, metavar="N")
    parser.option("--invite", metavar="NAME")
    common(parser)


def run(options: Namespace) -> int:
    """Serve until interrupted; the first start prints the link for the admin."""
    lang = language_of(sys.argv)
    try:
        import uvicorn

        from vnreport.cli.serving import desk_for, link_for
        from vnreport.web.app import create_app
    except ImportError as error:
        refuse(say("serve-library", lang, name=str(error.name)))
    from vnreport.errors import VnReportError

    try:
        desk = desk_for(options)
        link = link_for(desk.store, options.invite)
    except VnReportError as error:
        refuse(explain(error, lang))
    _say(options, link, lang)
    uvicorn.run(
        create_app(desk),
        host=options.host,
        port=options.port,
        log_level="warning",
        server_header=False,
    )
    return 0


def _say(options: Namespace, link: str, lang: Language) -> None:
    address = f"http://{options.host}:{options.port}"
    complain(say("serve-at", lang, address=address))
    if link:
        complain(say("serve-link", lang, link=f"{address}/invitations/{link}"))
    if options.host not in _LOOPBACK:
        complain(say("serve-open", lang))
