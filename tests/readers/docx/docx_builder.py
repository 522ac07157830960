"""Small .docx files out of XML strings."""

import io
import zipfile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = (
    f'xmlns:w="{W}" xmlns:r="{RELATIONSHIPS}" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)


def t(words: str, properties: str = "") -> str:
    """A run."""
    look = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{words}</w:t></w:r>'


def p(*content: str, properties: str = "") -> str:
    """A paragraph of runs; bare words become a run."""
    runs = "".join(item if item.startswith("<") else t(item) for item in content)
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"


def table(*rows: tuple[str, ...]) -> str:
    """A table of cells of block content."""
    cells = ("".join(f"<w:tc>{cell}</w:tc>" for cell in row) for row in rows)
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in cells) + "</w:tbl>"


def box(content: str) -> str:
    """A run with a text box, drawn twice as Word does it."""
    inside = f"<w:txbxContent>{content}</w:txbxContent>"
    return (
        f"<w:r><mc:AlternateContent><mc:Choice><w:drawing>{inside}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:shape><v:textbox>{inside}</v:textbox></v:shape></w:pict>"
        "</mc:Fallback></mc:AlternateContent></w:r>"
    )


def field(kind: str) -> str:
    """A run with a w:fldChar."""
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def instruction(words: str) -> str:
    """A run with a field instruction."""
    return f"<w:r><w:instrText>{words}</w:instrText></w:r>"


def note_mark(note: int, kind: str = "footnote", attributes: str = "", after: str = "") -> str:
    """A run with a note reference."""
    return f'<w:r><w:{kind}Reference w:id="{note}" {attributes}/>{after}</w:r>'


def notes(bodies: dict[int, str], kind: str = "footnote") -> str:
    """The content of footnotes.xml or endnotes.xml, with Word's separator."""
    rows = "".join(f'<w:{kind} w:id="{n}">{body}</w:{kind}>' for n, body in bodies.items())
    separator = p("<w:r><w:separator/></w:r>")
    return f'<w:{kind} w:type="separator" w:id="-1">{separator}</w:{kind}>{rows}'


def root(name: str, content: str) -> str:
    """A part's XML."""
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{name} {NAMESPACES}>{content}</w:{name}>'


def zipped(parts: dict[str, str | bytes]) -> bytes:
    """A zip of parts."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def build(body: str, *, strict: bool = False, **parts: str) -> bytes:
    """A .docx: the body's XML, and the inner XML of styles, footnotes, header1 … by keyword."""
    files: dict[str, str | bytes] = {"[Content_Types].xml": "<Types/>"}
    rows = [
        f'<Relationship Id="d" Type="{RELATIONSHIPS}/officeDocument" Target="word/document.xml"/>'
    ]
    files["_rels/.rels"] = f"<Relationships>{rows[0]}</Relationships>"
    files["word/document.xml"] = root("document", f"<w:body>{body}</w:body>")
    links = ""
    for name, content in parts.items():
        kind = name.rstrip("0123456789")
        tag = {"header": "hdr", "footer": "ftr"}.get(kind, kind)
        files[f"word/{name}.xml"] = root(tag, content)
        links += f'<Relationship Id="{name}" Type="{RELATIONSHIPS}/{kind}" Target="{name}.xml"/>'
    files["word/_rels/document.xml.rels"] = f"<Relationships>{links}</Relationships>"
    if strict:
        files = {name: str(content).replace(W, STRICT) for name, content in files.items()}
    return zipped(files)
