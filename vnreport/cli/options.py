"""Options that several commands share, and the reading of their values."""

from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from vnreport.tables.messages import say


class Lang(StrEnum):
    """Language of the messages."""

    vi = "vi"
    en = "en"


class Level(StrEnum):
    """Severity, from the worst to the mildest."""

    error = "error"
    warning = "warning"
    info = "info"


LangOption = Annotated[
    Lang | None, typer.Option("--lang", help="Ngôn ngữ của thông báo.", envvar="VNREPORT_LANG")
]
RegistryOption = Annotated[
    list[Path] | None,
    typer.Option(
        "--registry",
        help="Sổ đăng ký của địa phương, cơ quan (CSV, TOML hoặc thư mục), xếp trên sổ Trung ương.",
        metavar="TỆP",
    ),
]
PathsArgument = Annotated[
    list[str],
    typer.Argument(
        metavar="TỆP…", help="Tệp .docx, .pdf, .txt, thư mục, mẫu tên (*.docx) hoặc “-”."
    ),
]
OutputOption = Annotated[
    Path | None, typer.Option("-o", "--output", metavar="TỆP", help="Ghi kết quả vào tệp này.")
]


def day_of(value: str | None, lang: Lang) -> date | None:
    """A day as 2023-12-31 or 31/12/2023. Raises typer.BadParameter for anything else."""
    if value is None:
        return None
    parts = value.split("/")
    try:
        if len(parts) == 3:
            return date(int(parts[2]), int(parts[1]), int(parts[0]))
        return date.fromisoformat(value)
    except ValueError:
        raise typer.BadParameter(say("wrong-date", lang.value, value=value)) from None


def codes_of(value: str) -> tuple[str, ...]:
    """Codes of rules, as typed with commas or blanks between them."""
    return tuple(value.replace(",", " ").split())
