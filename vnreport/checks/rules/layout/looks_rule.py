"""A check of what only a .docx states in, a rule without examples in text out.

Page, font and spacing cannot be shown in a text example: such a rule's examples are small packages
in its own tests. Its good examples are texts, on which it has nothing to say.
"""

from collections.abc import Callable

from vnreport.checks.rule import Check, Example, Rule, Words
from vnreport.tables.form_rules import form_sources

_GOOD = Example(
    "TỈNH ỦY LÂM HÀ\n*\nSố 412-BC/TU\nĐẢNG CỘNG SẢN VIỆT NAM\n"
    "Lâm Hà, ngày 20 tháng 11 năm 2026\nBÁO CÁO\nSơ kết\n-----\nTốt.",
    as_of="2026-11-30",
)


def looks_rule(code: str, *, title: tuple[str, str], form: str) -> Callable[[Check], Rule]:
    """Make a rule of a check; `form` names the rule of form that it rests on."""

    def made(check: Check) -> Rule:
        return Rule(
            code,
            check.__name__.replace("_", "-"),
            Words(*title),
            "warning",
            form_sources(form),
            (check.__doc__ or "").strip(),
            (),
            (_GOOD,),
            check,
        )

    return made
