"""The name of a body as a text writes it in, one canonical name for each body out."""

from functools import lru_cache

from vnreport.tables.issuers import same_vowel
from vnreport.tables.load import table


@lru_cache(maxsize=1024)
def body_of(name: str) -> str | None:
    """The canonical name of a central body; None for a name the table does not hold.

    “BCH Trung ương Đảng khóa XIII” is Ban Chấp hành Trung ương. The longest name that the text
    begins with decides; a bare “Trung ương” names no body.
    """
    words = same_vowel(" ".join(name.split()).lower())
    best: tuple[int, str] | None = None
    for row in table("bodies")["row"]:
        for written in (row["name"], *row["also"]):
            key = same_vowel(written.lower())
            if words.startswith(key) and (best is None or len(key) > best[0]):
                best = (len(key), row["name"])
    return best[1] if best else None
