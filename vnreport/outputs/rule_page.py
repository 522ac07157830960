"""A rule in, its page out: what it flags, why, on what ground, with examples."""

from collections.abc import Iterator, Sequence

from vnreport.checks import Rule
from vnreport.checks.rule import Example
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
        *_examples("page-bad", rule.bad, lang),
        *_examples("page-good", rule.good, lang),
    ]
    return "\n".join(lines).rstrip()


def _examples(heading: str, examples: Sequence[Example], lang: Language) -> Iterator[str]:
    """A list of examples, each on one line; nothing where there are none."""
    if examples:
        yield f"{say(heading, lang)}:"
    for example in examples:
        words = " ⏎ ".join(example.text.splitlines())
        looks = f"; {example.looks}" if example.looks else ""
        yield f"- {words} ({say('page-as-of', lang)} {example.as_of}{looks})"
    if examples:
        yield ""
