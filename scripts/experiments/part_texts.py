"""Phrases of corpora/parts in, passages with wholes and parts marked out: what is trained on.

A house is how one office writes: which ways of listing it has, what it puts behind a number, where
it ends a line. No passage of one house stands on both sides of a split.
"""

import random
import tomllib
from pathlib import Path

from experiments.part_decoys import Decoys
from experiments.part_listing import Listing
from experiments.part_writing import House, Passage

PHRASES = Path(__file__).resolve().parents[2] / "corpora" / "parts" / "phrases.toml"

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


class _Writer(Listing, Decoys):
    """Writes one passage."""

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
