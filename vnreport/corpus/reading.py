"""One file's bytes in, its records as plain values out: what runs in a bounded child."""

from vnreport.batch.settings import settings_from
from vnreport.batch.work import analysed
from vnreport.outputs.records import Record, records

READ = "vnreport.corpus.reading:read"
"""The name of `read` for a worker."""


def read(data: bytes, file: str, settings: str) -> Record:
    """The records of a file, findings and all; settings as `Settings.as_words` writes them.

    Raises ReadError.
    """
    analysis, _ = analysed(data, file, settings)
    return records(analysis, settings_from(settings).lang)
