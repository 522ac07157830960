"""The options of a call of send in; files in a folder, what it says, and its exit code out."""

from argparse import Namespace
from datetime import date
from pathlib import Path

from sqlalchemy import Connection

from vnreport.cli.registry.layers import registry_of
from vnreport.cli.saying import complain, refuse
from vnreport.cli.sink import Sink
from vnreport.errors import ConfigurationError, TableError, VnReportError
from vnreport.outputs.page_words import page_words
from vnreport.outputs.style import printable
from vnreport.sending.letter import filled
from vnreport.sending.letters import Wanted, addressed, letters
from vnreport.sending.rows import lines
from vnreport.sending.tables import write_tables
from vnreport.sending.template import letter_template
from vnreport.store.met import walk_province
from vnreport.store.opening import open_store
from vnreport.store.rows import Run
from vnreport.store.runs import find_run, list_runs
from vnreport.tables.messages import Language, explain, say


def send(options: Namespace, lang: Language) -> int:
    """Write tables and letters; 0, or leaves with 2 where that cannot be done."""
    try:
        template = _template(options.template)
        registry = registry_of(options)
        store = open_store(options.store, create=False)
        with store.reading() as connection:
            run = _run(connection, options.run)
            wanted = Wanted(run.id, date.today(), options.province, options.accepted)
            if options.province and not addressed(connection, wanted):
                raise ConfigurationError("send-no-province", name=options.province)
            options.output.mkdir(parents=True, exist_ok=True)
            rows = lines(connection, run.id, registry, wanted.day, lang)
            counts = write_tables(rows, options.output, registry.version, lang)
            written = _letters(connection, wanted, template, options.output, lang)
            unplaced = sum(1 for _ in walk_province(connection, run.id, None))
        store.close()
    except VnReportError as error:
        refuse(explain(error, lang))
    except OSError as error:
        refuse(f"{options.output}: {error.strerror}")
    if run.finished is None:
        complain(say("send-unfinished", lang, run=str(run.id)))
    if unplaced:
        complain(say("send-unplaced", lang, count=str(unplaced)))
    _say(options.output, counts, written, lang)
    return 0


def write_template(path: Path) -> None:
    """Write the template that comes with the package, to be changed in Word."""
    sink = Sink(path)
    sink.write(letter_template())
    sink.close()


def _template(path: Path | None) -> bytes:
    """The office's template, else ours. Raises TableError where it cannot be read."""
    if path is None:
        return letter_template()
    try:
        return path.read_bytes()
    except OSError:
        raise TableError("missing-file", path=str(path)) from None


def _run(connection: Connection, number: int | None) -> Run:
    """The run that is asked for, else the last one. Raises ConfigurationError."""
    if number is None:
        last = list_runs(connection, limit=1)
        found = last[0] if last else None
    else:
        found = find_run(connection, number)
    if found is None:
        raise ConfigurationError("send-no-run")
    return found


def _letters(
    connection: Connection, wanted: Wanted, template: bytes, folder: Path, lang: Language
) -> int:
    """Write the letters into a folder of their own; how many. Names older ones that lie there."""
    place, written = folder / page_words("letters-folder", lang), set()
    for recipient, letter in letters(connection, wanted, lang):
        place.mkdir(exist_ok=True)
        sink = Sink(place / recipient.file)
        sink.write(filled(template, letter))
        sink.close()
        written.add(recipient.file)
    old = sorted({path.name for path in place.glob("*.docx")} - written)
    if old and not wanted.province:
        complain(say("send-old-letters", lang, names=", ".join(old)))
    return len(written)


def _say(folder: Path, counts: dict[str, int], letters: int, lang: Language) -> None:
    numbers = {name.replace("-", "_"): str(count) for name, count in counts.items()}
    words = say("send-done", lang, folder=str(folder), letters=str(letters), **numbers)
    print(printable(words))  # noqa: T201
