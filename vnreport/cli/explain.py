"""vnreport explain: the page of one rule."""

from typing import Annotated

import typer

from vnreport.checks import rule_of
from vnreport.cli.options import Lang, LangOption
from vnreport.cli.session import refuse
from vnreport.outputs.rule_page import rule_page
from vnreport.tables.messages import Language, say


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("explain", epilog="Ví dụ:  vnreport explain REG001")(explain)


def explain(
    code: Annotated[str, typer.Argument(metavar="MÃ", help="Mã hoặc tên của quy tắc.")],
    lang: LangOption = None,
) -> None:
    """Giải thích một quy tắc: vì sao, căn cứ, ví dụ sai và đúng."""
    language: Language = (lang or Lang.vi).value
    rule = rule_of(code)
    if rule is None:
        refuse(say("unknown-rule", language, code=code))
    typer.echo(rule_page(rule, language))
