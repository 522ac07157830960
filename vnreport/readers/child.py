"""The interpreter that parses one file: its bytes on standard input, the outcome on output."""

import os
import sys

from vnreport.readers import isolation


def main() -> None:
    """Arguments: the file's name, seconds, MiB."""
    file, seconds, mebibytes = sys.argv[1:]
    answer = os.dup(1)
    isolation.be_the_child(
        sys.stdin.buffer.read(), file, isolation.Limits(float(seconds), int(mebibytes)), answer
    )


if __name__ == "__main__":
    main()
