"""An analysis in; the same without what is suppressed or already known, out.

Files of suppressions are found beside the reports; a baseline is named by an option.
"""

from argparse import Namespace
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from vnreport.checks import rule_of
from vnreport.cli.inputs import STANDARD_INPUT
from vnreport.cli.saying import complain, refuse
from vnreport.document.analysis import Analysis
from vnreport.outputs.baseline import Baseline, read_baseline
from vnreport.outputs.suppressions import Suppressions, find_sidecar, read_suppressions
from vnreport.tables.messages import Language, say

Chosen = Callable[[str], bool]
"""Whether a rule, by its code or name, was asked for in this call."""


class Screening:
    """Takes out of each analysis what need not be shown, and says at the end what was idle.

    typed: the paths as the user gave them. suppressed, known: findings taken out so far.
    """

    def __init__(self, typed: Sequence[str], baseline: Baseline | None, chosen: Chosen) -> None:
        self.baseline = baseline
        self.suppressed = self.known = 0
        self._chosen = chosen
        self._folders = [Path(name).resolve() for name in typed if Path(name).is_dir()]
        self._sidecars: dict[Path, Suppressions] = {}

    def through(self, analysis: Analysis) -> Analysis:
        """The analysis with the findings that are left. Raises ConfigurationError."""
        path = find_sidecar(Path(analysis.document.file.replace("<stdin>", STANDARD_INPUT)))
        kept = analysis.findings
        if path is not None:
            if path not in self._sidecars:
                self._sidecars[path] = read_suppressions(path)
            kept = self._sidecars[path].kept(analysis, kept)
            self.suppressed += len(analysis.findings) - len(kept)
        if self.baseline is not None:
            fresh = self.baseline.new_findings(analysis._replace(findings=kept))
            self.known += len(kept) - len(fresh)
            kept = fresh
        return analysis if kept is analysis.findings else analysis._replace(findings=kept)

    def write_baseline(self, lang: Language) -> int:
        """Write the findings seen and say so; what is known now is no fault of this call."""
        if self.baseline:
            stale = sum(count for _, count in self.baseline.stale())
            try:
                count = self.baseline.write()
            except OSError as error:
                refuse(f"{self.baseline.path}: {error.strerror}")
            said = {"count": str(count), "stale": str(stale), "path": str(self.baseline.path)}
            complain(say("baseline-written", lang, **said))
        return 0

    def counts(self, lang: Language) -> str:
        """How many findings were taken out, in words; "" for none."""
        said = [
            say(key, lang, count=str(count))
            for key, count in (("hidden-known", self.known), ("hidden-suppressed", self.suppressed))
            if count
        ]
        return " ".join(said)

    def idle(self, lang: Language) -> Iterator[str]:
        """A line for each row of a sidecar or entry of the baseline that nothing answered to."""
        for path, sidecar in self._sidecars.items():
            whole = any(folder in (path.parent, *path.parents) for folder in self._folders)
            for row in sidecar.unused(whole_folder=whole):
                if self._chosen(row.code):
                    words = " ".join(row.words)
                    details = {"path": str(path), "row": str(row.row), "code": row.code}
                    yield say("suppression-unused", lang, words=words, **details)
        for entry, count in self.baseline.stale() if self.baseline else ():
            if self._chosen(entry.code):
                yield say("baseline-stale", lang, count=str(count), **entry._asdict())


def open_screening(options: Namespace, select: Sequence[str], ignore: Sequence[str]) -> Screening:
    """The screening of a call. Raises ConfigurationError for a baseline that is wrong."""
    baseline = None
    if options.baseline:
        baseline = read_baseline(options.baseline, may_be_absent=options.write_baseline)

    def chosen(code: str) -> bool:
        rule = rule_of(code)
        names = (rule.code, rule.name) if rule else (code, code)
        wanted = not select or names[0].startswith(tuple(select)) or names[1] in select
        return wanted and not (names[0].startswith(tuple(ignore)) or names[1] in ignore)

    return Screening(options.paths, baseline, chosen)
