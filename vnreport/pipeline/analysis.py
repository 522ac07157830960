"""A report in, its Analysis out: both halves of the stages, one after the other."""

from collections.abc import Sequence
from datetime import date

from vnreport.document.analysis import Analysis
from vnreport.document.blocks import Document
from vnreport.pipeline import EXTRACT
from vnreport.pipeline.judgement import judge
from vnreport.readers.isolation import NORMAL, Limits, start
from vnreport.registry import Registry
from vnreport.tables.messages import Language


def analyse_bytes(
    data: bytes,
    file: str,
    registry: Registry,
    *,
    as_of: date | None = None,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    lang: Language = "vi",
    limits: Limits = NORMAL,
) -> Analysis:
    """Read a file's bytes in a bounded child process and analyse them.

    file: the name that the report carries; the rest as for `analyse`. Raises ReadError.
    """
    found = start(EXTRACT, data, file, limits).result()
    return judge(found, registry, as_of=as_of, select=select, ignore=ignore, lang=lang)


def analyse(
    document: Document,
    registry: Registry,
    *,
    as_of: date | None = None,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    lang: Language = "vi",
) -> Analysis:
    """All records of one report and the findings on them, in this process.

    as_of: the day at which validity is judged; without it the report's own date, at the end of
        the month or year where the draft leaves its day or month blank.
    select, ignore: codes of rules or their beginnings.
    """
    from vnreport.pipeline.extraction import extract  # only here: elsewhere a child loads it

    found = extract(document)
    return judge(found, registry, as_of=as_of, select=select, ignore=ignore, lang=lang)
