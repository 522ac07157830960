"""Files made to harm, and damaged ones: an error of vnreport comes out, or a document."""

import random
import shutil
from itertools import islice

import fuzz_readers
import hostile_files
import pytest

_OTHER_PROGRAM = (".odt", ".rtf", ".html")
_LONG = {
    "one-line-of-twenty-megabytes.txt",
    "old-encoding-without-end.txt",
    "marks-of-notes.txt",
    "tables-in-tables.html",
    "forms-that-double.pdf",
    "a-gibibyte-of-blanks.pdf",
    "a-million-objects.pdf",
    "huge-map-of-letters.pdf",
    "a-million-lines-drawn.pdf",
    "states-never-closed.pdf",
    "deep.rtf",
    "deep.html",
}
"""What takes more than a second or two: left to `python scripts/hostile_files.py`."""

_READ = {
    "deep-links.docx",
    "styles-in-a-circle.docx",
    "huge-numbers.docx",
    "notes-by-the-thousand.docx",
    "fifty-million-letters.pdf",
    "form-in-itself.pdf",
    "huge-widths.pdf",
    "huge-range-of-letters.pdf",
    "lines-that-all-cross.pdf",
    "endless-page.pdf",
    "table-of-objects-in-a-circle.pdf",
    "blanks-in-the-letterhead.txt",
    "nothing-but-signs.txt",
}
"""What holds a text all the same."""


@pytest.fixture(scope="module", autouse=True)
def loaded():
    """What every child would load again."""
    fuzz_readers.prepare()


@pytest.mark.parametrize("name", sorted(set(hostile_files.FILES) - _LONG))
def test_a_hostile_file_is_refused_or_read(name):
    if name.endswith(_OTHER_PROGRAM) and not shutil.which("soffice"):
        pytest.skip("no LibreOffice here")
    said = hostile_files.outcome(name, hostile_files.FILES[name]())
    assert (said == "read") == (name in _READ)
    assert not fuzz_readers.is_fault(said.partition(" ")[2])


@pytest.mark.parametrize("kind", ["docx", "pdf"])
def test_a_file_cut_short_at_any_of_two_hundred_points(kind):
    data = fuzz_readers.samples()[kind]
    faults = [said for cut in fuzz_readers.cut_short(data) if (said := _fault(kind, cut))]
    assert faults == []


def test_a_damaged_file_of_any_kind():
    sound = {k: v for k, v in fuzz_readers.samples().items() if k in ("docx", "pdf", "txt", "old")}
    files = islice(fuzz_readers.by_chance(random.Random(5), sound), 80)
    assert [said for kind, data in files if (said := _fault(kind, data))] == []


def _fault(kind, data):
    said, fault = fuzz_readers.outcome(kind, data)
    return f"{kind}: {said}" if fault else ""
