"""Workflow commands for build servers."""

from tests.conftest import analysed
from vnreport.outputs.github import commands
from vnreport.outputs.unread import Unread

STALE = "Căn cứ Quy định số 47-QĐ/TW ngày 01/11/2011 về những điều đảng viên không được làm."


def test_a_finding_names_file_line_and_code():
    report = analysed(STALE, "2023-12-31", ["REG001"])
    version, line = commands([report]).splitlines()
    assert version == f"::debug::registry {report.registry_version}"
    assert line.startswith("::error file=x.txt,line=1,col=8,title=REG001::")
    assert "37-QĐ/TW" in line


def test_signs_that_end_a_property_are_escaped():
    (line,) = commands([], [Unread("a:b,c\n.docx", "empty-file", "100% rỗng\n::error::x")]).split(
        "\n"
    )[:1]
    assert line == "::error file=a%3Ab%2Cc%0A.docx::100%25 rỗng%0A::error::x"
