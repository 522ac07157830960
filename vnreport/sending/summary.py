"""The reports of a province in, one after the other; its row of the summary out."""

from sqlalchemy import Connection

from vnreport.outputs.page_words import page_words
from vnreport.outputs.sheet import Value
from vnreport.store.citations import list_cited
from vnreport.store.rows import RANKS, DocumentRow
from vnreport.tables.messages import Language

_ADDED = (
    "errors", "warnings", "infos", "undecided", "citations", "works", "not_assessable", "figures",
    "checked_figures",
)  # fmt: skip


class Sums:
    """What the reports of one province come to; dismissed findings count nowhere."""

    def __init__(self, province: str | None) -> None:
        self._province = province
        self._reports = self._lost = self._with_errors = self._late = self._to_verify = 0
        self._sums = dict.fromkeys(_ADDED, 0)

    def add(self, connection: Connection, document: DocumentRow, to_verify: int) -> None:
        """One more report, and how many of its figures are to be verified."""
        self._reports += 1
        self._lost += document.status in ("failed", "timed_out")
        self._with_errors += document.worst >= RANKS["error"]
        cited = list_cited(connection, document.id)
        self._late += sum(one.state == "superseded" for one in cited)
        self._to_verify += to_verify
        for name in _ADDED:
            self._sums[name] += getattr(document, name)

    def row(self, lang: Language) -> tuple[Value, ...]:
        """The row, in the order of columns.SHEETS["by-province"]."""
        own = self._sums
        return (
            self._province or page_words("province-unknown", lang),
            self._reports,
            self._lost,
            self._with_errors,
            *(own[name] for name in ("errors", "warnings", "infos", "undecided", "citations")),
            own["works"],
            self._late,
            *(own[name] for name in ("not_assessable", "figures", "checked_figures")),
            self._to_verify,
        )
