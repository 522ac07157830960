"""A file that no report could be made of, as the forms of output show it."""

from typing import NamedTuple


class Unread(NamedTuple):
    """Its name, the key of the error, and the sentence that explains it."""

    file: str
    code: str
    message: str
