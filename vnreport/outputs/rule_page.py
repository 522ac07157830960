"""A rule in, its page out: what it flags, why, on what ground, with examples."""

from vnreport.checks import Rule
from vnreport.tables.messages import Language, say


def rule_page(rule: Rule, lang: Language = "vi") -> str:
    """The page as Markdown; the examples are the ones that the tests run."""
    level = say(f"severity-{rule.severity}", lang)
    lines = [
        f"# {rule.code} {rule.title.in_language(lang)} ({rule.name})",
        "",
        rule.page.replace("\n    ", "\n"),
        "",
        f"{say('page-severity', lang)}: {level}",
        f"{say('page-source', lang)}: {rule.source}",
        "",
        f"{say('page-bad', lang)}:",
        *(f"- {example.text} ({say('page-as-of', lang)} {example.as_of})" for example in rule.bad),
        "",
        f"{say('page-good', lang)}:",
        *(f"- {example.text} ({say('page-as-of', lang)} {example.as_of})" for example in rule.good),
    ]
    return "\n".join(lines)
