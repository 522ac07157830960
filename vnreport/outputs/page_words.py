"""A key in; the words of report pages and tables, in Vietnamese or English, out.

These are many and are needed by few forms of output, so they have a table of their own.
"""

from vnreport.tables.load import table
from vnreport.tables.messages import Language


def page_words(key: str, lang: Language = "vi", **details: str) -> str:
    """The words of tables/data/page_words.toml under `key`; KeyError for an unknown key."""
    words = str(table("page_words")[key][lang])
    for name, value in details.items():
        words = words.replace("{" + name + "}", value)
    return words
