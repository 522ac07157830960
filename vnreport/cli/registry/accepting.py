"""New rows in; shown, agreed to and written to a layer."""

import sys
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from vnreport.cli.parser import WRONG_USAGE, language_of
from vnreport.cli.registry.layers import layers_of, registry_of
from vnreport.cli.saying import complain
from vnreport.document.regulations import Relation, Work
from vnreport.outputs.registry_changes import changes_page
from vnreport.registry.drafting import draft
from vnreport.tables.messages import explain, say

NOT_WRITTEN = 1


def accept(
    options: Namespace, layer: Path, works: Sequence[Work], relations: Sequence[Relation]
) -> int:
    """Show what the rows change, ask on a terminal, and write them.

    Leaves with 0 where they are written or change nothing, 1 where the user has yet to agree
    (--yes), 2 where a rule of the registry forbids them.
    """
    lang = language_of(sys.argv)
    with draft(layer, layers_of(options), works, relations) as one:
        for fault in one.faults:
            complain(explain(fault, lang))
        if one.faults:
            complain(say("import-refused", lang, count=str(len(one.faults))))
            return WRONG_USAGE
        print(changes_page(one.changes, registry_of(options), one.registry, lang))  # noqa: T201
        if not one.changes:
            return 0
        if not (options.yes or _agreed(say("ask-write", lang, path=str(layer)))):
            complain(say("nothing-written", lang, path=str(layer)))
            return NOT_WRITTEN
        one.accept()
    complain(say("written-to", lang, path=str(layer)))
    return 0


def _agreed(question: str) -> bool:
    """Whether somebody at a terminal says yes; nobody is asked elsewhere."""
    if not sys.stdin.isatty():
        return False
    return input(question).strip().lower() in ("c", "có", "co", "y", "yes")
