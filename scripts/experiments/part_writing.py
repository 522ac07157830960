"""Words, numbers and lists in; a passage under construction with its numbers marked, out."""

import random
from typing import Any, NamedTuple

Topic = dict[str, Any]


class Mark(NamedTuple):
    """A number in a passage: where it stands, and the marks that it may be said to be part of."""

    start: int
    end: int
    wholes: tuple[int, ...]
    doubtful: bool = False


class Passage(NamedTuple):
    """A text, its marked numbers in the order of their making, and its house or file."""

    text: str
    marks: tuple[Mark, ...]
    group: str


class House(NamedTuple):
    """The habits of an office.

    ways: its ways of listing. label_first: how often a label precedes its number. tail: how often
    a share or a change stands behind a number. lines: a sentence may begin a new paragraph.
    """

    ways: tuple[str, ...]
    label_first: float
    tail: float
    bare: float
    lines: bool
    separators: tuple[str, str]


class Writer:
    """A passage as far as it is written; `marks` are wholes and parts as they are put down."""

    def __init__(self, house: House, phrases: dict[str, Any], chance: random.Random) -> None:
        self.house, self.phrases, self.chance = house, phrases, chance
        self.text, self.marks = "", list[Mark]()
        self.topic: Topic = chance.choice(phrases["topic"])

    def _put(self, words: str) -> None:
        self.text += words

    def _number(self, value: int, whole: int | None = None) -> int:
        padded = value < 10 and self.chance.random() < 0.4
        words = f"{value:02d}" if padded else f"{value:,}".replace(",", ".")
        start = len(self.text)
        self._put(words)
        self.marks.append(Mark(start, len(self.text), () if whole is None else (whole,)))
        return len(self.marks) - 1

    def _one(self, name: str) -> str:
        return str(self.chance.choice(self.phrases[name]))

    def _value(self) -> int:
        return self.chance.choice([self.chance.randint(12, 90), self.chance.randint(60, 900)] * 2
                                  + [self.chance.randint(900, 60_000)])  # fmt: skip

    def _filled(self, words: str) -> str:
        """Words with a share, a change or a bigger number of no whole put in."""
        noun = self.noun
        return words.format(
            noun=noun,
            percent=f"{self.chance.randint(100, 9900) / 100}".replace(".", ","),
            small=f"{self.chance.randint(2, 40)} {noun}",
            big=f"{self.chance.randint(2_000, 60_000):,} {noun}".replace(",", "."),
            N="{N}",
        )

    def _tail(self) -> None:
        if self.chance.random() < self.house.tail:
            words = self._filled(self._one("shares"))
            self._put(self.chance.choice([f", {words}", f" ({words})"]))

    def _whole(self, value: int, whole: int | None = None, tail: bool = True) -> int:
        """Leads in a whole; returns its mark."""
        self.noun = str(self.chance.choice(self.topic["nouns"]))
        before, after = str(self.chance.choice(self.topic["leads"])).split("{W}")
        self._put(before)
        place = self._number(value, whole)
        self._put(f" {self.noun}{after}")
        if tail:
            self._tail()
        return place

    def _after(self, joint: str = "; ") -> None:
        """What follows and is no part."""
        self._put(joint)
        words = str(self.chance.choice(self.topic["after"]))
        before, _, after = words.partition("{N}")
        self._put(before)
        self._number(max(1, self._value() // self.chance.choice([1, 8, 20])))
        self._put(after.replace("{noun}", self.noun))

    def _values(self, whole: int, count: int, adds: bool) -> list[int]:
        if adds and whole > count:
            cuts = sorted(self.chance.sample(range(1, whole), count - 1))
            return [b - a for a, b in zip([0, *cuts], [*cuts, whole], strict=True)]
        return [max(1, self.chance.randint(1, max(1, whole * 6 // 10))) for _ in range(count)]

    def _list(self, whole: int, value: int, count: int | None = None) -> None:
        """Members with their numbers: of a partition, or of labels that may overlap."""
        adds = self.chance.random() < 0.5
        labels = list(self.chance.choice(self.topic["partitions"]) if adds
                      else self.topic["overlaps"])  # fmt: skip
        if self.chance.random() < 0.12:
            labels, adds = list(self.phrases["places"]), self.chance.random() < 0.5
        if not adds or len(labels) > 5:
            self.chance.shuffle(labels)
            labels = labels[: count or self.chance.choice([1, 1, 2, 2, 3, 4, 5])]
        first = self.chance.random() < self.house.label_first
        noun = "" if self.chance.random() < self.house.bare else str(
            self.chance.choice(self.topic["parts"]))  # fmt: skip
        if self.topic.get("money") or self.topic.get("measure"):
            noun, first = self.noun, True
        between, last = self.house.separators
        for index, (label, part) in enumerate(
            zip(labels, self._values(value, len(labels), adds), strict=True)
        ):
            if index:
                self._put(last if index == len(labels) - 1 else between)
            self._member(label, part, noun, whole, first)

    def _member(self, label: str, value: int, noun: str, whole: int, first: bool) -> None:
        if first:
            verb = self.chance.choice(["", "", "có ", "là ", "được ", ": ", "đạt "])
            self._put(f"{label}{verb}" if verb == ": " else f"{label} {verb}")
            self._number(value, whole)
            self._put(f" {noun}".rstrip())
        else:
            self._number(value, whole)
            self._put(f" {noun} {label}".replace("  ", " "))
        self._tail()
