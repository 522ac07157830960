"""A key in; the words of the reviewers' page, in Vietnamese or English, out."""

from vnreport.tables.load import table
from vnreport.tables.messages import Language


def web_words(key: str, lang: Language = "vi", **details: str) -> str:
    """The words of tables/data/web_words.toml under `key`; KeyError for an unknown key."""
    words = str(table("web_words")[key][lang])
    for name, value in details.items():
        words = words.replace("{" + name + "}", value)
    return words
