"""vnreport registry: what is known of a document, and how an office keeps it current."""

from vnreport.cli.below import Below

_BELOW = Below(
    __name__,
    {
        "show": "looking",
        "search": "looking",
        "history": "looking",
        "in-force": "looking",
        "validate": "looking",
        "add": "adding",
        "import": "importing",
        "export": "exporting",
        "diff": "exporting",
        "propose": "proposing",
    },
)

arguments, run = _BELOW.arguments, _BELOW.run
