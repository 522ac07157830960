"""`python -m vnreport` is the command line."""

from vnreport.cli.main import run

if __name__ == "__main__":
    run()
