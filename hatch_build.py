"""When the package is built or installed: compile the tables, so that a check starts faster."""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileTables(BuildHookInterface):
    """Writes the JSON copies that vnreport/tables/load.py describes."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Called by hatchling before it collects the files."""
        root = Path(self.root)
        sys.path.insert(0, str(root / "vnreport" / "tables"))
        from load import compile_tables

        compile_tables()
        build_data["artifacts"].append("vnreport/tables/data/compiled/*.json")
