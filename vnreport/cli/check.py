"""vnreport check: files in; what is wrong in them, where, why and what to write instead, out."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from vnreport.cli.options import (
    Lang,
    LangOption,
    Level,
    OutputOption,
    PathsArgument,
    RegistryOption,
    codes_of,
    day_of,
)
from vnreport.cli.session import UNREADABLE, Lost, Session, open_session, write
from vnreport.document.analysis import Analysis
from vnreport.outputs.json_lines import as_json, as_lines
from vnreport.outputs.records import Record, error_record, records
from vnreport.outputs.style import style_for
from vnreport.outputs.table import findings_table
from vnreport.outputs.text import PLAIN, SEVERITIES, Totals, report_text, totals_text

FINDINGS = 1
_EPILOG = (
    "Ví dụ:  vnreport check bao-cao.docx   ·   vnreport check thu-muc/ --format csv -o loi.csv   ·   "
    "vnreport check du-thao.docx --as-of 31/12/2023   ·   Mã thoát: 0 không có gì từ mức --fail-on "
    "trở lên; 1 có; 2 sai cách dùng hoặc cấu hình; 3 có tệp không đọc được."
)


class Form(StrEnum):
    """What the findings are written as."""

    text = "text"
    json = "json"
    jsonl = "jsonl"
    csv = "csv"


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("check", epilog=_EPILOG)(check)


def check(
    paths: PathsArgument,
    form: Annotated[Form, typer.Option("--format", help="Dạng kết quả.")] = Form.text,
    output: OutputOption = None,
    select: Annotated[
        str, typer.Option(metavar="MÃ", help="Chỉ các quy tắc này (REG,CIT001).")
    ] = "",
    ignore: Annotated[str, typer.Option(metavar="MÃ", help="Bỏ các quy tắc này.")] = "",
    as_of: Annotated[
        str | None, typer.Option(metavar="NGÀY", help="Xét hiệu lực tại ngày này.")
    ] = None,
    fail_on: Annotated[
        Level | None, typer.Option("--fail-on", help="Từ mức này thì mã thoát là 1 [warning].")
    ] = None,
    registry: RegistryOption = None,
    verbose: Annotated[
        bool,
        typer.Option("--verbose", "-v", help="Kèm bằng chứng của mọi mục và chỗ đọc không ra."),
    ] = False,
    lang: LangOption = None,
) -> None:
    """Kiểm tra báo cáo: viện dẫn sai, đã bị thay thế, không rõ, không nhất quán."""
    day = day_of(as_of, lang or Lang.vi)
    session = open_session(paths, registry, lang)
    settings = session.configuration
    limit = fail_on.value if fail_on else settings.fail_on or Level.warning.value
    report = _Report(session, form, output, verbose=verbose)
    for one in session.analyses(
        as_of=day,
        select=codes_of(select) or settings.select,
        ignore=codes_of(ignore) or settings.ignore,
    ):
        report.add(one)
    report.finish()
    raise typer.Exit(_exit_code(report.totals, limit))


class _Report:
    """The findings of all files in one form; text and lines go out as soon as they are there."""

    def __init__(self, session: Session, form: Form, output: Path | None, *, verbose: bool) -> None:
        self.totals = Totals()
        self._session, self._form, self._output, self._verbose = session, form, output, verbose
        self._style = PLAIN if output else style_for(sys.stdout)
        self._kept: list[Record] = []
        self._words: list[str] = []

    def add(self, one: Analysis | Lost) -> None:
        """Take in the outcome of one file."""
        lang = self._session.lang
        if isinstance(one, Lost):
            self.totals.unreadable += 1
            if self._form is not Form.text:
                self._record(error_record(one.file, one.error, lang))
            return
        self.totals.add(one)
        if self._form is Form.text:
            self._say(report_text(one, lang, self._style, verbose=self._verbose) + "\n\n")
        else:
            self._record(records(one, lang))

    def finish(self) -> None:
        """Write what was kept, and the last line of the text."""
        lang = self._session.lang
        if self._form is Form.text:
            self._say(totals_text(self.totals, lang, self._style) + "\n")
        elif self._form is Form.json:
            self._say(as_json(self._kept, one=self._session.one))
        elif self._form is Form.csv:
            self._say(findings_table(self._kept))
        if self._output:
            write("".join(self._words), self._output, spreadsheet=self._form is Form.csv)

    def _record(self, record: Record) -> None:
        if self._form is Form.jsonl:
            self._say("".join(f"{line}\n" for line in as_lines(record)))
        else:
            self._kept.append(record)

    def _say(self, words: str) -> None:
        if self._output:
            self._words.append(words)
        else:
            write(words, None)


def _exit_code(totals: Totals, limit: str) -> int:
    if totals.unreadable:
        return UNREADABLE
    loud = SEVERITIES[: SEVERITIES.index(limit) + 1]
    return FINDINGS if any(totals.findings[name] for name in loud) else 0
