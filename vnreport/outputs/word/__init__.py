"""An editor's own .docx and its findings in; the same file with comments and changes out.

Loaded on first use: what only names the result must not pay for an XML library.
"""

from typing import Any

_HOMES = {"annotated_docx": "annotation", "without_own_changes": "own", "Annotated": "annotated"}


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        from importlib import import_module

        return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    raise AttributeError(name)
