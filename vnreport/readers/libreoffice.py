"""A document of another word processor's kind in, the .docx that LibreOffice makes of it out.

LibreOffice runs without a window, with a profile of its own that is thrown away, and sees no
network: it would fetch the pictures and style sheets that a document links. The profile alone
stops that (measured with a listener); where the system can, the network is taken away, too.
"""

import os
import shutil
import subprocess
import tempfile
import time
from contextlib import suppress
from functools import cache
from pathlib import Path

from vnreport.errors import DamagedFile, MissingProgram, UnsafeFile
from vnreport.readers.isolation import scratch_prefix
from vnreport.tables.equipment import program

SECONDS = 45.0
"""Longest conversion, wall time; ten pages take one second."""

_AGAIN = 81
"""How LibreOffice ends when it has set up a new profile and is to be started again."""

MAX_RESULT = 64 << 20
"""Largest .docx taken over, in bytes."""

_FILTER = "docx:MS Word 2007 XML"
_IMPORT = {
    "doc": "MS Word 97",
    "odt": "writer8",
    "rtf": "Rich Text Format",
    "html": "HTML (StarWriter)",
}
"""How each kind is opened; left to itself, LibreOffice takes what is damaged for plain text."""

_SAFETY = "/org.openoffice.Office.Common/Security/Scripting"
_NETWORK = "/org.openoffice.Inet/Settings"
_SETTINGS = (
    (_SAFETY, "BlockUntrustedRefererLinks", "true"),
    (_SAFETY, "DisableMacrosExecution", "true"),
    (_SAFETY, "DisableActiveContent", "true"),
    (_SAFETY, "MacroSecurityLevel", "3"),
    (_NETWORK, "ooInetProxyType", "1"),
    (_NETWORK, "ooInetHTTPProxyName", "127.0.0.1"),
    (_NETWORK, "ooInetHTTPProxyPort", "9"),
    (_NETWORK, "ooInetHTTPSProxyName", "127.0.0.1"),
    (_NETWORK, "ooInetHTTPSProxyPort", "9"),
)
"""Nothing linked is loaded, no macro runs, and a request would end at a closed port."""

_PROFILE = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    '<oor:items xmlns:oor="http://openoffice.org/2001/registry">{items}</oor:items>'
)
_ITEM = (
    '<item oor:path="{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop>'
    "</item>"
)


def to_docx(data: bytes, kind: str) -> bytes:
    """The bytes of a .docx with the same text; kind: doc, odt, rtf or html.

    Raises MissingProgram without LibreOffice, DamagedFile where it opens nothing, UnsafeFile
    where it takes too long or makes too much.
    """
    office = _program()
    if office is None:
        raise MissingProgram(kind=kind)
    with tempfile.TemporaryDirectory(prefix=scratch_prefix(os.getpid())) as folder:
        place = Path(folder)
        source = place / f"in.{kind}"
        source.write_bytes(data)
        _write_profile(place / "profile")
        _run([*_without_network(), office, *_arguments(place, source, kind)])
        made = place / "out" / "in.docx"
        if not made.is_file():
            raise DamagedFile(why="LibreOffice không mở được")
        if made.stat().st_size > MAX_RESULT:
            raise UnsafeFile(why="quá lớn sau khi chuyển sang .docx")
        return made.read_bytes()


def _program() -> str | None:
    """The program itself, not the script before it: what is started here can then be ended."""
    found = next(filter(None, map(shutil.which, program("LibreOffice")["commands"])), None)
    if found is None:
        return None
    itself = Path(found).resolve().with_name("soffice.bin")
    return str(itself) if itself.is_file() else found


def _arguments(place: Path, source: Path, kind: str) -> list[str]:
    arguments = ["--headless", "--norestore", "--nolockcheck", "--nodefault"]
    arguments.append(f"-env:UserInstallation={(place / 'profile').as_uri()}")
    arguments.append(f"--infilter={_IMPORT[kind]}")
    return [*arguments, "--convert-to", _FILTER, "--outdir", str(place / "out"), str(source)]


def _write_profile(folder: Path) -> None:
    items = "".join(
        _ITEM.format(path=path, name=name, value=value) for path, name, value in _SETTINGS
    )
    (folder / "user").mkdir(parents=True)
    text = _PROFILE.format(items=items)
    (folder / "user" / "registrymodifications.xcu").write_text(text, encoding="utf-8")


def _run(command: list[str]) -> None:
    """Let the program work in silence; it is ended when its time is over. Raises UnsafeFile."""
    end = time.monotonic() + SECONDS
    state = _AGAIN
    while state == _AGAIN:
        try:
            state = subprocess.run(
                command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                timeout=max(0.0, end - time.monotonic()),
                check=False,
            ).returncode
        except subprocess.TimeoutExpired:
            raise UnsafeFile(why="đọc quá lâu") from None


@cache
def _without_network() -> tuple[str, ...]:
    """What takes the network from a program; nothing where the system cannot."""
    unshare = shutil.which("unshare")
    if unshare is None:
        return ()
    command = (unshare, "--map-root-user", "--net", "--")
    with suppress(OSError, subprocess.TimeoutExpired):
        done = subprocess.run(
            [*command, "true"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=5,
            check=False,
        )
        if done.returncode == 0:
            return command
    return ()
