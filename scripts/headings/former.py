"""A labelled text in, the headings that the rule before the model saw in it out: the baseline.

It judged each line alone and knew fewer forms of markers. Kept so that the comparison can be made
anew; nothing else uses it.
"""

import re

from headings.texts import Labelled

_LONGEST = 220
_MARKERS = (
    (1, re.compile(r"(?P<marker>(?:PHẦN|Phần)\s+(?:THỨ\s+\w+|thứ\s+\w+|[IVX]+|[A-Z])\b)[.:]?\s*")),
    (2, re.compile(r"(?P<marker>[IVX]{1,5})(?:\s?[.-]\s*(?=[^\W\d_])|/\s*(?=[A-ZĐÀ-Ỹ]))")),
    (4, re.compile(r"(?P<marker>\d{1,2}\.\d{1,2}(?:\.\d{1,2})?)\.?\s+(?=\D)")),
    (3, re.compile(r"(?P<marker>\d{1,2})\s?[.\-/]\s+(?=\D)")),
    (5, re.compile(r"(?P<marker>[a-zđ])\)\s*(?=\D)")),
)


def former_rule(text: Labelled) -> list[bool]:
    """Whether each numbered line was a heading."""
    chosen = []
    for one in text.numbered:
        line = text.lines[one.place]
        words = f"{line.label} {line.text}" if line.label else line.text
        chosen.append(_is_heading(words, line.bold))
    return chosen


def _is_heading(text: str, bold: bool) -> bool:
    if len(text) > _LONGEST:
        return False
    for level, pattern in _MARKERS:
        match = pattern.match(text)
        if match:
            title = text[match.end() :].strip()
            return bold or level < 3 or not title.endswith((".", ";", ",", ":"))
    return False
