"""How fast the reviewers' pages answer over a store of 100,000 documents, with ten readers at once.

    python -m bench.store build/large.db     makes the store (minutes)
    python -m bench.pages build/large.db     a real server, ten readers, each page again and again

Printed are the milliseconds of each page at the median and the 95th percentile, after a first round
that is not counted (log-in, and the disk's first reading). Each reader takes the pages in an order of
its own. Exit code 1 where a 95th percentile is above 300 or a page could not be read.
"""

import argparse
import random
import subprocess
import sys
import threading
import time
from math import inf
from pathlib import Path
from statistics import quantiles
from urllib.parse import quote

import httpx

from vnreport.store.documents import list_provinces
from vnreport.store.opening import open_store
from vnreport.store.users import add_user, find_user, invite, set_password
from vnreport.store.works import list_works
from vnreport.web.passwords import hashed

NAME, PASSWORD, PORT = "bench", "a password for the bench", 8799
LIMIT = 300


def places(store: str) -> list[str]:
    """The pages that are asked for."""
    with open_store(store).reading() as connection:
        province = quote(list_provinces(connection)[0][0])
        work = quote(list_works(connection, limit=1)[0].work)
    return [
        "/", "/?page=40", f"/?province={province}", "/?severity=error&year=2024", "/?rule=REG001",
        f"/?work={work}", "/?superseded=1", "/?order=date", "/works", "/works?page=3", "/overview",
        "/audit",
    ]  # fmt: skip


def let_in(store: str) -> None:
    """Somebody who may look at the pages."""
    with open_store(store).writing() as connection:
        found = find_user(connection, NAME)
        if found is None:
            add_user(connection, NAME, "reviewer")
            found = find_user(connection, NAME)
        assert found is not None
        invite(connection, found[0].id)
        set_password(connection, found[0].id, hashed(PASSWORD))


def read(
    number: int,
    base: str,
    pages: list[str],
    options: argparse.Namespace,
    taken: dict[str, list[float]],
) -> None:
    """One reader: every page so many times, with a pause between two."""
    order = random.Random(number)
    with httpx.Client(base_url=base, timeout=60) as client:
        client.post("/login", data={"name": NAME, "password": PASSWORD})
        for this in range(options.rounds + 1):
            for page in order.sample(pages, len(pages)):
                begun = time.perf_counter()
                answer = client.get(page)
                milliseconds = 1000 * (time.perf_counter() - begun)
                if answer.status_code != 200:
                    milliseconds = inf
                if this:
                    taken[page].append(milliseconds)
                time.sleep(options.pause)


def main() -> int:
    """Measure; the exit code says whether a page is too slow."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("store")
    parser.add_argument("--readers", type=int, default=10)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--pause", type=float, default=0.5, help="seconds of a person's reading")
    options = parser.parse_args()
    let_in(options.store)
    pages = places(options.store)
    server = subprocess.Popen(
        [sys.executable, "-m", "vnreport", "serve", options.store, "--port", str(PORT),
         "--uploads", str(Path(options.store).with_suffix(".uploads"))],
        stderr=subprocess.DEVNULL,
    )  # fmt: skip
    base = f"http://127.0.0.1:{PORT}"
    try:
        for _ in range(200):
            try:
                httpx.get(f"{base}/login")
                break
            except httpx.TransportError:
                time.sleep(0.1)
        taken: dict[str, list[float]] = {page: [] for page in pages}
        readers = [
            threading.Thread(target=read, args=(number, base, pages, options, taken))
            for number in range(options.readers)
        ]
        for reader in readers:
            reader.start()
        for reader in readers:
            reader.join()
    finally:
        server.terminate()
    slow = False
    for page, times in taken.items():
        median, high = quantiles(times, n=20)[9], quantiles(times, n=20)[18]
        slow = slow or high > LIMIT
        print(
            f"{page:40} median {median:6.0f} ms   95th percentile {high:6.0f} ms   n {len(times)}"
        )
    return int(slow)


if __name__ == "__main__":
    sys.exit(main())
