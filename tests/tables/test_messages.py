"""Every sentence exists in both languages, with the same places."""

import re
from pathlib import Path

import vnreport
from vnreport.errors import DamagedFile, UnsupportedKind
from vnreport.tables.load import table
from vnreport.tables.messages import explain, say

_PLACE = re.compile(r"\{(\w+)\}")
_REASON = re.compile(r'why=f?"([^":{]+)')


def test_both_languages_have_the_same_places():
    for key, row in table("messages").items():
        if key != "reasons":
            assert set(row) == {"vi", "en"}, key
            assert set(_PLACE.findall(row["vi"])) == set(_PLACE.findall(row["en"])), key


def test_every_reason_that_a_reader_gives_has_its_english():
    folder = Path(vnreport.__file__).parent / "readers"
    given = {
        reason.strip()
        for path in folder.rglob("*.py")
        for reason in _REASON.findall(path.read_text(encoding="utf-8"))
    }
    assert given - set(table("messages")["reasons"]) == set()


def test_a_detail_stays_behind_its_reason():
    error = DamagedFile(why="không giải nén được: word/document.xml")
    assert "cannot be inflated: word/document.xml" in explain(error, "en")


def test_a_kind_of_file_is_named_in_words():
    assert "Excel" in explain(UnsupportedKind(kind="xlsx"))


def test_details_fill_the_places():
    assert say("at-page", "en", page="3") == "page 3"
