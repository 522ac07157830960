"""Evidence through the chosen rules."""

from collections.abc import Sequence

from vnreport.checks.catalog import all_rules
from vnreport.checks.rule import Hit, Language, Rule
from vnreport.document.evidence import Evidence
from vnreport.document.findings import Finding, Proof
from vnreport.tables.load import table
from vnreport.tables.messages import say


def run(
    evidence: Evidence,
    *,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    lang: Language = "vi",
) -> tuple[Finding, ...]:
    """The findings in the order of the text.

    select, ignore: codes or beginnings of codes (REG, CIT001); an empty select takes all.
    """
    found = [
        _finding(rule, hit, evidence, lang)
        for rule in all_rules()
        if _is_chosen(rule, select, ignore)
        for hit in rule.check(evidence)
    ]
    return tuple(sorted(found, key=lambda finding: (finding.span, finding.code)))


def _is_chosen(rule: Rule, select: Sequence[str], ignore: Sequence[str]) -> bool:
    wanted = not select or rule.code.startswith(tuple(select)) or rule.name in select
    return wanted and not (rule.code.startswith(tuple(ignore)) or rule.name in ignore)


def _finding(rule: Rule, hit: Hit, evidence: Evidence, lang: Language) -> Finding:
    doubtful = _is_doubtful(rule, hit, evidence)
    grounds = tuple(Proof(g.words.in_language(lang), g.span, g.row, g.source) for g in hit.grounds)
    return Finding(
        code=rule.code,
        name=rule.name,
        severity="info" if doubtful else hit.severity or rule.severity,
        message=hit.message.in_language(lang),
        span=hit.span,
        text=evidence.document.text[hit.span.start : hit.span.end],
        evidence=(*grounds, Proof(say("recognised-place", lang))) if doubtful else grounds,
        fix=hit.fix,
        suggestion=hit.suggestion.in_language(lang) if hit.suggestion else None,
    )


def _is_doubtful(rule: Rule, hit: Hit, evidence: Evidence) -> bool:
    """Whether the rule rests on what text recognition may have lost or made up at that place."""
    document = evidence.document
    if not document.recognised or rule.code not in table("recognition")["doubtful"]["rules"]:
        return False
    return document.confidence_at(hit.span.start, hit.span.end) is not None
