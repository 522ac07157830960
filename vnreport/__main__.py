"""`python -m vnreport` is the command line."""

from vnreport.cli.main import main

if __name__ == "__main__":
    main()
