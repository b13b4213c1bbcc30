"""Write the lock files anew, after the dependencies in pyproject.toml or the tools changed.

Needs uv (``pip install uv``)::

    python installer/lock.py

``requirements.lock`` runs Footwork; ``tests/requirements.lock`` adds what the tests use and
``installer/packages/requirements.lock`` what packages are made with, at the same versions. All hold for
Python 3.11 to 3.13 on every system and name no package index, so that they work with whatever index pip is
set up for.
"""

import subprocess
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
RUN_LOCK: Final = "requirements.lock"
TEST_LOCK: Final = "tests/requirements.lock"
TOOLS_LOCK: Final = "installer/packages/requirements.lock"
TOOLS: Final = "installer/packages/tools.in"
"""What packages are made with, and why."""
BUILD_REQUIREMENTS: Final = "hatchling\neditables\n"
"""What `pip install --no-build-isolation --editable .` expects to find: pip does not read it from a lock."""


def compile_lock(target: str, *options: str) -> None:
    """Resolve pyproject.toml and the build requirements into the file `target` of the checkout."""
    command = ["uv", "pip", "compile", "pyproject.toml", "-", "--output-file", target, "--generate-hashes"]
    command += ["--universal", "--python-version", "3.11", "--no-emit-index-url", "--quiet"]
    command += ["--custom-compile-command", "python installer/lock.py", *options]
    subprocess.run(command, cwd=ROOT, input=BUILD_REQUIREMENTS, text=True, check=True)


def main() -> None:
    compile_lock(RUN_LOCK)
    compile_lock(TEST_LOCK, "--extra", "test", "--constraints", RUN_LOCK)
    compile_lock(TOOLS_LOCK, TOOLS, "--constraints", RUN_LOCK)


if __name__ == "__main__":
    main()
