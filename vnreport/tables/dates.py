"""A date in, the way in which party offices write it out."""

from datetime import date


def written(day: date) -> str:
    """05/9/2024 and 05/02/2024: the day in two figures, the month padded only in 1 and 2.

    Source: Hướng dẫn 36-HD/VPTW ngày 03/4/2018, mục II (ngày, tháng, năm).
    """
    month = f"{day.month:02d}" if day.month < 3 else str(day.month)
    return f"{day.day:02d}/{month}/{day.year}"
