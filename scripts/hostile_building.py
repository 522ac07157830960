"""The bricks of files made to harm: zips, .docx, .odt and .pdf around whatever is put into them."""

import io
import zipfile
import zlib

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OPEN_DOCUMENT = "urn:oasis:names:tc:opendocument:xmlns:"
_TYPES = "<Types/>"


def zipped(parts: dict[str, str | bytes]) -> bytes:
    """The bytes of a zip."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, content in parts.items():
            stored = name == "mimetype"
            archive.writestr(name, content, zipfile.ZIP_STORED if stored else None)
    return out.getvalue()


def docx(body: str, declaration: str = "", **parts: str) -> bytes:
    """A .docx: the XML of its body, what stands before the root, and further parts by name."""
    files: dict[str, str | bytes] = {
        "[Content_Types].xml": _TYPES,
        "word/document.xml": f'{declaration}<w:document xmlns:w="{_WORD}"><w:body>{body}</w:body>'
        "</w:document>",
    }
    links = ""
    for kind, content in parts.items():
        files[f"word/{kind}.xml"] = f'<w:{kind} xmlns:w="{_WORD}">{content}</w:{kind}>'
        links += f'<Relationship Id="{kind}" Type="x/{kind}" Target="{kind}.xml"/>'
    files["word/_rels/document.xml.rels"] = f"<Relationships>{links}</Relationships>"
    return zipped(files)


def odt(body: str) -> bytes:
    """An .odt: the XML of its text."""
    content = (
        f'<office:document-content xmlns:office="{_OPEN_DOCUMENT}office:1.0" '
        f'xmlns:text="{_OPEN_DOCUMENT}text:1.0" office:version="1.2"><office:body><office:text>'
        f"{body}</office:text></office:body></office:document-content>"
    )
    return zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content})


def pdf(objects: dict[int, str | bytes], trailer: str = "/Root 1 0 R") -> bytes:
    """A .pdf of some objects by number, with a true table of them."""
    out = io.BytesIO(b"")
    out.write(b"%PDF-1.7\n")
    places = {}
    for number, content in objects.items():
        places[number] = out.tell()
        data = content.encode("latin-1") if isinstance(content, str) else content
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, data))
    start_of_table, size = out.tell(), max(objects) + 1
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % size)
    for number in range(1, size):
        state = b"n" if number in places else b"f"
        out.write(b"%010d 00000 %s \n" % (places.get(number, 0), state))
    out.write(b"trailer\n<</Size %d %s>>\nstartxref\n" % (size, trailer.encode("latin-1")))
    out.write(b"%d\n%%%%EOF" % start_of_table)
    return out.getvalue()


def stream(data: bytes, extra: str = "") -> bytes:
    """A packed stream as a PDF object; extra: more entries of its dictionary."""
    packed = zlib.compress(data, 9)
    head = f"<</Length {len(packed)}/Filter/FlateDecode{extra}>>".encode("latin-1")
    return head + b"\nstream\n" + packed + b"\nendstream"


def one_page(content: bytes, resources: str = "", **objects: str | bytes) -> bytes:
    """A page with some content; further objects by “o7” for number 7."""
    found: dict[int, str | bytes] = {
        1: "<</Type/Catalog/Pages 2 0 R>>",
        2: "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        3: "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
        f"/Resources<</Font<</F 5 0 R>>{resources}>>>>",
        4: content,
        5: "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    }
    return pdf(found | {int(name[1:]): value for name, value in objects.items()})


WORDS = b"BT /F 12 Tf 50 700 Td (Bao cao so 12) Tj ET\n"
"""A line of text as the content of a page, its font under the name F."""
