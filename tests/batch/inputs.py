"""Folders of small reports, as Word files and in zips."""

from pathlib import Path

from render_docx import render, write

TEXT = (
    "TỈNH ỦY LÂM ĐỒNG\n*\nSố {n}-BC/TU\nLâm Đồng, ngày 20 tháng 11 năm 2023\nBÁO CÁO\nKết quả năm 2023\n"
    "Căn cứ Quy định số 47-QĐ/TW ngày 01/11/2011 về những điều đảng viên không được làm.\n"
    "Thực hiện Quy định số {n}-QĐ/TW về thi đua, có {n} tổ chức đảng được kiểm tra.[1]\n[1] Chú thích {n}.\n"
)


def reports(folder: Path, count: int) -> None:
    """Write reports that differ from each other, in folders of ten."""
    for number in range(count):
        path = folder / f"{number // 10}" / f"bao-cao-{number:03d}.docx"
        write(render(TEXT.format(n=number + 1)), path)


def locked(data: bytes) -> bytes:
    """The bytes of a zip with all members marked as encrypted."""
    marked = bytearray(data)
    for signature, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = marked.find(signature)
        while place >= 0:
            marked[place + at] |= 1
            place = marked.find(signature, place + 1)
    return bytes(marked)
