"""The locked versions and a kind of machine in; a folder to install from without internet out.

    python scripts/wheelhouse.py --platform windows --python 3.12

The folder, build/wheelhouse-windows-3.12, holds a wheel of vnreport, the wheels of all that it needs
on such a machine, their check sums and a command file. What a machine of another kind needs is
told by uv (pip asks the machine that it runs on); pip fetches the files.
"""

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
LOCK = ROOT / "requirements-dev.lock"
"""Versions of everything, the optional parts included."""


class Machine(NamedTuple):
    """A kind of machine: its name for uv, the tags of wheels that it takes, its command file."""

    name: str
    tags: tuple[str, ...]
    script: str
    commands: str


_LINUX = """#!/bin/sh
# Installs vnreport from this folder, without a network: sh install.sh [FOLDER]
set -e
here=$(cd "$(dirname "$0")" && pwd)
target=${{1:-$HOME/vnreport}}
${{PYTHON:-python{python}}} -m venv "$target"
"$target/bin/python" -m pip install --quiet --no-index --find-links "$here" --no-deps \\
  --require-hashes -r "$here/requirements.txt"
"$target/bin/vnreport" --version
echo "$target/bin/vnreport"
"""
_WINDOWS = """@echo off
rem Installs vnreport from this folder, without a network: install.bat [FOLDER]
set "TARGET=%~1"
if "%TARGET%"=="" set "TARGET=%LOCALAPPDATA%\\vnreport"
py -{python} -m venv "%TARGET%" || exit /b 1
"%TARGET%\\Scripts\\python.exe" -m pip install --quiet --no-index --find-links "%~dp0." --no-deps ^
  --require-hashes -r "%~dp0requirements.txt" || exit /b 1
"%TARGET%\\Scripts\\vnreport.exe" --version || exit /b 1
echo %TARGET%\\Scripts\\vnreport.exe
"""
_OLDEST, _NEWEST = 5, 28
"""Versions 2.x of the C library that wheels for Linux may ask for; 2.28 is that of 2018."""

MACHINES = {
    "linux": Machine(
        f"x86_64-manylinux_2_{_NEWEST}",
        (
            *(f"manylinux_2_{minor}_x86_64" for minor in range(_NEWEST, _OLDEST - 1, -1)),
            *(f"manylinux{name}_x86_64" for name in ("2014", "2010", "1")),
        ),
        "install.sh",
        _LINUX,
    ),
    "windows": Machine(
        "x86_64-pc-windows-msvc",
        ("win_amd64",),
        "install.bat",
        _WINDOWS.replace("\n", "\r\n"),
    ),
}


def wheelhouse(machine: Machine, python: str, extras: str, folder: Path) -> int:
    """Fill an empty folder; the number of its wheels. Raises CalledProcessError, ValueError."""
    folder.mkdir(parents=True, exist_ok=True)
    if any(folder.iterdir()):
        raise ValueError(f"{folder} is not empty: take it away, or name another folder with -o")
    _pip("wheel", "--no-deps", "--wheel-dir", folder, ROOT)
    (own,) = folder.glob("*.whl")
    wanted = f"vnreport[{extras}] @ {own.resolve().as_uri()}"
    with tempfile.TemporaryDirectory() as aside:
        needed = Path(aside) / "needed.txt"
        needed.write_text(
            _resolve(
                wanted, machine, python, "--constraint", str(LOCK), "--no-emit-package", "vnreport"
            ),
            encoding="utf-8",
        )
        _pip(
            "download", "--no-deps", "--only-binary", ":all:", "--python-version", python,
            "--implementation", "cp", *(f"--platform={tag}" for tag in machine.tags),
            "--dest", folder, "--requirement", needed,
        )  # fmt: skip
    version = own.name.split("-")[1]
    (folder / "requirements.txt").write_text(
        _resolve(
            f"vnreport[{extras}]=={version}", machine, python,
            "--no-index", "--find-links", str(folder), "--generate-hashes", "--no-build",
        ),
        encoding="utf-8",
    )  # fmt: skip
    script = folder / machine.script
    script.write_text(machine.commands.format(python=python), encoding="ascii", newline="")
    script.chmod(0o755)
    return len(list(folder.glob("*.whl")))


def _resolve(wanted: str, machine: Machine, python: str, *options: str) -> str:
    """What a machine needs for the requirement, a version of each; asks no index but uv's own."""
    command = [
        sys.executable, "-m", "uv", "pip", "compile", "--quiet", "--no-header", "--no-annotate",
        "--python-platform", machine.name, "--python-version", python, *options, "-",
    ]  # fmt: skip
    done = subprocess.run(command, input=wanted, check=True, stdout=subprocess.PIPE, text=True)
    return done.stdout


def _pip(command: str, *words: str | Path) -> None:
    quiet = ("--quiet", "--disable-pip-version-check")
    subprocess.run([sys.executable, "-m", "pip", command, *quiet, *map(str, words)], check=True)


def main() -> int:
    """Fill the folder of one kind of machine and say where it is."""
    here = f"{sys.version_info.major}.{sys.version_info.minor}"
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--platform", choices=tuple(MACHINES), default="linux")
    parser.add_argument("--python", default=here, metavar="3.N", help="version there (%(default)s)")
    parser.add_argument("--extras", default="serve", help="optional parts (%(default)s)")
    parser.add_argument("-o", "--output", type=Path, metavar="FOLDER")
    options = parser.parse_args()
    named = ROOT / "build" / f"wheelhouse-{options.platform}-{options.python}"
    folder = options.output or named
    machine = MACHINES[options.platform]
    try:
        count = wheelhouse(machine, options.python, options.extras, folder)
    except (subprocess.CalledProcessError, ValueError) as error:
        print(error, file=sys.stderr)
        return 2
    size = sum(one.stat().st_size for one in folder.iterdir()) / 1e6
    print(f"{folder}: {count} wheels, {size:.0f} MB; there: {machine.script}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
