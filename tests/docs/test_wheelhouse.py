"""The folder for an office without internet: what it is asked for, and its command files."""

import subprocess
from pathlib import Path

import pytest
import wheelhouse as made
from wheelhouse import MACHINES, wheelhouse


@pytest.fixture
def asked(monkeypatch) -> list[tuple[str, ...]]:
    """What uv and pip are asked; pip makes empty wheels instead of fetching them."""
    calls: list[tuple[str, ...]] = []

    def pip(command: str, *words: object) -> None:
        calls.append((command, *map(str, words)))
        folder = Path(
            str(words[words.index("--wheel-dir" if command == "wheel" else "--dest") + 1])
        )
        name = "vnreport-0.1.0" if command == "wheel" else "lxml-6.0-cp312"
        (folder / f"{name}-any.whl").touch()

    def resolve(wanted: str, machine: made.Machine, python: str, *options: str) -> str:
        calls.append(("resolve", wanted, machine.name, python, *options))
        return "lxml==6.0\n"

    monkeypatch.setattr(made, "_pip", pip)
    monkeypatch.setattr(made, "_resolve", resolve)
    return calls


def test_only_wheels_for_the_machine_are_fetched_and_the_folder_alone_suffices(asked, tmp_path):
    assert wheelhouse(MACHINES["windows"], "3.12", "serve", tmp_path) == 2
    _, needed, download, sealed = asked
    assert needed[2:4] == ("x86_64-pc-windows-msvc", "3.12")
    assert {"--platform=win_amd64", ":all:", "3.12"} <= set(download)
    assert not any("manylinux" in word for word in download)
    assert sealed[1] == "vnreport[serve]==0.1.0"
    assert {"--no-index", "--generate-hashes", str(tmp_path)} <= set(sealed)
    assert (tmp_path / "requirements.txt").read_text(encoding="utf-8") == "lxml==6.0\n"


def test_a_folder_that_holds_something_is_refused(asked, tmp_path):
    (tmp_path / "old.whl").touch()
    with pytest.raises(ValueError, match="not empty"):
        wheelhouse(MACHINES["linux"], "3.11", "serve", tmp_path)
    assert asked == []


def test_the_command_files_suit_their_machines(asked, tmp_path):
    wheelhouse(MACHINES["windows"], "3.12", "serve", tmp_path / "windows")
    batch = (tmp_path / "windows" / "install.bat").read_bytes()
    assert batch.count(b"\r\n") == batch.count(b"\n") > 5
    assert b"py -3.12 -m venv" in batch and b"{" not in batch
    wheelhouse(MACHINES["linux"], "3.11", "serve", tmp_path / "linux")
    shell = tmp_path / "linux" / "install.sh"
    assert "${PYTHON:-python3.11} -m venv" in shell.read_text(encoding="ascii")
    assert subprocess.run(["sh", "-n", str(shell)]).returncode == 0
