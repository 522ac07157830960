"""A frame with slots in; a sentence of one report, marked, out. Remembers what the report has named."""

import tomllib
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from generating import citing, figuring, timing
from generating.offices import Office, places_below
from generating.phrase import Phrase, joined, marked, names_in
from generating.works import Work, central, in_section, lists, unique

_HERE = Path(__file__).parent


@cache
def frames() -> dict[str, Any]:
    """The rows of frames.toml."""
    return tomllib.loads((_HERE / "frames.toml").read_text(encoding="utf-8"))


class Writer:
    """One report in the making: its office, its day, its chance, and what it has cited so far.

    told: works that may be cited again. spent: symbols that no new mention may use. notes: bodies
    of the footnotes in their order.
    """

    def __init__(self, office: Office, day: date, chance: Random) -> None:
        self.office, self.day, self.chance = office, day, chance
        self.style = office.style
        self.told: list[Work] = []
        self.spent: set[str] = set()
        self.numbers: set[tuple[str, int]] = set()
        self.notes: list[Phrase] = []
        below = places_below(office)
        self.places = chance.sample(below, k=len(below))
        self.members = office.members * chance.randint(94, 106) // 100
        self.subject = Phrase("")
        self._mentions = 0
        self._in_note = False

    def sentence(self, frame: str, section: str, given: dict[str, Phrase] | None = None) -> Phrase:
        """The frame with its slots filled; given: phrases for slots of its own."""
        if self.style.mark == "after":
            for stop in ".,;":
                frame = frame.replace("{note}" + stop, stop + "{note}")
        slots: dict[str, Phrase | str] = dict(given or {})
        pieces: list[Phrase | str] = []
        rest = frame
        for name in names_in(frame):
            before, _, rest = rest.partition("{" + name + "}")
            pieces += [before, slots[name] if name in slots else self.slot(name, section)]
        return capital(joined(*pieces, rest))

    def slot(self, name: str, section: str) -> Phrase:
        """What stands in a slot, as told at the head of frames.toml."""
        kind, *rest = name.split(":")
        if kind == "work":
            return self.cite(section, rest[0])
        if kind == "again":
            return self.again(section, rest[0])
        if kind == "own":
            return self.own_document(rest[0], rest[1], bare=len(rest) > 2)
        if kind in ("state", "named"):
            return self._outside(kind, rest[0])
        if kind == "n":
            low, high = map(int, rest[0].split("-"))
            high = max(low + 4, round(high * self.office.scale))
            return figuring.count(self.chance.randint(low, high), rest[1], self.style)
        if kind == "money":
            return figuring.money(self.chance.randint(3, 20 + round(960 * self.office.scale)))
        if kind == "rise":
            low, high = map(int, rest[0].split("-"))
            return figuring.rise(self.chance.randint(low, high), rest[1], self.style)
        if kind == "list":
            return self._listed(rest[0])
        if kind == "note":
            return self.note()
        if kind == "place":
            return Phrase(self.chance.choice(self.places))
        if kind == "provision":
            return Phrase(f"khoản {self.chance.randint(1, 4)} Điều {self.chance.randint(3, 30)}")
        if kind == "subject":
            return self.subject
        if kind in ("organ", "committee", "party", "lower", "area"):
            return Phrase(getattr(self.office, kind))
        return self._time(kind)

    def name(self) -> str:
        """A new name for a mention that another one points to."""
        self._mentions += 1
        return f"m{self._mentions}"

    def free(self, works: list[Work]) -> list[Work]:
        """Those that the report has not named yet, nor another with that type and number."""
        return [
            w
            for w in works
            if w.symbol not in self.spent and (w.type_name, w.number) not in self.numbers
        ]

    def take(self, work: Work, *, again: bool = True) -> Work:
        """The work is named now; again: later sentences may come back to it."""
        self.spent.add(work.symbol)
        self.numbers.add((work.type_name, work.number))
        if work.about:
            about = central()[work.about[1]]
            self.spent.add(about.symbol)
        if again:
            self.told.append(work)
        return work

    def cite(self, section: str, act: str, **told: Any) -> Phrase:
        """A work of the Party in force on the report's day, named for the first time."""
        works = self.free(in_section(section, self.day)) or self.free(in_section("", self.day))
        if not works:
            return self.again(section, act)
        work = self.take(self.chance.choice(works), again=not self._in_note)
        return citing.introduced(work, self.style, act, self.chance, name=self.name(), **told)

    def again(self, section: str, act: str) -> Phrase:
        """A work that the report has named already."""
        if not self.told:
            return self.cite(section, act)
        work = self.chance.choice(self.told[-5:])
        if self.chance.random() < 0.5:
            return citing.short(work, self.style, act)
        return citing.mention(work, self.style, act)

    def own(self, code: str, days: int = 800, type_name: str = "") -> Work:
        """A document of the office itself, its number as its pace of issuing makes it.

        type_name: another type that goes by the same code.
        """
        rows = lists()
        starts = [day for day in rows["terms"]["starts"] if day < self.day - timedelta(90)]
        start = max(starts)
        first = max(start + timedelta(20), self.day - timedelta(days))
        usual, *titles = rows["own"][code]
        type_name = type_name or usual
        for _ in range(50):
            day = timing.between(first, self.day - timedelta(12), self.chance)
            number = 1 + (day - start).days * rows["pace"][code] // 365
            if (type_name, number) not in self.numbers:
                break
        symbol = f"{number:02d}-{code}/{self.office.symbol}"
        body = self.chance.choice((self.office.organ, self.office.committee))
        title = self.chance.choice(titles)
        return Work(None, symbol, number, type_name, self.office.symbol, body, day, title)

    def own_document(self, code: str, act: str, *, bare: bool = False) -> Phrase:
        """A document of the office itself, named for the first time; bare: its issuer is not."""
        work = self.own(code, 250 if act == "basis" else 800)
        self.take(work, again=not self._in_note and code not in ("CV", "TB", "BC"))
        told: dict[str, Any] = {"body": ("", None)} if bare else {}
        return citing.introduced(work, self.style, act, self.chance, name=self.name(), **told)

    def _listed(self, act: str) -> Phrase:
        """Two or three works of one type behind one type word, without their dates."""
        free = [w for w in self.free(in_section("", self.day)) if unique(w) and not w.about]
        by_type: dict[str, list[Work]] = {}
        for work in free:
            by_type.setdefault(work.type_name, []).append(work)
        rows = [works for works in by_type.values() if len(works) > 1]
        if not rows:
            return self.cite("", act)
        works = self.chance.choice(rows)
        chosen = self.chance.sample(works, k=min(len(works), self.chance.choice((2, 2, 3))))
        for work in chosen:
            self.take(work, again=False)
        return citing.listed(sorted(chosen, key=lambda w: w.number), self.style, act)

    def _outside(self, kind: str, act: str) -> Phrase:
        rows = [row for row in lists()[kind] if self._known(row)]
        row = self.chance.choice(rows)
        return citing.state_law(row, self.style, act) if kind == "state" else citing.named(row, act)

    def _known(self, row: dict[str, Any]) -> bool:
        begins = row.get("from") or row["date"]
        return bool(begins < self.day - timedelta(20) and row.get("to", self.day) >= self.day)

    def note(self) -> Phrase:
        """The mark of a new footnote, where the habit of the office has one."""
        if self._in_note or self.chance.randrange(100) >= self.style.notes:
            return Phrase("")
        self._in_note = True
        frame = self.chance.choice(frames()["notes"]["frames"])
        self.notes.append(self.sentence(frame, ""))
        self._in_note = False
        number = len(self.notes)
        return marked("footnotes", f"[{number}]", {"n": number})

    def _time(self, kind: str) -> Phrase:
        day, chance = self.day, self.chance
        past = timing.between(day - timedelta(300), day - timedelta(20), chance)
        quarter = (past.month + 2) // 3
        found = {
            "day": lambda: timing.day_phrase(past, self.style.date),
            "month": lambda: timing.month_phrase(past, chance),
            "year": lambda: timing.year_phrase(day.year),
            "lastyear": lambda: timing.year_phrase(day.year - 1),
            "nextyear": lambda: timing.year_phrase(day.year + 1),
            "quarter": lambda: timing.quarter_phrase(past.year, quarter, chance),
            "nextquarter": lambda: timing.quarter_phrase(
                day.year + 1, chance.randint(1, 3), chance
            ),
            "half": lambda: timing.half_phrase(day.year, 1 if day.month < 9 else 2),
            "period": lambda: (
                timing.half_phrase(day.year, 1) if day.month < 9 else timing.year_phrase(day.year)
            ),
            "stage": lambda: timing.stage_phrase(*_stage(day), self.style.span),
            "nextstage": lambda: timing.stage_phrase(
                _stage(day)[1] + 1, _stage(day)[1] + 5, self.style.span
            ),
            "deadline": lambda: timing.day_phrase(
                day + timedelta(chance.randint(20, 200)), self.style.date
            ),
            "months": lambda: timing.months_phrase(day.year - 1, chance.choice((8, 9, 10))),
            "since": lambda: timing.span_phrase(
                timing.years_back(past, 1), past, self.style.date, lead=""
            ),
            "span": lambda: timing.span_phrase(
                past, past + timedelta(chance.randint(2, 12)), self.style.date
            ),
        }
        return found[kind]()


def capital(phrase: Phrase) -> Phrase:
    """The phrase with a capital letter in front."""
    return phrase._replace(text=phrase.text[:1].upper() + phrase.text[1:])


def _stage(day: date) -> tuple[int, int]:
    first = 2015 + 5 * ((day.year - 2016) // 5)
    return first, first + 5
