"""Findings on words that were read off a picture."""

import pytest

from vnreport.document.blocks import Recognised
from vnreport.document.findings import Finding
from vnreport.pipeline.analysis import analyse
from vnreport.readers.text import read
from vnreport.registry import load_central

QUOTE = "Phong trào “Mỗi chi bộ một việc tốt của cấp ủy.\nHết."
DATE = "Hội nghị họp ngày 31/4/2022 tại nhà văn hóa.\nHết."


def found(text: str, read_from: int | None) -> Finding:
    """The one finding, where the words from a place on were recognised."""
    words = () if read_from is None else (Recognised(read_from, len(text), 90),)
    document = read(text.encode(), "x.txt")._replace(recognised=words)
    (finding,) = analyse(document, load_central(), select=["WRD001", "DAT001"], lang="en").findings
    return finding


@pytest.mark.parametrize(
    ("read_from", "severity"), [(None, "warning"), (0, "info"), (40, "warning")]
)
def test_what_recognition_may_have_made_up_is_a_remark_there(read_from, severity):
    assert found(QUOTE, read_from).severity == severity


def test_what_no_misreading_explains_stays_an_error():
    assert found(DATE, 0).severity == "error"


def test_the_reason_is_told():
    assert found(QUOTE, 0).evidence[-1].text.startswith("The words were read off a picture")
