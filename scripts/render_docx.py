"""A report of corpora/ as text in, the same report as a Word file with real footnotes out.

    python scripts/render_docx.py corpora/demo/bao-cao-tinh-uy-lam-ha-2023.txt build/bao-cao.docx

How the text is read is told in rendering/parts.py. The same text always gives the same bytes.
"""

import zipfile
from argparse import ArgumentParser
from html import escape
from itertools import groupby
from pathlib import Path

from rendering.parts import MARK, Parts, is_heading, parts_of

_DAY = (1980, 1, 1, 0, 0, 0)
_OPENXML = "application/vnd.openxmlformats"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_FONT = (
    '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>'
    '<w:sz w:val="28"/>'
)
_LARGE, _SMALL = 30, 24
_SPACED = '<w:spacing w:before="120" w:after="120" w:line="380" w:lineRule="exact"/>'
_HALVES = (4200, 5200)
_PAGE = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="567" w:footer="567"/>'
    "</w:sectPr>"
)
_RAISED = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'


def render(text: str) -> dict[str, str]:
    """The parts of the package, by name."""
    parts = parts_of(text)
    return {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relations(("officeDocument", "word/document.xml")),
        "word/_rels/document.xml.rels": _relations(
            ("footnotes", "footnotes.xml"), ("styles", "styles.xml")
        ),
        "word/document.xml": _document(parts),
        "word/footnotes.xml": _footnotes(parts.notes),
        "word/styles.xml": f"{_HEAD}<w:styles {_WORD}><w:docDefaults><w:rPrDefault>"
        f"<w:rPr>{_FONT}</w:rPr></w:rPrDefault></w:docDefaults></w:styles>",
    }


def write(parts: dict[str, str], path: Path) -> None:
    """The parts as a .docx; its folder is made where it is missing."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(zipfile.ZipInfo(name, _DAY), content, zipfile.ZIP_DEFLATED)


def _document(parts: Parts) -> str:
    body = "".join(
        _table(list(block)) if is_row else "".join(map(_body, block))
        for is_row, block in groupby(parts.body, lambda line: line.startswith("|"))
    )
    head = _columns(_lined(parts.left), _lined(parts.right)) if parts.left else ""
    title = "".join(
        _paragraph(line, "center", bold=True, size=_LARGE if at == 0 else 0)
        for at, line in enumerate(parts.title)
    )
    foot = ""
    if parts.recipients or parts.signature:
        recipients = "".join(
            _paragraph(line, "left", underlined=at == 0, size=0 if at == 0 else _SMALL)
            for at, line in enumerate(parts.recipients)
        )
        foot = _columns(recipients, _signed(parts.signature))
    return (
        f"{_HEAD}<w:document {_WORD}><w:body>{head}{title}{body}{foot}{_PAGE}</w:body></w:document>"
    )


def _lined(lines: list[str]) -> str:
    """The lines of a letterhead: what is in capitals is bold, the day is slanted."""
    return "".join(
        _paragraph(
            line,
            "center",
            bold=line == line.upper(),
            slanted=", ngày" in line,
            size=_LARGE if line.startswith("ĐẢNG CỘNG SẢN") else 0,
        )
        for line in lines
    )


def _signed(lines: list[str]) -> str:
    """Authority, post, room for the hand, and the name."""
    if not lines:
        return _paragraph("", "center")
    *above, name = lines
    room = "<w:p/>" * 3
    posts = "".join(_paragraph(one, "center", bold=at == 0) for at, one in enumerate(above))
    return posts + room + _paragraph(name, "center", bold=True)


def _body(line: str) -> str:
    if is_heading(line):
        return _paragraph(line, "left", bold=True)
    return _paragraph(line, "both", indent=True)


def _paragraph(
    line: str,
    align: str,
    *,
    bold: bool = False,
    slanted: bool = False,
    underlined: bool = False,
    indent: bool = False,
    size: int = 0,
) -> str:
    """size: in half points, 0 as the document has it."""
    looks = ("<w:b/>" if bold else "") + ("<w:i/>" if slanted else "")
    looks += f'<w:sz w:val="{size}"/>' if size else ""
    looks += '<w:u w:val="single"/>' if underlined else ""
    looks = f"<w:rPr>{looks}</w:rPr>" if looks else ""
    begins = '<w:ind w:firstLine="567"/>' if indent else ""
    after = _SPACED if indent or (align == "left" and bold) else ""
    place = f'<w:pPr>{after}{begins}<w:jc w:val="{align}"/></w:pPr>'
    pieces = MARK.split(line)
    runs = [_run(pieces[0], looks)]
    for marker, words in zip(pieces[1::2], pieces[2::2], strict=True):
        runs.append(f'<w:r>{_RAISED}<w:footnoteReference w:id="{marker}"/></w:r>')
        runs.append(_run(words, looks))
    return f"<w:p>{place}{''.join(runs)}</w:p>"


def _columns(left: str, right: str) -> str:
    """Two cells without rules side by side."""
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{content}</w:tc>'
        for width, content in zip(_HALVES, (left, right), strict=True)
    )
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in _HALVES)
    return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid><w:tr>{cells}</w:tr></w:tbl><w:p/>"


def _table(rows: list[str]) -> str:
    cells = [[cell.strip() for cell in row.strip("|").split("|")] for row in rows]
    grid = "".join(
        "<w:tr>"
        + "".join(f"<w:tc><w:tcPr/>{_paragraph(cell, 'left')}</w:tc>" for cell in row)
        + "</w:tr>"
        for row in cells
    )
    edges = ("top", "left", "bottom", "right", "insideH", "insideV")
    borders = "".join(f'<w:{edge} w:val="single" w:sz="4" w:color="auto"/>' for edge in edges)
    columns = '<w:gridCol w:w="2200"/>' * len(cells[0])
    return (
        f"<w:tbl><w:tblPr><w:tblBorders>{borders}</w:tblBorders></w:tblPr>"
        f"<w:tblGrid>{columns}</w:tblGrid>{grid}</w:tbl>"
    )


def _run(words: str, properties: str = "") -> str:
    if not words:
        return ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(words)}</w:t></w:r>'


def _footnotes(bodies: dict[str, str]) -> str:
    notes = "".join(
        f'<w:footnote w:id="{marker}"><w:p><w:r>{_RAISED}<w:footnoteRef/></w:r>{_run(f" {words}")}</w:p>'
        "</w:footnote>"
        for marker, words in bodies.items()
    )
    return f"{_HEAD}<w:footnotes {_WORD}>{notes}</w:footnotes>"


def _content_types() -> str:
    word = f"{_OPENXML}-officedocument.wordprocessingml"
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{word}.{kind}+xml"/>'
        for name, kind in (
            ("document", "document.main"),
            ("footnotes", "footnotes"),
            ("styles", "styles"),
        )
    )
    return (
        f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
        f'<Default Extension="rels" ContentType="{_OPENXML}-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _relations(*targets: tuple[str, str]) -> str:
    rows = "".join(
        f'<Relationship Id="rId{number}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{rows}</Relationships>'


if __name__ == "__main__":
    parser = ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("source", type=Path)
    parser.add_argument("target", type=Path)
    asked = parser.parse_args()
    write(render(asked.source.read_text(encoding="utf-8")), asked.target)
