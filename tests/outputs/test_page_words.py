"""The words of pages exist in both languages, with the same places, and all are used."""

import re
from pathlib import Path

import vnreport
from vnreport.tables.load import table

_PLACE = re.compile(r"\{(\w+)\}")


def test_both_languages_have_the_same_places():
    for key, row in table("page_words").items():
        assert set(row) == {"vi", "en"}, key
        assert set(_PLACE.findall(row["vi"])) == set(_PLACE.findall(row["en"])), key


def test_every_key_that_a_template_names_exists():
    folder = Path(vnreport.__file__).parent / "outputs" / "data" / "html"
    named = {
        key
        for path in folder.glob("*.html")
        for key in re.findall(r"""\bt\(["']([\w-]+)["'][,)]""", path.read_text(encoding="utf-8"))
    }
    assert named
    assert named - set(table("page_words")) == set()
