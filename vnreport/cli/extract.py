"""vnreport extract: files in; citations, dates, footnotes and letterheads as records out."""

from enum import StrEnum
from typing import Annotated

import typer

from vnreport.cli.options import LangOption, OutputOption, PathsArgument, RegistryOption
from vnreport.cli.session import UNREADABLE, Lost, open_session, write
from vnreport.outputs.json_lines import as_json, as_lines
from vnreport.outputs.records import Record, error_record, records
from vnreport.outputs.table import records_table

_EPILOG = (
    "Ví dụ:  vnreport extract bao-cao.docx   ·   vnreport extract thu-muc/ --format jsonl -o kho.jsonl   ·   "
    "Mã thoát: 0 đọc được hết; 2 sai cách dùng hoặc cấu hình; 3 có tệp không đọc được."
)
# A rule selection that no code fits: extract judges nothing.
_NO_RULE = ("-",)


class Form(StrEnum):
    """What the records are written as."""

    json = "json"
    jsonl = "jsonl"
    csv = "csv"


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("extract", epilog=_EPILOG)(extract)


def extract(
    paths: PathsArgument,
    form: Annotated[Form, typer.Option("--format", help="Dạng kết quả.")] = Form.json,
    output: OutputOption = None,
    registry: RegistryOption = None,
    lang: LangOption = None,
) -> None:
    """Lấy ra viện dẫn, ngày tháng, chú thích, phần đầu và cuối văn bản."""
    session = open_session(paths, registry, lang)
    kept: list[Record] = []
    lines: list[str] = []
    lost = 0
    for one in session.analyses(as_of=None, select=_NO_RULE):
        if isinstance(one, Lost):
            lost += 1
            record = error_record(one.file, one.error, session.lang)
        else:
            record = records(one, session.lang, findings=False)
        if form is not Form.jsonl:
            kept.append(record)
        elif output:
            lines += as_lines(record)
        else:
            write("".join(f"{line}\n" for line in as_lines(record)), None)
    if form is Form.json:
        write(as_json(kept, one=session.one), output)
    elif form is Form.csv:
        write(records_table(kept), output, spreadsheet=True)
    elif output:
        write("".join(f"{line}\n" for line in lines), output)
    raise typer.Exit(UNREADABLE if lost else 0)
