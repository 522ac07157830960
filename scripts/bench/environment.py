"""The folder of the other tools' environment in, the environment with each of them out.

    python -m bench.environment build/bench-venv

A tool that cannot be installed here is named, and its lines of the bench say so.
"""

import subprocess
import sys
import venv
from pathlib import Path

REQUIREMENTS = Path(__file__).with_name("requirements.txt")


def build(folder: Path) -> list[str]:
    """Make the environment; the requirements that could not be met."""
    venv.create(folder, with_pip=True)
    install = [folder / "bin" / "python", "-m", "pip", "install", "--quiet"]
    wanted = REQUIREMENTS.read_text(encoding="utf-8").split()
    if not subprocess.run([*install, "-r", REQUIREMENTS], check=False).returncode:
        return []
    return [one for one in wanted if subprocess.run([*install, one], check=False).returncode]


def main() -> None:
    """Build it."""
    for missing in build(Path(sys.argv[1])):
        print(f"cannot be installed here: {missing}")


if __name__ == "__main__":
    main()
