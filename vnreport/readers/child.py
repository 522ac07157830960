"""The interpreter that works on one file: its bytes on standard input, the outcome on output."""

import os
import sys

from vnreport.readers.isolation import Limits, be_the_child


def main() -> None:
    """Arguments: the work, the file's name, seconds, MiB."""
    work, file, seconds, mebibytes = sys.argv[1:]
    limits = Limits(float(seconds), int(mebibytes))
    be_the_child(work, sys.stdin.buffer.read(), file, limits, os.dup(1))


if __name__ == "__main__":
    main()
