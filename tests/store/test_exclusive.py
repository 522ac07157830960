"""One batch at a time writes to a store."""

import os
import signal
import subprocess
import sys

import pytest

from vnreport.errors import StoreError
from vnreport.store.exclusive import exclusive
from vnreport.store.opening import open_store

HOLD = """
import sys, time
from vnreport.store.exclusive import exclusive
from vnreport.store.opening import open_store
with exclusive(open_store(sys.argv[1])):
    print("held", flush=True)
    time.sleep(60)
"""


def test_a_second_batch_is_refused_until_the_first_is_killed(store):
    holder = subprocess.Popen([sys.executable, "-c", HOLD, store.url], stdout=subprocess.PIPE)
    assert holder.stdout.readline() == b"held\n"
    with pytest.raises(StoreError) as refused, exclusive(store):
        pass
    os.kill(holder.pid, signal.SIGKILL)
    holder.communicate()
    assert refused.value.key == "store-busy"
    for _ in range(200):  # a server notices after a moment that its client is gone
        try:
            with exclusive(store):
                return
        except StoreError:
            pass
    pytest.fail("the right was not given back")


def test_it_is_given_back_at_the_end(store):
    with exclusive(store):
        pass
    other = open_store(store.url)
    with exclusive(other), pytest.raises(StoreError), exclusive(store):
        pass
    other.close()


def test_it_leaves_no_file_behind(store):
    with exclusive(store):
        pass
    assert store.file is None or not list(store.file.parent.glob("*.lock"))
