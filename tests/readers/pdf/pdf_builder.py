"""Makes small .pdf files: with reportlab, or by hand where a font must say odd things."""

import io

from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

FONT, BOLD = "Times-Roman", "Times-Bold"
LEFT, RIGHT, WIDTH, HEIGHT = 85.0, 538.0, *A4
_VERSE = "trong nhung nam qua cong tac xay dung Dang va he thong chinh tri duoc tang cuong"
WORDS = _VERSE.split()


class Book:
    """A canvas with the few verbs that the tests need. All measures in points."""

    def __init__(self, *, size=A4, user_password=None, owner_password=None):
        locked = user_password or owner_password
        encrypt = StandardEncryption(user_password or "", owner_password) if locked else None
        self.file = io.BytesIO()
        self.canvas = Canvas(self.file, pagesize=size, encrypt=encrypt, invariant=True)

    def text(self, x, y, words, size=14, font=FONT):
        """Write words; where they end."""
        self.canvas.setFont(font, size)
        self.canvas.drawString(x, y, words)
        return x + stringWidth(words, font, size)

    def centred(self, y, words, size=14, font=FONT, x=(LEFT + RIGHT) / 2):
        self.text(x - stringWidth(words, font, size) / 2, y, words, size, font)

    def justified(self, x, y, words, right=RIGHT, size=14, font=FONT):
        """Write words stretched to the right edge."""
        spare = right - x - stringWidth(words, font, size)
        line = self.canvas.beginText(x, y)
        line.setFont(font, size)
        line.setWordSpace(spare / words.count(" "))
        line.textOut(words)
        self.canvas.drawText(line)

    def paragraph(
        self, y, words, *, left=LEFT, right=RIGHT, indent=36, size=14, pitch=16, justify=True
    ):
        """Set words in lines from `y` down; the height of the line below the last one."""
        lines, line, x = [], [], left + indent
        for word in words.split():
            if line and x + stringWidth(" ".join([*line, word]), FONT, size) > right:
                lines.append((x, " ".join(line)))
                line, x = [], left
            line.append(word)
        for x, full in lines:
            if justify:
                self.justified(x, y, full, right, size)
            else:
                self.text(x, y, full, size)
            y -= pitch
        x = left if lines else left + indent
        self.text(x, y, " ".join(line), size)
        return y - pitch

    def mark(self, x, y, label, size=9):
        """A raised mark; where it ends."""
        return self.text(x, y + 5, label, size)

    def note(self, y, label, words, size=10):
        """A note's line: raised label, words."""
        return self.text(self.mark(LEFT, y - 1, label, 7), y, " " + words, size)

    def rule(self, y, x0=LEFT, x1=LEFT + 144):
        self.canvas.line(x0, y, x1, y)

    def grid(self, xs, ys, rows, size=12):
        """A ruled table: edges from left to right, from top to bottom, and its words."""
        self.canvas.grid(xs, ys)
        for row, top in zip(rows, ys, strict=False):
            for words, left in zip(row, xs, strict=False):
                self.text(left + 6, top - 15, words, size)

    def turn_page(self, rotation=0):
        self.canvas.setPageRotation(rotation)
        self.canvas.showPage()

    def pdf(self):
        self.canvas.save()
        return self.file.getvalue()


def sentence(count, start=0):
    """A made-up sentence of so many words."""
    words = [WORDS[(start + i * 7) % len(WORDS)] for i in range(count)]
    return " ".join(words).capitalize() + "."


def by_hand(content, letters, *, base_font="Helvetica", size=(400, 200)):
    """A page whose font maps the codes from 0x21 on to the letters: strings of any length."""
    maps = "".join(
        f"<{0x21 + i:02X}> <{text.encode('utf-16-be').hex().upper()}>\n"
        for i, text in enumerate(letters)
    )
    to_unicode = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
        "1 begincodespacerange <00> <FF> endcodespacerange\n"
        f"{len(letters)} beginbfchar\n{maps}endbfchar endcmap end end"
    )
    widths = " ".join(["600"] * len(letters))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {size[0]} {size[1]}] /Contents 4 0 R "
        "/Resources << /Font << /F 5 0 R >> >> >>",
        f"<< /Length {len(content)} >>\nstream\n{content}\nendstream",
        f"<< /Type /Font /Subtype /TrueType /BaseFont /{base_font} /FirstChar 33 "
        f"/LastChar {32 + len(letters)} /Widths [{widths}] /ToUnicode 6 0 R >>",
        f"<< /Length {len(to_unicode)} >>\nstream\n{to_unicode}\nendstream",
    ]
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1")
    table = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{place:010d} 00000 n \n".encode() for place in places)
    out += f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\n".encode()
    out += f"startxref\n{table}\n%%EOF\n".encode()
    return bytes(out)


def show(codes):
    """A hex string of the codes' numbers in a font of `by_hand`."""
    return "<" + "".join(f"{0x21 + code:02X}" for code in codes) + ">"
