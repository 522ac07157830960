"""Long work in, a bar on the terminal out; nothing where standard error is none."""

import sys
from typing import Any


def bar(total: int, unit: str) -> Any:
    """A tqdm bar, off the screen when it is closed."""
    from tqdm import tqdm  # only where there may be a bar to draw: start-up counts

    tqdm.monitor_interval = 0  # its thread would keep this process from forking
    return tqdm(total=total, unit=unit, disable=not sys.stderr.isatty(), leave=False)
