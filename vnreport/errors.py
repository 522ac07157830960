"""Every error that vnreport raises.

VnReportError
├── ReadError                 the whole file is lost; the other files go on (exit 3)
│   ├── EmptyFile             0 bytes, or nothing but blanks
│   ├── DamagedFile           truncated or malformed
│   ├── EncryptedFile         a password is needed
│   ├── UnsupportedKind       the bytes are of a kind that no reader takes
│   ├── MissingProgram        readable only with a program that this machine lacks
│   ├── UnknownEncoding       text whose encoding cannot be told
│   ├── NoText                opens, but holds no text (a scan)
│   └── UnsafeFile            refused or stopped: too large, a bomb, out of memory
│       └── TooSlow           stopped: out of time
├── ConfigurationError        an option or a configuration file is wrong (exit 2)
│   └── TemplateFault         a template of letters cannot be filled
├── StoreError                a database that cannot be opened, read or written (exit 2)
└── TableError                a row of a table or a registry is wrong: file, row, field (exit 2)

An error carries a message key and its details; `vnreport.tables.messages` turns both into a
Vietnamese or an English sentence.
"""


class VnReportError(Exception):
    """Base of all errors of vnreport.

    `key` names a row of tables/data/messages.toml; `details` fills the places in it.
    """

    key = "error"

    def __init__(self, key: str | None = None, **details: str) -> None:
        if key is not None:
            self.key = key
        self.details = details
        shown = ", ".join(f"{name}={value}" for name, value in details.items())
        super().__init__(f"{self.key}: {shown}" if shown else self.key)

    def __reduce__(self) -> tuple[object, ...]:
        """How it passes from the process that reads a file to the one that asked."""
        return _again, (type(self), self.key, self.details)


def _again(kind: type[VnReportError], key: str, details: dict[str, str]) -> VnReportError:
    return kind(key, **details)


class ReadError(VnReportError):
    """A file that cannot be read at all."""

    key = "unreadable"


def unopened(error: OSError) -> ReadError:
    """What the system says of a file that it does not open, as an error of ours."""
    return ReadError("unopened", why=str(error.strerror or error))


class EmptyFile(ReadError):
    """Nothing in it."""

    key = "empty-file"


class DamagedFile(ReadError):
    """Truncated or malformed."""

    key = "damaged-file"


class EncryptedFile(ReadError):
    """Protected by a password."""

    key = "encrypted-file"


class UnsupportedKind(ReadError):
    """Of a kind that no reader takes; `kind` says which."""

    key = "unsupported-kind"


class MissingProgram(ReadError):
    """Of a kind that only another program opens; `kind` says which. The program is missing."""

    key = "missing-program"


class UnknownEncoding(ReadError):
    """Text in no encoding that we can tell."""

    key = "unknown-encoding"


class NoText(ReadError):
    """Opens, but holds no text layer."""

    key = "no-text"


class UnsafeFile(ReadError):
    """Refused before or stopped while reading: size, bomb, time, memory."""

    key = "unsafe-file"


class TooSlow(UnsafeFile):
    """Stopped since its time was up."""


class ConfigurationError(VnReportError):
    """A wrong option or configuration file."""

    key = "configuration"


class StoreError(VnReportError):
    """A database of results that cannot be used; its message says which and why."""

    key = "store"


class TemplateFault(ConfigurationError):
    """A template of letters that cannot be filled; details: path, why."""

    key = "template"


class TableError(VnReportError):
    """A wrong row in a table or registry; details: file, row, field, why."""

    key = "table-row"
