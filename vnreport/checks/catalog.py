"""The rules, found by walking rules/."""

import pkgutil
from functools import cache
from importlib import import_module

from vnreport.checks import rules
from vnreport.checks.rule import Rule


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule, by code. Raises ValueError for two rules of one code."""
    found: dict[str, Rule] = {}
    for module in pkgutil.walk_packages(rules.__path__, rules.__name__ + "."):
        if module.ispkg:
            continue
        for value in vars(import_module(module.name)).values():
            if isinstance(value, Rule):
                if value.code in found:
                    raise ValueError(f"two rules are called {value.code}")
                found[value.code] = value
    return tuple(found[code] for code in sorted(found))


def rule_of(code: str) -> Rule | None:
    """The rule of a code (REG001) or a name (superseded-document); None for neither."""
    wanted = code.strip()
    return next(
        (r for r in all_rules() if r.code == wanted.upper() or r.name == wanted.lower()), None
    )
