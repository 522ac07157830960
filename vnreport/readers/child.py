"""The interpreter that works on one file: its bytes on standard input, the outcome on output."""

import os
import sys

from vnreport.readers.isolation import Limits, be_the_child


def main() -> None:
    """Arguments: the work, the file's name, seconds, MiB, further words for the work."""
    work, file, seconds, mebibytes, *words = sys.argv[1:]
    limits = Limits(float(seconds), int(mebibytes))
    be_the_child(work, sys.stdin.buffer.read(), file, limits, os.dup(1), *words)


if __name__ == "__main__":
    main()
