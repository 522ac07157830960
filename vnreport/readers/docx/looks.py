"""styles.xml and the properties of a w:p or w:r in, how they look out: every layer resolved.

From the weakest: document defaults, the styles that a style is based on, the paragraph style, the
character style, the paragraph's or run's own properties.
"""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from vnreport.readers.docx.names import PPR, RPR, TYPE, Element, child, is_on, number, val, w

_STYLE, _STYLE_ID, _DEFAULT, _BASED_ON = map(w, ("style", "styleId", "default", "basedOn"))
_DEFAULTS, _RPR_DEFAULT, _PPR_DEFAULT = map(w, ("docDefaults", "rPrDefault", "pPrDefault"))
_FONTS, _SIZE, _BOLD, _ITALIC, _UNDERLINE = map(w, ("rFonts", "sz", "b", "i", "u"))
_P_STYLE, _R_STYLE, _ALIGN, _SPACING = map(w, ("pStyle", "rStyle", "jc", "spacing"))
_BEFORE, _AFTER, _LINE, _LINE_RULE = map(w, ("before", "after", "line", "lineRule"))
_NAMES = tuple(map(w, ("ascii", "hAnsi")))
_THEMES = tuple(map(w, ("asciiTheme", "hAnsiTheme")))
_SINGLE = 240  # a w:line of single spacing where the rule is "auto"
_TWIPS = 20  # to a point


class Look(NamedTuple):
    """What one layer says; None where it says nothing. Sizes and distances in pt."""

    font: str | None = None
    size: float | None = None
    bold: bool | None = None
    italic: bool | None = None
    underline: bool | None = None
    align: str | None = None
    before: float | None = None
    after: float | None = None
    line: float | None = None
    line_rule: str | None = None

    def over(self, base: "Look") -> "Look":
        """This layer laid over a weaker one."""
        if self is PLAIN or base is PLAIN:
            return base if self is PLAIN else self
        return Look._make([b if a is None else a for a, b in zip(self, base, strict=True)])


PLAIN = Look()


class Looks:
    """Looks by style, each style resolved once."""

    def __init__(self, styles: Element | None, theme: Callable[[], Mapping[str, str]]) -> None:
        """theme: the fonts that theme names ("minor", "major") stand for; called when needed."""
        self._theme = theme
        rows = () if styles is None else styles.iterchildren(_STYLE)
        self._rows = {row.get(_STYLE_ID): row for row in rows}
        self._default = next(
            (
                name
                for name, row in self._rows.items()
                if row.get(_DEFAULT) in ("1", "true", "on") and row.get(TYPE) == "paragraph"
            ),
            None,
        )
        self._known: dict[str, Look] = {}
        self._full: dict[str | None, Look] = {}
        defaults = child(styles, _DEFAULTS)
        run = self.run_layer(child(child(defaults, _RPR_DEFAULT), RPR))
        self._base = _paragraph_layer(child(child(defaults, _PPR_DEFAULT), PPR))[1].over(run)

    def paragraph(self, properties: Element | None) -> Look:
        """A paragraph's look, its own properties over its style's."""
        if properties is None:
            return self._based(self._default)
        name, own = _paragraph_layer(properties)
        style = self._based(name if name in self._rows else self._default)
        return style if own is PLAIN else own.over(style)

    def run(self, properties: Element, paragraph: Look) -> Look:
        """A run's look over its paragraph's; bold and italic of a character style turn round."""
        style = self._named(val(child(properties, _R_STYLE)))
        if style is not PLAIN:
            turned = style._replace(
                bold=bool(paragraph.bold) ^ bool(style.bold),
                italic=bool(paragraph.italic) ^ bool(style.italic),
            )
            paragraph = turned.over(paragraph)
        return self.run_layer(properties).over(paragraph)

    def run_layer(self, properties: Element | None) -> Look:
        """What one w:rPr says."""
        font = size = bold = italic = underline = None
        if properties is None:
            return PLAIN
        for item in properties:
            tag = item.tag
            if tag == _FONTS:
                font = self._font(item)
            elif tag == _SIZE:
                size = number(val(item)) / 2 or None
            elif tag == _BOLD:
                bold = is_on(item)
            elif tag == _ITALIC:
                italic = is_on(item)
            elif tag == _UNDERLINE:
                underline = val(item) != "none"
        return Look(font, size, bold, italic, underline)

    def _font(self, item: Element) -> str | None:
        theme = next(filter(None, map(item.get, _THEMES)), None)
        if theme:
            return self._theme().get(theme[:5])
        return next(filter(None, map(item.get, _NAMES)), None)

    def _based(self, name: str | None) -> Look:
        """A paragraph style over the document's defaults."""
        if name not in self._full:
            self._full[name] = self._named(name).over(self._base)
        return self._full[name]

    def _named(self, name: str | None) -> Look:
        """A style with what it is based on; an empty look for an unknown one. A circle ends."""
        chain: dict[str, Look] = {}
        while name is not None and name in self._rows and name not in self._known:
            if name in chain:
                break
            base, chain[name] = self._own(self._rows[name])
            name = base
        look = self._known.get(name, PLAIN) if name is not None else PLAIN
        for step in reversed(chain):
            look = self._known[step] = chain[step].over(look)
        return look

    def _own(self, row: Element) -> tuple[str | None, Look]:
        """The style that a w:style is based on, and what it says itself."""
        base: str | None = None
        own = PLAIN
        for item in row:
            tag = item.tag
            if tag == _BASED_ON:
                base = val(item)
            elif tag == PPR:
                own = _paragraph_layer(item)[1].over(own)
            elif tag == RPR:
                own = self.run_layer(item).over(own)
        return base, own


def _paragraph_layer(properties: Element | None) -> tuple[str | None, Look]:
    """The style that a w:pPr names, and what else it says."""
    name = align = None
    spacing: Element | None = None
    for item in () if properties is None else properties:
        tag = item.tag
        if tag == _P_STYLE:
            name = val(item)
        elif tag == _ALIGN:
            align = val(item)
        elif tag == _SPACING:
            spacing = item
    if spacing is None:
        return name, PLAIN if align is None else Look(align=align)
    return name, _spaced(spacing, align)


def _spaced(spacing: Element, align: str | None) -> Look:
    rule = spacing.get(_LINE_RULE)
    line = spacing.get(_LINE)
    unit = _SINGLE if rule in (None, "auto") else _TWIPS
    return Look(
        align=align,
        before=_points(spacing.get(_BEFORE)),
        after=_points(spacing.get(_AFTER)),
        line=None if line is None else number(line) / unit,
        line_rule=None if line is None else rule or "auto",
    )


def _points(twips: str | None) -> float | None:
    return None if twips is None else number(twips) / _TWIPS
