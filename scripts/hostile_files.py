"""Files that are made to harm whoever reads them, each written by a few lines of code.

    python scripts/hostile_files.py [FOLDER]

Reads each with the limits of the product and prints what came of it, how long it took and how
much memory the reader had at most; with a folder, the files are written there, too. Leaves with 1
where anything but a Document or an error of vnreport came out. Whatever a fuzzer finds is added
here once it is mended, so that it stays mended.
"""

import argparse
import resource
import sys
import time
import zlib
from collections.abc import Callable
from pathlib import Path

from hostile_building import WORDS, docx, odt, one_page, pdf, stream, zipped

from vnreport.document.extraction import Extraction
from vnreport.errors import VnReportError
from vnreport.pipeline import EXTRACT
from vnreport.readers import start

FILES: dict[str, Callable[[], bytes]] = {}
"""What makes each file, by the file's name."""


def _hostile(name: str) -> Callable[[Callable[[], bytes]], Callable[[], bytes]]:
    def kept(make: Callable[[], bytes]) -> Callable[[], bytes]:
        FILES[name] = make
        return make

    return kept


@_hostile("empty.docx")
def _empty() -> bytes:
    return b""


@_hostile("bomb-one-part.docx")
def _bomb() -> bytes:
    return docx("<w:p><w:r><w:t>" + "a" * (100 << 20) + "</w:t></w:r></w:p>")


@_hostile("bomb-of-paragraphs.docx")
def _paragraphs() -> bytes:
    return docx("<w:p/>" * 3_000_000)


@_hostile("bomb-many-parts.docx")
def _parts() -> bytes:
    return zipped({f"word/{number}.xml": "" for number in range(20_000)})


@_hostile("bomb-that-lies-about-its-size.docx")
def _lying() -> bytes:
    data = bytearray(docx("<w:p><w:r><w:t>" + "a" * (100 << 20) + "</w:t></w:r></w:p>"))
    at = data.rindex(b"PK\x01\x02", 0, data.rindex(b"word/document.xml"))
    data[at + 24 : at + 28] = (1000).to_bytes(4, "little")
    return bytes(data)


@_hostile("entities.docx")
def _entities() -> bytes:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    return docx(
        "<w:p><w:r><w:t>&l11;</w:t></w:r></w:p>", f'<!DOCTYPE d [<!ENTITY l0 "ha">{laughs}]>'
    )


@_hostile("outside-entity.docx")
def _outside() -> bytes:
    return docx(
        "<w:p><w:r><w:t>&x;</w:t></w:r></w:p>",
        '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]>',
    )


@_hostile("deep-tables.docx")
def _deep_tables() -> bytes:
    return docx("<w:tbl><w:tr><w:tc>" * 3000 + "<w:p/>" + "</w:tc></w:tr></w:tbl>" * 3000)


@_hostile("deep-controls.docx")
def _deep_controls() -> bytes:
    return docx("<w:sdt><w:sdtContent>" * 120 + "<w:p/>" + "</w:sdtContent></w:sdt>" * 120)


@_hostile("deep-links.docx")
def _deep_links() -> bytes:
    inner = "<w:hyperlink>" * 240 + "<w:r><w:t>a</w:t></w:r>" + "</w:hyperlink>" * 240
    return docx(f"<w:p>{inner}</w:p>")


@_hostile("styles-in-a-circle.docx")
def _circle() -> bytes:
    rows = "".join(
        f'<w:style w:type="paragraph" w:styleId="s{n}"><w:basedOn w:val="s{(n + 1) % 50000}"/>'
        "</w:style>"
        for n in range(50_000)
    )
    words = "<w:r><w:t>Báo cáo</w:t></w:r>"
    return docx(
        "".join(f'<w:p><w:pPr><w:pStyle w:val="s{n}"/></w:pPr>{words}</w:p>' for n in range(5000)),
        styles=rows,
    )


@_hostile("huge-numbers.docx")
def _numbers() -> bytes:
    cell = '<w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc>'
    lists = (
        '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="999999999"/>'
        '<w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1%1%1%1%1%1%1%1"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )
    item = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>b</w:t></w:r></w:p>'
    return docx(f"<w:tbl><w:tr>{cell * 100}</w:tr></w:tbl>{item * 2000}", numbering=lists)


@_hostile("open-fields.docx")
def _fields() -> bytes:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    return docx(f"<w:p>{begin * 50_000}<w:r><w:t>a</w:t></w:r>{end * 50_000}</w:p>")


@_hostile("marks-on-one-letter.docx")
def _marks() -> bytes:
    return docx("<w:p><w:r><w:t>a" + "\u0301\u0323" * 500_000 + "</w:t></w:r></w:p>")


@_hostile("notes-by-the-thousand.docx")
def _notes() -> bytes:
    marks = "".join(
        f'<w:r><w:t>a</w:t></w:r><w:r><w:footnoteReference w:id="{n}"/></w:r>'
        for n in range(30_000)
    )
    bodies = "".join(
        f'<w:footnote w:id="{n}"><w:p><w:r><w:t>b</w:t></w:r></w:p></w:footnote>'
        for n in range(30_000)
    )
    return docx(f"<w:p>{marks}</w:p>", footnotes=bodies)


@_hostile("bomb.odt")
def _odt_bomb() -> bytes:
    return odt("<text:p>" + "a" * (100 << 20) + "</text:p>")


@_hostile("deep.odt")
def _odt_deep() -> bytes:
    return odt("<text:section>" * 20_000 + "<text:p>a</text:p>" + "</text:section>" * 20_000)


@_hostile("deep.rtf")
def _rtf_deep() -> bytes:
    return b"{\\rtf1 " + b"{" * 200_000 + b"a" + b"}" * 200_000 + b"}"


@_hostile("deep.html")
def _html_deep() -> bytes:
    return b"<html><body>" + b"<div>" * 30_000 + b"a"


@_hostile("tables-in-tables.html")
def _html_tables() -> bytes:
    return b"<html><body>" + b"<table><tr><td>" * 2_000 + b"a"


@_hostile("page-tree-in-a-circle.pdf")
def _page_circle() -> bytes:
    return pdf(
        {
            1: "<</Type/Catalog/Pages 2 0 R>>",
            2: "<</Type/Pages/Kids[3 0 R 2 0 R]/Count 2>>",
            3: "<</Type/Pages/Parent 2 0 R/Kids[2 0 R 3 0 R]/Count 2>>",
        }
    )


@_hostile("one-page-a-hundred-thousand-times.pdf")
def _same_page() -> bytes:
    return pdf(
        {
            1: "<</Type/Catalog/Pages 2 0 R>>",
            2: f"<</Type/Pages/Kids[{'3 0 R ' * 100_000}]/Count 100000>>",
            3: "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>",
        }
    )


@_hostile("a-million-objects.pdf")
def _objects() -> bytes:
    found: dict[int, str | bytes] = {
        1: "<</Type/Catalog/Pages 2 0 R>>",
        2: "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        3: "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>",
    }
    return pdf(found | dict.fromkeys(range(4, 1_000_000), "0"))


@_hostile("a-gibibyte-of-blanks.pdf")
def _blanks() -> bytes:
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(b" " * (1 << 20)) for _ in range(1024)) + packer.flush()
    head = f"<</Length {len(packed)}/Filter/FlateDecode>>".encode()
    return one_page(head + b"\nstream\n" + packed + b"\nendstream")


@_hostile("fifty-million-letters.pdf")
def _letters() -> bytes:
    return one_page(stream(b"BT /F 12 Tf 50 700 Td (" + b"a" * 50_000_000 + b") Tj ET"))


@_hostile("forms-that-double.pdf")
def _forms() -> bytes:
    forms = {
        f"o{number}": stream(
            b"/X Do /X Do",
            f"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X {number + 1} 0 R>>>>",
        )
        for number in range(6, 36)
    }
    forms["o36"] = stream(WORDS, "/Type/XObject/Subtype/Form/BBox[0 0 600 850]")
    return one_page(stream(b"/X Do"), "/XObject<</X 6 0 R>>", **forms)


@_hostile("form-in-itself.pdf")
def _own_form() -> bytes:
    form = stream(
        WORDS + b"/X Do",
        "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>",
    )
    return one_page(stream(b"/X Do"), "/XObject<</X 6 0 R>>", o6=form)


@_hostile("huge-map-of-letters.pdf")
def _font_map() -> bytes:
    rows = b"".join(b"<%04x> <%04x>\n" % (n % 65536, n % 65536) for n in range(3_000_000))
    cmap = b"begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange\n3000000 beginbfchar\n"
    return one_page(
        stream(WORDS),
        o5="<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R>>",
        o6=stream(cmap + rows + b"endbfchar endcmap"),
    )


@_hostile("huge-widths.pdf")
def _widths() -> bytes:
    widths = f"/FirstChar 0/LastChar 2000000000/Widths[{'500 ' * 1_000_000}]"
    return one_page(stream(WORDS), o5=f"<</Type/Font/Subtype/TrueType/BaseFont/Arial{widths}>>")


@_hostile("huge-range-of-letters.pdf")
def _range() -> bytes:
    rows = b"<00000000> <ffffffff> <0041>\n" * 5_000
    cmap = b"begincmap 5000 beginbfrange\n" + rows + b"endbfrange endcmap"
    return one_page(
        stream(b"BT /F 12 Tf 50 700 Td <00410042> Tj ET"),
        o5="<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/DescendantFonts[7 0 R]"
        "/ToUnicode 6 0 R>>",
        o6=stream(cmap),
        o7="<</Type/Font/Subtype/CIDFontType2/BaseFont/A/CIDSystemInfo<</Registry(A)/Ordering(I)"
        "/Supplement 0>>/W[0 4000000000 500]>>",
    )


@_hostile("deep-lists.pdf")
def _deep_lists() -> bytes:
    return one_page(stream(b"[" * 2_000_000), o6="[" * 500_000 + "]" * 500_000)


@_hostile("states-never-closed.pdf")
def _states() -> bytes:
    return one_page(stream(b"q " * 5_000_000 + WORDS))


@_hostile("a-million-lines-drawn.pdf")
def _drawn() -> bytes:
    lines = b"".join(
        b"%d %d m %d %d l S\n" % (n % 500, n % 800, n % 700, n % 800) for n in range(1_000_000)
    )
    return one_page(stream(lines + WORDS))


@_hostile("lines-that-all-cross.pdf")
def _crossing() -> bytes:
    across = b"".join(b"0 %d m 500 %d l S\n" % (n, n) for n in range(10, 800))
    down = b"".join(b"%d 0 m %d 800 l S\n" % (n, n) for n in range(1, 500))
    return one_page(stream(across + down + WORDS))


@_hostile("a-letter-at-every-place.pdf")
def _scattered() -> bytes:
    spots = b"".join(
        b"1 0 0 1 %d.%d %d.%d Tm (a) Tj " % (n * 7 % 590, n % 10, n * 13 % 840, n % 7)
        for n in range(150_000)
    )
    return one_page(stream(b"BT /F 9 Tf " + spots + b"ET"))


@_hostile("endless-page.pdf")
def _endless() -> bytes:
    data = one_page(stream(b"BT /F 1e30 Tf 1e38 1e38 Td (a) Tj ET BT /F 9 Tf (b) Tj ET"))
    return data.replace(b"[0 0 595 842]", b"[-9e99 0 9e99 9]")


@_hostile("table-of-objects-in-a-circle.pdf")
def _table_circle() -> bytes:
    data = one_page(stream(WORDS))
    at = int(data[data.rindex(b"startxref") + 9 :].split()[0])
    return data.replace(b"/Root 1 0 R", f"/Root 1 0 R/Prev {at}".encode())


@_hostile("one-line-of-twenty-megabytes.txt")
def _one_line() -> bytes:
    return ("Quy định số 37-QĐ/TW, " * 800_000).encode()


@_hostile("blanks-in-the-letterhead.txt")
def _blank_letterhead() -> bytes:
    blanks = " " * 5_000
    return f"AN GIANG, ngày{blanks}tháng{blanks}\nSố{blanks}\nBÁO CÁO\n".encode()


@_hostile("nothing-but-signs.txt")
def _signs() -> bytes:
    return b"-/" * 2_000_000


@_hostile("marks-of-notes.txt")
def _many_notes() -> bytes:
    lines = "".join(f"[{n % 999 + 1}] a[{n % 999 + 1}]\n" for n in range(200_000))
    return lines.encode()


@_hostile("old-encoding-without-end.txt")
def _old() -> bytes:
    return "C¸c tæ chøc ®¶ng QUYÕT BÐ ".encode("latin-1") * 150_000


def outcome(name: str, data: bytes) -> str:
    """What reading a file ends with: “read”, or the error's key. Raises what is no such error."""
    try:
        found = start(EXTRACT, data, name).result()
    except VnReportError as error:
        return f"{error.key} {error.details.get('why', '')}".strip()
    assert isinstance(found, Extraction)
    return "read"


def main() -> int:
    """Read them all."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=Path, nargs="?", help="write the files there, too")
    folder = parser.parse_args().folder
    faults = 0
    for name, make in FILES.items():
        data = make()
        if folder:
            folder.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(data)
        began = time.perf_counter()
        try:
            said = outcome(name, data)
        except Exception as error:
            faults, said = faults + 1, f"!! {type(error).__name__}: {error}"
        took = time.perf_counter() - began
        most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss >> 10
        print(
            f"{name:<42} {len(data) >> 10:>8} KiB {took:6.1f} s {most:>6} MiB  {said}", flush=True
        )
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
