"""A code of a symbol font in, the Unicode character that it draws out."""

_PRIVATE = range(0xF000, 0xF100)
_SYMBOL = {
    0x2A: "*",
    0x2B: "+",
    0x2D: "\u2212",
    0x2F: "/",
    0xA2: "′",
    0xA3: "≤",
    0xA5: "∞",
    0xAB: "↔",
    0xAC: "←",
    0xAD: "↑",
    0xAE: "→",
    0xAF: "↓",
    0xB0: "°",
    0xB1: "±",
    0xB2: "″",
    0xB3: "≥",
    0xB4: "×",
    0xB7: "•",
    0xB8: "÷",
    0xB9: "≠",
    0xBA: "≡",
    0xBB: "≈",
    0xBC: "…",
    0xC5: "⊕",
    0xDB: "⇔",
    0xDE: "⇒",
    0xE5: "∑",
}
_GREEK = "αβχδεφγηιϕκλμνοπθρστυϖωξψζ"
_SYMBOL |= {0x61 + index: letter for index, letter in enumerate(_GREEK)}
_SYMBOL |= {code: chr(code) for code in range(0x30, 0x3A)}
_WINGDINGS = {
    0x6C: "●",
    0x6E: "■",
    0x6F: "☐",
    0x71: "❑",
    0x76: "❖",
    0x9F: "•",
    0xA7: "▪",
    0xA8: "☐",
    0xD8: "➢",
    0xDF: "←",
    0xE0: "→",
    0xE8: "➔",
    0xF0: "⇨",
    0xFB: "✗",
    0xFC: "✓",
    0xFD: "☒",
    0xFE: "☑",
}
_WINGDINGS_2 = {0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0xA3: "☐"}
_FONTS = {"symbol": _SYMBOL, "wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2}


def symbol(code: int, font: str) -> str:
    """The character that a font draws at a code; "" where it has no plain meaning."""
    table = _FONTS.get(font.strip().lower())
    if table is not None:
        return table.get(code & 0xFF, "") if code in _PRIVATE or code < 0x100 else ""
    if code in _PRIVATE:
        code -= _PRIVATE.start
    if not 0x20 <= code < 0x110000:
        return ""
    character = chr(code)
    return character if character.isprintable() else ""


def bullet(text: str, font: str) -> str:
    """A bullet as plain characters; a dot where the font's own has no plain meaning."""
    if font.strip().lower() not in _FONTS:
        font = "symbol"
    return "".join(
        (symbol(ord(character), font) or "•") if ord(character) in _PRIVATE else character
        for character in text
    )
