"""The process that checks files on one machine of a cluster: tasks in, their outcomes out.

An engine's worker has threads and must not be forked. So each has a station: an interpreter with
one thread, which loads the tables once and forks a bounded child for each file, as a batch on one
machine does. A file that ends its child costs that file, and neither the station nor the worker.
"""

import pickle
import sys
from typing import NamedTuple

from vnreport.batch.versions import code_version
from vnreport.batch.work import warm_up
from vnreport.batch.worker import Work, message_from, send
from vnreport.errors import ConfigurationError, VnReportError
from vnreport.readers.isolation import start


class Order(NamedTuple):
    """A file to be checked, and the versions that the one who asks has himself."""

    task: Work
    code: str
    registry: str


def main() -> None:
    """Orders on standard input, answers on standard output, each a pickle, until the input ends."""
    while message := message_from(sys.stdin.fileno()):
        send(sys.stdout.fileno(), pickle.dumps(_answer(pickle.loads(message))))


def _answer(order: Order) -> object:
    """The value of an order, or the VnReportError that it raised."""
    task = order.task
    try:
        registry = warm_up(*task.words)
        if (code_version(), registry.version) != (order.code, order.registry):
            raise ConfigurationError("cluster-differs")
        return start(task.work, task.data, task.file, task.limits, *task.words).result()
    except VnReportError as error:
        return error


if __name__ == "__main__":
    main()
