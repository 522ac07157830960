"""Lines ruled in a picture, which frame the tables of a scan."""

import pytest
from measure_recognition import scanned
from pdf_builder import LEFT

from vnreport.readers.pdf import read, recognition
from vnreport.readers.pdf.ink import Shades
from vnreport.readers.pdf.ruled import drawn_in

WIDTH, HEIGHT = 400, 300
HERE = (0.0, 300.0, 1.0)  # a point is a pixel: an inch is 72


def picture(*points):
    """Across and exchanged, a white picture with black points (x, y)."""
    across, exchanged = bytearray(b"\xff" * (WIDTH * HEIGHT)), bytearray(b"\xff" * (WIDTH * HEIGHT))
    for x, y in points:
        across[y * WIDTH + x] = exchanged[x * HEIGHT + y] = 0
    return Shades(WIDTH, HEIGHT, bytes(across)), Shades(HEIGHT, WIDTH, bytes(exchanged))


def box(x0, y0, x1, y1):
    return [(x, y) for x in range(x0, x1) for y in range(y0, y1)]


def found(*points):
    drawn = drawn_in(*picture(*points), HERE)
    return drawn.across, drawn.down


def test_lines_across_and_down():
    across, down = found(*box(50, 100, 250, 102), *box(50, 100, 52, 220))
    assert across == [(50.0, 198.0, 250.0, 200.0)]
    assert down == [(50.0, 80.0, 52.0, 200.0)]


def test_a_line_that_is_askew_is_one():
    askew = [point for x in range(50, 350) for point in box(x, 100 + x // 60, x + 1, 103 + x // 60)]
    across, down = found(*askew)
    assert (len(across), down) == (1, [])
    assert (across[0][0], across[0][2]) == (50.0, 350.0)


@pytest.mark.parametrize(
    "points",
    [
        pytest.param(box(50, 100, 70, 102), id="a dash"),
        pytest.param(box(50, 100, 250, 140), id="a bar"),
        pytest.param(
            [point for point in box(50, 100, 250, 102) if point[0] % 4], id="a dotted line"
        ),
    ],
)
def test_other_ink_is_no_line(points):
    assert found(*points) == ([], [])


@pytest.mark.skipif(not recognition.can_recognise(), reason="no Tesseract with Vietnamese here")
def test_the_cells_of_a_scanned_table_are_told_apart(book, monkeypatch):
    monkeypatch.setattr(recognition, "can_recognise", lambda: True)
    book.text(LEFT, 740, "Bang 1. Ket qua hoc tap nam 2023")
    rows = [["Don vi", "Dang vien"], ["Huyen An", "120"], ["Huyen Ba", "345"]]
    book.grid([LEFT, 250, 400], [700, 670, 640, 610], rows, 14)
    document = read(scanned(book.pdf(), 200, False, 1), "x.pdf")
    cells = {
        block.cell[1:]: document.text[block.start : block.end]
        for block in document.blocks
        if block.cell
    }
    assert (cells[1, 1], cells[2, 1], len(cells)) == ("120", "345", 6)
