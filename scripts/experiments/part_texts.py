"""Phrases of corpora/parts in, passages with wholes and parts marked out: what is trained on.

A house is how one office writes: which ways of listing it has, what it puts behind a number, where
it ends a line. No passage of one house stands on both sides of a split.
"""

import random
import tomllib
from pathlib import Path
from typing import Any, NamedTuple

PHRASES = Path(__file__).resolve().parents[2] / "corpora" / "parts" / "phrases.toml"
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


WAYS = (
    "comma", "bracket", "bare bracket", "stated", "sentence", "far", "colon", "of whole",
    "again", "has", "lines", "parallel", "nested", "pair", "paragraph", "none", "funnel",
    "other sort", "former", "big", "beyond", "result",
)  # fmt: skip
_FALSE = ("none", "funnel", "other sort", "former", "beyond", "result")


def passages(houses: int, each: int, seed: int) -> list[Passage]:
    """`each` passages of every house."""
    phrases = tomllib.loads(PHRASES.read_text(encoding="utf-8"))
    made = []
    for number in range(houses):
        chance = random.Random(f"{seed}/{number}")
        house = _house(chance)
        for _ in range(each):
            made.append(_Writer(house, phrases, chance).passage(f"house-{number}"))
    return made


def _house(chance: random.Random) -> House:
    true = [way for way in WAYS if way not in _FALSE]
    return House(
        (*chance.sample(true, 8), *chance.sample(_FALSE, 3)),
        chance.choice([0.15, 0.5, 0.85]),
        chance.choice([0.0, 0.2, 0.5]),
        chance.choice([0.0, 0.2, 0.6]),
        chance.random() < 0.4,
        chance.choice([(", ", " và "), (", ", ", "), ("; ", "; "), ("; ", " và "), (", ", "; ")]),
    )


class _Writer:
    """Writes one passage; `marks` are wholes and parts as they are put down."""

    def __init__(self, house: House, phrases: dict[str, Any], chance: random.Random) -> None:
        self.house, self.phrases, self.chance = house, phrases, chance
        self.text, self.marks = "", list[Mark]()
        self.topic: Topic = chance.choice(phrases["topic"])

    def passage(self, group: str) -> Passage:
        """Two to four statements, some sentences between them."""
        for _ in range(self.chance.randint(2, 4)):
            if self.chance.random() < 0.3:
                self.topic = self.chance.choice(self.phrases["topic"])
            self._put(self.chance.choice(self.phrases["openings"]))
            getattr(self, "_" + self.chance.choice(self.house.ways).replace(" ", "_"))()
            if self.chance.random() < 0.35:
                self._after(self.chance.choice(["; ", "; đồng thời ", ". Ngoài ra, ", ", "]))
            self._put(".")
            if self.chance.random() < 0.2:
                self._put(" " + self.chance.choice(self.phrases["closings"]))
            self._put("\n\n" if self.house.lines and self.chance.random() < 0.6 else " ")
        return Passage(_capitals(self.text), tuple(self.marks), group)

    # What is put down.

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

    # Ways of listing.

    def _comma(self) -> None:
        value = self._value()
        whole = self._whole(value)
        self._put(self.chance.choice([", ", "; ", " "]) + self._one("before_lists") + " ")
        self._list(whole, value)

    def _stated(self) -> None:
        value = self._value()
        whole = self._whole(value)
        self._put(self.chance.choice([", ", " "]) + self._one("stated_lists") + " ")
        self._list(whole, value)

    def _bracket(self) -> None:
        value = self._value()
        whole = self._whole(value, tail=False)
        self._put(" (" + self._one(self.chance.choice(["before_lists", "stated_lists"])) + " ")
        self._list(whole, value)
        self._put(")")
        self._tail()

    def _bare_bracket(self) -> None:
        value = self._value()
        whole = self._whole(value, tail=False)
        self._put(" (" + self.chance.choice(["", "", "có "]))
        self._list(whole, value)
        self._put(")")
        self._tail()

    def _sentence(self) -> None:
        value = self._value()
        whole = self._whole(value)
        self._put(". " + self._one("new_sentences") + " ")
        self._list(whole, value)

    def _paragraph(self) -> None:
        value = self._value()
        whole = self._whole(value)
        self._put(".\n" + self._one("new_sentences") + " ")
        self._list(whole, value)

    def _far(self) -> None:
        """Shares, changes and other numbers stand between a whole and its list."""
        value = self._value()
        whole = self._whole(value)
        for _ in range(self.chance.randint(1, 2)):
            words = self._one(self.chance.choice(["shares", "turns"]))
            self._put(f", {self._filled(words)}")
        self._put(self.chance.choice([", ", "; ", ". "]))
        self._put(self._one("before_lists") + " ")
        self._list(whole, value)

    def _colon(self) -> None:
        value = self._value()
        whole = self._whole(value)
        self._put(self.chance.choice([": ", ", cụ thể như sau: ", ", với các hình thức: "]))
        self._list(whole, value)

    def _of_whole(self) -> None:
        value = self._value()
        self.noun = str(self.chance.choice(self.topic["nouns"]))
        self._put(self.chance.choice(["Trong tổng số ", "Trong số ", "Trong ", "Trên tổng số "]))
        whole = self._number(value)
        self._put(f" {self.noun} " + self.chance.choice(["nêu trên", "được giao", "", "đợt này"]))
        self._put(self.chance.choice([" có ", ", có ", ", "]))
        self._list(whole, value)

    def _again(self) -> None:
        """The whole is taken up by its noun, behind other numbers."""
        value = self._value()
        whole = self._whole(value)
        if self.chance.random() < 0.5:
            self._put(", " + self._filled(self._one("turns")))
        self._put(self.chance.choice([". ", ".\n"]))
        self._put(str(self.chance.choice(self.topic["again"])) + " ")
        self._list(whole, value)

    def _has(self) -> None:
        """“…, có 12 cấp ủy viên”: a part with nothing but a verb before it."""
        value = self._value()
        whole = self._whole(value, tail=False)
        self._put(", có ")
        noun = str(self.chance.choice(self.topic["parts"]) or self.topic["nouns"][0])
        label = str(self.chance.choice(self.topic["overlaps"]))
        self._member(label, max(1, value // self.chance.randint(2, 9)), noun, whole, False)

    def _lines(self) -> None:
        value = self._value()
        whole = self._whole(value)
        self._put(self.chance.choice([", trong đó:", ", gồm:", ":", ", cụ thể:"]))
        bullet = self.chance.choice(["- ", "+ ", "• "])
        labels = self.chance.choice(self.topic["partitions"])
        first = self.chance.random() < self.house.label_first
        noun = str(self.chance.choice(self.topic["parts"]))
        for label, part in zip(labels, self._values(value, len(labels), True), strict=True):
            self._put("\n" + bullet)
            self._member(label, part, noun, whole, first or "money" in self.topic)
            self._put(";")

    def _parallel(self) -> None:
        """Two wholes, and members that count both: “12 lớp với 840 người; trong đó …”."""
        value, other = self._value(), self._value() * 9
        whole = self._whole(value, tail=False)
        joint = self.chance.choice([" với ", " cho ", ", "])
        noun = self.chance.choice(["học viên", "lượt người", "đối tượng", "hộ", "đảng viên"])
        if noun == self.noun:
            noun = "học viên"
        self._put(joint)
        second = self._number(other)
        self._put(f" {noun}")
        self._put(self.chance.choice(["; trong đó ", ", trong đó ", ". Trong đó, ", ", gồm "]))
        for index in range(self.chance.randint(1, 3)):
            self._put("; " if index else "")
            self._put(str(self.chance.choice(self.topic["overlaps"])) + " ")
            self._number(max(1, value // (index + 2)), whole)
            self._put(f" {self.noun}{joint}")
            self._number(max(1, other // (index + 3)), second)
            self._put(f" {noun}")

    def _nested(self) -> None:
        """A part of a whole has parts of its own in brackets or behind “trong đó”."""
        value = self._value() * 3
        whole = self._whole(value)
        self._put(self.chance.choice([", trong đó ", ", gồm ", ". Trong đó, "]))
        labels = list(self.topic["overlaps"])
        self.chance.shuffle(labels)
        noun = str(self.topic["nouns"][0])
        for index, label in enumerate(labels[: self.chance.randint(1, 3)]):
            self._put("; " if index else "")
            part = max(4, value // (index + 2))
            inner = self._number(part, whole)
            self._put(f" {noun} {label}")
            if index == 0:
                self._put(self.chance.choice([" (", " (trong đó có ", " (gồm "]))
                self._list(inner, part, 2)
                self._put(")")

    def _pair(self) -> None:
        """Two wholes joined by “và”; the parts are of the second, or of each in its turn."""
        value = self._value()
        first = self._whole(value, tail=False)
        noun = self.chance.choice(["tổ chức đảng", "đảng viên", "vụ", "hộ", "lớp"])
        if noun == self.noun:
            noun = "cơ quan"
        self._put(" và ")
        other = self._value()
        second = self._number(other)
        self._put(f" {noun}, trong đó có ")
        if self.chance.random() < 0.6:
            self._number(max(1, other // 3), second)
            self._put(f" {noun} " + self.chance.choice(self.phrases["places"]))
        else:
            self._number(max(1, value // 3), first)
            self._put(f" {self.noun} " + self.chance.choice(self.topic["overlaps"]))
            self._put(" và ")
            self._number(max(1, other // 3), second)
            self._put(f" {noun} " + self.chance.choice(self.phrases["places"]))

    def _big(self) -> None:
        """The parts are of the greater number that came last, not of what led to it."""
        value = self._value()
        self._whole(value, tail=False)
        self._put(self.chance.choice([", nâng tổng số lên ", ", đưa tổng số đến nay lên "]))
        great = self._value() * 7 + value
        whole = self._number(great)
        self._put(f" {self.noun}" + self.chance.choice([", trong đó ", " (trong đó ", " (gồm "]))
        opened = self.text.rstrip().rpartition(" ")[0].endswith("(") or "(" in self.text[-12:]
        self._list(whole, great)
        self._put(")" if opened else "")

    # What looks like parts and is none.

    def _none(self) -> None:
        self._whole(self._value())
        for _ in range(self.chance.randint(1, 4)):
            self._after(self.chance.choice(["; ", ", ", "; ", ". Đã ", " và "]))

    def _funnel(self) -> None:
        """Each number comes out of the one before, and is none of its listed parts."""
        value = self._value()
        self._whole(value)
        for words in (". Qua kiểm tra, kết luận ", "; phải xử lý ")[: self.chance.randint(1, 2)]:
            value = max(2, value * 2 // 3)
            self._put(words)
            self._number(value)
            self._put(f" {self.noun}")
        if self.chance.random() < 0.4:
            last = len(self.marks) - 1
            self._put(" (")
            self._list(last, value)
            self._put(")")

    def _other_sort(self) -> None:
        """“trong đó”, “gồm” and brackets before numbers of another sort."""
        self._whole(self._value(), tail=False)
        sort = self.chance.choice(["ngày công", "lượt tin bài", "văn bản", "triệu đồng", "km"])
        self._put(self.chance.choice([", trong đó đã huy động ", " (có ", " (với ", ", gồm cả "]))
        opened = "(" in self.text[-8:]
        self._number(self._value())
        self._put(f" {sort}" + (")" if opened else ""))

    def _beyond(self) -> None:
        """By how many a number passes a goal, and what it comes to for each."""
        value = self._value()
        self._whole(value, tail=False)
        words = self.chance.choice(
            [", vượt chỉ tiêu đại hội đề ra trên {} {}", " (tăng 7,7%, tương đương {} {})",
             ", nhiều hơn kế hoạch {} {}", ", bình quân mỗi xã {} {}", " (còn thiếu {} {})"]
        )  # fmt: skip
        before, after = words.split("{}", 1)
        self._put(before)
        self._number(max(2, value // self.chance.choice([3, 5, 9])))
        self._put(after.format(self.noun))

    def _result(self) -> None:
        """What has been done with some so far, in brackets: it comes out of a number."""
        value = self._value()
        self._whole(value, tail=False)
        words = ["đã xử lý xong", "đã hoàn thành", "hiện còn", "không xem xét", "đã chuyển đi"]
        self._put(self.chance.choice([" (", "; đến nay ", ". Đến nay "]))
        opened = self.text.endswith("(")
        for index in range(self.chance.randint(1, 2)):
            self._put(", " if index else "")
            self._put(self.chance.choice(words) + " ")
            self._number(max(1, value // self.chance.choice([2, 3, 6])))
            self._put(f" {self.noun}")
        self._put(")" if opened else "")

    def _former(self) -> None:
        """The same of another year, or a goal, in brackets or behind “so với”."""
        value = self._value()
        self._whole(value, tail=False)
        other = max(2, value * self.chance.randint(5, 15) // 10)
        words = self.chance.choice(
            [" (cùng kỳ {} {})", " (năm 2021 là {} {})", ", trong khi năm trước có {} {}",
             " (kế hoạch {} {})", "; năm trước {} {}", " (thiếu {} {} so với đề án)"]
        )  # fmt: skip
        before, after = words.split("{}", 1)
        self._put(before)
        self._number(other)
        self._put(after.format(self.noun))


def _capitals(text: str) -> str:
    """A capital at the head of each sentence; no letter moves."""
    letters = list(text)
    waiting = True
    for index, letter in enumerate(letters):
        if waiting and letter.isalpha():
            letters[index], waiting = letter.upper(), False
        elif letter.isdigit():
            waiting = False
        elif letter == "\n" or (letter == "." and text[index + 1 : index + 2].isspace()):
            waiting = True
    return "".join(letters)
