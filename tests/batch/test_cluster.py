"""A batch on a cluster: the same store as on one machine, whatever happens to the workers."""

import os
import re
import signal
import subprocess
import sys
from importlib.util import find_spec
from multiprocessing import get_context
from pathlib import Path

import pytest
from docx_builder import zipped

from tests.batch.dump import dumped
from tests.batch.inputs import reports
from vnreport.batch.cluster import Cluster, connected
from vnreport.batch.pool import in_order
from vnreport.batch.run import Plan, run_batch
from vnreport.batch.settings import Settings
from vnreport.batch.versions import code_version
from vnreport.batch.walk import starts_of, walk
from vnreport.batch.worker import Work
from vnreport.cli.main import run
from vnreport.errors import (
    ConfigurationError,
    DamagedFile,
    EmptyFile,
    StoreError,
    TooSlow,
    UnsafeFile,
)
from vnreport.readers.isolation import READ, Limits, start
from vnreport.registry import load
from vnreport.store.opening import open_store

# Only processes of their own import it: they fork no more, and pickle exceptions in another way.
pytestmark = pytest.mark.skipif(not find_spec("distributed"), reason="no cluster extra here")
_HERE = "127.0.0.1"
_ROOT = str(Path(__file__).parents[2])


def _dask(*words, cwd):
    return subprocess.Popen(
        [sys.executable, "-m", "dask", *words],
        stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True, cwd=cwd,
        # Its path: an installed package has a module “tests”, too.
        env={**os.environ, "DASK_LOGGING__DISTRIBUTED": "info", "PYTHONPATH": _ROOT},
    )  # fmt: skip


def _first(pattern, process):
    """The first group of the first line of a process that has the pattern."""
    for line in process.stderr:
        if found := re.search(pattern, line):
            return found[1]
    raise AssertionError(f"no {pattern} in what the process says")


def _apart(function):
    """What a function returns in a process of its own: a client's threads stay until its end."""
    context = get_context("fork")
    here, there = context.Pipe(duplex=False)
    process = context.Process(target=lambda: there.send(function()))
    process.start()
    there.close()
    try:
        return here.recv()
    finally:
        process.join()


@pytest.fixture
def machines(tmp_path):
    """The address of a scheduler, and the processes of its two workers."""
    scheduler = _dask("scheduler", "--host", _HERE, "--port", "0", "--no-dashboard", cwd=tmp_path)
    address = _first(r"Scheduler at: +(tcp://\S+)", scheduler)
    command = ("worker", address, "--no-nanny", "--nthreads", "1", "--no-dashboard")
    workers = [_dask(*command, cwd=tmp_path) for _ in range(2)]
    for worker in workers:
        _first(r"(Registered to)", worker)
    yield address, workers, scheduler
    for process in (*workers, scheduler):
        process.kill()
        process.wait()
        process.stderr.close()


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Forty reports, and two files that are none."""
    folder = tmp_path_factory.mktemp("forty")
    reports(folder, 40)
    (folder / "empty.docx").write_bytes(b"")
    (folder / "damaged.pdf").write_bytes(b"%PDF-1.7 and no more")
    return folder


def _run(path, folder, watch=lambda _: None, hire=None):
    """The tally of a run, and all that its store holds."""
    starts = starts_of([str(folder)])
    store = open_store(path)
    plan = Plan(starts, tuple(walk(starts, lambda _: False)), Settings(), 2)
    try:
        return run_batch(store, plan, watch, hire).tally, dumped(path)
    finally:
        store.close()


def test_a_worker_killed_in_the_run_costs_no_file(machines, folder, tmp_path):
    address, workers, _ = machines
    expected = _run(tmp_path / "here.db", folder)
    through = []

    def watch(status):
        through.append(status)
        if len(through) == 5:
            os.kill(workers[0].pid, signal.SIGKILL)

    def work():
        with connected(address) as client:
            assert len(client.nthreads()) == 2
            found = _run(
                tmp_path / "there.db", folder, watch, lambda v: Cluster(client, v.code, v.registry)
            )
            return found, len(through), len(client.nthreads())

    assert _apart(work) == (expected, 42, 1)
    assert workers[0].wait() == -signal.SIGKILL
    assert (expected[0].ok, expected[0].failed) == (40, 2)


def test_what_goes_wrong_with_a_file_is_told_as_on_one_machine(machines):
    address, _, _ = machines
    name, registry = "tests.batch.test_pool:work", load().version
    tasks = [b"x", b"empty", b"die", b"x", b"hang", b"x"]

    def begin(data):
        # The station warms up with the words of a task, so they are settings.
        return Work(name, data, "a", Limits(seconds=2), (Settings().as_words(),))

    def work():
        with connected(address) as client:
            steps = in_order(iter(tasks), begin, Cluster(client, code_version(), registry))
            return [type(step[1]) for step in steps if step is not None]

    assert _apart(work) == [tuple, EmptyFile, UnsafeFile, tuple, TooSlow, tuple]


def test_a_worker_of_another_version_is_refused(machines, folder, tmp_path):
    address, _, _ = machines

    def work():
        with connected(address) as client, pytest.raises(ConfigurationError) as caught:
            _run(tmp_path / "r.db", folder, hire=lambda v: Cluster(client, "another", v.registry))
        return caught.value.key

    assert _apart(work) == "cluster-differs"


def test_what_was_written_is_kept_when_the_scheduler_is_lost(machines, folder, tmp_path):
    address, _, scheduler = machines
    through = []

    def watch(status):
        through.append(status)
        if len(through) == 5:
            os.kill(scheduler.pid, signal.SIGKILL)

    def work():
        with pytest.raises(StoreError) as caught, connected(address) as client:
            _run(tmp_path / "r.db", folder, watch, lambda v: Cluster(client, v.code, v.registry))
        return caught.value.key

    assert _apart(work) == "cluster-lost"
    tally, rows = _run(tmp_path / "r.db", folder)
    assert tally.ok == 40
    assert rows == _run(tmp_path / "again.db", folder)[1]


def test_an_error_comes_out_of_a_child_whatever_the_engine_does_to_exceptions():
    def work():
        import distributed

        assert distributed.__version__
        with pytest.raises(DamagedFile) as caught:
            start(READ, zipped({"word/document.xml": "<no end"}), "a.docx").result()
        return caught.value.key

    assert _apart(work) == "damaged-file"


def test_a_scheduler_that_is_not_there_is_named(monkeypatch, tmp_path, folder, capfd):
    monkeypatch.setattr("vnreport.batch.cluster._PATIENCE", 1)
    words = ["batch", str(folder), "-o", str(tmp_path / "r.db"), "--scheduler", f"{_HERE}:9"]

    def run_command():
        with pytest.raises(SystemExit) as caught:
            run(words)
        return caught.value.code

    assert _apart(run_command) == 2
    assert capfd.readouterr().err.startswith(f"Không nối được với bộ điều phối {_HERE}:9: ")
