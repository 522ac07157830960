"""A folder in, the files that the contestants read out, made where they are missing.

report.docx: 100 pages as Word writes them: three runs to a paragraph, headings, tables, a footnote on
every page. report.pdf: 106 pages with running numbers, headings and a footnote on each.
"""

import csv
import re
from pathlib import Path

import render_docx

from bench.texts import vietnamese

ROOT = Path(__file__).parent.parent.parent
SAMPLE = ROOT / "corpora" / "demo" / "bao-cao-tinh-uy-lam-ha-2023.txt"
DOCX_PAGES, PDF_PAGES = 100, 106
WORKS = 100_000
_ON_A_PAGE = 2_500
_ON_A_PDF_PAGE = 2_000
_RUN = re.compile(r'(<w:r>)(<w:t xml:space="preserve">)([^<]{60,})(</w:t></w:r>)')
_COLUMNS = (
    "id", "symbol", "number", "type_code", "type_name", "issuer_code", "issuing_body", "issued",
    "title", "source", "read_on", "basis", "recorded_at",
)  # fmt: skip
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def report_docx(folder: Path) -> Path:
    """A Word file of 100 pages."""
    path = folder / "report.docx"
    if not path.exists():
        lines, notes = _head(), []
        for page in range(1, DOCX_PAGES + 1):
            lines.append(f"{page}. Công tác tháng {page % 12 + 1}")
            body = vietnamese(_ON_A_PAGE, page).splitlines()
            lines += [f"{body[0]}[{page}]", *body[1:]]
            if page % 10 == 0:
                lines += ["|Đơn vị|Tổ chức đảng|Đảng viên|"]
                lines += [f"|Đảng bộ {row}|{row + 3}|{9 * row + 40}|" for row in range(1, 9)]
            notes.append(f"[{page}] Quy định số {page:02d}-QĐ/TU, ngày 05/4/2021 của Tỉnh ủy.")
        parts = render_docx.render("\n".join(lines + notes))
        for name in ("document", "footnotes"):
            part = parts[f"word/{name}.xml"]
            part = part.replace(f"<w:{name} ", f'<w:{name} xmlns:r="{_OFFICE}" ', 1)
            parts[f"word/{name}.xml"] = _RUN.sub(_in_three, part)
        render_docx.write(parts, path)
    return path


def small_docx(folder: Path) -> Path:
    """A Word file of about ten pages."""
    path = folder / "small.docx"
    if not path.exists():
        lines = SAMPLE.read_text(encoding="utf-8").splitlines()
        head, body, notes = lines[:10], lines[10:-9], lines[-9:]
        render_docx.write(render_docx.render("\n".join(head + body * 9 + notes)), path)
    return path


def report_pdf(folder: Path) -> Path:
    """A PDF of 106 pages."""
    path = folder / "report.pdf"
    if not path.exists():
        from bench.pages_of_pdf import write

        bodies = [vietnamese(_ON_A_PDF_PAGE, page) for page in range(PDF_PAGES)]
        write(_head(), bodies, path)
    return path


def registry_csv(folder: Path) -> Path:
    """A registry of 100,000 works: 500 of each of 200 provinces."""
    path = folder / "works.csv"
    if not path.exists():
        with path.open("w", encoding="utf-8", newline="") as file:
            rows = csv.writer(file)
            rows.writerow(_COLUMNS)
            rows.writerows(map(_work, range(WORKS)))
    return path


def _work(index: int) -> list[str]:
    number, rest = index % 500 + 1, index // 500
    code, name = (("QĐ", "Quy định"), ("KL", "Kết luận"), ("CT", "Chỉ thị"))[rest % 3]
    issued = f"{2015 + rest % 10}-{rest % 12 + 1:02d}-{rest % 28 + 1:02d}"
    return [
        f"TU.{rest}/{code}/{number}/{issued}", f"{number:02d}-{code}/TU", str(number), code, name,
        "TU", f"Tỉnh ủy {rest}", issued, f"công tác số {index} của tỉnh", "lập để đo",
        "2026-01-01", "secondary", "2026-01-01",
    ]  # fmt: skip


def _head() -> list[str]:
    return SAMPLE.read_text(encoding="utf-8").splitlines()[:10]


def _in_three(match: re.Match[str]) -> str:
    """A run cut into three, as Word leaves a paragraph that was edited."""
    begin, opened, words, end = match.groups()
    third = len(words) // 3
    pieces = (words[:third], words[third : 2 * third], words[2 * third :])
    return "".join(f"{begin}{opened}{piece}{end}" for piece in pieces)
