"""Days and periods in; their words in the habit of an office, marked as dates, out."""

import calendar
from datetime import date, timedelta
from random import Random

from generating.phrase import Phrase, joined, marked
from vnreport.document.roman import roman


def dated(text: str, value: str, grain: str, end_value: str | None = None) -> Phrase:
    """Words that are a date from end to end."""
    fields = {"value": value, "grain": grain}
    return marked("dates", text, {**fields, "end_value": end_value} if end_value else fields)


def day_words(day: date, style: str) -> str:
    """25/10/2018, 25-10-2018, 25.10.2018 or 25 tháng 10 năm 2018; zeros as the Party writes them.

    style: "d/m" leaves the zero of March to September out, "d/mm" does not.
    """
    month = f"{day.month:02d}" if day.month < 3 or style == "d/mm" else str(day.month)
    if style == "words":
        return f"{day.day:02d} tháng {month} năm {day.year}"
    between = style[1] if style[1] in "/-." else "/"
    return f"{day.day:02d}{between}{month}{between}{day.year}"


def day_phrase(day: date, style: str) -> Phrase:
    """A day as a date."""
    return dated(day_words(day, style), day.isoformat(), "day")


def span_phrase(first: date, last: date, style: str, lead: str = "ngày ") -> Phrase:
    """“15/8/2023 đến ngày 20/8/2023”: one period; lead: what stands before the second day."""
    text = f"{day_words(first, style)} đến {lead}{day_words(last, style)}"
    return dated(text, first.isoformat(), "range", last.isoformat())


def year_phrase(year: int, *, capital: bool = False) -> Phrase:
    """“năm 2023”."""
    return dated(f"{'Năm' if capital else 'năm'} {year}", str(year), "year")


def month_phrase(day: date, chance: Random) -> Phrase:
    """“tháng 10/2021” or “tháng 10 năm 2021”."""
    month = f"{day.month:02d}" if day.month < 3 else str(day.month)
    text = chance.choice((f"tháng {month}/{day.year}", f"tháng {month} năm {day.year}"))
    return dated(text, f"{day.year}-{day.month:02d}", "month")


def quarter_phrase(year: int, quarter: int, chance: Random) -> Phrase:
    """“quý II năm 2023” or “quý II/2023”."""
    number = roman(quarter)
    text = chance.choice((f"quý {number} năm {year}", f"quý {number}/{year}"))
    return dated(text, f"{year}-Q{quarter}", "quarter")


def half_phrase(year: int, half: int) -> Phrase:
    """“6 tháng đầu năm 2023”."""
    text = f"6 tháng {'đầu' if half == 1 else 'cuối'} năm {year}"
    first = (half - 1) * 6 + 1
    return dated(text, f"{year}-{first:02d}", "range", f"{year}-{first + 5:02d}")


def months_phrase(year: int, months: int) -> Phrase:
    """“9 tháng đầu năm 2023”."""
    text = f"{months} tháng đầu năm {year}"
    return dated(text, f"{year}-01", "range", f"{year}-{months:02d}")


def stage_phrase(first: int, last: int, between: str) -> Phrase:
    """“2021 - 2025”, as it stands behind “giai đoạn” or “nhiệm kỳ”."""
    return dated(f"{first}{between}{last}", str(first), "range", str(last))


def years_back(day: date, years: int) -> date:
    """The same day some years before."""
    last = calendar.monthrange(day.year - years, day.month)[1]
    return day.replace(year=day.year - years, day=min(day.day, last))


def between(first: date, last: date, chance: Random) -> date:
    """A day of the period."""
    return first + timedelta(days=chance.randrange((last - first).days + 1))


def place_and_day(place: str, day: date, *, zero: bool = True) -> Phrase:
    """“Lam Giang, ngày 08 tháng 12 năm 2023”; zero: written as it has to be."""
    number = f"{day.day:02d}" if zero else str(day.day)
    month = f"{day.month:02d}" if day.month < 3 and zero else str(day.month)
    text = f"{number} tháng {month} năm {day.year}"
    return joined(f"{place}, ngày ", dated(text, day.isoformat(), "day"))
