"""The works of a numbering series and one more number with its day in; what speaks against it out."""

from collections.abc import Sequence
from datetime import date, timedelta

from vnreport.document.regulations import Work

SLACK = timedelta(days=45)
"""Numbers are not always signed in order: works nearer than this prove nothing."""


def against(series: Sequence[Work], number: int, issued: date) -> list[Work]:
    """Works of a larger number issued well before the day, else of a smaller one well after it.

    Source: Hướng dẫn 36-HD/VPTW ngày 03/4/2018, mục II.1.3.1: numbers run from 01 for each type
    within one term of the committee.
    """
    larger_before = [w for w in series if w.number > number and w.issued < issued - SLACK]
    return larger_before or [w for w in series if w.number < number and w.issued > issued + SLACK]
