"""What was found rightly, wrongly and not in; precision, recall and F1 out."""

from typing import NamedTuple


class Rate(NamedTuple):
    """Things (headings, links of figures) found rightly, wrongly, and not found; in all texts."""

    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        """The share of what was found that is right."""
        return self.right / max(1, self.right + self.wrong)

    @property
    def recall(self) -> float:
        """The share of what is there that was found."""
        return self.right / max(1, self.right + self.missed)

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        return 2 * self.right / max(1, 2 * self.right + self.wrong + self.missed)
