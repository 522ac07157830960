"""A report of corpora/ as text in, the same report as a Word file with real footnotes out.

    python scripts/render_docx.py corpora/demo/bao-cao-tinh-uy-lam-ha-2023.txt build/bao-cao.docx

The lines of the text are the paragraphs. `[1]` in a line is the mark of a footnote; a line at the
end that begins with `[1]` is its body. Lines of cells between `|` are the rows of a table. The
same text always gives the same bytes.
"""

import re
import sys
import zipfile
from html import escape
from itertools import groupby
from pathlib import Path

_MARK = re.compile(r"\[(\d{1,3})\]")
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
_RAISED = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'


def render(text: str) -> dict[str, str]:
    """The parts of the package, by name."""
    lines = [line for line in text.splitlines() if line.strip()]
    bodies = {match[1]: line[match.end() :] for line in lines if (match := _MARK.match(line))}
    live = [line for line in lines if not _MARK.match(line)]
    return {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relations(("officeDocument", "word/document.xml")),
        "word/_rels/document.xml.rels": _relations(
            ("footnotes", "footnotes.xml"), ("styles", "styles.xml")
        ),
        "word/document.xml": _document(live),
        "word/footnotes.xml": _footnotes(bodies),
        "word/styles.xml": f"{_HEAD}<w:styles {_WORD}><w:docDefaults><w:rPrDefault>"
        f"<w:rPr>{_FONT}</w:rPr></w:rPrDefault></w:docDefaults></w:styles>",
    }


def write(parts: dict[str, str], path: Path) -> None:
    """The parts as a .docx; its folder is made where it is missing."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(zipfile.ZipInfo(name, _DAY), content, zipfile.ZIP_DEFLATED)


def _document(lines: list[str]) -> str:
    body = "".join(
        _table(list(block)) if is_row else "".join(map(_paragraph, block))
        for is_row, block in groupby(lines, lambda line: line.startswith("|"))
    )
    return f"{_HEAD}<w:document {_WORD}><w:body>{body}</w:body></w:document>"


def _paragraph(line: str) -> str:
    capital = line == line.upper() and any(c.isalpha() for c in line)
    bold = "<w:rPr><w:b/></w:rPr>" if capital else ""
    align = '<w:pPr><w:jc w:val="center"/></w:pPr>' if capital or line in ("*", "-----") else ""
    pieces = _MARK.split(line)
    runs = [_run(pieces[0], bold)]
    for marker, words in zip(pieces[1::2], pieces[2::2], strict=True):
        runs.append(f'<w:r>{_RAISED}<w:footnoteReference w:id="{marker}"/></w:r>')
        runs.append(_run(words, bold))
    return f"<w:p>{align}{''.join(runs)}</w:p>"


def _table(rows: list[str]) -> str:
    cells = [[cell.strip() for cell in row.strip("|").split("|")] for row in rows]
    grid = "".join(
        "<w:tr>" + "".join(f"<w:tc><w:tcPr/>{_paragraph(cell)}</w:tc>" for cell in row) + "</w:tr>"
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
        f'<w:footnote w:id="{marker}"><w:p><w:r>{_RAISED}<w:footnoteRef/></w:r>{_run(words)}</w:p>'
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
    source, target = map(Path, sys.argv[1:])
    write(render(source.read_text(encoding="utf-8")), target)
