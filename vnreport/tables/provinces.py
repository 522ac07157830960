"""Provinces before and after the mergers of 1 July 2025, from tables/data/provinces.toml."""

import re
import unicodedata
from collections.abc import Mapping
from datetime import date
from functools import cache, lru_cache
from typing import NamedTuple

from vnreport.tables.load import table


class Province(NamedTuple):
    """One province or centrally run city.

    kind: "tỉnh" or "thành phố", at first; city_from: the day on which a province became a city.
    last, successor: where it was merged, its last day and the province that took it in.
    not_after: words after which the name means no place (“Học viện Chính trị quốc gia Hồ Chí
        Minh”).
    """

    name: str
    kind: str
    also: tuple[str, ...]
    last: date | None
    successor: str | None
    city_from: date | None
    not_after: tuple[str, ...] = ()

    def committee(self, day: date) -> str:
        """What its party committee is called on a day: “Tỉnh ủy” or “Thành ủy”."""
        city = self.kind == "thành phố" or (self.city_from is not None and day >= self.city_from)
        return "Thành ủy" if city else "Tỉnh ủy"


@cache
def provinces() -> tuple[Province, ...]:
    """All provinces that were or are, in the order of the table."""
    return tuple(
        Province(
            row["name"],
            row["kind"],
            tuple(row["also"]),
            _day(row.get("last")),
            row.get("successor"),
            _day(row.get("city_from")),
            tuple(row.get("not_after", ())),
        )
        for row in table("provinces")["row"]
    )


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None


@lru_cache(maxsize=1024)
def province_named(text: str) -> Province | None:
    """The province that a text names (“Ban Thường vụ Tỉnh ủy Hậu Giang”), None without one.

    Marks and case do not count. None also where two different ones are named.
    """
    named = {province.name: province for province in _found(text)}
    return named.popitem()[1] if len(named) == 1 else None


def province_on(name: str, day: date) -> Province | None:
    """The province that the named one is, or is part of, on a day; None for an unknown name."""
    province = _by_name().get(_fold(name))
    if province and province.successor and province.last and day > province.last:
        return _by_name()[_fold(province.successor)]
    return province


def _found(text: str) -> list[Province]:
    return [_by_name()[match[0]] for match in _pattern().finditer(_fold(text))]


@cache
def _by_name() -> Mapping[str, Province]:
    return {_fold(name): one for one in provinces() for name in (one.name, *one.also)}


@cache
def _pattern() -> re.Pattern[str]:
    names = sorted(_by_name(), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(_place, names))})\b")


def _place(name: str) -> str:
    before = (f"(?<!{_fold(words)} )" for words in _by_name()[name].not_after)
    return "".join(before) + name


def _fold(text: str) -> str:
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return re.sub(r"[^0-9a-z]+", " ", letters).strip()
