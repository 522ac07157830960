"""A folder in; a batch on it that is killed again and again, then let through, out.

    python tests/batch/killing.py FOLDER STORE KILLS

Runs are forked from here, where everything is loaded, so that a random moment of a run is one of its
work. Prints how many documents the store had after each kill.
"""

import os
import random
import signal
import sys
import time

from sqlalchemy import func, select

from vnreport.batch import clerk
from vnreport.batch.settings import Settings
from vnreport.batch.work import warm_up
from vnreport.cli.main import run
from vnreport.store.opening import open_store
from vnreport.store.tables import documents


def begin(folder: str, store: str) -> int:
    """Start a batch in a session of its own; its process."""
    child = os.fork()
    if child:
        return child
    os.setsid()
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    sys.argv = ["vnreport", "batch", folder, "-o", store, "--jobs", "2"]
    try:
        run(sys.argv[1:])
    finally:
        os._exit(0)


def through(folder: str, store: str) -> float:
    """Let a batch come to its end; the seconds that it took."""
    begun = time.monotonic()
    os.waitpid(begin(folder, store), 0)
    return time.monotonic() - begun


def known(store: str) -> int:
    """How many documents a store has."""
    opened = open_store(store)
    with opened.reading() as connection:
        found = connection.scalar(select(func.count()).select_from(documents))
    opened.close()
    return found or 0


def main() -> None:
    """Kill, then let through."""
    folder, store, kills = sys.argv[1], sys.argv[2], int(sys.argv[3])
    clerk._MOST = 2  # many small transactions, for a kill to fall between and into
    warm_up(Settings().as_words())
    took = through(folder, f"{store}.whole")
    chance = random.Random()
    for _ in range(kills):
        child = begin(folder, store)
        time.sleep(chance.uniform(0, 0.6 * took))
        try:
            os.killpg(child, signal.SIGKILL)
        except ProcessLookupError:  # not yet a session of its own: nothing was begun
            os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        print(known(store))  # noqa: T201
    through(folder, store)


if __name__ == "__main__":
    main()
