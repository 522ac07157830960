"""A small corpus, built once."""

from pathlib import Path

import pytest

from vnreport.corpus.folder import read_documents


def report(province: str, number: int, words: str = "") -> str:
    """An invented report of a province."""
    return f"""TỈNH ỦY {province.upper()}
*
Số {number}-BC/TU
ĐẢNG CỘNG SẢN VIỆT NAM
{province}, ngày 20 tháng 11 năm 2023
BÁO CÁO
Kết quả năm 2023
-----
Thực hiện Quy định số 47-QĐ/TW ngày 01/11/2011 (nay là Quy định số 37-QĐ/TW ngày 25/10/2021) về những điều
đảng viên không được làm[1], tỉnh {province} có {number + 400} tổ chức đảng (đạt 9{number % 10},36%). 🎉 Theo Chỉ thị
số 05-CT/TW, năm 2023 có 32/40 chi bộ tốt, giảm 2% so với năm 2022. {words}
T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ
Trần Văn Thử
[1] Cùng với Kết luận số 01-KL/TW ngày 18/5/2021 của Bộ Chính trị.
"""


PROVINCES = ("An Giang", "Kiên Giang", "Quảng Nam", "Nghệ An", "Bến Tre")


@pytest.fixture(scope="session")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Seven reports of five provinces, of which one is there twice."""
    folder = tmp_path_factory.mktemp("reports")
    own = "Việc này khác hẳn với nơi khác. " * 2
    for number, province in enumerate(PROVINCES, 1):
        words = f"{own} {' '.join(f'{province} {number}{word}' for word in 'abcdefghijklmnopqrstuvwxyz')}"
        (folder / f"bao-cao-{number}.txt").write_text(report(province, number, words), "utf-8")
    first = (folder / "bao-cao-1.txt").read_text("utf-8")
    (folder / "bao-cao-6.txt").write_text(first.replace("\n", "  \n"), "utf-8")
    (folder / "bao-cao-7.txt").write_text(first.replace("Kết quả năm", "Tình hình năm"), "utf-8")
    return folder


@pytest.fixture(scope="session")
def corpus(reports: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The corpus of these reports."""
    import contextlib
    import io

    from vnreport.cli.main import run

    folder = tmp_path_factory.mktemp("corpus") / "kho"
    with contextlib.suppress(SystemExit), contextlib.redirect_stderr(io.StringIO()):
        run(["corpus", "build", str(reports), "-o", str(folder), "--jobs", "2", "--test", "0.4"])
    return folder


@pytest.fixture(scope="session")
def documents(corpus: Path) -> list[dict]:
    """The documents of the corpus."""
    return list(read_documents(corpus))
