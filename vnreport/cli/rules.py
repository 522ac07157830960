"""vnreport rules: the list of all rules."""

import typer

from vnreport.checks import all_rules
from vnreport.cli.options import Lang, LangOption
from vnreport.tables.messages import Language, say


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("rules", epilog="Trang của một quy tắc:  vnreport explain REG001")(rules)


def rules(lang: LangOption = None) -> None:
    """Danh sách các quy tắc kiểm tra."""
    language: Language = (lang or Lang.vi).value
    for rule in all_rules():
        level = say(f"severity-{rule.severity}", language)
        typer.echo(f"{rule.code}  {level:<9} {rule.title.in_language(language)} ({rule.name})")
