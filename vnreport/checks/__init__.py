"""Evidence in, findings out. A rule is one file under rules/<group>/; its existence registers it."""

from vnreport.checks.catalog import all_rules, rule_of
from vnreport.checks.rule import Rule
from vnreport.checks.runner import run

__all__ = ["Rule", "all_rules", "rule_of", "run"]
