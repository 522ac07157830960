"""styles.xml in, what a style means for text out, its basedOn chain followed."""

from typing import NamedTuple

from vnreport.readers.docx.names import (
    FONTS,
    PPR,
    RPR,
    Element,
    child,
    font_of,
    is_on,
    number,
    val,
    w,
)

_STYLE, _STYLE_ID, _TYPE, _DEFAULT = map(w, ("style", "styleId", "type", "default"))
_BASED_ON, _OUTLINE, _NUM_PR = map(w, ("basedOn", "outlineLvl", "numPr"))
_DEFAULTS, _RPR_DEFAULT = w("docDefaults"), w("rPrDefault")
_NUM_ID, _ILVL, _BOLD, _VANISH = map(w, ("numId", "ilvl", "b", "vanish"))
_ON = ("1", "true", "on")


class Style(NamedTuple):
    """What a style with its ancestors says; None where none of them says anything.

    outline: 0-based outline level, 9 for body text. num_id, ilvl: the list and its level.
    list_style: id of the style that names the list. font: the typeface, "" for one of the theme.
    """

    outline: int | None = None
    num_id: str | None = None
    ilvl: int | None = None
    list_style: str | None = None
    bold: bool | None = None
    hidden: bool | None = None
    font: str | None = None


PLAIN = Style()


class Styles:
    """All styles of a document, by id."""

    def __init__(self, root: Element | None) -> None:
        self._own: dict[str, tuple[Style, str | None]] = {}
        self._known: dict[str, Style] = {}
        self._default: str | None = None
        defaults = child(child(child(root, _DEFAULTS), _RPR_DEFAULT), RPR)
        fonts = child(defaults, FONTS)
        self._font = None if fonts is None else font_of(fonts)
        for element in () if root is None else root.iterchildren(_STYLE):
            style_id = element.get(_STYLE_ID)
            if style_id is None:
                continue
            self._own[style_id] = _own(element, style_id), val(child(element, _BASED_ON))
            if element.get(_TYPE) == "paragraph" and element.get(_DEFAULT) in _ON:
                self._default = style_id

    def paragraph(self, style_id: str | None) -> Style:
        """A paragraph's style; the default paragraph style where it names none we know."""
        if style_id not in self._own:
            style_id = self._default
        style = self.named(style_id)
        return style if self._font is None or style.font is not None else self._set(style)

    def _set(self, style: Style) -> Style:
        """A style that names no typeface in that of the document."""
        return style._replace(font=self._font)

    def named(self, style_id: str | None) -> Style:
        """Any style, resolved along its chain; an empty one for an unknown id."""
        if style_id is None or style_id not in self._own:
            return PLAIN
        if style_id not in self._known:
            self._resolve(style_id)
        return self._known[style_id]

    def _resolve(self, style_id: str) -> None:
        chain: dict[str, None] = {}
        step: str | None = style_id
        while step is not None and step in self._own and step not in self._known:
            if step in chain:
                break
            chain[step] = None
            step = self._own[step][1]
        base = self._known.get(step, PLAIN) if step is not None else PLAIN
        for name in reversed(chain):
            base = self._known[name] = _over(self._own[name][0], base)


def _over(own: Style, base: Style) -> Style:
    """A style laid over the one that it is based on."""
    same_list = own.num_id is None
    return Style(
        outline=base.outline if own.outline is None else own.outline,
        num_id=base.num_id if same_list else own.num_id,
        ilvl=base.ilvl if own.ilvl is None and same_list else own.ilvl,
        list_style=base.list_style if same_list else own.list_style,
        bold=base.bold if own.bold is None else own.bold,
        hidden=base.hidden if own.hidden is None else own.hidden,
        font=base.font if own.font is None else own.font,
    )


def _own(element: Element, style_id: str) -> Style:
    paragraph, run = child(element, PPR), child(element, RPR)
    outline = val(child(paragraph, _OUTLINE))
    lists = child(paragraph, _NUM_PR)
    num_id, ilvl = val(child(lists, _NUM_ID)), val(child(lists, _ILVL))
    bold, hidden, fonts = child(run, _BOLD), child(run, _VANISH), child(run, FONTS)
    return Style(
        outline=None if outline is None else number(outline, 9),
        num_id=num_id,
        ilvl=None if ilvl is None else number(ilvl),
        list_style=None if num_id is None else style_id,
        bold=None if bold is None else is_on(bold),
        hidden=None if hidden is None else is_on(hidden),
        font=None if fonts is None else font_of(fonts),
    )
