"""The process of one contestant: a number on standard input, what that run took on output.

    python -m bench.contestant MODULE:FUNCTION WORD…

The function, called with the words, gives a callable; that does the run of a number and gives the
units of work that it did. It is called once before the first run.
"""

import json
import os
import sys
from importlib import import_module
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage


def spent() -> float:
    """Processor seconds so far of this process and of the children that have ended."""
    own, children = getrusage(RUSAGE_SELF), getrusage(RUSAGE_CHILDREN)
    return own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime


def main() -> None:
    """Make the contestant, then run it as often as asked."""
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)  # what the tools print is no answer
    module, _, name = sys.argv[1].partition(":")
    try:
        run = getattr(import_module(module), name)(*sys.argv[2:])
        run(0)
    except ImportError as error:
        print(json.dumps({"missing": f"not installed ({error})"}), file=answers, flush=True)
        return
    except Exception as error:
        print(json.dumps({"missing": f"failed ({error!r})"}), file=answers, flush=True)
        return
    print(json.dumps({"ready": True}), file=answers, flush=True)
    for line in sys.stdin:
        begun = spent()
        units = run(int(line))
        print(json.dumps({"seconds": spent() - begun, "units": units}), file=answers, flush=True)


if __name__ == "__main__":
    main()
