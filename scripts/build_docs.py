"""Rules, schema and gold in; docs/rules/<code>.md, docs/rules.md, records.md, accuracy.md out.

`python scripts/build_docs.py` writes them; `--check` only says which are not fresh (exit code 1).
"""

import re
from argparse import ArgumentParser
from collections.abc import Mapping
from functools import cache
from itertools import groupby
from pathlib import Path

from accuracy_page import accuracy_page
from records_page import records_page

from vnreport.checks import Rule, all_rules
from vnreport.outputs.page_words import page_words
from vnreport.outputs.rule_page import rule_page
from vnreport.tables.load import table
from vnreport.tables.messages import say

DOCS = Path(__file__).parent.parent / "docs"
_SINGLE = ("rules.md", "records.md", "accuracy.md")
_LIST = re.compile(r"^(?!- )(.+)\n(?=- )", re.MULTILINE)
_MADE = "<!-- Do scripts/build_docs.py lập ra từ các quy tắc; đừng sửa ở đây. -->"


@cache
def pages() -> Mapping[str, str]:
    """The words of each page by its name under docs/."""
    made = {f"rules/{rule.code}.md": _page(rule) for rule in all_rules()}
    return {
        "rules.md": _list(),
        "records.md": records_page(),
        "accuracy.md": accuracy_page(),
        **made,
    }


def stale(folder: Path = DOCS) -> list[str]:
    """The pages that are missing, differ from the rules, or belong to no rule any more."""
    wanted = pages()
    there = {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in (
            *(folder / name for name in _SINGLE),
            *sorted((folder / "rules").glob("*.md")),
        )
        if path.exists()
    }
    return sorted(name for name in {*wanted, *there} if wanted.get(name) != there.get(name))


def write(folder: Path = DOCS) -> list[str]:
    """Write what is not fresh, take away what belongs to no rule; the names of both."""
    wanted = pages()
    changed = stale(folder)
    (folder / "rules").mkdir(parents=True, exist_ok=True)
    for name in changed:
        if name in wanted:
            (folder / name).write_text(wanted[name], encoding="utf-8")
        else:
            (folder / name).unlink()
    return changed


def _page(rule: Rule) -> str:
    back = "[Tất cả các quy tắc](../rules.md)"
    source = f"\n{say('page-source')}:"
    page = rule_page(rule).replace(source, f"\n{source}")  # a paragraph of its own in Markdown
    page = _LIST.sub(r"\1\n\n", page)  # and so does a list
    return f"{_MADE}\n\n{page}\n\n{back}\n"


def _list() -> str:
    lines = [_MADE, "", "# Các quy tắc", ""]
    lines += [
        "`vnreport explain MÃ` in trang của một quy tắc; `--select`, `--ignore` nhận mã hay đầu mã.",
        "",
    ]
    for group, rules in groupby(all_rules(), key=lambda rule: rule.code[:3]):
        lines += [f"## {group}: {_group_name(group)}", "", "| mã | mức | nêu gì |", "|---|---|---|"]
        for rule in rules:
            level = say(f"severity-{rule.severity}").lower()
            title = rule.title.vi.replace("|", "\\|")
            lines.append(f"| [{rule.code}](rules/{rule.code}.md) | {level} | {title} |")
        lines.append("")
    return "\n".join(lines)


def _group_name(group: str) -> str:
    key = f"group-{group}"
    return page_words(key) if key in table("page_words") else group


def main() -> int:
    """Write the pages, or with --check name those that are not fresh."""
    parser = ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--check", action="store_true", help="name the pages that are not fresh")
    if parser.parse_args().check:
        for name in (names := stale()):
            print(f"docs/{name}")
        return 1 if names else 0
    for name in write():
        print(f"docs/{name}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
