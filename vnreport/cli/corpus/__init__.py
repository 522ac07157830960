"""vnreport corpus: corpora for research, and how good the program is on gold."""

from vnreport.cli.below import Below

_BELOW = Below(
    __name__,
    {
        "build": "building",
        "export": "exporting",
        "stats": "counting",
        "import": "importing",
        "evaluate": "evaluating",
    },
)

arguments, run = _BELOW.arguments, _BELOW.run
