"""The options of a batch in; the run, what it says, and its exit code out."""

from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection

from vnreport.batch.export import export
from vnreport.batch.remote import local_path
from vnreport.batch.run import Hire, Plan, Result, Watch, run_batch
from vnreport.batch.settings import Settings
from vnreport.batch.walk import is_beside, starts_of, walk
from vnreport.cli.configuration import Configuration, find_configuration
from vnreport.cli.progress import bar
from vnreport.cli.saying import complain, refuse
from vnreport.cli.sink import Sink
from vnreport.errors import TableError, VnReportError
from vnreport.outputs.style import printable
from vnreport.readers.isolation import NORMAL
from vnreport.registry import Registry, load
from vnreport.replacing import replacing
from vnreport.store.decisions import list_stale
from vnreport.store.documents import list_lost
from vnreport.store.exclusive import exclusive
from vnreport.store.opening import Store, open_store
from vnreport.store.rows import LOST, RANKS, STATUSES, Status
from vnreport.tables.messages import Language, explain, say

FINDINGS, UNREADABLE = 1, 3


def batch(options: Namespace, lang: Language) -> int:
    """Run a batch; returns the exit code, or leaves with 2 where it cannot begin."""
    try:
        configuration = find_configuration(local_path(options.paths[0]))
        lang = configuration.language(options.lang, lang)
        plan = _plan(options, configuration, lang)
        store = open_store(options.db or options.output)
        with (
            exclusive(store),
            _hiring(options.scheduler) as hire,
            _watched(len(plan.entries), lang) as watch,
        ):
            result = run_batch(store, plan, watch, hire)
        _say(store, result, lang)
        if options.export:
            known = load(plan.settings.layers)
            _export(store, options.export, result.run, known, lang)
        store.close()
    except FileNotFoundError as error:
        refuse(explain(TableError("missing-file", path=str(error.filename)), lang))
    except VnReportError as error:
        refuse(explain(error, lang))
    limit = options.fail_on or configuration.fail_on or "warning"
    if result.tally.failed or result.tally.timed_out:
        return UNREADABLE
    return FINDINGS if result.found.worst >= _rank(limit) else 0


@contextmanager
def _hiring(address: str | None) -> Iterator[Hire | None]:
    """Workers of a cluster where one is named. Raises ConfigurationError."""
    if address is None:
        yield None
        return
    from vnreport.batch.cluster import Cluster, connected  # only where a cluster is asked for

    with connected(address) as client:
        yield lambda versions: Cluster(client, versions.code, versions.registry)


def _rank(limit: str) -> int:
    return next(rank for severity, rank in RANKS.items() if severity == limit)


def _plan(options: Namespace, configuration: Configuration, lang: Language) -> Plan:
    """What is to be done. Raises ConfigurationError."""
    starts = starts_of(options.paths)
    own = [path for path in (options.output, options.export) if path]
    settings = Settings(
        layers=(*configuration.registry, *options.registry),
        as_of=options.as_of,
        select=options.select or configuration.select,
        ignore=options.ignore or configuration.ignore,
        lang=lang,
    )
    return Plan(
        starts=starts,
        entries=tuple(walk(starts, is_beside(own))),
        settings=settings,
        jobs=options.jobs,
        limits=NORMAL._replace(seconds=float(options.timeout)),
        again=options.retry,
    )


class _Bar:
    """The bar of a run: files, rate, time left, how many were lost."""

    def __init__(self, total: int, lang: Language) -> None:
        self._bar = bar(total, f" {say('batch-bar', lang)}")
        self._lost, self._lang = 0, lang

    def tell(self, status: Status) -> None:
        """One more file is through."""
        if status in LOST:
            self._lost += 1
            words = say("batch-bar-lost", self._lang, count=str(self._lost))
            self._bar.set_postfix_str(words, refresh=False)
        self._bar.update()

    def close(self) -> None:
        """Take the bar off the screen."""
        self._bar.close()


@contextmanager
def _watched(total: int, lang: Language) -> Iterator[Watch]:
    bar = _Bar(total, lang)
    try:
        yield bar.tell
    finally:
        bar.close()


def _say(store: Store, result: Result, lang: Language) -> None:
    """Name the files that were lost, then the tally."""
    with store.reading() as connection:
        lost, stale = list_lost(connection, result.run), len(list_stale(connection))
    for one in lost:
        complain(printable(f"{one.path}: {one.reason}"))
    if stale:
        complain(say("batch-stale", lang, count=str(stale)))
    tally, found = result.tally, result.found
    counts = {name: str(value) for name, value in tally._asdict().items()}
    files = str(sum(getattr(tally, status) for status in STATUSES))
    sums = {name: str(value) for name, value in found._asdict().items()}
    print(say("batch-files", lang, files=files, **counts))  # noqa: T201
    print(say("batch-work", lang, **counts))  # noqa: T201
    print(say("batch-found", lang, open=str(found.not_assessable), **sums))  # noqa: T201


def _export(store: Store, path: Path, run: int, registry: Registry, lang: Language) -> None:
    form = path.suffix.lower().removeprefix(".")
    if form == "xlsx":
        from vnreport.batch.workbook import write_workbook  # only where a workbook is asked for

        _export_whole(
            store, path, lambda to, beside: write_workbook(to, run, registry, beside, lang)
        )
        return
    if form == "parquet":
        from vnreport.batch.parquet import write_parquet  # only where it is asked for

        _export_whole(store, path, lambda to, beside: write_parquet(to, run, beside))
        return
    sink = Sink(path, spreadsheet=form == "csv")
    with store.reading() as connection:
        for piece in export(connection, form, run):
            sink.write(piece)
    sink.close()


def _export_whole(store: Store, path: Path, write: Callable[[Connection, Path], None]) -> None:
    try:
        with replacing(path) as beside, store.reading() as connection:
            write(connection, beside)
    except OSError as error:
        refuse(f"{path}: {error.strerror}")
