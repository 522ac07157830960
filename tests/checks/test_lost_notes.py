"""What is said of a Word file whose marks have lost their notes."""

import pytest

from vnreport.document.blocks import Problem
from vnreport.pipeline.analysis import analyse
from vnreport.readers.text import read
from vnreport.registry import load_central


@pytest.mark.parametrize(
    ("bodies", "said"),
    [("0", "nhưng tệp không có chú thích nào."), ("1", "nhưng tệp chỉ có 1 chú thích.")],
)
def test_none_is_not_written_as_nought(bodies, said):
    lost = Problem("readers", "note-count-differs", details=(("marks", "2"), ("bodies", bodies)))
    document = read("Đạt 90%.".encode(), "x.txt")._replace(reader="docx", problems=(lost,))
    found = analyse(document, load_central(), select=["FTN003"])
    assert [finding.message for finding in found.findings] == [f"Có 2 dấu chú thích {said}"]
