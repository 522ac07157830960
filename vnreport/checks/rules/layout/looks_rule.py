"""A check of what only a .docx states, and layouts that it flags, in; a rule out.

Page, font and spacing are not to be seen in a text: each bad example is a text with the layout of
its .docx, told in words on the page. The good one is the same text in a layout of good form.
"""

from collections.abc import Callable

from vnreport.checks.rule import Check, Example, Rule, Words
from vnreport.checks.rules.layout.sample import TITLE, head
from vnreport.document.layout import Layout, PageLook, PageNumber, ParagraphLook, RunLook
from vnreport.tables.form_rules import form_sources

BEGINNING = "Trong năm, cấp ủy các cấp đã lãnh đạo thực hiện toàn diện"
TYPE = "BÁO CÁO"
_TEXT = (
    head(year=2026)
    + TITLE
    + BEGINNING
    + " các nhiệm vụ; năng lực lãnh đạo của các tổ chức đảng được nâng lên.\n"
    + "Nơi nhận:\n- Lưu Văn phòng Tỉnh ủy."
)
_PARAGRAPH = 8  # the block of the running text
_RUN = RunLook(130, "Times New Roman", 14.0, bold=False, italic=False, underline=False)
A4 = PageLook(210, 297, 20, 15, 20, 30)
TEXT = ParagraphLook(_PARAGRAPH, (_RUN,), "both", before=6.0, line=19.0, line_rule="exact")
GOOD = Layout((A4,), (PageNumber("header", "default", "center"),), True, (TEXT,))


def in_letters(font: str = "Times New Roman", size: float = 14.0) -> Layout:
    """The good layout, the letters of its text set in a font and size (pt)."""
    run = _RUN._replace(font=font, size=size)
    return GOOD._replace(paragraphs=(TEXT._replace(runs=(run,)),))


def shown(layout: Layout, looks: str, *, flagged: str = BEGINNING) -> Example:
    """The report in a layout; flagged: the words at which the rule shows it."""
    return Example(_TEXT.replace(flagged, f"⟦{flagged}⟧", 1), "2026-11-30", layout, looks)


def looks_rule(
    code: str, *, title: tuple[str, str], form: str, bad: tuple[Example, ...]
) -> Callable[[Check], Rule]:
    """Make a rule of a check; `form` names the rule of form that it rests on."""
    good = Example(_TEXT, "2026-11-30", GOOD, "đúng thể thức")

    def made(check: Check) -> Rule:
        return Rule(
            code,
            check.__name__.replace("_", "-"),
            Words(*title),
            "warning",
            form_sources(form),
            (check.__doc__ or "").strip(),
            bad,
            (good,),
            check,
        )

    return made
