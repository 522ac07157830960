"""What comes of writing notes into a file."""

from typing import NamedTuple

from vnreport.document.findings import Finding


class Annotated(NamedTuple):
    """The bytes of a file with notes.

    added: findings whose note is new; standing: whose note stood there before; tracked: whose
    fix is a tracked change now; unplaced: for which the file has no place.
    """

    data: bytes
    added: tuple[Finding, ...] = ()
    standing: tuple[Finding, ...] = ()
    tracked: tuple[Finding, ...] = ()
    unplaced: tuple[Finding, ...] = ()
