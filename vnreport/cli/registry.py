"""vnreport registry: what the registry knows of a document."""

from datetime import date
from typing import Annotated

import typer

from vnreport.cli.options import Lang, LangOption, RegistryOption, day_of
from vnreport.cli.session import open_registry, refuse
from vnreport.errors import VnReportError
from vnreport.outputs import works as pages
from vnreport.registry import Registry
from vnreport.registry.history import history as chain_of
from vnreport.registry.search import search as find
from vnreport.registry.validate import validate as faults_of
from vnreport.tables.messages import Language, explain, say

WordsArgument = Annotated[
    list[str], typer.Argument(metavar="TỪ…", help="Số, ký hiệu hoặc từ trong trích yếu.")
]
SymbolArgument = Annotated[
    str, typer.Argument(metavar="KÝ-HIỆU", help="Ví dụ 37-QĐ/TW, hoặc mã TW/QĐ/37/2021-10-25.")
]
AsOfOption = Annotated[
    str | None, typer.Option("--as-of", metavar="NGÀY", help="Trạng thái tại ngày này [hôm nay].")
]


def register(app: typer.Typer) -> None:
    """Add the group of commands."""
    group = typer.Typer(
        help="Tra cứu sổ đăng ký văn bản.", no_args_is_help=True, rich_markup_mode=None
    )
    group.command("show", epilog="Ví dụ:  vnreport registry show 37-QĐ/TW")(show)
    group.command(
        "search", epilog="Ví dụ:  vnreport registry search dieu dang vien khong duoc lam"
    )(search)
    group.command("history", epilog="Ví dụ:  vnreport registry history 47-QĐ/TW")(history)
    group.command("validate", epilog="Ví dụ:  vnreport registry validate --registry so-tinh.csv")(
        validate
    )
    app.add_typer(group, name="registry")


def show(
    symbol: SymbolArgument,
    as_of: AsOfOption = None,
    registry: RegistryOption = None,
    lang: LangOption = None,
) -> None:
    """Mọi văn bản mang ký hiệu này, trạng thái và các văn bản thay thế."""
    language, day = _settings(as_of, lang)
    known = _registry(registry, language)
    works = _works(known, symbol, language)
    typer.echo("\n\n".join(pages.work_page(known, work, day, language) for work in works))


def search(
    words: WordsArgument,
    registry: RegistryOption = None,
    lang: LangOption = None,
) -> None:
    """Tìm theo số, ký hiệu, trích yếu; gõ không dấu cũng được."""
    language, day = _settings(None, lang)
    known = _registry(registry, language)
    works = find(known, " ".join(words))
    if not works:
        _nothing(" ".join(words), language)
    for work in works:
        typer.echo(pages.work_line(known, work, day, language))


def history(
    symbol: SymbolArgument,
    registry: RegistryOption = None,
    lang: LangOption = None,
) -> None:
    """Chuỗi thay thế, sửa đổi của văn bản, từ cũ đến mới."""
    language, _ = _settings(None, lang)
    known = _registry(registry, language)
    works = _works(known, symbol, language)
    typer.echo("\n\n".join(pages.history_page(chain_of(known, work), language) for work in works))


def validate(registry: RegistryOption = None, lang: LangOption = None) -> None:
    """Kiểm tra sổ đăng ký: ngày, nguồn, thứ tự, hai đầu của quan hệ."""
    language, _ = _settings(None, lang)
    known = _registry(registry, language)
    faults = faults_of(known)
    for fault in faults:
        typer.echo(explain(fault, language), err=True)
    if faults:
        raise typer.Exit(1)
    counts = {"works": str(len(known.works)), "relations": str(len(known.relations))}
    typer.echo(say("registry-valid", language, version=known.version, **counts))


def _settings(as_of: str | None, lang: Lang | None) -> tuple[Language, date]:
    chosen = lang or Lang.vi
    return chosen.value, day_of(as_of, chosen) or date.today()


def _registry(layers: RegistryOption, language: Language) -> Registry:
    try:
        return open_registry(layers or ())
    except VnReportError as error:
        refuse(explain(error, language))


def _works(known: Registry, symbol: str, language: Language) -> tuple[pages.Work, ...]:
    """The works of an id or symbol, else those that a search puts first for a symbol."""
    try:
        return (known.work(symbol),)
    except KeyError:
        works = known.by_symbol(symbol) or find(known, symbol)
    if not works:
        _nothing(symbol, language)
    return works


def _nothing(words: str, language: Language) -> None:
    typer.echo(say("unknown-work", language, words=words), err=True)
    raise typer.Exit(1)
