"""The code of a rule in; a sentence that breaks it, with the finding marked, out."""

import re
import tomllib
from collections.abc import Callable
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import Any

from generating import citing, figuring, timing
from generating.phrase import Mark, Phrase, flagged, joined, marked
from generating.works import Work, central, issued, later_than, successor
from generating.writer import Writer

_FILE = Path(__file__).with_name("planted.toml")
_SPOT = re.compile(r"⟦([^⟧|]*)(?:\|([^⟧]*))?⟧")

HEAD_CODES = ("LAY007", "LAY010", "LAY012", "LAY013", "LAY018", "LAY021", "LAY023")
"""Planted by head.py above and below the text; LAY023, the end of the text, by composing.py."""

FIGURE_CODES = ("FIG001", "FIG002", "FIG003", "FIG004", "FIG007", "FIG008")
"""Planted by figuring.py in figures of the report."""

HEADING_CODES = ("LAY004", "LAY017")
"""Planted by composing.py on a heading."""

Fault = Callable[[Writer], dict[str, Phrase] | None]


@cache
def _rows() -> dict[str, Any]:
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))


def sentence_codes() -> list[str]:
    """Codes that a sentence of their own is planted for."""
    return list(_rows())


def planted(code: str, writer: Writer) -> Phrase | None:
    """A sentence with that error; None where this report's day knows no such case."""
    frame = writer.chance.choice(_rows()[code]["frames"])
    maker = _MAKERS.get(code)
    slots: dict[str, Phrase] | None = maker(writer) if maker else {}
    if slots is None:
        return None
    return _spotted(writer.sentence(frame, "leadership", slots), code)


def _spotted(phrase: Phrase, code: str) -> Phrase:
    """⟦wrong|right⟧ as a finding on the wrong words; the phrase has no other marks before it."""
    match = _SPOT.search(phrase.text)
    if match is None:
        return phrase
    fields = {"code": code} | ({"suggestion": match[2]} if match[2] else {})
    wrong = Phrase(match[1], (Mark("findings", 0, len(match[1]), fields),))
    return joined(phrase.text[: match.start()], wrong, phrase.text[match.end() :])


def _pick(writer: Writer, works: list[Work]) -> Work | None:
    free = writer.free([w for w in works if w.basis == "web" and not w.about])
    return writer.take(writer.chance.choice(free), again=False) if free else None


def _cited(writer: Writer, work: Work, **told: Any) -> Phrase:
    return citing.introduced(work, writer.style, "implemented", writer.chance, **told)


def _on_citation(phrase: Phrase, code: str, suggestion: str | None = None) -> Phrase:
    """The finding on the citation that the phrase begins with."""
    cited = phrase.marks[0]
    fields: dict[str, Any] = {"code": code}
    if suggestion:
        fields["suggestion"] = suggestion
    return phrase._replace(marks=(*phrase.marks, Mark("findings", cited.start, cited.end, fields)))


def _superseded(writer: Writer) -> dict[str, Phrase] | None:
    old = [
        w
        for w in issued("", writer.day)
        if (r := successor(w.work or "", writer.day, trusted=True))
        and (writer.day - r.day).days > 60
    ]
    free = writer.free([w for w in old if not w.about])
    if not free:
        return None
    work = writer.take(writer.chance.choice(free), again=False)
    newer = _end_of_chain(work, writer)
    return {"bad": _on_citation(_cited(writer, work), "REG001", newer)}


def _end_of_chain(work: Work, writer: Writer) -> str | None:
    """The symbol of what holds instead on the report's day."""
    step = successor(work.work or "", writer.day)
    last = None
    while step:
        last, step = step.newer, successor(step.newer, writer.day)
    newest = central().get(last or "")
    if newest:
        writer.spent.add(newest.symbol)
    return newest.symbol if newest else None


def _not_yet(writer: Writer) -> dict[str, Phrase] | None:
    work = _pick(writer, later_than(writer.day))
    return {"bad": _on_citation(_cited(writer, work), "REG002")} if work else None


def _in_force(writer: Writer) -> list[Work]:
    return [w for w in issued("", writer.day) if not successor(w.work or "", writer.day)]


def _wrong_day(writer: Writer) -> dict[str, Phrase] | None:
    work = _pick(writer, [w for w in _in_force(writer) if (writer.day - w.day).days > 300])
    if not work:
        return None
    month = work.day.month % 9 + 3
    wrong = work.day.replace(day=min(work.day.day, 28), month=month)
    right = timing.day_words(work.day, writer.style.date)
    date = flagged(timing.day_phrase(wrong, writer.style.date), "REG003", right)
    return {"bad": _cited(writer, work, date=date, plain=True)}


def _wrong_body(writer: Writer) -> dict[str, Phrase] | None:
    work = _pick(writer, [w for w in _in_force(writer) if w.body == "Bộ Chính trị"])
    if not work:
        return None
    cited = citing.mention(work, writer.style, "implemented", day=work.day.isoformat())
    when = timing.day_phrase(work.day, writer.style.date)
    words = joined(cited, " ngày ", when, " của Ban Bí thư")
    return {"bad": _on_citation(words, "REG004", work.body)}


def _lost_digit(writer: Writer) -> dict[str, Phrase] | None:
    """The first digit of the number is missing: 95-QĐ/TW of 18/6/2019 for 195-QĐ/TW."""
    works = [w for w in _in_force(writer) if w.work in _LOSABLE]
    work = _pick(writer, works)
    if not work:
        return None
    wrong = work.symbol[1:]
    symbol = flagged(Phrase(citing.symbol_words(wrong, writer.style)), "REG005", work.symbol)
    false = work._replace(symbol=wrong, number=int(wrong.split("-")[0]), work=None)
    return {"bad": _cited(writer, false, symbol=symbol, plain=True)}


_LOSABLE = ("TW/QĐ/195/2019-06-18", "TW/QĐ/114/2023-07-11", "TW/QĐ/131/2023-10-27")


def _ambiguous(writer: Writer) -> dict[str, Phrase] | None:
    """“Nghị quyết số 18” after 2022: there is one of 2017 and one of 2022."""
    if ("Nghị quyết", 18) in writer.numbers or writer.day.year < 2023:
        return None
    writer.numbers.add(("Nghị quyết", 18))
    work = central()["TW/NQ/18/2017-10-25"]._replace(work=None)
    words = joined(citing.short(work, writer.style, "implemented"), " của Ban Chấp hành Trung ương")
    return {"bad": _on_citation(words, "REG007")}


def _two_spellings(writer: Writer) -> dict[str, Phrase] | None:
    work = writer.take(writer.own("KH"), again=False)
    number, tail = work.symbol.split("-", 1)
    code, issuer = tail.split("/")
    other = f"{number}/{code}-{issuer}"
    symbol = flagged(Phrase(other), "CIT001", work.symbol)
    first = _cited(writer, work, plain=True)
    return {"first": first, "bad": citing.mention(work, writer.style, "named", symbol=symbol)}


def _two_days(writer: Writer) -> dict[str, Phrase] | None:
    work = writer.take(writer.own("CTr"), again=False)
    first = _cited(writer, work, plain=True)
    wrong = work.day - timedelta(writer.chance.choice((9, 10, 30)))
    date = flagged(timing.day_phrase(wrong, writer.style.date), "CIT002")
    return {"first": first, "bad": _cited(writer, work, date=date, plain=True)}


def _wrong_type(writer: Writer) -> dict[str, Phrase] | None:
    """“Chỉ thị số 69-QĐ/TW”."""
    work = _pick(writer, _in_force(writer))
    if not work:
        return None
    wrong = "Chỉ thị" if work.type_name != "Chỉ thị" else "Quy định"
    words = _cited(writer, work, type_name=wrong, plain=True)
    return {"bad": _on_citation(words, "CIT003", work.type_name)}


def _never_named(writer: Writer) -> dict[str, Phrase] | None:
    work = writer.take(writer.own("KH"), again=False)
    number = 3000 + writer.chance.randrange(5000)
    work = work._replace(symbol=f"{number}-KH/{writer.office.symbol}", number=number)
    return {"bad": _on_citation(citing.short(work, writer.style, "implemented"), "CIT004")}


def _two_of_a_number(writer: Writer) -> dict[str, Phrase] | None:
    work = _pick(writer, [w for w in _in_force(writer) if w.type_name in ("Chỉ thị", "Nghị quyết")])
    if not work:
        return None
    code = "CT" if work.type_name == "Chỉ thị" else "NQ"
    own = writer.own(code)
    own = own._replace(
        symbol=f"{work.number:02d}-{code}/{writer.office.symbol}", number=work.number
    )
    short = citing.short(work._replace(work=None), writer.style, "reported")
    return {
        "first": _cited(writer, work, plain=True),
        "second": _cited(writer, own, plain=True),
        "bad": _on_citation(short, "CIT005"),
    }


def _no_such_day(writer: Writer) -> dict[str, Phrase] | None:
    day, month = writer.chance.choice(((31, 4), (31, 6), (30, 2), (31, 9), (31, 11)))
    month_words = f"{month:02d}" if month < 3 else str(month)
    between = writer.style.date[1] if writer.style.date[1] in "/-." else "/"
    text = between.join((str(day), month_words, str(writer.day.year - 1)))
    fields = {"value": None, "grain": "day"}
    return {"bad": flagged(marked("dates", text, fields), "DAT001")}


def _after_the_report(writer: Writer) -> dict[str, Phrase] | None:
    day = writer.day + timedelta(writer.chance.randint(15, 90))
    return {"bad": flagged(timing.day_phrase(day, writer.style.date), "DAT002")}


def _no_zero(writer: Writer) -> dict[str, Phrase] | None:
    if writer.style.date == "words":
        return None
    month = writer.chance.randint(3, 9)
    day = writer.chance.randint(2, 9)
    year = writer.day.year - 1
    between = writer.style.date[1] if writer.style.date[1] in "/-." else "/"
    text = f"{day}{between}{month}{between}{year}"
    date = timing.dated(text, f"{year}-{month:02d}-{day:02d}", "day")
    return {"bad": flagged(date, "DAT003", f"0{text}")}


def _backward(writer: Writer) -> dict[str, Phrase] | None:
    year = writer.day.year
    fields = {"value": str(year), "grain": "range", "end_value": str(year - 4), "optional": True}
    return {"bad": flagged(marked("dates", f"{year} - {year - 4}", fields), "DAT004")}


def _over_hundred(writer: Writer) -> dict[str, Phrase] | None:
    value = 10_000 + writer.chance.randint(150, 2400)
    return {"bad": flagged(figuring.percent(value, writer.style), "FIG009")}


def _restated(writer: Writer) -> dict[str, Phrase] | None:
    value = writer.members
    right = figuring.count(value, "đảng viên", writer.style)
    wrong = figuring.count(value + writer.chance.choice((9, 27, -18)), "đảng viên", writer.style)
    return {"right": right, "bad": flagged(wrong, "FIG005", right.text)}


_MAKERS: dict[str, Fault] = {
    "REG001": _superseded,
    "REG002": _not_yet,
    "REG003": _wrong_day,
    "REG004": _wrong_body,
    "REG005": _lost_digit,
    "REG007": _ambiguous,
    "CIT001": _two_spellings,
    "CIT002": _two_days,
    "CIT003": _wrong_type,
    "CIT004": _never_named,
    "CIT005": _two_of_a_number,
    "DAT001": _no_such_day,
    "DAT002": _after_the_report,
    "DAT003": _no_zero,
    "DAT004": _backward,
    "FIG005": _restated,
    "FIG009": _over_hundred,
}
