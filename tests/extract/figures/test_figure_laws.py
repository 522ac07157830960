"""What holds of the figures of every text."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.conftest import analysed
from vnreport.document.figures import figure_groups
from vnreport.extract.figures.extraction import read_figures

PIECES = st.sampled_from(
    [
        "12", "1.523", "99,36%", "05", "32/40", "2,5 tỷ đồng", "(", ")", ",", ";", ".", ":", "\n",
        "đảng viên", "chi bộ", "gồm", "trong đó", "chiếm", "tăng", "giảm", "so với năm 2019",
        "Năm 2021:", "từ", "lên", "xuống", "hoàn thành tốt nhiệm vụ", "tổng số", "nữ", "và", "|",
        "15-QĐ/TU", "25/10/2021", "khoản 2", "%", "/", "-", "٣", "²", "İ", "[1]", "\n[1] ", "triệu",
    ]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=40))
@example(["2,5 tỷ đồng", ":"])
def test_every_span_cuts_out_its_text(pieces: list[str]) -> None:
    analysis = analysed("Báo cáo " + " ".join(pieces), select=["FIG"])
    text, found = analysis.document.text, analysis.figures
    for figure in found:
        assert text[figure.span.start : figure.span.end] == figure.text
        assert text[figure.number.start : figure.number.end] == figure.printed
        assert figure.span.holds(figure.number)
    assert list(found) == sorted(found, key=lambda figure: figure.span.start)
    assert all(0 <= i < len(found) for group in figure_groups(found) for i, _ in group.members)


@example("0,0.0%")
@given(st.text(alphabet="0123456789.,/%- xđ", max_size=60))
def test_any_run_of_digits_is_read(text: str) -> None:
    for sighting in read_figures(text, text.lower()):
        assert 0 <= sighting.start < sighting.number_end <= sighting.end <= len(text)
