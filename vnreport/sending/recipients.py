"""The provinces of a run's reports in; the committees that letters go to out."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from vnreport.store.search import folded
from vnreport.tables.provinces import province_on


class Recipient(NamedTuple):
    """A committee, and the provinces whose reports it answers for: itself, and those merged into it."""

    province: str
    committee: str
    provinces: tuple[str, ...]

    @property
    def file(self) -> str:
        """The name of its letter, in plain letters: “lam-dong.docx”."""
        letters = "".join(one if one.isalnum() else " " for one in folded(self.province))
        return "-".join(letters.split()) + ".docx"


def recipients(provinces: Iterable[str], day: date) -> Sequence[Recipient]:
    """Who is there on a day to answer for the reports of some provinces, by name.

    A province that the table does not know is its own recipient.
    """
    found: dict[str, Recipient] = {}
    for name in provinces:
        now = province_on(name, day)
        today = now.name if now else name
        committee = f"{now.committee(day)} {today}" if now else name
        one = found.setdefault(today, Recipient(today, committee, ()))
        found[today] = one._replace(provinces=(*one.provinces, name))
    return sorted(found.values(), key=lambda one: folded(one.province))


def named(recipient: Recipient, wanted: str) -> bool:
    """Whether a user who typed this means the recipient or one of its provinces."""
    return folded(wanted) in {folded(name) for name in (recipient.province, *recipient.provinces)}
