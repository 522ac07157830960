"""The rules, found by walking rules/."""

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path

from vnreport.checks import rules
from vnreport.checks.rule import Rule


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule, by code. Raises ValueError for two rules of one code."""
    found: dict[str, Rule] = {}
    for name in _modules():
        for value in vars(import_module(name)).values():
            if isinstance(value, Rule):
                if value.code in found:
                    raise ValueError(f"two rules are called {value.code}")
                found[value.code] = value
    return tuple(found[code] for code in sorted(found))


def _modules() -> Iterator[str]:
    """The names of the modules of all groups; walking files is cheaper than pkgutil's way."""
    for folder in rules.__path__:
        for group in sorted(Path(folder).iterdir()):
            if (group / "__init__.py").is_file():
                for path in sorted(group.glob("[!_]*.py")):
                    yield f"{rules.__name__}.{group.name}.{path.stem}"


def rule_of(code: str) -> Rule | None:
    """The rule of a code (REG001) or a name (superseded-document); None for neither."""
    wanted = code.strip()
    return next(
        (r for r in all_rules() if r.code == wanted.upper() or r.name == wanted.lower()), None
    )
